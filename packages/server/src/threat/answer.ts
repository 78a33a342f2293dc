import { ReeveError, type ThreatRefusal, type Verdict } from '@reeve/domain';
import { readsRecord, type ActorTx, type StoredThreat } from '@reeve/store';
import { alarmContext, shownThreat } from './alarm.ts';

const REFUSALS: Readonly<
  Record<ThreatRefusal, readonly [code: 'not_permitted' | 'state_forbids' | 'invalid_input', text: string]>
> = {
  role: ['not_permitted', 'Only those who answer threats to life, or are on duty, do this. Nothing was changed.'],
  is_author: ['not_permitted', 'You raised this threat: another person has to acknowledge it. Phone the control room.'],
  acknowledged: ['state_forbids', 'Another person has acknowledged this threat already. Nothing was changed.'],
  closed: ['state_forbids', 'This threat is closed. Nothing was changed.'],
  reason_missing: ['invalid_input', 'Write why it was not done: at least three characters. Nothing was saved.'],
};

/** @throws ReeveError with the sentence of the refusal */
export function requireAllowed(verdict: Verdict<ThreatRefusal>): void {
  if (verdict.allowed) return;
  const [code, text] = REFUSALS[verdict.because];
  throw new ReeveError(code, text, { because: verdict.because });
}

/** Returns a threat whose record this person reads. @throws ReeveError not_found, not_permitted */
export async function answeredThreat(tx: ActorTx, id: string): Promise<StoredThreat> {
  const threat = await shownThreat(tx, id, await alarmContext(tx));
  if (!readsRecord(tx, threat))
    throw new ReeveError(
      'not_permitted',
      'Only those who answer this threat, and its author, work on its record. Nothing was changed.',
    );
  return threat;
}

/** Returns the person of a transaction, for the rules of threats. */
export const meOf = (tx: ActorTx) => ({ accountId: tx.person.accountId, roles: tx.actor.roles });
