import { createHash } from 'node:crypto';
import {
  addressKeys,
  compartmentCode,
  compartmentsOf,
  joinLabels,
  ReeveError,
  type LabelParts,
  type StatementProperty,
} from '@reeve/domain';
import { sql, type Selectable } from 'kysely';
import { AGENCY_WIDE, type ActorTx } from '../access/actor.ts';
import type { ProtectedAddressRow } from '../schema/knowledge.ts';
import { indexStatement, SEARCHED } from './statement-words.ts';

/** The compartment of the agency's file of protected addresses. */
const protectedFile = (tx: ActorTx): string => compartmentCode('protected', tx.agencyCode);

/** True if this person belongs to the file of protected addresses today. */
export const readsProtectedFile = (tx: ActorTx): boolean => compartmentsOf(tx.actor, tx.today).has(protectedFile(tx));

/** A protection that is in force, within this person's rights: only the file's own readers know of one. */
export type Protection = Selectable<ProtectedAddressRow>;

/** The protection of an address by the ids it has in statements; undefined if there is none that this person may see. */
export async function protectionOf(tx: ActorTx, entityIds: readonly string[]): Promise<Protection | undefined> {
  const { rows } = await sql<Protection>`select * from protected_address
    where agency_id = ${tx.person.agencyId} and lifted_at is null and entity_ids && ${[...entityIds]}::uuid[]
    order by set_at, id limit 1`.execute(tx.db);
  return rows[0];
}

/** Properties that state how an address is called. */
export const NAMING_PROPERTIES: readonly StatementProperty[] = ['name', 'alias', 'place'];

/** The digests by which an address is recognised. */
const digestsOf = (tx: ActorTx, name: string): readonly Buffer[] =>
  addressKeys(name).map((key) => createHash('sha256').update(`${tx.person.agencyId} ${key}`).digest());

/** Returns which of these names are names of protected addresses, for people outside the file too. */
export async function protectedAmong(tx: ActorTx, names: readonly string[]): Promise<ReadonlySet<string>> {
  const digests = names.flatMap((name) => digestsOf(tx, name).map((digest) => ({ name, digest })));
  if (digests.length === 0) return new Set();
  const rows = await tx.db
    .selectFrom('protected_key')
    .select('digest')
    .distinct()
    .where('agency_id', '=', tx.person.agencyId)
    .where(
      'digest',
      'in',
      digests.map(({ digest }) => digest),
    )
    .execute();
  return new Set(digests.filter(({ digest }) => rows.some((row) => row.digest.equals(digest))).map(({ name }) => name));
}

/** An end of a new statement: an address that is known, or one that the statement names. */
export interface NamedEnd {
  readonly id: string;
  readonly kind: string;
  readonly name: string | undefined;
}

/**
 * Returns the label of a new statement of a report: the report's, with the file of protected addresses if an end is one. An address
 * that the statement names for the first time is then protected as well.
 */
export async function labelNaming(tx: ActorTx, reportLabel: number, ends: readonly NamedEnd[]): Promise<number> {
  const addresses = ends.filter(({ kind }) => kind === 'address');
  if (addresses.length === 0) return reportLabel;
  const known = await protectionOf(
    tx,
    addresses.map(({ id }) => id),
  );
  const names = addresses.flatMap(({ name }) => (name === undefined ? [] : [name]));
  const named = await protectedAmong(tx, names);
  if (!known && named.size === 0) return reportLabel;
  for (const { id, name } of addresses) if (name !== undefined && named.has(name)) await addToFile(tx, id, name);
  return tx.labelFor(withFile(tx, tx.partsOf(reportLabel)));
}

async function addToFile(tx: ActorTx, entityId: string, name: string): Promise<void> {
  await tx.sweeping(async () => {
    await sql`update protected_address a set entity_ids = array_append(a.entity_ids, ${entityId}::uuid)
      where a.agency_id = ${tx.person.agencyId} and a.lifted_at is null and not a.entity_ids @> array[${entityId}::uuid]
        and a.id in (select address_id from protected_key where agency_id = a.agency_id and digest = any(${[...digestsOf(tx, name)]}::bytea[]))`.execute(
      tx.db,
    );
  });
}

/**
 * Moves everything known of an address into the file of protected addresses: statements about it of any label, with their search
 * words, edges and the decisions on them. Readers outside the file then have no page, search result, link or suggestion of it.
 *
 * @param address the ids it has in statements, and its names
 * @throws ReeveError conflict — it is protected already
 */
export async function protectAddress(
  tx: ActorTx,
  address: { readonly entityIds: readonly string[]; readonly names: readonly string[] },
  because: string,
): Promise<string> {
  if (await protectionOf(tx, address.entityIds))
    throw new ReeveError('conflict', 'This address is protected already. Nothing was changed.');
  const id = tx.uuid();
  const file = await tx.labelFor({ ...AGENCY_WIDE, compartments: [protectedFile(tx)] });
  const agencyId = tx.person.agencyId;
  const open = await tx.labelFor(AGENCY_WIDE);
  const entity_ids = [...new Set([...address.entityIds, ...(await addressesCalled(tx, address.names))])];
  await tx.db
    .insertInto('protected_address')
    .values({
      agency_id: agencyId,
      id,
      label_id: file,
      entity_ids,
      because,
      set_by: tx.person.accountId,
      set_at: tx.now(),
      lift_because: null,
      lift_asked_by: null,
      lift_asked_at: null,
      lifted_by: null,
      lifted_at: null,
    })
    .execute();
  const digests = new Map(
    address.names.flatMap((name) => digestsOf(tx, name)).map((one) => [one.toString('hex'), one]),
  );
  for (const digest of digests.values())
    await tx.db
      .insertInto('protected_key')
      .values({ agency_id: agencyId, label_id: open, digest, address_id: id })
      .execute();
  const statementIds = await statementsNaming(tx, entity_ids);
  await relabel(tx, statementIds, (parts) => withFile(tx, parts));
  return id;
}

/** Ids of the addresses that have one of these names, in statements of any label: an address can be known several times. */
async function addressesCalled(tx: ActorTx, names: readonly string[]): Promise<readonly string[]> {
  const keys = new Set(names.flatMap(addressKeys));
  return tx.sweeping(async () => {
    const { rows } = await sql<{ id: string; value: string }>`select distinct subject_id as id, value from statement
      where agency_id = ${tx.person.agencyId} and subject_kind = 'address' and value is not null
        and property = any(${[...NAMING_PROPERTIES]}::text[]) order by 1, 2`.execute(tx.db);
    return rows.filter(({ value }) => addressKeys(value).some((key) => keys.has(key))).map(({ id }) => id);
  });
}

/** Asks to lift a protection; another person decides. */
export async function askToLift(tx: ActorTx, protection: Protection, because: string): Promise<void> {
  await setLift(tx, protection, {
    lift_because: because,
    lift_asked_by: tx.person.accountId,
    lift_asked_at: tx.now(),
  });
}

/** Declines to lift a protection. */
export async function keepProtection(tx: ActorTx, protection: Protection): Promise<void> {
  await setLift(tx, protection, { lift_because: null, lift_asked_by: null, lift_asked_at: null });
}

/** Lifts a protection as a second person: what is known of the address has the labels of its reports again. */
export async function liftProtection(tx: ActorTx, protection: Protection): Promise<void> {
  await setLift(tx, protection, { lifted_by: tx.person.accountId, lifted_at: tx.now() });
  await tx.db
    .deleteFrom('protected_key')
    .where('agency_id', '=', tx.person.agencyId)
    .where('address_id', '=', protection.id)
    .execute();
  const kept = new Set(await protectedStatements(tx, undefined));
  const free = (await statementsNaming(tx, protection.entity_ids)).filter((id) => !kept.has(id));
  await relabel(tx, free, (parts) => ({
    ...parts,
    compartments: parts.compartments.filter((code) => code !== protectedFile(tx)),
  }));
}

/** @throws ReeveError conflict — another request of the same moment asked or decided */
async function setLift(
  tx: ActorTx,
  { id, lift_asked_by: askedBy }: Protection,
  change: Partial<Pick<Protection, 'lift_because' | 'lift_asked_by' | 'lift_asked_at' | 'lifted_by' | 'lifted_at'>>,
): Promise<void> {
  const { numUpdatedRows } = await tx.db
    .updateTable('protected_address')
    .set(change)
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .where('lifted_at', 'is', null)
    .where('lift_asked_by', 'is not distinct from', askedBy)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n)
    throw new ReeveError('conflict', 'Another person asked or decided at this moment. Nothing was changed.');
}

/** Ids of the statements, of one report or all, that name an address under protection, of any label. */
export async function protectedStatements(tx: ActorTx, reportId: string | undefined): Promise<readonly string[]> {
  return tx.sweeping(async () => {
    const { rows } = await sql<{ id: string }>`select s.id from statement s
      where s.agency_id = ${tx.person.agencyId} ${reportId === undefined ? sql`` : sql`and s.report_id = ${reportId}`}
        and exists (select from protected_address a where a.agency_id = s.agency_id and a.lifted_at is null
          and (s.subject_id = any(a.entity_ids) or s.object_id = any(a.entity_ids)))
      order by s.id`.execute(tx.db);
    return rows.map(({ id }) => id);
  });
}

/** After their report got another label: it applies to its protected statements too, within the file. What rests on them only becomes stricter. */
export async function relabelProtected(
  tx: ActorTx,
  statementIds: readonly string[],
  reportLabel: number,
): Promise<void> {
  const own = withFile(tx, tx.partsOf(reportLabel));
  await relabel(tx, statementIds, (parts, of) => (of === 'statement' ? own : joinLabels(parts, own)));
}

const withFile = (tx: ActorTx, parts: LabelParts): LabelParts => ({
  ...parts,
  compartments: [...new Set([...parts.compartments, protectedFile(tx)])].toSorted(),
});

async function statementsNaming(tx: ActorTx, entityIds: readonly string[]): Promise<readonly string[]> {
  return tx.sweeping(async () => {
    const { rows } = await sql<{ id: string }>`select id from statement where agency_id = ${tx.person.agencyId}
      and (subject_id = any(${[...entityIds]}::uuid[]) or object_id = any(${[...entityIds]}::uuid[])) order by id`.execute(
      tx.db,
    );
    return rows.map(({ id }) => id);
  });
}

/** What has the labels of statements: where, and how its rows are found by the ids of these. */
const bearers = (ids: readonly string[]) => {
  const given = sql`${[...ids]}::uuid[]`;
  return [
    { table: 'statement', of: 'statement', found: sql`id = any(${given})` },
    { table: 'thread', of: 'resting', found: sql`(from_id = any(${given}) or to_id = any(${given}))` },
    { table: 'contradiction', of: 'resting', found: sql`(first_id = any(${given}) or second_id = any(${given}))` },
    { table: 'identity_decision', of: 'resting', found: sql`statement_ids && ${given}` },
  ] as const;
};

/** Puts statements, their words and what rests on them under other labels, which may be out of this person's reach. */
async function relabel(
  tx: ActorTx,
  ids: readonly string[],
  to: (parts: LabelParts, of: 'statement' | 'resting') => LabelParts,
): Promise<void> {
  if (ids.length === 0) return;
  const present = await tx.sweeping(async () => {
    const found = [];
    for (const bearer of bearers(ids)) {
      const { rows } = await sql<{ label_id: number }>`select distinct label_id from ${sql.table(bearer.table)}
        where agency_id = ${tx.person.agencyId} and ${bearer.found} order by 1`.execute(tx.db);
      for (const { label_id: from } of rows) found.push({ ...bearer, from, parts: to(tx.partsOf(from), bearer.of) });
    }
    return found;
  });
  const moves: (Omit<(typeof present)[number], 'parts'> & { readonly label: number })[] = [];
  for (const { parts, ...move } of present) moves.push({ ...move, label: await tx.derivedLabel(parts) });
  await tx.sweeping(async () => {
    for (const { table, found, from, label } of moves)
      if (label !== from)
        await sql`update ${sql.table(table)} set label_id = ${label}
          where agency_id = ${tx.person.agencyId} and label_id = ${from} and ${found}`.execute(tx.db);
    const rows = await tx.db
      .selectFrom('statement')
      .select(SEARCHED)
      .where('agency_id', '=', tx.person.agencyId)
      .where('id', 'in', [...ids])
      .orderBy('id')
      .execute();
    for (const row of rows) await indexStatement(tx, row);
  });
}
