import type { ReportDraft, UsualMarking } from '@reeve/domain';
import type { Proposal } from './person/retention-proposal.ts';

/** The parts of the form that one tap takes over: markings as last time, and the review date of the rule. */
export type TakenOver = Pick<ReportDraft, 'classification' | 'handling' | 'tlp' | 'group' | 'legalBasis' | 'reviewOn'>;

/** Codes that ask for conditions in words, which no tap can take over. */
const ASK_CONDITIONS: readonly string[] = ['H3', 'C'];

/** What the tap puts into the form. A grade and a category of a person are never among it. */
export function takenOver(usual: UsualMarking, proposal: Proposal | undefined): TakenOver {
  return {
    classification: usual.classification,
    handling: { codes: usual.handling.filter((code) => !ASK_CONDITIONS.includes(code)), conditions: '' },
    tlp: usual.tlp,
    group: usual.group,
    legalBasis: usual.legalBasis,
    reviewOn: proposal?.reviewOn,
  };
}

/** Whether everything the tap would put into the form is there. */
export function isTakenOver(form: ReportDraft, taken: TakenOver): boolean {
  return (
    form.classification === taken.classification &&
    form.handling.codes.join() === taken.handling.codes.join() &&
    form.tlp === taken.tlp &&
    form.group === taken.group &&
    form.legalBasis === taken.legalBasis &&
    form.reviewOn === taken.reviewOn
  );
}
