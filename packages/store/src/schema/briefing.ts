import type { Generated } from 'kysely';
import type { RecordRow } from './schema.ts';

/** A notice with its end, after which the policy shows it to nobody. */
export interface NoticeRow extends RecordRow {
  ends_at: Generated<Date>;
  recalled_at: Date | null;
}
