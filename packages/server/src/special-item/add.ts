import { addSpecialItem } from '@reeve/contract';
import { ReeveError, SPECIAL_ITEMS } from '@reeve/domain';
import {
  actorsOf,
  insertSpecialItems,
  loadReport,
  ownSpecialItemIds,
  readCodeLists,
  requireAcknowledgement,
  type ActorTx,
  type LoadedReport,
} from '@reeve/store';
import { codeListsOf } from '../code-list/lists.ts';
import { handle } from '../call/operation.ts';
import { keepSourceIn } from '../report/keep-source.ts';
import { itemDates } from '../retention/rule-dates.ts';
import { itemsInSight } from './in-sight.ts';
import { requireProposer, requireWhole } from './propose.ts';

/** An item added to a graded report by one person; another decides on it. */
export const addSpecialItemHandler = handle(addSpecialItem, (call) =>
  call.write(async (tx) => {
    const { personId, ...given } = call.input;
    const report = await loadReport(tx, call.params.id);
    await requireAcknowledgement(tx, { kind: 'report', id: report.row.id, labelId: report.row.label_id });
    requireProposer(tx, report);
    const person = report.persons.find((one) => one.id === personId);
    if (personId !== null && !person)
      throw new ReeveError('not_found', 'There is no such person in this report that you may see. Nothing was saved.');
    const item = { ...given, about: person?.name ?? '' };
    requireWhole(item, report);
    keepSourceIn(report, { words: item.words, because: item.because });
    if ((await countKnownItems(tx, report)) >= SPECIAL_ITEMS)
      throw new ReeveError('state_forbids', `A report has at most ${SPECIAL_ITEMS} items. Nothing was saved.`);
    const { retention } = codeListsOf(await readCodeLists(tx));
    const ids = await insertSpecialItems(
      tx,
      { id: report.row.id, label: tx.partsOf(report.row.label_id) },
      [{ item, personId: person?.id }],
      itemDates(retention, tx.today),
      tx.person.accountId,
    );
    tx.audit({
      action: 'create',
      objectKind: 'special_item',
      objectIds: [...ids, report.row.id],
      subjectIds: person ? [person.id] : [],
    });
    return { id: ids[0] ?? '' };
  }),
);

/** Counts the items of a report that this person sees or proposed: the limit reveals nothing of any other. */
async function countKnownItems(tx: ActorTx, report: LoadedReport): Promise<number> {
  const isAuthor = actorsOf(report, tx).authorId === tx.person.accountId;
  const seen = (await itemsInSight(tx, report)).map(({ item }) => item.id);
  return new Set([...seen, ...(await ownSpecialItemIds(tx, { id: report.row.id, isAuthor }))]).size;
}
