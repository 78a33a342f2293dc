import {
  entityPair,
  type EntityPair,
  type IdentityOutcome,
  joinLabels,
  type LabelParts,
  ReeveError,
} from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { byPerson } from '../access/by-person.ts';
import { deleteWhole } from '../database/delete-whole.ts';

/** A decision on two entities, as its reader sees it. */
export interface StoredIdentityDecision {
  readonly id: string;
  readonly pair: EntityPair;
  readonly outcome: IdentityOutcome;
  readonly keptId: string | null;
  readonly because: string;
  /** Statements that could be seen when it was made. */
  readonly consideredIds: readonly string[];
  readonly by: string;
  readonly byId: string;
  readonly at: Date;
  readonly withdrawnAt: Date | null;
  readonly withdrawnBecause: string | null;
}

/**
 * Decisions on entities that this person may see, oldest first: all, or those on these pairs; with withdrawn ones if wanted.
 */
export async function identityDecisions(
  tx: ActorTx,
  { pairs, withdrawn = false }: { readonly pairs?: readonly EntityPair[]; readonly withdrawn?: boolean } = {},
): Promise<readonly StoredIdentityDecision[]> {
  if (pairs?.length === 0) return [];
  const { rows } = await sql<Found>`
    select d.id, d.first_id, d.second_id, d.outcome, d.kept_id, d.because, d.considered_ids, coalesce(c.name, '') as name, d.by, d.at, d.withdrawn_at, d.withdrawn_because
    from identity_decision d left join staff_card c on c.agency_id = d.agency_id and c.id = d.by
    where d.agency_id = ${tx.person.agencyId} ${withdrawn ? sql`` : sql`and d.withdrawn_at is null`}
    ${
      pairs === undefined
        ? sql``
        : sql`and (d.first_id, d.second_id) in (select * from unnest(${pairs.map(([first]) => first)}::uuid[], ${pairs.map(([, second]) => second)}::uuid[]))`
    }
    order by d.recorded_at, d.id`.execute(tx.db);
  return rows.map((row) => ({
    id: row.id,
    pair: [row.first_id, row.second_id],
    outcome: row.outcome as IdentityOutcome, // held by a constraint
    keptId: row.kept_id,
    because: row.because,
    consideredIds: row.considered_ids,
    by: row.name,
    byId: row.by,
    at: row.at,
    withdrawnAt: row.withdrawn_at,
    withdrawnBecause: row.withdrawn_because,
  }));
}
interface Found {
  readonly id: string;
  readonly first_id: string;
  readonly second_id: string;
  readonly outcome: string;
  readonly kept_id: string | null;
  readonly because: string;
  readonly considered_ids: string[];
  readonly name: string;
  readonly by: string;
  readonly at: Date;
  readonly withdrawn_at: Date | null;
  readonly withdrawn_because: string | null;
}

/** A decision to be stored; the pair and the statements compared are visible to who decides. */
export interface NewIdentityDecision {
  readonly pair: EntityPair;
  readonly outcome: IdentityOutcome;
  readonly keptId: string | null;
  readonly because: string;
  readonly statementIds: readonly string[];
  readonly consideredIds: readonly string[];
  /** The last decision on the pair that the person saw, or null if there was none. */
  readonly seenId: string | null;
}

/**
 * Stores a person's decision on two entities. Nothing about either changes.
 *
 * @throws ReeveError not_found — a compared statement is out of sight; conflict — another decided on the pair meanwhile
 */
export async function insertIdentityDecision(
  tx: ActorTx,
  given: NewIdentityDecision,
): Promise<{ id: string; at: Date }> {
  byPerson(tx, 'N7');
  const pair = entityPair(...given.pair);
  // Two people who decide one pair at once follow one another; the second is refused, with the first as the reason.
  await sql`select pg_advisory_xact_lock(hashtextextended(${pair.join(' ')}, 0))`.execute(tx.db);
  const last = (await identityDecisions(tx, { pairs: [pair] })).at(-1);
  if ((last?.id ?? null) !== given.seenId)
    throw new ReeveError('conflict', 'A decision on these two was recorded or withdrawn meanwhile. Nothing was saved.');
  const basis = await tx.db
    .selectFrom('statement')
    .select(['id', 'label_id', 'visible_until'])
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', 'in', [...given.statementIds])
    .orderBy('id')
    .execute();
  const strictest = strictestOf(tx, basis);
  if (basis.length !== new Set(given.statementIds).size || !strictest)
    throw new ReeveError('not_found', 'There are no two such entities that you may see.');
  const [id, at] = [tx.uuid(), tx.now()];
  await tx.db
    .insertInto('identity_decision')
    .values({
      agency_id: tx.person.agencyId,
      id,
      label_id: await tx.labelFor(strictest.label),
      visible_until: strictest.until,
      first_id: pair[0],
      second_id: pair[1],
      outcome: given.outcome,
      kept_id: given.keptId,
      because: given.because,
      statement_ids: basis.map((row) => row.id),
      considered_ids: [...given.consideredIds],
      by: tx.person.accountId,
      at,
      recorded_at: tx.recordedAt(),
      withdrawn_at: null,
      withdrawn_by: null,
      withdrawn_because: null,
    })
    .execute();
  return { id, at };
}

/** The union of the labels of some statements, and the first day after which one of them is restricted. */
function strictestOf(tx: ActorTx, rows: readonly { readonly label_id: number; readonly visible_until: string }[]) {
  const [first, ...rest] = rows;
  if (!first) return undefined;
  return {
    label: rest.map((row) => tx.partsOf(row.label_id)).reduce(joinLabels, tx.partsOf(first.label_id)),
    until: rows.map((row) => row.visible_until).reduce((one, other) => (one < other ? one : other)),
  };
}

/**
 * Withdraws a decision, with a reason: the one before it counts again.
 *
 * @returns the pair
 * @throws ReeveError not_found; conflict — withdrawn already
 */
export async function withdrawIdentityDecision(
  tx: ActorTx,
  id: string,
  reason: string,
): Promise<{ readonly pair: EntityPair; readonly at: Date }> {
  byPerson(tx, 'N7');
  const row = await tx.db
    .selectFrom('identity_decision')
    .select(['first_id', 'second_id', 'withdrawn_at'])
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new ReeveError('not_found', 'There is no such decision that you may see.');
  if (row.withdrawn_at) throw new ReeveError('conflict', 'This decision was withdrawn already. Nothing was changed.');
  const at = tx.now();
  await tx.db
    .updateTable('identity_decision')
    .set({ withdrawn_at: at, withdrawn_by: tx.person.accountId, withdrawn_because: reason })
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .execute();
  return { pair: [row.first_id, row.second_id], at };
}

const restingOn = (statementIds: readonly string[]) => sql<boolean>`statement_ids && ${[...statementIds]}::uuid[]`;

/**
 * Updates the decisions that rest on relabelled or redated statements: they are as strict as all that was compared. Where the
 * new marking is out of reach of the person who set it on a statement, the decision ends, and the pair is undecided again.
 */
export async function rejoinIdentityDecisions(tx: ActorTx, statementIds: readonly string[]): Promise<void> {
  if (statementIds.length === 0) return;
  // A person who changes one statement may not be able to read the others: the decision follows all of them.
  const followed = await tx.sweeping(() => basesOf(tx, statementIds));
  for (const { id, bases } of followed) {
    for (const base of bases) await tx.useLabel(base.label_id);
    const strictest = strictestOf(tx, bases);
    if (!strictest) continue;
    const label = await labelWithin(tx, strictest.label);
    await tx.sweeping(async () => {
      const where = tx.db
        .updateTable('identity_decision')
        .where('agency_id', '=', tx.person.agencyId)
        .where('id', '=', id);
      if (label === undefined) await deleteWhole(tx, 'identity_decision', 'id', id, 1);
      else await where.set({ label_id: label, visible_until: strictest.until }).execute();
    });
  }
}

/** Decisions that rest on some statements, with the labels and last visible days of all they rest on. */
async function basesOf(tx: ActorTx, statementIds: readonly string[]) {
  const decisions = await tx.db
    .selectFrom('identity_decision')
    .select(['id', 'statement_ids'])
    .where('agency_id', '=', tx.person.agencyId)
    .where(restingOn(statementIds))
    .orderBy('id')
    .execute();
  return Promise.all(
    decisions.map(async ({ id, statement_ids: basis }) => ({
      id,
      bases: await tx.db
        .selectFrom('statement')
        .select(['label_id', 'visible_until'])
        .where('agency_id', '=', tx.person.agencyId)
        .where('id', 'in', basis)
        .orderBy('id')
        .execute(),
    })),
  );
}

/** The label with these parts, or undefined if this person may not write under it. */
async function labelWithin(tx: ActorTx, parts: LabelParts): Promise<number | undefined> {
  const known = tx.knownLabel(parts);
  if (known !== undefined) return known;
  try {
    return await tx.labelFor(parts);
  } catch (error) {
    if (error instanceof ReeveError && error.code === 'not_permitted') return undefined;
    throw error;
  }
}

/** Erases the decisions that rest on erased statements: their reasons can repeat what was in them. */
export async function eraseIdentityDecisions(tx: ActorTx, statementIds: readonly string[]): Promise<void> {
  if (statementIds.length === 0) return;
  await tx.sweeping(async () => {
    await tx.db
      .deleteFrom('identity_decision')
      .where('agency_id', '=', tx.person.agencyId)
      .where(restingOn(statementIds))
      .execute();
  });
}
