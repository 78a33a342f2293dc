import type { BasedKind } from '@reeve/domain';
import type { ActorTx } from '../access/actor.ts';
import { readTogether } from '../database/read-together.ts';
import { basisDueQuery, dueRecords, type DueRecord } from './record-basis-desk.ts';
import { dueReportsQuery, nearReports, type NearReport } from './retention-desk.ts';
import { undecidedItemsQuery, waitingItems, type WaitingSpecialItem } from '../report/special-item-waiting.ts';

/** The due items that a person's posts and functions allow them to see. */
export interface DueAsked {
  /** All units, including reports past their last visible day; one unit, without those; or none. */
  readonly reports: 'all' | { readonly unit: string } | undefined;
  readonly records: readonly BasedKind[];
  /** The most items of special categories waiting for a decision; 0 for those who decide on none. */
  readonly specialItems: number;
}

/** Items due now or soon, as far as this person can read them or could on their last visible day. */
export interface Due {
  readonly reports: readonly NearReport[];
  readonly records: readonly DueRecord[];
  readonly specialItems: readonly WaitingSpecialItem[];
}

/** Reads items past their date in one query, so that nothing else is read while due dates are not enforced. */
export async function readDue(tx: ActorTx, { reports, records, specialItems }: DueAsked): Promise<Due> {
  if (reports === undefined && records.length === 0 && specialItems === 0)
    return { reports: [], records: [], specialItems: [] };
  const basis = (kind: BasedKind) => (records.includes(kind) ? basisDueQuery(tx, kind) : undefined);
  const found = await tx.pastDue(() =>
    readTogether(tx, {
      reports: reports && dueReportsQuery(tx, reports === 'all' ? undefined : reports.unit),
      specialItems: specialItems > 0 ? undecidedItemsQuery(tx, specialItems) : undefined,
      hypothesis_matrix: basis('hypothesis_matrix'),
      judgement: basis('judgement'),
      product: basis('product'),
      decision: basis('decision'),
      person_nomination: basis('person_nomination'),
    }),
  );
  return {
    reports: nearReports(tx, found.reports),
    records: dueRecords(tx, [
      ...found.hypothesis_matrix,
      ...found.judgement,
      ...found.product,
      ...found.decision,
      ...found.person_nomination,
    ]),
    specialItems: waitingItems(tx, found.specialItems),
  };
}
