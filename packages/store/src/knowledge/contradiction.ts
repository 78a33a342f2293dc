import {
  contradictingPairs,
  type ContradictionOutcome,
  type EntityKind,
  joinLabels,
  pairOf,
  ReeveError,
  type StatementPair,
  type StatementProperty,
} from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { joinedWith } from '../identity/joined.ts';
import type { StatementRow } from '../schema/schema.ts';

/** Two statements that contradict each other, with the latest decision on them. */
export interface Contradiction {
  readonly pair: StatementPair;
  readonly state: 'open' | 'settled';
  /** The reason for marking or settling it; empty if detected from the values alone. */
  readonly because: string;
  /** How it was settled; null if open, or settled before this was asked. */
  readonly outcome: ContradictionOutcome | null;
  readonly doubtedId: string | null;
  readonly by: string | null;
  readonly at: Date | null;
}

type Compared = Pick<
  StatementRow,
  'id' | 'subject_id' | 'property' | 'value' | 'object_id' | 'object_kind' | 'valid_from' | 'valid_to' | 'retracted_at'
>;

/**
 * Contradictions of the current statements about some subjects, with those joined to them, and of who else owns what they own,
 * as far as this person may see both statements.
 */
export async function contradictionsAbout(
  tx: ActorTx,
  subjectIds: readonly string[],
): Promise<readonly Contradiction[]> {
  if (subjectIds.length === 0) return [];
  const { membersOf, leadOf } = await joinedWith(tx, subjectIds);
  const ids = [...new Set(subjectIds.flatMap(membersOf))];
  const { rows } = await sql<Compared>`
    select id, subject_id, property, value, object_id, object_kind, valid_from, valid_to, retracted_at from statement
    where agency_id = ${tx.person.agencyId} and retracted_at is null and (subject_id = any(${ids}::uuid[])
      or (property = 'owns' and (object_id = any(${ids}::uuid[]) or object_id in (
        select object_id from statement where agency_id = ${tx.person.agencyId} and subject_id = any(${ids}::uuid[]) and property = 'owns' and retracted_at is null))))
    order by recorded_at, id`.execute(tx.db);
  return judged(tx, rows, leadOf);
}

/** Open contradictions among the newest statements, and the entities whose pages show them. */
export interface NewestContradictions {
  readonly open: number;
  readonly aboutIds: readonly string[];
  /** True if there are older statements than were read. */
  readonly partial: boolean;
}

/**
 * Counts the open contradictions among the newest current statements that this person may see.
 *
 * @param leadOf the entity under which a joined one is shown
 * @param newest most statements read, ≥ 1
 */
export async function newestContradictions(
  tx: ActorTx,
  leadOf: (id: string) => string,
  newest: number,
): Promise<NewestContradictions> {
  const { rows } = await sql<Compared>`
    select id, subject_id, property, value, object_id, object_kind, valid_from, valid_to, retracted_at from statement
    where agency_id = ${tx.person.agencyId} and retracted_at is null
    order by recorded_at desc, id limit ${newest}`.execute(tx.db);
  const open = (await judged(tx, rows, leadOf)).filter(({ state }) => state === 'open');
  const byId = new Map(rows.map((row) => [row.id, row]));
  // Two owners of one thing are shown on its page; other contradictions on the page of their subject.
  const aboutIds = open.flatMap(({ pair: [first, second] }) => {
    const [one, other] = [byId.get(first), byId.get(second)];
    if (!one || !other) return [];
    const thing = leadOf(one.subject_id) === leadOf(other.subject_id) ? null : one.object_id;
    return [leadOf(thing ?? one.subject_id)];
  });
  return { open: open.length, aboutIds: [...new Set(aboutIds)], partial: rows.length === newest };
}

async function judged(
  tx: ActorTx,
  rows: readonly Compared[],
  leadOf: (id: string) => string,
): Promise<readonly Contradiction[]> {
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const decided = await decisionsOn(tx, ids);
  const seen = new Set(ids);
  const found = new Map<string, Contradiction>();
  const asOne = rows.map((row) => ({
    ...compared(row),
    subjectId: leadOf(row.subject_id),
    objectId: row.object_id === null ? null : leadOf(row.object_id),
  }));
  for (const pair of contradictingPairs(asOne))
    found.set(pair.join(' '), { pair, state: 'open', because: '', outcome: null, doubtedId: null, by: null, at: null });
  for (const one of decided) if (one.pair.every((id) => seen.has(id))) found.set(one.pair.join(' '), one);
  return [...found.values()];
}

const compared = (row: Compared) => ({
  id: row.id,
  subjectId: row.subject_id,
  property: row.property as StatementProperty, // written only from STATEMENT_PROPERTIES
  value: row.value,
  objectId: row.object_id,
  objectKind: row.object_kind as EntityKind | null, // written only from ENTITY_KINDS
  validFrom: row.valid_from,
  validTo: row.valid_to,
  retracted: row.retracted_at !== null,
});

/** The last decision on each pair with one of these statements, oldest first. */
async function decisionsOn(tx: ActorTx, ids: readonly string[]): Promise<readonly Contradiction[]> {
  const { rows } = await sql<{
    first_id: string;
    second_id: string;
    state: string;
    because: string;
    outcome: string | null;
    doubted_id: string | null;
    name: string;
    at: Date;
  }>`
    select * from (
      select distinct on (c.first_id, c.second_id) c.first_id, c.second_id, c.state, c.because, c.outcome, c.doubted_id, coalesce(s.name, '') as name, c.at, c.recorded_at, c.id
      from contradiction c left join staff_card s on s.agency_id = c.agency_id and s.id = c.by
      where c.first_id = any(${[...ids]}::uuid[]) or c.second_id = any(${[...ids]}::uuid[])
      order by c.first_id, c.second_id, c.recorded_at desc, c.id desc
    ) last order by recorded_at, id`.execute(tx.db);
  return rows.map((row) => ({
    pair: [row.first_id, row.second_id],
    state: row.state as Contradiction['state'], // held by a constraint
    because: row.because,
    outcome: row.outcome as ContradictionOutcome | null, // held by a constraint
    doubtedId: row.doubted_id,
    by: row.name,
    at: row.at,
  }));
}

/**
 * Open contradictions of the statements cited by a judgement with any current statement of
 * the same subjects: they must be settled first.
 */
export async function openContradictions(
  tx: ActorTx,
  statementIds: readonly string[],
): Promise<readonly Contradiction[]> {
  return (await contradictionsOf(tx, statementIds)).filter((one) => one.state === 'open');
}

/** Contradictions of these statements with any current statement of the same subjects, open and settled. */
export async function contradictionsOf(
  tx: ActorTx,
  statementIds: readonly string[],
): Promise<readonly Contradiction[]> {
  if (statementIds.length === 0) return [];
  const subjects = await tx.db
    .selectFrom('statement')
    .select('subject_id')
    .distinct()
    .where('id', 'in', [...statementIds])
    .execute();
  const all = await contradictionsAbout(
    tx,
    subjects.map((row) => row.subject_id),
  );
  return all.filter((one) => one.pair.some((id) => statementIds.includes(id)));
}

/** Stores a decision on two statements, with a reason: that they contradict each other, or how the contradiction is settled. */
export async function decideContradiction(
  tx: ActorTx,
  of: {
    readonly statementId: string;
    readonly otherId: string;
    readonly state: 'open' | 'settled';
    readonly outcome: ContradictionOutcome | undefined;
    readonly doubtedId: string | undefined;
    readonly reason: string;
  },
): Promise<Date> {
  const pair = pairOf(of.statementId, of.otherId);
  const rows = await tx.db
    .selectFrom('statement')
    .select(['id', 'label_id', 'visible_until', 'subject_id', 'property', 'object_id', 'retracted_at'])
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', 'in', [...pair])
    .orderBy('id')
    .execute();
  const [first, second] = rows;
  if (!first || !second || pair[0] === pair[1])
    throw new ReeveError('not_found', 'There are no two such statements that you may see.');
  const isOwner = first.property === 'owns' && second.property === 'owns' && first.object_id === second.object_id;
  const { leadOf } = await joinedWith(tx, [first.subject_id, second.subject_id]);
  if (leadOf(first.subject_id) !== leadOf(second.subject_id) && !isOwner)
    throw new ReeveError(
      'invalid_input',
      'Only statements about one subject, or about the owner of one thing, contradict each other. Nothing was saved.',
      {
        fields: ['otherId'],
      },
    );
  const at = tx.now();
  await tx.db
    .insertInto('contradiction')
    .values({
      agency_id: tx.person.agencyId,
      id: tx.uuid(),
      label_id: await tx.labelFor(joinLabels(tx.partsOf(first.label_id), tx.partsOf(second.label_id))),
      visible_until: first.visible_until < second.visible_until ? first.visible_until : second.visible_until,
      first_id: pair[0],
      second_id: pair[1],
      state: of.state,
      because: of.reason,
      outcome: of.outcome ?? null,
      doubted_id: of.doubtedId ?? null,
      by: tx.person.accountId,
      at,
      recorded_at: tx.recordedAt(),
    })
    .execute();
  return at;
}
