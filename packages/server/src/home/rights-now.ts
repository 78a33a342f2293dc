import type { LocalDate, SendingState } from '@reeve/domain';
import { listDisseminations, listRecords, todayIn, type ActorTx } from '@reeve/store';

/** What has left the agency, whatever became of it then. */
const LEFT: readonly SendingState[] = [
  'sent',
  'acknowledged',
  'recalled',
  'recall_acknowledged',
  'corrected',
  'correction_acknowledged',
];

/** Figures about rights since a day, none of them about a person or an officer. Of what this reader may see. */
export async function rightsNow(tx: ActorTx, since: LocalDate) {
  const outcomes = (await listRecords(tx, 'outcome', { limit: 200 })).filter(
    (row) => todayIn(tx.timeZone, row.created_at) >= since,
  );
  const complaints = outcomes.map((row) => (row.body as { complaints?: number }).complaints ?? 0); // written only through its contract
  const sent = (await listDisseminations(tx, 500)).filter((one) => todayIn(tx.timeZone, one.at) >= since);
  return {
    since,
    outcomes: outcomes.length,
    complaints: complaints.reduce((sum, count) => sum + count, 0),
    sent: sent.filter((one) => LEFT.includes(one.state)).length,
    recalled: sent.filter((one) => one.state.startsWith('recall')).length,
  };
}
