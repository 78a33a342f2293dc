import type { Generated } from 'kysely';
import type { RecordRow } from './schema.ts';

/** A record that is due for review when part of its basis expires. */
export interface BasedRow extends RecordRow {
  /** True if it, or its basis, names or named a person. */
  names_person: Generated<boolean>;
  /** The last day before part of its basis expired. */
  basis_due_on: Generated<string>;
  /** The last day of a part that was erased. */
  basis_lost_on: string | null;
  /** The day a person last gave a reason to keep it. */
  basis_kept_on: string | null;
}

/** A decision stays as a record; names in it are masked from the day after. */
export interface DecisionRow extends BasedRow {
  named_until: Generated<string>;
}

/** A record that is visible as long as part of its basis is valid. */
export interface ExpiringRow extends BasedRow {
  visible_until: Generated<string>;
}

/** A meeting also has the number of items added to its agenda. */
export interface MeetingRow extends RecordRow {
  item_count: Generated<number>;
}
