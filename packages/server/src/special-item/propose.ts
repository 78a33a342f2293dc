import { mayProposeSpecialItem, ReeveError, specialItemFaults, type DraftSpecialItem } from '@reeve/domain';
import { actorsOf, stateOf, type ActorTx, type LoadedReport } from '@reeve/store';

/** @throws ReeveError not_permitted, state_forbids */
export function requireProposer(tx: ActorTx, report: LoadedReport): void {
  const isAuthor = actorsOf(report, tx).authorId === tx.person.accountId;
  const may = mayProposeSpecialItem(tx.actor.roles, { isAuthor, state: stateOf(report) });
  if (may.allowed) return;
  throw may.because === 'role'
    ? new ReeveError('not_permitted', 'Your role does not propose special categories of data. Nothing was saved.')
    : new ReeveError('state_forbids', 'Items are added once the report has been graded. Nothing was saved.');
}

/** @throws ReeveError invalid_input — whatever the form of a report refuses */
export function requireWhole(item: DraftSpecialItem, report: LoadedReport): void {
  const faults = specialItemFaults(item, report.persons);
  if (faults.length > 0)
    throw new ReeveError(
      'invalid_input',
      'State whom it is about, what is recorded and why it is strictly necessary. Nothing was saved.',
      { fields: [...faults] },
    );
}
