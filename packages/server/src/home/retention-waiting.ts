import type { readHome, ReplyOf } from '@reeve/contract';
import { mayPerform } from '@reeve/domain';
import { isRestricted, listDue, listReports, type ActorTx, type DueReport } from '@reeve/store';
import { markingOf } from '../marking.ts';

type Item = ReplyOf<typeof readHome>['items'][number];

const EACH = 20;

/**
 * Reports whose review date is near, for the unit of their author and for everybody who decides on them; and those whose last
 * visible day has passed, for those who decide, by reference alone: what is restricted is opened at the desk.
 */
export async function retentionWaiting(tx: ActorTx): Promise<readonly Item[]> {
  const decides = mayPerform(tx.actor.roles, 'revalidate_report');
  const due = (await listDue(tx)).filter((row) =>
    isRestricted(tx, row) ? decides : decides || row.unit_name === tx.unit.name,
  );
  const byDate = due.toSorted((a, b) => (a.review_on < b.review_on ? -1 : 1));
  const coming = byDate.filter((row) => !isRestricted(tx, row)).slice(0, EACH);
  const restricted = byDate.filter((row) => isRestricted(tx, row)).slice(0, EACH);
  const listed = await listReports(tx, {
    state: undefined,
    priority: undefined,
    labelIds: undefined,
    ids: coming.map((row) => row.id),
    mine: false,
    after: undefined,
    limit: EACH,
  });
  const titles = new Map(listed.map((row) => [row.id, row.subject]));
  return [
    ...coming.map((row) => itemOf(tx, decides ? 'review_report' : 'report_falls_due', row, titles.get(row.id) ?? '')),
    ...restricted.map((row) => itemOf(tx, 'review_restricted_report', row, '')),
  ];
}

const itemOf = (tx: ActorTx, what: Item['what'], row: DueReport, title: string): Item => ({
  stage: 'protect',
  what,
  kind: 'report',
  id: row.id,
  reference: row.reference,
  title,
  grade: null,
  urgency: null,
  dueOn: what === 'review_restricted_report' ? row.maximum_on : row.review_on,
  since: null,
  ...(row.review_because !== null && { ground: row.review_because }),
  reminder: null,
  marking: markingOf(tx.partsOf(row.label_id)),
});
