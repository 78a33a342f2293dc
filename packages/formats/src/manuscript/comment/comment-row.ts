import { parseDisposition, DISPOSITIONS, type CommentType, type DispositionCode } from '@reeve/domain';
import type { CommentRow } from './comment-table.ts';

/** A comment of a review as far as the eight columns can represent it; the rest is found by its number. */
export interface TabledComment {
  /** Code of the delegation; empty for participants who speak for themselves. */
  readonly delegation: string;
  /** The comment is the secretariat's. */
  readonly isSecretariat: boolean;
  /** Its number in the review; undefined in a row that has none yet. */
  readonly number: number | undefined;
  readonly lines: { readonly from: number; readonly to: number } | undefined;
  readonly clause: string;
  /** `Table 2`, `Figure 1`; empty for the clause itself. */
  readonly place: string;
  /** Undefined if a row has any other value. */
  readonly type: CommentType | undefined;
  readonly text: string;
  /** An empty one proposes deletion, `undefined` nothing. */
  readonly proposal: string | undefined;
  readonly observation: TabledObservation | undefined;
}

export interface TabledObservation {
  /** Undefined if the text is ambiguous; then a person chooses it. */
  readonly disposition: DispositionCode | undefined;
  readonly reason: string;
}

const TYPE_OUT: Readonly<Record<CommentType, string>> = { ge: 'ge', te: 'te', ed: 'ed', legal: 'te', hr: 'ge' };
const MARKED = /^\[(legal|hr|text)\] ?/;
const DELETE = '[delete]';
const PROPOSAL_MARKED = /^\[(?:delete|text)\]/;

const DISPOSITION_WORDS: Readonly<Record<DispositionCode, string>> = {
  accepted: 'Accepted',
  accepted_in_principle: 'Accepted in principle',
  partly_accepted: 'Partly accepted',
  noted: 'Noted',
  not_accepted: 'Not accepted',
  deferred: 'Deferred',
  out_of_scope: 'Out of scope',
  duplicate: 'Duplicate',
  withdrawn: 'Withdrawn',
};

/**
 * Returns a comment as a row of the ISO/IEC form: `commentOfRow` restores it.
 *
 * `legal` and `hr` are exported as `te` and `ge` with `[legal]` or `[hr]` before the comment; a deletion is proposed as
 * `[delete]`; a text that begins like one of these gets `[text]` before it. The secretariat is `**`.
 */
export function commentRowOf(comment: TabledComment): CommentRow {
  const { delegation, isSecretariat, number, lines, clause, place, type, text, proposal, observation } = comment;
  const who = isSecretariat ? '**' : delegation;
  const prefix = type === 'legal' || type === 'hr' ? `[${type}] ` : MARKED.test(text) ? '[text] ' : '';
  return [
    number === undefined ? who : `${who}${who === '' || isSecretariat ? '' : '-'}${number}`,
    lines === undefined ? '' : lines.from === lines.to ? String(lines.from) : `${lines.from}–${lines.to}`,
    clause,
    place,
    type === undefined ? '' : TYPE_OUT[type],
    prefix + text,
    proposal === undefined
      ? ''
      : proposal === ''
        ? DELETE
        : PROPOSAL_MARKED.test(proposal)
          ? `[text] ${proposal}`
          : proposal,
    observation === undefined ? '' : observationText(observation),
  ];
}

/** Reads a row of the ISO/IEC form, also from another program: `GB1`, `FR-012`, `**`, lines as `17` or `17-19`. */
export function commentOfRow(row: CommentRow): TabledComment {
  const [who, lines, clause, place, type, text, proposal, observation] = row;
  const marked = MARKED.exec(text);
  const isMarked = marked !== null;
  const typeText = type.trim().toLowerCase();
  return {
    ...speakerOf(who.trim()),
    lines: linesOf(lines),
    clause: clause.trim(),
    place: place.trim(),
    type:
      marked?.[1] === 'legal'
        ? 'legal'
        : marked?.[1] === 'hr'
          ? 'hr'
          : typeText === 'ge' || typeText === 'te' || typeText === 'ed'
            ? typeText
            : undefined,
    text: isMarked ? text.slice(marked[0].length) : text,
    proposal: proposalOf(proposal),
    observation: observation.trim() === '' ? undefined : observationOf(observation),
  };
}

function speakerOf(who: string): Pick<TabledComment, 'delegation' | 'isSecretariat' | 'number'> {
  const secretariat = /^\*\*[\s-]*(\d{1,9})?$/.exec(who);
  const numbered = /^(.*?)[\s-]*(\d{1,9})$/u.exec(who);
  const [found, isSecretariat] = [secretariat ?? numbered, secretariat !== null];
  const digits = secretariat ? secretariat[1] : numbered?.[2];
  return {
    delegation: isSecretariat ? '' : found ? (numbered?.[1] ?? '') : who,
    isSecretariat,
    number: digits === undefined ? undefined : Number(digits),
  };
}

function linesOf(text: string): TabledComment['lines'] {
  const [, from, to] = /^\s*(\d{1,9})(?:\s*[-–—]\s*(\d{1,9}))?\s*$/.exec(text) ?? [];
  return from === undefined ? undefined : { from: Number(from), to: Number(to ?? from) };
}

function proposalOf(text: string): string | undefined {
  if (text === '') return undefined;
  if (text === DELETE) return '';
  return text.startsWith('[text] ') ? text.slice('[text] '.length) : text;
}

/** `Accepted (reason)`; a disposition alone, or a text alone. */
function observationText({ disposition, reason }: TabledObservation): string {
  if (disposition === undefined) return reason;
  return reason === '' ? DISPOSITION_WORDS[disposition] : `${DISPOSITION_WORDS[disposition]} (${reason})`;
}

function observationOf(text: string): TabledObservation {
  for (const disposition of DISPOSITIONS) {
    const word = DISPOSITION_WORDS[disposition];
    if (text === word) return { disposition, reason: '' };
    if (text.startsWith(`${word} (`) && text.endsWith(')'))
      return { disposition, reason: text.slice(word.length + 2, -1) };
  }
  return { disposition: parseDisposition(text), reason: text };
}
