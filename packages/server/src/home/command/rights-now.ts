import type { LocalDate, SendingState } from '@reeve/domain';
import { outcomeFiguresQuery, sendingStatesQuery, type ActorTx, type Together } from '@reeve/store';

/** States of a dissemination that has left the agency, whatever happened to it later. */
const LEFT: readonly SendingState[] = [
  'sent',
  'acknowledged',
  'recalled',
  'recall_acknowledged',
  'corrected',
  'correction_acknowledged',
];
const OUTCOMES = 200;
const SENDINGS = 500;

/** Outcomes and disseminations since a day. */
export const rightsQueries = (tx: ActorTx, since: LocalDate) => ({
  outcomes: outcomeFiguresQuery(tx, since, OUTCOMES),
  sent: sendingStatesQuery(tx, since, SENDINGS),
});
type Found = Together<ReturnType<typeof rightsQueries>>;

/** Figures about rights since a day, none of them about a person or an officer, from what this reader can see. */
export const rightsNow = (since: LocalDate, { outcomes: [figures], sent }: Found) => ({
  since,
  outcomes: figures?.outcomes ?? 0,
  complaints: figures?.complaints ?? 0,
  sent: sent.filter((state) => LEFT.includes(state)).length,
  recalled: sent.filter((state) => state.startsWith('recall')).length,
});
