import { ReeveError, type EntityKind } from '@reeve/domain';
import { sql, type Selectable } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { deleteWhole } from '../database/delete-whole.ts';
import { joinedToAnother } from '../identity/joined.ts';
import { eraseIdentityDecisions, rejoinIdentityDecisions } from '../identity/identity-decision.ts';
import { nameOrder, titleOf, wordsOf } from './entity-name.ts';
import { rejoinPairs } from './rejoin-pairs.ts';
import { protectedStatements, relabelProtected } from './protected-address.ts';
import { renewStatementDates } from './statement-due.ts';
import { indexStatement, SEARCHED } from './statement-words.ts';
import type { StatementRow } from '../schema/schema.ts';
import { followInSearch } from '../search/search-entry.ts';
import { rejoinEdges } from '../thread/thread-relabel.ts';

export type StoredStatement = Selectable<StatementRow> & {
  readonly report_reference: string;
  readonly recorder: string;
};

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
  /** Where it is in the order of the list: the words its title begins with. */
  readonly at: string;
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
  const at = sql.raw(wordsOf('s'));
  const title = sql.raw(titleOf('s'));
  const { rows } = await sql<ListedEntity>`
    select s.subject_id as id, s.subject_kind as kind, s.subject_reference as reference, ${title} as title, ${at} as at,
      (select string_agg(distinct m.property, ', ' order by m.property) from statement m where m.subject_id = s.subject_id and m.retracted_at is null) as summary
    from statement s where s.retracted_at is null
    ${filter.kind === undefined ? sql`` : sql`and s.subject_kind = ${filter.kind}`}
    ${filter.q === undefined ? sql`` : sql`and ${title} ilike ${`%${filter.q.replaceAll(/[\\%_]/g, (c) => `\\${c}`)}%`}`}
    ${filter.after === undefined ? sql`` : sql`and (${at}, s.subject_id) > (${filter.after.at}, ${filter.after.id}::uuid)`}
    and s.id = (select n.id from statement n where n.subject_id = s.subject_id and n.retracted_at is null order by ${sql.raw(nameOrder('n'))} limit 1)
    and s.subject_id <> all(${joinedToAnother(tx.person.agencyId)})
    order by ${at}, s.subject_id limit ${filter.limit}`.execute(tx.db);
  return rows;
}

/** Titles of entities that statements point to, as far as this reader may see them. */
export async function entityTitles(tx: ActorTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; title: string }>`
    select distinct on (subject_id) subject_id as id, ${sql.raw(titleOf('statement'))} as title from statement
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
