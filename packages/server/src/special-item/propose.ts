import { addSpecialItem, retainSpecialItem } from '@reeve/contract';
import {
  mayProposeSpecialItem,
  ReeveError,
  SPECIAL_ITEMS,
  specialItemFaults,
  type DraftSpecialItem,
} from '@reeve/domain';
import {
  actorsOf,
  insertSpecialItems,
  loadReport,
  ownSpecialItemIds,
  proposeRetainingItem,
  readCodeLists,
  requireAcknowledgement,
  stateOf,
  type ActorTx,
  type LoadedReport,
} from '@reeve/store';
import { codeListsOf } from '../code-list/lists.ts';
import { handle } from '../call/operation.ts';
import { keepSourceIn } from '../report/keep-source.ts';
import { itemDates } from '../retention/rule-dates.ts';
import { itemForStep, itemsInSight } from './in-sight.ts';

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

/** An approved item proposed to be retained by one person; another decides on it. */
export const retainSpecialItemHandler = handle(retainSpecialItem, (call) =>
  call.write(async (tx) => {
    const { item, report } = await itemForStep(tx, call.params.id);
    requireProposer(tx, report);
    if (item.state !== 'approved')
      throw new ReeveError('state_forbids', 'Only an approved item is retained. Nothing was changed.');
    const about = report.persons.find((one) => one.id === item.involvement_id)?.name ?? '';
    // Its words stay unchanged; only the new statements are checked.
    requireWhole({ kind: item.kind, about, words: '-', ...call.input }, report);
    keepSourceIn(report, { because: call.input.because });
    await proposeRetainingItem(tx, item, call.input);
    tx.audit({
      action: 'review',
      objectKind: 'special_item',
      objectIds: [item.id, report.row.id],
      subjectIds: item.involvement_id === null ? [] : [item.involvement_id],
      because: 'propose_retain',
    });
    return { state: 'proposed' as const };
  }),
);

/** Counts the items of a report that this person sees or proposed: the limit tells nothing of any other. */
async function countKnownItems(tx: ActorTx, report: LoadedReport): Promise<number> {
  const isAuthor = actorsOf(report, tx).authorId === tx.person.accountId;
  const seen = (await itemsInSight(tx, report)).map(({ item }) => item.id);
  return new Set([...seen, ...(await ownSpecialItemIds(tx, { id: report.row.id, isAuthor }))]).size;
}

/** @throws ReeveError not_permitted, state_forbids */
function requireProposer(tx: ActorTx, report: LoadedReport): void {
  const isAuthor = actorsOf(report, tx).authorId === tx.person.accountId;
  const may = mayProposeSpecialItem(tx.actor.roles, { isAuthor, state: stateOf(report) });
  if (may.allowed) return;
  throw may.because === 'role'
    ? new ReeveError('not_permitted', 'Your role does not propose special categories of data. Nothing was saved.')
    : new ReeveError('state_forbids', 'Items are added once the report has been graded. Nothing was saved.');
}

/** @throws ReeveError invalid_input — whatever the form of a report refuses */
function requireWhole(item: DraftSpecialItem, report: LoadedReport): void {
  const faults = specialItemFaults(item, report.persons);
  if (faults.length > 0)
    throw new ReeveError(
      'invalid_input',
      'State whom it is about, what is recorded and why it is strictly necessary. Nothing was saved.',
      { fields: [...faults] },
    );
}
