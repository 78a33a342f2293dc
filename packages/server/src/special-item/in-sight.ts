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
  handsOf,
  isUndecided,
  loadReport,
  specialItemsOf,
  waitingSpecialItems,
  type ActorTx,
  type LoadedReport,
  type StoredSpecialItem,
} from '@reeve/store';

/** An item as far as this person's rights reach, and whether they may decide on it. */
export interface ItemInSight {
  readonly item: StoredSpecialItem;
  /** Nobody decided on it in time: those who decide see it, and no others. */
  readonly undecided: boolean;
  readonly mayDecide: Verdict<SpecialRefusal>;
}

/** Work within reach of items that nobody decided on in time, where this person's function is to decide on them. */
function reachingUndecided<T>(tx: ActorTx, work: () => Promise<T>): Promise<T> {
  return mayPerform(tx.actor.roles, 'decide_special_item') ? tx.pastDue(work) : work();
}

/** Undefined where it is restricted and this person does not decide on it. */
function inSight(tx: ActorTx, report: LoadedReport, item: StoredSpecialItem): ItemInSight | undefined {
  const isAuthor = handsOf(report, tx).authorId === tx.person.accountId;
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

/** One item with its report. @throws ReeveError not_found */
export async function itemForStep(tx: ActorTx, id: string): Promise<ItemInSight & { readonly report: LoadedReport }> {
  const item = await reachingUndecided(tx, () => findSpecialItem(tx, id));
  const report = item && (await reportInSight(tx, item.report_id));
  const seen = report && inSight(tx, report, item);
  if (!report || !seen) throw new ReeveError('not_found', 'There is no such item that you may see.');
  return { ...seen, report };
}

/** Items that wait for this person's decision, each with its report, longest first. */
export async function itemsToDecide(
  tx: ActorTx,
  limit: number,
): Promise<readonly (ItemInSight & { readonly report: LoadedReport })[]> {
  if (!mayPerform(tx.actor.roles, 'decide_special_item')) return [];
  const found = [];
  for (const item of await tx.pastDue(() => waitingSpecialItems(tx, limit))) {
    const report = await reportInSight(tx, item.report_id);
    if (!report) continue;
    const seen = inSight(tx, report, item);
    if (seen?.mayDecide.allowed === true) found.push({ ...seen, report });
  }
  return found;
}

/** A report this person reads today; undefined where it is out of sight, restricted or at its author's. */
async function reportInSight(tx: ActorTx, id: string): Promise<LoadedReport | undefined> {
  try {
    return await loadReport(tx, id);
  } catch (error) {
    if (isReeveError(error, 'not_found')) return undefined;
    throw error;
  }
}
