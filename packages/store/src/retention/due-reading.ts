import type { BasedKind } from '@reeve/domain';
import type { ActorTx } from '../access/actor.ts';
import { readTogether } from '../database/read-together.ts';
import { basisDueQuery, dueRecords, type DueRecord } from './record-basis-desk.ts';
import { dueReportsQuery, nearReports, type NearReport } from './retention-desk.ts';
import { undecidedItemsQuery, waitingItems, type WaitingSpecialItem } from '../report/special-item-waiting.ts';

/** What a person's posts and functions let them be shown of what is due. */
export interface DueAsked {
  /** Of every unit, those past their last visible day among them; of one unit, and none of those; none. */
  readonly reports: 'all' | { readonly unit: string } | undefined;
  readonly records: readonly BasedKind[];
  /** Items of special categories that wait for a decision: at most so many; 0 for those who decide on none. */
  readonly specialItems: number;
}

/** What has fallen due or soon will, as far as this person reads it or could on its last visible day. */
export interface Due {
  readonly reports: readonly NearReport[];
  readonly records: readonly DueRecord[];
  readonly specialItems: readonly WaitingSpecialItem[];
}

/** Reads what is due past its date in one statement, so that nothing else is read while that date is out of force. */
export async function readDue(tx: ActorTx, { reports, records, specialItems }: DueAsked): Promise<Due> {
  if (reports === undefined && records.length === 0 && specialItems === 0)
    return { reports: [], records: [], specialItems: [] };
  const basis = (kind: BasedKind) => (records.includes(kind) ? basisDueQuery(tx, kind) : undefined);
  const found = await tx.pastDue(() =>
    readTogether(tx, {
      reports: reports && dueReportsQuery(tx, reports === 'all' ? undefined : reports.unit),
      specialItems: specialItems > 0 ? undecidedItemsQuery(tx, specialItems) : undefined,
      judgement: basis('judgement'),
      product: basis('product'),
      decision: basis('decision'),
      person_nomination: basis('person_nomination'),
    }),
  );
  return {
    reports: nearReports(tx, found.reports),
    records: dueRecords(tx, [...found.judgement, ...found.product, ...found.decision, ...found.person_nomination]),
    specialItems: waitingItems(tx, found.specialItems),
  };
}
