import { compartmentsOf, ReeveError, whyNotSentence, type LabelParts } from '@reeve/domain';
import type { ActorTx } from '@reeve/store';

/** A marking as every create operation takes it. */
export interface ChosenMarking {
  readonly classification: LabelParts['classification'];
  readonly handling: { readonly codes: LabelParts['handling']; readonly conditions: string };
  readonly tlp: NonNullable<LabelParts['tlp']>;
  readonly group: string;
}

/**
 * A marking chosen by hand, for the purpose of the user's session. Only reports and their parts are put into a file that their author does not
 * read: any other record there could be withdrawn by nobody.
 *
 * @throws ReeveError not_permitted — the group is not held
 */
export function chosenLabel(tx: ActorTx, marking: ChosenMarking | undefined): Omit<LabelParts, 'agencyId'> | undefined {
  if (!marking) return undefined;
  if (!compartmentsOf(tx.actor, tx.today).has(marking.group))
    throw new ReeveError(
      'not_permitted',
      `Your rights do not reach this marking or group. ${whyNotSentence('compartment')} Nothing was changed.`,
      { because: 'compartment' },
    );
  return {
    classification: marking.classification,
    handling: marking.handling.codes,
    conditions: marking.handling.conditions,
    tlp: marking.tlp,
    compartments: [marking.group],
    purposeGroup: tx.person.purpose ?? '',
  };
}
