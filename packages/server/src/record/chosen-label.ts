import type { LabelParts } from '@reeve/domain';
import type { ActorTx } from '@reeve/store';

/** A marking as every create operation takes it. */
export interface ChosenMarking {
  readonly classification: LabelParts['classification'];
  readonly handling: { readonly codes: LabelParts['handling']; readonly conditions: string };
  readonly tlp: NonNullable<LabelParts['tlp']>;
  readonly group: string;
}

/** A marking chosen by hand, for the purpose of the user's session. */
export function chosenLabel(tx: ActorTx, marking: ChosenMarking | undefined): Omit<LabelParts, 'agencyId'> | undefined {
  if (!marking) return undefined;
  return {
    classification: marking.classification,
    handling: marking.handling.codes,
    conditions: marking.handling.conditions,
    tlp: marking.tlp,
    compartments: [marking.group],
    purposeGroup: tx.person.purpose ?? '',
  };
}
