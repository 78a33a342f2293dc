import type { Marking } from '@reeve/contract';
import type { OverviewPrint } from '@reeve/formats';
import type { ActorTx, SignedIn } from '@reeve/store';
import { strictestMarking } from '../home/command/brief-print.ts';
import { printedFor } from '../print/frame.ts';
import type { Overview } from './overview.ts';

/** The year as printed: its marking is the strictest of all that is on it. */
export function overviewPrint(
  tx: ActorTx,
  signedIn: SignedIn,
  overview: Overview,
  shown: readonly { readonly marking: Marking }[],
): OverviewPrint {
  return {
    ...overview,
    exercise: signedIn.demo,
    agency: signedIn.agency.name,
    reference: `YEAR-${overview.year}`,
    title: signedIn.agency.name,
    marking: strictestMarking(tx, shown),
    printedFor: printedFor(tx),
  };
}
