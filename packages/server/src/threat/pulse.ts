import { threatPulse, type ActorTx, type Store } from '@reeve/store';

/** Interval after which a change by another server, an escalation or a moved clock is noticed. */
export const LOOK_AGAIN_MS = 2_000;

interface Pulse {
  readonly takenAt: number;
  readonly text: Promise<string>;
}
const pulses = new WeakMap<Store, Map<string, Pulse>>();

/**
 * The pulse of an agency's alarms, read once for all waiting pages: a thousand pages must not query the database a thousand times. It shows
 * that something changed and not for whom; each page then reads under its own rights.
 */
export async function pulseOf(call: {
  readonly deps: { readonly store: Store };
  readonly person: { readonly agencyId: string };
  readonly read: (work: (tx: ActorTx) => Promise<string>) => Promise<string>;
}): Promise<string> {
  const ofStore = pulses.get(call.deps.store) ?? new Map<string, Pulse>();
  pulses.set(call.deps.store, ofStore);
  const known = ofStore.get(call.person.agencyId);
  if (known && performance.now() - known.takenAt < LOOK_AGAIN_MS) return known.text;
  const text = call.read(threatPulse);
  ofStore.set(call.person.agencyId, { takenAt: performance.now(), text });
  text.catch(() => ofStore.delete(call.person.agencyId));
  return text;
}
