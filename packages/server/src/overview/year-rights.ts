import { escalatesAt, mayPerform } from '@reeve/domain';
import {
  clockOf,
  listThreats,
  outcomeFiguresQuery,
  recordsInStatesQuery,
  type ActorTx,
  type RecordInState,
  type Together,
} from '@reeve/store';
import { ALARM_PARTS, plansWithAlarm } from '../allocation/alarm.ts';
import { isInYear, type YearSpan } from './year-span.ts';

/** The most outcomes of a year that are counted. */
const OUTCOMES = 5000;
/** Plans of hours looked at: one a week for two years. */
const PLANS = 104;
const THREATS = 500;

/** Outcomes and plans of hours. */
export const yearRightsQueries = (tx: ActorTx, { from, until }: YearSpan) => ({
  outcomes: outcomeFiguresQuery(tx, from, OUTCOMES, until),
  plans: recordsInStatesQuery(tx, 'allocation_plan', ['adopted', 'superseded'], {
    each: PLANS,
    parts: [...ALARM_PARTS, 'weekFrom'],
  }),
});
type Found = Together<ReturnType<typeof yearRightsQueries>>;

/** Whether rights were respected, as counts from what this reader may see; none about a person or an officer. */
export async function yearRights(tx: ActorTx, span: YearSpan, { outcomes: [figures], plans }: Found) {
  const adopted = plans.filter((row) => isPlanOf(row, span));
  return {
    outcomes: figures?.outcomes ?? 0,
    complaints: figures?.complaints ?? 0,
    plans: { adopted: adopted.length, alarms: (await plansWithAlarm(tx, adopted)).length },
    threats: mayPerform(tx.actor.roles, 'answer_threat') ? await threatsIn(tx, span) : null,
  };
}

/** Threats to life of the year: only those who answer them are shown how many there were. */
async function threatsIn(tx: ActorTx, span: YearSpan) {
  const threats = (await listThreats(tx, { openOnly: false, limit: THREATS }))
    .filter((one) => isInYear(tx, span, one.raised_at))
    .map(clockOf);
  return {
    raised: threats.length,
    inTime: threats.filter(
      ({ raisedAt, acknowledgedAt }) => acknowledgedAt !== undefined && acknowledgedAt < escalatesAt(raisedAt),
    ).length,
  };
}

function isPlanOf(row: RecordInState, { from, until }: YearSpan): boolean {
  const { weekFrom } = row.body as { readonly weekFrom: string }; // written only through its contract
  return weekFrom >= from && weekFrom <= until;
}
