import type { Marking } from '@reeve/contract';
import { handlingFault, HELD_CLASSIFICATIONS, type Classification, type Handling, type Tlp } from '@reeve/domain';

/** The four markings as they are being answered: nothing is filled in. */
export interface MarkingAnswers {
  readonly classification: Classification | undefined;
  readonly handling: Handling;
  readonly tlp: Tlp | undefined;
  readonly group: string | undefined;
}

export const NO_MARKING: MarkingAnswers = {
  classification: undefined,
  handling: { codes: [], conditions: '' },
  tlp: undefined,
  group: undefined,
};

/** A marking that is complete. */
export type ChosenMarking = NonNullable<ReturnType<typeof chosenMarking>>;

/** A marking that is complete, or undefined. */
export function chosenMarking(answers: MarkingAnswers) {
  const { classification, handling, tlp, group } = answers;
  if (!isHeld(classification) || tlp === undefined || group === undefined || handlingFault(handling) !== undefined)
    return undefined;
  return { classification, handling: { codes: [...handling.codes], conditions: handling.conditions }, tlp, group };
}

function isHeld(level: Classification | undefined): level is (typeof HELD_CLASSIFICATIONS)[number] {
  return HELD_CLASSIFICATIONS.some((held) => held === level);
}

/** The answers that give a marking again; of several groups none is chosen. */
export function answersOf({ classification, handling, tlp, groups }: Marking): MarkingAnswers {
  const [group, ...others] = groups;
  return {
    classification,
    handling: { codes: [...handling.codes], conditions: handling.conditions },
    tlp: tlp ?? undefined,
    group: others.length === 0 ? group : undefined,
  };
}
