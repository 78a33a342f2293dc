import type { ActorTx } from '../access/actor.ts';
import type { StatementRow } from '../schema/schema.ts';
import { indexForSearch } from '../search/search-entry.ts';

/** The columns of a statement that search knows. */
export const SEARCHED = [
  'id',
  'label_id',
  'visible_until',
  'reference',
  'subject_reference',
  'value',
  'object_reference',
] as const satisfies readonly (keyof StatementRow)[];

/** Writes the searchable words of a statement, under its label. */
export async function indexStatement(tx: ActorTx, row: Pick<StatementRow, (typeof SEARCHED)[number]>): Promise<void> {
  const text = `${row.reference} ${row.subject_reference} ${row.value ?? ''} ${row.object_reference ?? ''}`;
  await indexForSearch(tx, {
    kind: 'statement',
    id: row.id,
    labelId: row.label_id,
    text,
    visibleUntil: row.visible_until,
  });
}
