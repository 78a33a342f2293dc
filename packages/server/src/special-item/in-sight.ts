import {
  isReeveError,
  mayDecideSpecialItem,
  mayPerform,
  ReeveError,
  type SpecialRefusal,
  type Verdict,
} from '@reeve/domain';
import {
  findSpecialItem,
  actorsOf,
  isUndecided,
  loadReport,
  specialItemsOf,
  type ActorTx,
  type LoadedReport,
  type ReportPage,
  type StoredSpecialItem,
  type WaitingSpecialItem,
} from '@reeve/store';

/** An item under this person's rights, and whether they can decide on it. */
export interface ItemInSight {
  readonly item: StoredSpecialItem;
  /** Not decided in time: only those who decide see it. */
  readonly undecided: boolean;
  readonly mayDecide: Verdict<SpecialRefusal>;
}

/** True if this person's function is to decide on items. They reach those that were not decided in time. */
const decidesItems = (tx: ActorTx): boolean => mayPerform(tx.actor.roles, 'decide_special_item');

/** Runs work with access to items that were not decided in time, if this person's function is to decide on them. */
function reachingUndecided<T>(tx: ActorTx, work: () => Promise<T>): Promise<T> {
  return decidesItems(tx) ? tx.pastDue(work) : work();
}

/** Undefined if it is restricted and this person does not decide on it. */
function inSight(tx: ActorTx, report: LoadedReport, item: StoredSpecialItem): ItemInSight | undefined {
  const isAuthor = actorsOf(report, tx).authorId === tx.person.accountId;
  const isProposer = item.proposed_by === tx.person.accountId;
  const mayDecide = mayDecideSpecialItem(tx.actor.roles, { kind: item.kind, state: item.state, isAuthor, isProposer });
  const undecided = isUndecided(tx, item);
  return undecided && !mayDecide.allowed ? undefined : { item, undecided, mayDecide };
}

/** The items of a report this person reads. */
export async function itemsInSight(tx: ActorTx, report: LoadedReport): Promise<readonly ItemInSight[]> {
  const items = await reachingUndecided(tx, () => specialItemsOf(tx, report.row.id));
  return items.flatMap((item) => inSight(tx, report, item) ?? []);
}

/** The items of a report this person reads, as its page was loaded. */
export async function itemsOnPage(tx: ActorTx, page: ReportPage): Promise<readonly ItemInSight[]> {
  if (decidesItems(tx)) return itemsInSight(tx, page);
  return page.specialItems.flatMap((item) => inSight(tx, page, item) ?? []);
}

/** One item with its report. @throws ReeveError not_found */
export async function itemForStep(tx: ActorTx, id: string): Promise<ItemInSight & { readonly report: LoadedReport }> {
  const item = await reachingUndecided(tx, () => findSpecialItem(tx, id));
  const report = item && (await reportInSight(tx, item.report_id));
  const seen = report && inSight(tx, report, item);
  if (!report || !seen) throw new ReeveError('not_found', 'There is no such item that you may see.');
  return { ...seen, report };
}

/** True if this person can decide on an item of a list. */
export const mayDecideOn = (tx: ActorTx, item: WaitingSpecialItem): Verdict<SpecialRefusal> =>
  mayDecideSpecialItem(tx.actor.roles, {
    kind: item.kind,
    state: item.state,
    isAuthor: item.is_author,
    isProposer: item.proposed_by === tx.person.accountId,
  });

/** A report this person reads today; undefined if it is out of sight, restricted or with its author. */
async function reportInSight(tx: ActorTx, id: string): Promise<LoadedReport | undefined> {
  try {
    return await loadReport(tx, id);
  } catch (error) {
    if (isReeveError(error, 'not_found')) return undefined;
    throw error;
  }
}
