import type { Marking } from '@reeve/contract';
import { joinLabels, type LabelParts } from '@reeve/domain';
import type { BriefPrint } from '@reeve/formats';
import type { ActorTx, SignedIn } from '@reeve/store';
import { printedFor, printMarking } from '../../print/frame.ts';
import type { CommandHome } from './command-home.ts';

/** The home of a commander as printed: its marking is the strictest of all that is on it. */
export function briefPrint(
  tx: ActorTx,
  signedIn: SignedIn,
  home: CommandHome,
  shown: readonly { readonly marking: Marking }[],
): BriefPrint {
  return {
    ...home,
    exercise: signedIn.demo,
    agency: signedIn.agency.name,
    reference: `BRIEF-${tx.today}`,
    title: signedIn.agency.name,
    marking: strictestMarking(tx, shown),
    printedFor: printedFor(tx),
    on: tx.today,
    hours: home.priorities.map(({ id }) => home.hours.rows.find(({ priorityId }) => priorityId === id)),
    hoursSince: home.hours.since,
    outside: home.hours.outside,
  };
}

/** The strictest marking of all that is shown. */
export function strictestMarking(
  tx: ActorTx,
  shown: readonly { readonly marking: Marking }[],
): ReturnType<typeof printMarking> {
  const parts = shown.map(({ marking }) => partsOf(tx, marking));
  const [first = partsOf(tx, NOTHING_SHOWN), ...rest] = parts;
  return printMarking(rest.reduce(joinLabels, first));
}

/** A page with nothing on it says how much there is, which is internal. */
const NOTHING_SHOWN: Marking = {
  classification: 'internal',
  handling: { codes: [], conditions: '' },
  tlp: 'TLP:AMBER',
  groups: [],
  purposeGroup: '*',
};

function partsOf(tx: ActorTx, { classification, handling, tlp, groups, purposeGroup }: Marking): LabelParts {
  return {
    agencyId: tx.person.agencyId,
    classification,
    handling: handling.codes,
    conditions: handling.conditions,
    tlp: tlp ?? undefined,
    compartments: groups,
    purposeGroup,
  };
}
