import type { ReleasePrint } from '@reeve/formats';
import { todayIn, type ActorTx, type SignedIn } from '@reeve/store';
import { printedFor, wallTime } from '../print/frame.ts';
import type { ShownRelease } from './shown.ts';

/** A release as printed: what is released is public, a draft is not. A released one is the same on every day. */
export function releasePrint(tx: ActorTx, signedIn: SignedIn, shown: ShownRelease): ReleasePrint {
  const isReleased = shown.state === 'released';
  const decidedAt = shown.decidedAt === null ? undefined : new Date(shown.decidedAt);
  const copy = printedFor(tx);
  return {
    ...shown,
    isReleased,
    releasedOn: isReleased && decidedAt ? todayIn(tx.timeZone, decidedAt) : null,
    exercise: signedIn.demo,
    agency: signedIn.agency.name,
    reference: `PUBLIC-${shown.year}-${String(shown.month).padStart(2, '0')}-${shown.version}`,
    title: signedIn.agency.name,
    marking: {
      classification: isReleased ? 'public' : 'internal',
      handling: [],
      conditions: '',
      tlp: isReleased ? 'TLP:CLEAR' : 'TLP:AMBER',
      groups: [],
    },
    printedFor: isReleased && decidedAt ? { ...copy, at: wallTime(tx, decidedAt) } : copy,
  };
}
