import type { ReviewComment } from '@reeve/contract';
import { commentFaults, type CommentType, type Severity } from '@reeve/domain';

/** A comment in its form. */
export interface TypedComment {
  readonly type: CommentType | undefined;
  readonly severity: Severity;
  readonly text: string;
  readonly proposes: boolean;
  /** Absent until the words instead have been touched: they begin as the quoted ones. */
  readonly proposal: string | undefined;
  readonly rationale: string;
  readonly onBehalfOf: string;
}

export const UNTYPED: TypedComment = {
  type: undefined,
  severity: 'minor',
  text: '',
  proposes: false,
  proposal: undefined,
  rationale: '',
  onBehalfOf: '',
};

/** Returns a stored comment as form values, to be changed. */
export function typedOf(
  comment: Pick<ReviewComment, 'type' | 'severity' | 'text' | 'proposal' | 'rationale' | 'onBehalfOf'>,
): TypedComment {
  const { type, severity, text, proposal, rationale, onBehalfOf } = comment;
  return { type, severity, text, proposes: proposal !== null, proposal: proposal ?? undefined, rationale, onBehalfOf };
}

/** True if the form contains text that would have to be typed again. */
export function hasWords({ text, proposal, rationale, onBehalfOf }: TypedComment): boolean {
  return text.trim() !== '' || proposal !== undefined || rationale.trim() !== '' || onBehalfOf.trim() !== '';
}

/** The words of a comment as they are sent. */
export function commentWords(typed: TypedComment, quote: string) {
  if (!typed.type) throw new Error('sent without a type');
  return {
    type: typed.type,
    severity: typed.severity,
    text: typed.text.trim(),
    proposal: typed.proposes ? (typed.proposal ?? quote) : null,
    rationale: typed.rationale.trim(),
    onBehalfOf: typed.onBehalfOf.trim(),
  };
}

/** Returns the name of the sentence on what is missing before it can be sent. */
export function missingIn({ type, text, proposes, proposal }: TypedComment): string | undefined {
  if (!type) return 'form.typeFirst';
  const faults = commentFaults({ type, text, proposal: proposes ? (proposal ?? '') : undefined });
  if (faults.includes('no_text')) return 'form.textFirst';
  return faults.includes('no_proposal') ? 'form.proposalFirst' : undefined;
}
