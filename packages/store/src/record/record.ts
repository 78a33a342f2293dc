import {
  EXISTENCE_KNOWN,
  joinLabels,
  NEEDS_VERIFIED_PERSONS,
  ReeveError,
  relationOf,
  UNPASSED_JUDGEMENTS,
  withoutMarks,
  type LabelParts,
  type LocalDate,
  type ObjectKind,
  type ThreadEnd,
} from '@reeve/domain';
import { sql, type Selectable } from 'kysely';
import { requireAcknowledgement } from '../access/acknowledgement.ts';
import type { ActorTx } from '../access/actor.ts';
import { byPerson } from '../access/by-person.ts';
import { objectCard, objectCards, type ObjectCard } from './object.ts';
import { asOfToday, stateToday } from './person-nomination.ts';
import { requireOwner } from './colleagues.ts';
import { findUntilDecisionsMasked, findUntilExpiry, isBased, renewBasis } from '../retention/record-basis.ts';
import { insertReferenced } from './reference.ts';
import type { Database, RecordRow } from '../schema/schema.ts';
import { indexForSearch } from '../search/search-entry.ts';
import { insertEdge } from '../thread/thread.ts';
import { rejoinEdges } from '../thread/thread-relabel.ts';
import { insertTransition } from './transition.ts';

/** Kinds of record of the loop: each has a table of its name with the same columns. */
export const RECORD_KINDS = [
  'priority',
  'control_strategy',
  'gap',
  'requirement',
  'collection_task',
  'patrol_question',
  'import_batch',
  'analysis_run',
  'finding',
  'hypothesis_matrix',
  'threat_assessment',
  'judgement',
  'product',
  'meeting',
  'agenda_item',
  'person_nomination',
  'decision',
  'allocation_plan',
  'task',
  'notice',
  'shift_sheet',
  'debrief',
  'outcome',
  'evaluation',
  'document',
  'nomination',
  'workshop',
  'workshop_session',
  'concept',
  'readiness',
] as const satisfies readonly (ObjectKind & keyof Database)[];
export type RecordKind = (typeof RECORD_KINDS)[number];

/** A stored record with its label; `body` follows its contract. */
export type StoredRecord = Selectable<RecordRow>;

export interface NewRecord {
  /** An id created earlier, if something had to refer to it; else a new one. */
  readonly reference?: string;
  readonly title: string;
  readonly state: string;
  readonly body: object;
  readonly cites: readonly ThreadEnd[];
  /** The marking a person chose, if the kind has one; citations can only make it stricter. */
  readonly marking: Omit<LabelParts, 'agencyId'> | undefined;
  readonly ownerId: string | undefined;
  readonly dueOn: string | undefined;
  /** Its end, of a kind that has one to the minute. */
  readonly endsAt?: Date;
  /** More searchable words: its title in other languages. Only for a record that is never rewritten. */
  readonly alsoFoundBy?: readonly string[];
}

/** Kinds whose names are masked with those of a decision. */
const TELLS_OF_DECISIONS: readonly RecordKind[] = [
  'decision',
  'task',
  'outcome',
  'evaluation',
  'agenda_item',
  'meeting',
];

/**
 * Stores a record: its label is the join of its own marking and the labels of all it cites (I7), its edges of the golden
 * thread are in the same transaction, and cited objects were read under the writer's own rights.
 */
export async function insertRecord(
  tx: ActorTx,
  kind: RecordKind,
  record: NewRecord,
): Promise<{ readonly id: string; readonly reference: string; readonly version: number; readonly labelId: number }> {
  // A person decides who is to act, and on what.
  if (kind === 'decision' || kind === 'task') byPerson(tx, 'N9');
  if (kind === 'person_nomination') byPerson(tx, 'N1');
  await requireOwner(tx, kind, record.ownerId);
  const id = tx.uuid();
  const cited = await citedCards(tx, kind, record.cites);
  const parts = cited.map((card) => tx.partsOf(card.labelId));
  const [first, ...rest] =
    record.marking === undefined ? parts : [{ ...record.marking, agencyId: tx.person.agencyId }, ...parts];
  if (!first)
    throw new ReeveError(
      'invalid_input',
      'Choose a marking: this rests on nothing that would give it one. Nothing was saved.',
      { fields: ['marking'] },
    );
  const labelId = await tx.labelFor(rest.reduce(joinLabels, first));
  const insert = (reference: string) =>
    tx.db.insertInto(kind).values({
      agency_id: tx.person.agencyId,
      id,
      label_id: labelId,
      reference,
      version: 1,
      state: record.state,
      title: record.title,
      body: JSON.stringify(record.body),
      owner_id: record.ownerId ?? null,
      due_on: record.dueOn ?? null,
      created_by: tx.person.accountId,
      created_at: tx.now(),
      recorded_at: tx.recordedAt(),
      known_steps: knownSteps(cited),
      ...(record.endsAt === undefined ? {} : { ends_at: record.endsAt }),
    });
  const { reference = await insertReferenced(tx, kind, insert) } = record;
  if (record.reference !== undefined) await insert(reference).execute();
  for (const card of cited) {
    const relation = relationOf(kind, card.kind);
    if (relation) await insertEdge(tx, { kind, id, labelId }, relation, card);
  }
  await insertTransition(tx, { labelId, kind, id, from: null, to: record.state, reason: '' });
  const found = [searchableText(reference, record.title, record.body), ...(record.alsoFoundBy ?? [])];
  await indexForSearch(tx, { kind, id, labelId, text: found.join(' ') });
  if (isBased(kind) && cited.length > 0) await renewBasis(tx, kind, id);
  if (kind !== 'decision' && TELLS_OF_DECISIONS.includes(kind)) await findUntilDecisionsMasked(tx, id);
  return { id, reference, version: 1, labelId };
}

/** Counts the steps of a record whose existence its readers may know. */
function knownSteps(cited: readonly ObjectCard[]): number {
  return cited.filter((card) => EXISTENCE_KNOWN.includes(card.kind)).length;
}

/** Reads cited objects under the writer's rights and checks that this kind can cite them. */
async function citedCards(tx: ActorTx, kind: ObjectKind, cites: readonly ThreadEnd[]): Promise<readonly ObjectCard[]> {
  const unique = [...new Map(cites.map((end) => [end.id, end])).values()];
  const cards: ObjectCard[] = [];
  for (const end of unique) {
    if (relationOf(kind, end.kind) === undefined)
      throw new ReeveError(
        'invalid_input',
        `A ${kind.replaceAll('_', ' ')} cannot rest on a ${end.kind.replaceAll('_', ' ')}. Nothing was saved.`,
        { fields: ['cites'] },
      );
    const card = await objectCard(tx, end.kind, end.id);
    if (card.kind === 'judgement' && UNPASSED_JUDGEMENTS.includes(card.state ?? ''))
      throw new ReeveError(
        'state_forbids',
        'A judgement that waits for its review, or was discarded, cannot be cited: another person passes its words first. Nothing was saved.',
        { because: 'in_review' },
      );
    if (kind === 'product' && card.kind === 'report')
      await requireAcknowledgement(tx, { kind: 'report', id: card.id, labelId: card.labelId }, 'include');
    cards.push(card);
  }
  if (NEEDS_VERIFIED_PERSONS.includes(kind)) await refuseUnverified(tx, unique);
  return cards;
}

/**
 * I4: an unverified mention appears in no analysis and no product. What may help the defence is the exception: evidence in favour of a
 * person can always be cited.
 */
async function refuseUnverified(tx: ActorTx, cites: readonly ThreadEnd[]): Promise<void> {
  const reports = cites.filter((end) => end.kind === 'report').map((end) => end.id);
  const statements = cites.filter((end) => end.kind === 'statement').map((end) => end.id);
  const { rows } = await sql<{ id: string }>`
    select person.id from person_involvement person join report on report.id = person.report_id and report.agency_id = person.agency_id
    where person.category = 'u_unverified_mention' and report.may_assist_defence <> 'yes' and (
      report.id = any(${reports}::uuid[]) or report.id in (select report_id from statement where id = any(${statements}::uuid[]))) limit 1`.execute(
    tx.db,
  );
  if (rows.length > 0) {
    throw new ReeveError(
      'state_forbids',
      'A report this rests on names a person who is only an unverified mention. Let a supervisor decide the category first. Nothing was saved.',
      { because: 'unverified_mention' },
    );
  }
}

/** The searchable words of a record: its texts, not its ids. */
function searchableText(reference: string, title: string, body: object): string {
  const words: string[] = [reference, title];
  const collect = (value: unknown): void => {
    if (typeof value === 'string' && !/^[0-9a-f-]{36}$/.test(value)) words.push(withoutMarks(value));
    else if (Array.isArray(value)) value.forEach(collect);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect(body);
  return words.join(' ');
}

/** Returns a record this person may see; missing and invisible ones are indistinguishable. */
export async function loadRecord(tx: ActorTx, kind: RecordKind, id: string): Promise<StoredRecord> {
  const row = await tx.db
    .selectFrom(kind)
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new ReeveError('not_found', 'There is nothing here that you may see.');
  return asOfToday(tx, kind, row);
}

/** Locks a record for this transaction, so that of two people who change it at once both changes stay. */
export async function lockRecord(tx: ActorTx, kind: RecordKind, id: string): Promise<void> {
  await tx.db
    .selectFrom(kind)
    .select('id')
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .forUpdate()
    .execute();
}

/** Locks the plans of hours for some areas and a week, so that of two adopted at once the later supersedes the earlier. */
export async function lockPlansOfWeek(tx: ActorTx, areaSetId: string, weekFrom: LocalDate): Promise<void> {
  await tx.db
    .selectFrom('allocation_plan')
    .select('id')
    .where('agency_id', '=', tx.person.agencyId)
    .where(sql<boolean>`body ->> 'areaSetId' = ${areaSetId} and body ->> 'weekFrom' = ${weekFrom}`)
    // In one order, so that two transactions do not wait for each other.
    .orderBy('id')
    .forUpdate()
    .execute();
}

export interface RecordFilter {
  readonly state?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly after?: { readonly at: string; readonly id: string } | undefined;
  readonly limit: number;
}

/** Records this person may see, newest first. */
export async function listRecords(
  tx: ActorTx,
  kind: RecordKind,
  filter: RecordFilter,
): Promise<readonly (StoredRecord & { readonly sort_at: string })[]> {
  let query = tx.db
    .selectFrom(kind)
    .selectAll()
    .select(sql<string>`recorded_at::text`.as('sort_at'))
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit);
  if (filter.state !== undefined) query = query.where(stateToday(kind), '=', filter.state);
  if (filter.ownerId !== undefined) query = query.where('owner_id', '=', filter.ownerId);
  if (filter.after !== undefined)
    query = query.where(sql<boolean>`(recorded_at, id) < (${filter.after.at}::timestamptz, ${filter.after.id}::uuid)`);
  return (await query.execute()).map((row) => asOfToday(tx, kind, row));
}

/** Returns those of these records that this person may see, newest first; the others are omitted. */
export async function recordsByIds(
  tx: ActorTx,
  kind: RecordKind,
  ids: readonly string[],
): Promise<readonly StoredRecord[]> {
  const rows = await tx.db
    .selectFrom(kind)
    .selectAll()
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => asOfToday(tx, kind, row));
}

/** Changes a record at the version its editor saw. */
export async function updateRecord(
  tx: ActorTx,
  kind: RecordKind,
  row: StoredRecord,
  change: {
    readonly state?: string;
    readonly title?: string;
    readonly body?: object;
    readonly ownerId?: string;
    readonly dueOn?: string;
    readonly labelId?: number;
  },
): Promise<number> {
  if (change.ownerId !== row.owner_id) await requireOwner(tx, kind, change.ownerId);
  const version = row.version + 1;
  const result = await tx.db
    .updateTable(kind)
    .set({
      version,
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.title === undefined ? {} : { title: change.title }),
      ...(change.body === undefined ? {} : { body: JSON.stringify(change.body) }),
      ...(change.ownerId === undefined ? {} : { owner_id: change.ownerId }),
      ...(change.dueOn === undefined ? {} : { due_on: change.dueOn }),
      ...(change.labelId === undefined ? {} : { label_id: change.labelId }),
    })
    .where('agency_id', '=', row.agency_id)
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n)
    throw new ReeveError(
      'stale_version',
      'Another person changed this in the meantime. Nothing of yours was lost; look at the present state first.',
    );
  const relabelled = change.labelId !== undefined && change.labelId !== row.label_id;
  if (relabelled) await rejoinEdges(tx, row.id, change.labelId);
  if (relabelled || change.title !== undefined || change.body !== undefined) {
    await indexForSearch(tx, {
      kind,
      id: row.id,
      labelId: change.labelId ?? row.label_id,
      text: searchableText(row.reference, change.title ?? row.title, change.body ?? (row.body as object)),
    }); // written only by this module
    if (isBased(kind) && kind !== 'decision') await findUntilExpiry(tx, kind, row.id);
    if (TELLS_OF_DECISIONS.includes(kind)) await findUntilDecisionsMasked(tx, row.id);
  }
  return version;
}

/** States of a product visible only to its authors. */
const AUTHORS_ALONE: readonly string[] = ['drafting', 'withdrawn'];

/** Changes the state of a record, with actor and reason. */
export async function moveRecord(
  tx: ActorTx,
  kind: RecordKind,
  row: StoredRecord,
  to: string,
  reason: string,
  change: { readonly body?: object; readonly ownerId?: string; readonly dueOn?: string } = {},
): Promise<number> {
  if (kind === 'product' && (to === 'approved' || to === 'disseminated')) byPerson(tx, 'N6');
  if (kind === 'person_nomination') byPerson(tx, 'N1');
  if (kind === 'document' && to === 'published') byPerson(tx, 'N14');
  const move = (): Promise<number> => updateRecord(tx, kind, row, { ...change, state: to });
  const version = kind === 'product' && AUTHORS_ALONE.includes(to) ? await tx.outOfSight(move) : await move();
  await insertTransition(tx, { labelId: row.label_id, kind, id: row.id, from: row.state, to, reason });
  return version;
}

/**
 * Replaces the citations: edges and label follow what the record rests on now. The label never falls below its own marking.
 *
 * @param expired ids of objects that are cited as before although they expired since
 */
export async function replaceCites(
  tx: ActorTx,
  kind: RecordKind,
  row: StoredRecord,
  cites: readonly ThreadEnd[],
  expired: readonly string[] = [],
): Promise<number> {
  const cited = await citedCards(tx, kind, cites);
  const labelId = await tx.labelFor(
    cited.map((card) => tx.partsOf(card.labelId)).reduce(joinLabels, tx.partsOf(row.label_id)),
  );
  const present = await tx.db.selectFrom('thread').select(['id', 'to_id']).where('from_id', '=', row.id).execute();
  const wanted = new Set([...cited.map((card) => card.id), ...expired]);
  const gone = present.filter((edge) => !wanted.has(edge.to_id)).map((edge) => edge.id);
  if (gone.length > 0)
    await tx.db.deleteFrom('thread').where('agency_id', '=', row.agency_id).where('id', 'in', gone).execute();
  const there = new Set(present.map((edge) => edge.to_id));
  for (const card of cited) {
    const relation = relationOf(kind, card.kind);
    if (relation && !there.has(card.id)) await insertEdge(tx, { kind, id: row.id, labelId }, relation, card);
  }
  if (isBased(kind)) await keepDue(tx, kind, row.id);
  await tx.db
    .updateTable(kind)
    .set({ known_steps: knownSteps(cited) })
    .where('agency_id', '=', row.agency_id)
    .where('id', '=', row.id)
    .execute();
  if (isBased(kind)) await renewBasis(tx, kind, row.id);
  return labelId;
}

/** A due record stays due when its author removes the expired citation: the text may still contain its content. */
async function keepDue(tx: ActorTx, kind: RecordKind, id: string): Promise<void> {
  await sql`update ${sql.table(kind)} set basis_lost_on = greatest(basis_lost_on, basis_due_on)
    where agency_id = ${tx.person.agencyId} and id = ${id} and basis_due_on < ${tx.today}::date`.execute(tx.db);
}

/** The citations of a record, as far as this person may see them. */
export async function citesOf(tx: ActorTx, id: string): Promise<readonly ObjectCard[]> {
  const edges = await tx.db
    .selectFrom('thread')
    .select(['to_kind', 'to_id'])
    .where('from_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const cards: ObjectCard[] = [];
  for (const kind of new Set(edges.map((edge) => edge.to_kind as ObjectKind))) {
    // written only by insertEdge
    cards.push(
      ...(await objectCards(
        tx,
        kind,
        edges.filter((edge) => edge.to_kind === kind).map((edge) => edge.to_id),
      )),
    );
  }
  return cards;
}

/** Ids of the objects of a kind that cite this one, as far as this person may see them. */
export async function citedBy(tx: ActorTx, id: string, kind: ObjectKind): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom('thread')
    .select('from_id')
    .where('to_id', '=', id)
    .where('from_kind', '=', kind)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map((row) => row.from_id);
}

/** References of import batches, by their ids, as far as this person may see them. */
export async function batchReferences(tx: ActorTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return new Map((await recordsByIds(tx, 'import_batch', ids)).map((row) => [row.id, row.reference]));
}
