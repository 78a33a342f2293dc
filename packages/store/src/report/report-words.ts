import {
  compartmentKind,
  EMPTY_DRAFT,
  isReeveError,
  ReeveError,
  type LabelParts,
  type Circumstances,
  type ReportDraft,
} from '@reeve/domain';
import type { Selectable } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import type { Database, ReportRawRow } from '../schema/schema.ts';
import { openColumn, sealRow } from '../seal/sealed-row.ts';
import { isSealed } from '../seal/sealed-text.ts';

/** The compartment whose key seals content under a label: a raw file, a tray or a person's own file. */
function compartmentOf(label: Pick<LabelParts, 'compartments'>): string {
  const code = label.compartments.find((one) => ['raw', 'unit', 'personal'].includes(compartmentKind(one)));
  if (code === undefined) throw new ReeveError('internal', 'Words to be sealed stand under a label without a key.');
  return code;
}

type Marked = Pick<LabelParts, 'compartments'>;

/** A report's subject until release: in its author's words, so sealed for its tray or its author's own file. */
export function sealedSubject(tx: ActorTx, id: string, label: Marked, subject: string): string {
  return sealRow(tx, { table: 'report', id }, compartmentOf(label), { subject }).subject;
}

/** A report's subject for its reader. If the key is not on this server, the reference is shown instead. */
export function shownSubject(
  tx: ActorTx,
  { id, reference, subject }: Pick<Database['report'], 'id' | 'reference' | 'subject'>,
): string {
  if (!isSealed(subject)) return subject;
  return orReference(reference, () => openColumn(tx, { table: 'report', id }, 'subject', subject));
}

/** The subject of a receipt: the author's own words, in their own file. */
export function sealedReceiptSubject(tx: ActorTx, id: string, label: Marked, subject: string): string {
  return sealRow(tx, { table: 'report_receipt', id }, compartmentOf(label), { subject }).subject;
}
export function shownReceiptSubject(
  tx: ActorTx,
  { id, reference, subject }: Pick<Database['report_receipt'], 'id' | 'reference' | 'subject'>,
): string {
  return orReference(reference, () => openColumn(tx, { table: 'report_receipt', id }, 'subject', subject));
}

function orReference(reference: string, open: () => string): string {
  try {
    return open();
  } catch (error) {
    if (isReeveError(error, 'key_absent')) return reference;
    throw error;
  }
}

/** The form in its author's own file. */
export function sealedForm(tx: ActorTx, id: string, label: Marked, form: ReportDraft): string {
  return sealRow(tx, { table: 'report_draft', id }, compartmentOf(label), { body: JSON.stringify(form) }).body;
}
/** @throws ReeveError key_absent */
export function openForm(tx: ActorTx, id: string, body: string): ReportDraft {
  const kept = JSON.parse(openColumn(tx, { table: 'report_draft', id }, 'body', body)) as ReportDraft; // sealed by `sealedForm` alone
  // A form from an earlier version lacks later fields.
  return { ...EMPTY_DRAFT, ...kept };
}

/** The unsealed words that only the raw compartment reads. */
export interface RawWords {
  readonly subject: string;
  readonly text: string;
  readonly sourceReference: string;
  readonly answers: ReportDraft['answers'];
  /** Why the author chose the grade: it shows how the source knows. */
  readonly gradeReason: string;
  readonly circumstances: Circumstances;
  readonly sanitisedSubject: string | null;
  readonly sanitisedText: string | null;
  readonly sanitisationNote: string | null;
}

type RawColumns = Pick<ReportRawRow, 'raw_subject' | 'raw_text' | 'source_reference' | 'answers' | 'grade_reason'> & {
  readonly circumstances: string;
};
type SanitisedColumns = Pick<ReportRawRow, 'sanitised_subject' | 'sanitised_draft' | 'sanitisation_note'>;

/** The words of a report in its raw file. */
export function sealedRaw(
  tx: ActorTx,
  id: string,
  label: Marked,
  words: Pick<RawWords, 'subject' | 'text' | 'sourceReference' | 'answers' | 'gradeReason' | 'circumstances'>,
): RawColumns {
  return sealRow(tx, { table: 'report_raw', id }, compartmentOf(label), {
    raw_subject: words.subject,
    raw_text: words.text,
    source_reference: words.sourceReference,
    answers: JSON.stringify(words.answers),
    grade_reason: words.gradeReason,
    circumstances: JSON.stringify(words.circumstances),
  });
}

/** The sanitised text in the raw file, until it is checked. */
export function sealedSanitisation(
  tx: ActorTx,
  id: string,
  label: Marked,
  words: { readonly subject: string; readonly text: string; readonly note: string },
): { readonly [C in keyof SanitisedColumns]: string } {
  return sealRow(tx, { table: 'report_raw', id }, compartmentOf(label), {
    sanitised_subject: words.subject,
    sanitised_draft: words.text,
    sanitisation_note: words.note,
  });
}

/** @throws ReeveError key_absent — the raw file's key is not on this server */
export function openRaw(tx: ActorTx, row: Selectable<ReportRawRow>): RawWords {
  const open = (column: keyof (RawColumns & SanitisedColumns), sealed: string): string =>
    openColumn(tx, { table: 'report_raw', id: row.id }, column, sealed);
  const openWritten = (column: keyof SanitisedColumns): string | null => {
    const sealed = row[column];
    return sealed === null ? null : open(column, sealed);
  };
  return {
    subject: open('raw_subject', row.raw_subject),
    text: open('raw_text', row.raw_text),
    sourceReference: open('source_reference', row.source_reference),
    answers: JSON.parse(open('answers', row.answers)) as RawWords['answers'], // sealed by `sealedRaw` alone
    gradeReason: open('grade_reason', row.grade_reason),
    circumstances:
      row.circumstances === null
        ? { place: undefined, window: undefined }
        : (JSON.parse(open('circumstances', row.circumstances)) as Circumstances), // sealed by `sealedRaw` alone
    sanitisedSubject: openWritten('sanitised_subject'),
    sanitisedText: openWritten('sanitised_draft'),
    sanitisationNote: openWritten('sanitisation_note'),
  };
}
