import type { LogLeaf } from './audit-leaf.ts';

/** The columns of an event stored next to its leaf, so that pages can filter by it and show it. */
export interface LogColumns {
  readonly id: string;
  /** UTC, to the microsecond, as the database has it: `2026-09-27T07:01:00.000000Z`. */
  readonly at: string;
  readonly action: string;
  readonly actor_id: string | null;
  readonly unit: string | null;
  readonly object_ids: readonly string[];
}
/** The columns of an event, and the key of a checkpoint, which its page shows. */
export const LOG_COLUMNS = ['id', 'at', 'action', 'actor_id', 'unit', 'object_ids', 'checkpoint_key'] as const;
export type LogColumn = (typeof LOG_COLUMNS)[number];

/**
 * Returns the first column that disagrees with the leaf. The tree covers only the leaf, so without this check a column
 * could be changed and an event disappear from the pages that filter by it.
 *
 * @returns undefined if all agree, or if the leaf is no leaf: its hash does not fit then, which the check reports
 */
export function changedColumn(columns: LogColumns, leafText: string): LogColumn | undefined {
  let leaf: LogLeaf;
  try {
    leaf = JSON.parse(leafText) as LogLeaf; // written only by leafText, or refused by its hash
  } catch {
    return undefined;
  }
  const expected: LogColumns = {
    id: leaf.id,
    at: `${leaf.at.slice(0, -1)}000Z`,
    action: leaf.action,
    actor_id: leaf.actorId,
    unit: leaf.unit,
    object_ids: leaf.objectIds,
  };
  const names = ['id', 'at', 'action', 'actor_id', 'unit', 'object_ids'] as const;
  return names.find((name) => JSON.stringify(columns[name]) !== JSON.stringify(expected[name]));
}
