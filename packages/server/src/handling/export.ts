import { exportReports } from '@reeve/contract';
import { mayExport, mayPerform, ReeveError, type LabelParts } from '@reeve/domain';
import { safeCell } from '@reeve/formats';
import { reportsForExport, type ActorTx } from '@reeve/store';
import { handle } from '../call/operation.ts';

const HEADING = ['reference', 'state', 'unit', 'priority', 'grade', 'submitted', 'review', 'handling', 'tlp', 'classification', 'group']; // prettier-ignore

/** The marking of a whole file: the strictest of its reports. */
function markingLine(tx: ActorTx, labels: readonly LabelParts[]): string {
  const joined = labels.map((parts) => `${parts.classification} ${parts.handling.join('+')} ${parts.tlp ?? ''}`.trim());
  const taken = `taken by ${tx.name} on ${tx.now().toISOString().slice(0, 16)}Z for purpose ${tx.person.purpose ?? ''}: ${tx.person.justification ?? ''}`;
  return [...new Set(joined)].toSorted().join(' | ').concat(`; ${taken}`);
}

/**
 * Exports reports in bulk. The rule of release applies to each; exported reports have no raw text, source reference or free text. The
 * exporter sees how many were left out: they can see each of them one by one.
 */
export const exportReportsHandler = handle(exportReports, async (call) => {
  const { text, ids } = await call.read(async (tx) => {
    if (!mayPerform(tx.actor.roles, 'export_in_bulk'))
      throw new ReeveError('not_permitted', 'Your role does not take reports out in bulk.');
    const rows = await reportsForExport(tx);
    const going = rows.filter(
      (row) =>
        mayExport(
          tx.actor,
          {
            label: tx.partsOf(row.label_id),
            visibleUntil: row.visible_until,
            minorVictim: row.minor_victim,
            unverifiedMention: row.unverified_mention,
          },
          tx.today,
        ).allowed,
    );
    const lines = going.map((row) => {
      const parts = tx.partsOf(row.label_id);
      const grade = row.grade ?? '';
      return [row.reference, row.state, row.unit_name, row.priority ?? '', grade, row.submitted_at?.toISOString() ?? '', row.review_on, parts.handling.join('+'), parts.tlp ?? '', parts.classification, parts.compartments.join(' ')]; // prettier-ignore
    });
    const mark = markingLine(
      tx,
      going.map((row) => tx.partsOf(row.label_id)),
    );
    const left = `${rows.length - going.length} left out by their handling`;
    const table = [[mark], HEADING, ...lines, [left], [mark]].map((cells) => cells.map(safeCell).join(','));
    return { text: `${table.join('\r\n')}\r\n`, ids: going.map((row) => row.id) };
  });
  call.consulted({
    action: 'export',
    objectKind: 'report',
    objectIds: ids,
    recipients: [call.person.accountId],
    fieldsShown: HEADING,
    resultCount: ids.length,
  });
  return call.file('text/csv; charset=utf-8', 'reports.csv', Buffer.from(`\uFEFF${text}`));
});
