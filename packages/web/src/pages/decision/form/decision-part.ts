import type { DecidedOn, DecisionDraft, DraftFault } from '../decision-draft.ts';

/** Part of the form of a decision. */
export interface DecisionPart {
  readonly draft: DecisionDraft;
  readonly on: DecidedOn;
  readonly onChange: (fields: Partial<DecisionDraft>) => void;
  /** What to write next to a fault, once it is complained about. */
  readonly needed: (fault: DraftFault) => string | undefined;
}
