import type { Generated } from 'kysely';
import type { RecordRow } from './schema.ts';

/** A record that is due for review when part of what it rests on expires. */
export interface BasedRow extends RecordRow {
  /** It, or what it rests on, names a person or did. */
  names_person: Generated<boolean>;
  /** The last day on which no part of its basis had expired. */
  basis_due_on: Generated<string>;
  /** The last day of a part that was erased. */
  basis_lost_on: string | null;
  /** The day on which a person last gave a reason to keep it. */
  basis_kept_on: string | null;
}

/** A decision stays as a record; names in it are masked from the day after this one. */
export interface DecisionRow extends BasedRow {
  named_until: Generated<string>;
}

/** A record that is seen as long as something carries it. */
export interface ExpiringRow extends BasedRow {
  visible_until: Generated<string>;
}

/** A meeting also knows how many items were put on its agenda. */
export interface MeetingRow extends RecordRow {
  item_count: Generated<number>;
}
