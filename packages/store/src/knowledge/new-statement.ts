import { makeReference, ReeveError, type EntityKind, type StatementKind, type StatementProperty } from '@reeve/domain';
import type { ActorTx } from '../access/actor.ts';
import { insertReferenced } from '../record/reference.ts';
import { loadReport, type LoadedReport } from '../report/report.ts';
import { insertEdge } from '../thread/thread.ts';
import { labelNaming, NAMING_PROPERTIES } from './protected-address.ts';
import { renewStatementDates } from './statement-due.ts';
import { indexStatement } from './statement-words.ts';

export interface NewStatement {
  readonly reportId: string;
  readonly quote: string;
  readonly subject: { readonly id: string } | { readonly newKind: EntityKind };
  readonly property: StatementProperty;
  readonly value: string | undefined;
  readonly object: { readonly id: string } | { readonly newKind: EntityKind; readonly name: string } | undefined;
  readonly kind: StatementKind;
  readonly validFrom: string | undefined;
  readonly validTo: string | undefined;
  /** Key of the suggestion it is made from. */
  readonly suggestion?: string;
  /** Links of its persons to the report. */
  readonly subjectPersonId?: string;
  readonly objectPersonId?: string;
}

interface Identity {
  readonly id: string;
  readonly kind: string;
  readonly reference: string;
}

/** An entity known from a visible statement, or a new identity. */
async function identityOf(
  tx: ActorTx,
  end: { readonly id: string } | { readonly newKind: EntityKind },
): Promise<Identity> {
  if ('newKind' in end)
    return { id: tx.uuid(), kind: end.newKind, reference: makeReference('entity', tx.store.factories.random) };
  const row = await tx.db
    .selectFrom('statement')
    .select(['subject_id', 'subject_kind', 'subject_reference', 'object_id', 'object_kind', 'object_reference'])
    .where((eb) => eb.or([eb('subject_id', '=', end.id), eb('object_id', '=', end.id)]))
    .limit(1)
    .executeTakeFirst();
  if (!row) throw new ReeveError('not_found', 'There is no such entity that you may see.');
  if (row.subject_id === end.id) return { id: end.id, kind: row.subject_kind, reference: row.subject_reference };
  return { id: end.id, kind: row.object_kind ?? '', reference: row.object_reference ?? '' };
}

/** A link belongs to a person named in this report. */
function requireLink(
  report: LoadedReport,
  of: Identity | undefined,
  personId: string | undefined,
  field: string,
): void {
  if (personId === undefined) return;
  if (of?.kind === 'person' && report.persons.some(({ id }) => id === personId)) return;
  throw new ReeveError('invalid_input', 'A link joins a person to the report that names them. Nothing was saved.', {
    fields: [field],
  });
}

/**
 * Creates a statement from marked words of a released report. It has the report's label, grade of record and last visible
 * day; a new object is named in a statement of its own. Nothing is overwritten.
 */
export async function insertStatement(
  tx: ActorTx,
  input: NewStatement,
): Promise<{
  readonly id: string;
  readonly reference: string;
  readonly subjectId: string;
  readonly objectId: string | null;
}> {
  const source = await releasedSource(tx, input);
  const { report } = source;
  const subject = await identityOf(tx, input.subject);
  const object = input.object && (await identityOf(tx, input.object));
  requireLink(report, subject, input.subjectPersonId, 'subjectPersonId');
  requireLink(report, object, input.objectPersonId, 'objectPersonId');
  const objectName = input.object && 'name' in input.object ? input.object.name : undefined;
  // Statements that name a protected address are in its file; this person may be outside it.
  const labelId = await labelNaming(tx, report.row.label_id, [
    { ...subject, name: NAMING_PROPERTIES.includes(input.property) ? input.value : undefined },
    ...(object ? [{ ...object, name: objectName }] : []),
  ]);
  if (object && objectName !== undefined)
    await insertRow(tx, source, labelId, {
      subject: object,
      property: 'name',
      value: objectName,
      object: undefined,
      subjectPersonId: input.objectPersonId,
    });
  const { property, value, subjectPersonId, objectPersonId, suggestion } = input;
  const links = { subjectPersonId, objectPersonId };
  const made = await insertRow(tx, source, labelId, { subject, property, value, object, ...links, suggestion });
  if (subject.kind === 'person' || object?.kind === 'person') await renewPersonStatement(tx, report.row.id, made.id);
  return { ...made, subjectId: subject.id, objectId: object?.id ?? null };
}

/** The report a statement is made from, and the marked words of it. */
interface Source extends Pick<NewStatement, 'quote' | 'kind' | 'validFrom' | 'validTo'> {
  readonly report: LoadedReport;
  /** The grade of record. */
  readonly grade: LoadedReport['grades'][number];
}

/** Loads the report of a statement. @throws ReeveError state_forbids — not released; invalid_input — the words are not in its text */
async function releasedSource(
  tx: ActorTx,
  { reportId, quote, kind, validFrom, validTo }: NewStatement,
): Promise<Source> {
  const report = await loadReport(tx, reportId);
  const grade = report.grades.findLast((one) => one.kind === 'record');
  const text = report.row.sanitised_text;
  if (text === null || !grade)
    throw new ReeveError(
      'state_forbids',
      'Statements are made from the checked text; this report has not been released yet. Nothing was saved.',
    );
  if (!text.includes(quote))
    throw new ReeveError('invalid_input', 'The marked words do not stand in the released text. Nothing was saved.', {
      fields: ['quote'],
    });
  return { report, grade, quote, kind, validFrom, validTo };
}

/** What one row states: a property of an entity, which is a value or another entity. */
interface Claim {
  readonly subject: Identity;
  readonly property: string;
  readonly value: string | undefined;
  readonly object: Identity | undefined;
  readonly subjectPersonId: string | undefined;
  readonly objectPersonId?: string | undefined;
  readonly suggestion?: string | undefined;
}

/** Stores one statement with its edges and search words. */
async function insertRow(
  tx: ActorTx,
  { report, grade, ...source }: Source,
  label_id: number,
  { subject, object, ...claim }: Claim,
): Promise<{ readonly id: string; readonly reference: string }> {
  const id = tx.uuid();
  const { visible_until } = report.row;
  const value = claim.value ?? null;
  const reference = await insertReferenced(tx, 'statement', (drawn) =>
    tx.db.insertInto('statement').values({
      agency_id: tx.person.agencyId,
      id,
      label_id,
      visible_until,
      reference: drawn,
      report_id: report.row.id,
      subject_id: subject.id,
      subject_kind: subject.kind,
      subject_reference: subject.reference,
      property: claim.property,
      value,
      object_id: object?.id ?? null,
      object_kind: object?.kind ?? null,
      object_reference: object?.reference ?? null,
      kind: source.kind,
      quote: source.quote,
      grade_scheme: grade.scheme,
      grade_source: grade.source,
      grade_info: grade.info,
      valid_from: source.validFrom ?? null,
      valid_to: source.validTo ?? null,
      // The agency's clock, like every other step of the thread: in an exercise, the machine's would contradict them.
      recorded_at: tx.now(),
      recorded_by: tx.person.accountId,
      retracted_at: null,
      retracted_because: null,
      chosen_at: null,
      chosen_by: null,
      suggestion: claim.suggestion ?? null,
      subject_person_id: claim.subjectPersonId ?? null,
      object_person_id: claim.objectPersonId ?? null,
    }),
  );
  const end = { kind: 'statement' as const, id, labelId: label_id };
  await insertEdge(tx, end, 'made_from', { kind: 'report', id: report.row.id, labelId: report.row.label_id });
  // An entity has no label of its own: a reader of a statement about it may know of it.
  for (const entity of object ? [subject, object] : [subject])
    await insertEdge(tx, end, 'about', { kind: 'entity', id: entity.id, labelId: label_id });
  await indexStatement(tx, {
    id,
    label_id,
    visible_until,
    reference,
    subject_reference: subject.reference,
    value,
    object_reference: object?.reference ?? null,
  });
  return { id, reference };
}

/** Sets the last visible day of a new statement about a person, which the person's link to the report can bring forward. */
async function renewPersonStatement(tx: ActorTx, reportId: string, id: string): Promise<void> {
  const due = (await renewStatementDates(tx, reportId)).get(id);
  if (due === undefined || due < tx.today)
    throw new ReeveError(
      'state_forbids',
      'A link of a person to this report has fallen due for review. Name the link of the person you mean. Nothing was saved.',
    );
}
