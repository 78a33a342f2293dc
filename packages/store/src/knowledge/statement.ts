import { makeReference, ReeveError, type EntityKind, type StatementKind, type StatementProperty } from '@reeve/domain';
import { sql, type Selectable } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { deleteWhole } from '../database/delete-whole.ts';
import { joinedToAnother } from '../identity/joined.ts';
import { eraseIdentityDecisions, rejoinIdentityDecisions } from '../identity/identity-decision.ts';
import { nameOrder } from './entity-name.ts';
import { rejoinPairs } from './rejoin-pairs.ts';
import { labelNaming, NAMING_PROPERTIES, protectedStatements, relabelProtected } from './protected-address.ts';
import { renewStatementDates } from './statement-due.ts';
import { indexStatement, SEARCHED } from './statement-words.ts';
import { insertReferenced } from '../record/reference.ts';
import { loadReport, type LoadedReport } from '../report/report.ts';
import type { StatementRow } from '../schema/schema.ts';
import { followInSearch } from '../search/search-entry.ts';
import { insertEdge } from '../thread/thread.ts';
import { rejoinEdges } from '../thread/thread-relabel.ts';

export type StoredStatement = Selectable<StatementRow> & {
  readonly report_reference: string;
  readonly recorder: string;
};

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
  const report = await loadReport(tx, input.reportId);
  const grade = report.grades.findLast((one) => one.kind === 'record');
  const text = report.row.sanitised_text;
  if (text === null || !grade)
    throw new ReeveError(
      'state_forbids',
      'Statements are made from the checked text; this report has not been released yet. Nothing was saved.',
    );
  if (!text.includes(input.quote))
    throw new ReeveError('invalid_input', 'The marked words do not stand in the released text. Nothing was saved.', {
      fields: ['quote'],
    });
  const subject = await identityOf(tx, input.subject);
  const object = input.object && (await identityOf(tx, input.object));
  requireLink(report, subject, input.subjectPersonId, 'subjectPersonId');
  requireLink(report, object, input.objectPersonId, 'objectPersonId');
  // Statements that name a protected address are in its file; this person may be outside it.
  const label_id = await labelNaming(tx, report.row.label_id, [
    { ...subject, name: NAMING_PROPERTIES.includes(input.property) ? input.value : undefined },
    ...(object ? [{ ...object, name: input.object && 'name' in input.object ? input.object.name : undefined }] : []),
  ]);
  const write = async (
    of: Identity,
    property: string,
    value: string | null,
    to: Identity | undefined,
    isOwn: boolean,
  ) => {
    const id = tx.uuid();
    const reference = await insertReferenced(tx, 'statement', (drawn) =>
      tx.db.insertInto('statement').values({
        agency_id: tx.person.agencyId,
        id,
        label_id,
        visible_until: report.row.visible_until,
        reference: drawn,
        report_id: report.row.id,
        subject_id: of.id,
        subject_kind: of.kind,
        subject_reference: of.reference,
        property,
        value,
        object_id: to?.id ?? null,
        object_kind: to?.kind ?? null,
        object_reference: to?.reference ?? null,
        kind: input.kind,
        quote: input.quote,
        grade_scheme: grade.scheme,
        grade_source: grade.source,
        grade_info: grade.info,
        valid_from: input.validFrom ?? null,
        valid_to: input.validTo ?? null,
        // The agency's clock, like every other step of the thread: in an exercise, the machine's would contradict them.
        recorded_at: tx.now(),
        recorded_by: tx.person.accountId,
        retracted_at: null,
        retracted_because: null,
        chosen_at: null,
        chosen_by: null,
        suggestion: isOwn ? (input.suggestion ?? null) : null,
        subject_person_id: (isOwn ? input.subjectPersonId : input.objectPersonId) ?? null,
        object_person_id: isOwn ? (input.objectPersonId ?? null) : null,
      }),
    );
    const end = { kind: 'statement' as const, id, labelId: label_id };
    await insertEdge(tx, end, 'made_from', { kind: 'report', id: report.row.id, labelId: report.row.label_id });
    // An entity has no label of its own: a reader of a statement about it may know of it.
    for (const entity of to ? [of, to] : [of])
      await insertEdge(tx, end, 'about', { kind: 'entity', id: entity.id, labelId: label_id });
    await indexStatement(tx, {
      id,
      label_id,
      visible_until: report.row.visible_until,
      reference,
      subject_reference: of.reference,
      value,
      object_reference: to?.reference ?? null,
    });
    return { id, reference };
  };
  if (object && input.object && 'name' in input.object)
    await write(object, 'name', input.object.name, undefined, false);
  const made = await write(subject, input.property, input.value ?? null, object, true);
  if (subject.kind === 'person' || object?.kind === 'person') await renewPersonStatement(tx, report.row.id, made.id);
  return { ...made, subjectId: subject.id, objectId: object?.id ?? null };
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

/** Marks a statement as no longer valid, with a reason; it stays. */
export async function retractStatement(tx: ActorTx, id: string, reason: string): Promise<Date> {
  const row = await tx.db
    .selectFrom('statement')
    .select(['id', 'retracted_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new ReeveError('not_found', 'There is no such statement that you may see.');
  if (row.retracted_at) return row.retracted_at;
  const at = tx.now();
  await tx.db
    .updateTable('statement')
    .set({ retracted_at: at, retracted_because: reason })
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .execute();
  return at;
}

async function statementsWhere(tx: ActorTx, condition: ReturnType<typeof sql>): Promise<readonly StoredStatement[]> {
  const { rows } = await sql<StoredStatement>`
    select s.*, r.reference as report_reference, coalesce(c.name, '') as recorder from statement s
    join report r on r.agency_id = s.agency_id and r.id = s.report_id
    left join staff_card c on c.agency_id = s.agency_id and c.id = s.recorded_by
    where ${condition} order by s.recorded_at, s.id`.execute(tx.db);
  return rows;
}
export const statementsOfReport = (tx: ActorTx, reportId: string) =>
  statementsWhere(tx, sql`s.report_id = ${reportId}`);
/** The statements about an entity or pointing to it that this reader may see. @param ids the ids it has in statements */
export const statementsOfEntity = (tx: ActorTx, ids: readonly string[]) =>
  statementsWhere(tx, sql`(s.subject_id = any(${[...ids]}::uuid[]) or s.object_id = any(${[...ids]}::uuid[]))`);

export interface ListedEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly reference: string;
  readonly title: string;
  readonly summary: string;
}

/** Entities with a statement this person may see, by title; never by a number about them. */
export async function listEntities(
  tx: ActorTx,
  filter: {
    readonly kind: EntityKind | undefined;
    readonly q: string | undefined;
    readonly after: { readonly at: string; readonly id: string } | undefined;
    readonly limit: number;
  },
): Promise<readonly ListedEntity[]> {
  // In title order, each statement is checked for naming its entity: a page is found without the others.
  const title = sql`coalesce(s.value, s.subject_reference)`;
  const { rows } = await sql<ListedEntity>`
    select s.subject_id as id, s.subject_kind as kind, s.subject_reference as reference, ${title} as title,
      (select string_agg(distinct m.property, ', ' order by m.property) from statement m where m.subject_id = s.subject_id and m.retracted_at is null) as summary
    from statement s where s.retracted_at is null
    ${filter.kind === undefined ? sql`` : sql`and s.subject_kind = ${filter.kind}`}
    ${filter.q === undefined ? sql`` : sql`and ${title} ilike ${`%${filter.q.replaceAll(/[\\%_]/g, (c) => `\\${c}`)}%`}`}
    ${filter.after === undefined ? sql`` : sql`and (${title}, s.subject_id) > (${filter.after.at}, ${filter.after.id}::uuid)`}
    and s.id = (select n.id from statement n where n.subject_id = s.subject_id and n.retracted_at is null order by ${sql.raw(nameOrder('n'))} limit 1)
    and s.subject_id <> all(${joinedToAnother(tx.person.agencyId)})
    order by ${title}, s.subject_id limit ${filter.limit}`.execute(tx.db);
  return rows;
}

/** Titles of entities that statements point to, as far as this reader may see them. */
export async function entityTitles(tx: ActorTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; title: string }>`
    select distinct on (subject_id) subject_id as id, coalesce(value, subject_reference) as title from statement
    where subject_id = any(${[...ids]}::uuid[]) and retracted_at is null
    order by subject_id, ${sql.raw(nameOrder('statement'))}`.execute(tx.db);
  return new Map(rows.map((row) => [row.id, row.title]));
}

/** Moves rows that depend on a report's label and last visible day; under another label, others can search its words. */
export async function followReport(
  tx: ActorTx,
  reportId: string,
  change: { readonly label_id?: number; readonly visible_until?: string },
): Promise<void> {
  for (const table of ['retention_proposal', 'report_hold', 'suggestion_dismissal'] as const)
    await tx.db
      .updateTable(table)
      .set(change)
      .where('agency_id', '=', tx.person.agencyId)
      .where('report_id', '=', reportId)
      .execute();
  if (change.visible_until !== undefined) {
    await followInSearch(tx, [reportId], change.visible_until);
    await renewStatementDates(tx, reportId);
  }
  if (change.label_id !== undefined) await relabelStatements(tx, reportId, change.label_id);
  await rejoinPairs(tx, 'origin_decision', reportId);
}

async function relabelStatements(tx: ActorTx, reportId: string, label_id: number): Promise<void> {
  const inFile = await protectedStatements(tx, reportId);
  const rows = await tx.db
    .updateTable('statement')
    .set({ label_id })
    .where('agency_id', '=', tx.person.agencyId)
    .where('report_id', '=', reportId)
    .where(sql<boolean>`id <> all(${[...inFile]}::uuid[])`)
    .returning([...SEARCHED])
    .execute();
  await relabelProtected(tx, inFile, label_id);
  const inOrder = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id } of inOrder) {
    await rejoinPairs(tx, 'contradiction', id);
    await rejoinEdges(tx, id, label_id);
  }
  await rejoinIdentityDecisions(
    tx,
    inOrder.map(({ id }) => id),
  );
  for (const row of inOrder) await indexStatement(tx, row);
}

/** Ids of the statements of a report, also of those it retracted. */
export async function statementIdsOf(tx: ActorTx, reportId: string): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom('statement')
    .select('id')
    .where('agency_id', '=', tx.person.agencyId)
    .where('report_id', '=', reportId)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

/** Erases statements with their contradictions, the decisions on who is who that rest on them, search words and edges. @throws ReeveError conflict — a row would have stayed */
export async function eraseStatements(tx: ActorTx, ids: readonly string[]): Promise<void> {
  await eraseIdentityDecisions(tx, ids);
  for (const id of ids) {
    await deleteWhole(tx, 'contradiction', 'first_id', id);
    await deleteWhole(tx, 'contradiction', 'second_id', id);
    await deleteWhole(tx, 'search_entry', 'id', id);
    await deleteWhole(tx, 'thread', 'from_id', id);
    await deleteWhole(tx, 'thread', 'to_id', id);
    await deleteWhole(tx, 'statement', 'id', id, 1);
  }
}

/** Stores a person's choice of an entity's name: the value of this statement, until another is chosen. */
export async function chooseName(tx: ActorTx, statementId: string): Promise<Date> {
  const row = await tx.db
    .selectFrom('statement')
    .select(['id', 'value', 'retracted_at'])
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', statementId)
    .executeTakeFirst();
  if (!row) throw new ReeveError('not_found', 'There is no such statement that you may see.');
  if (row.value === null || row.retracted_at !== null)
    throw new ReeveError(
      'state_forbids',
      'Only a current statement with a value can name its subject. Nothing was changed.',
    );
  const at = tx.now();
  await tx.db
    .updateTable('statement')
    .set({ chosen_at: at, chosen_by: tx.person.accountId })
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', statementId)
    .execute();
  return at;
}

/** References of statements, by their ids, as far as this person may see them. */
export async function referencesOf(tx: ActorTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('statement')
    .select(['id', 'reference'])
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.reference]));
}
