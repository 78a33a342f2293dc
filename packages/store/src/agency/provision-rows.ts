import { mayHoldTogether, ReeveError, type AccountStatus, type Classification, type Role } from '@reeve/domain';
import type { Kysely } from 'kysely';
import { AGENCY_WIDE, type ActorTx } from '../access/actor.ts';
import type { Database } from '../schema/schema.ts';
import type { Store } from '../store.ts';

export interface NewUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  /** The raw file of its reports. */
  readonly rawFile: string;
}
export interface NewCompartment {
  readonly code: string;
  readonly name: string;
  /** A group for matters about members of the service: no post opens it. */
  readonly aboutStaff?: boolean;
}
export interface NewCodeList {
  readonly name: string;
  readonly version: number;
  readonly body: unknown;
}

/** An agency without its people. */
export interface AgencyShape {
  readonly agency: { readonly id: string; readonly code: string; readonly name: string; readonly timeZone: string };
  readonly units: readonly NewUnit[];
  readonly compartments: readonly NewCompartment[];
  readonly codeLists: readonly NewCodeList[];
}

export interface NewGrant {
  readonly kind: 'compartment' | 'purpose';
  readonly code: string;
  /** First and last day of validity. */
  readonly from: string;
  readonly until: string | undefined;
}
export interface NewAccountRow {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly passwordHash: string | undefined;
  /** Set for a generated password: until then it only allows choosing a new one. */
  readonly oneTimeUntil?: Date;
  readonly unitId: string;
  readonly roles: readonly Role[];
  readonly clearance: Classification;
  readonly status: AccountStatus;
  readonly locale: string;
  /** What to try as this person; set only for people of an exercise, who sign in without a password. */
  readonly hint: string;
  readonly grants: readonly NewGrant[];
}

/**
 * Refuses incompatible roles: those that supervise each other, and a post in the service next to setting its policy.
 *
 * @throws ReeveError invalid_input
 */
export function refuseRolesApart(roles: readonly Role[]): void {
  if (mayHoldTogether(roles).allowed) return;
  throw new ReeveError(
    'invalid_input',
    roles.includes('policy_maker')
      ? 'A policy-maker holds no other role: they have no post in the service.'
      : 'The head of intelligence is not also the data protection officer: one watches over the other.',
  );
}

/** Inserts an agency with its units and compartments, with the sign-in role. */
export async function insertAgency(db: Kysely<Database>, shape: AgencyShape): Promise<void> {
  const { agency } = shape;
  await db
    .insertInto('agency')
    .values({ id: agency.id, code: agency.code, name: agency.name, time_zone: agency.timeZone })
    .execute();
  await db.insertInto('agency_access').values({ agency_id: agency.id, version: '1' }).execute();
  await insertUnits(db, agency.id, shape.units);
  await insertCompartments(db, agency.id, shape.compartments);
}

export async function insertUnits(db: Kysely<Database>, agencyId: string, units: readonly NewUnit[]): Promise<void> {
  if (units.length === 0) return;
  const rows = units.map(({ id, code, name, kind, rawFile }) => ({
    agency_id: agencyId,
    id,
    code,
    name,
    kind,
    raw_file: rawFile,
  }));
  await db.insertInto('unit').values(rows).execute();
}

export async function insertCompartments(
  db: Kysely<Database>,
  agencyId: string,
  compartments: readonly NewCompartment[],
): Promise<void> {
  if (compartments.length === 0) return;
  const rows = compartments.map(({ code, name, aboutStaff = false }) => ({
    agency_id: agencyId,
    code,
    name,
    about_staff: aboutStaff,
  }));
  await db.insertInto('compartment').values(rows).execute();
}

/**
 * Inserts an account with its grants, with the sign-in role.
 *
 * @throws ReeveError invalid_input — incompatible roles
 */
export async function insertAccount(
  store: Store,
  db: Kysely<Database>,
  agencyId: string,
  account: NewAccountRow,
): Promise<void> {
  refuseRolesApart(account.roles);
  await db
    .insertInto('account')
    .values({
      agency_id: agencyId,
      id: account.id,
      login: account.login,
      name: account.name,
      password_hash: account.passwordHash ?? null,
      one_time_until: account.oneTimeUntil ?? null,
      unit_id: account.unitId,
      roles: [...account.roles],
      clearance: account.clearance,
      status: account.status,
      locale: account.locale,
      hint: account.hint,
      theme: 'auto',
    })
    .execute();
  await insertGrants(store, db, agencyId, account.id, account.grants);
}

export async function insertGrants(
  store: Store,
  db: Kysely<Database>,
  agencyId: string,
  accountId: string,
  grants: readonly NewGrant[],
): Promise<void> {
  if (grants.length === 0) return;
  const rows = grants.map((grant) => ({
    agency_id: agencyId,
    id: store.factories.uuid(),
    account_id: accountId,
    kind: grant.kind,
    code: grant.code,
    from_on: grant.from,
    until_on: grant.until ?? null,
  }));
  await db.insertInto('account_grant').values(rows).execute();
}

/** Inserts staff cards: names of colleagues, readable by the whole agency. */
export async function insertCards(
  tx: ActorTx,
  people: readonly { readonly id: string; readonly name: string; readonly unitName: string }[],
): Promise<void> {
  if (people.length === 0) return;
  const label_id = await tx.labelFor(AGENCY_WIDE);
  const agency_id = tx.person.agencyId;
  const rows = people.map(({ id, name, unitName }) => ({ agency_id, id, label_id, name, unit_name: unitName }));
  await tx.db.insertInto('staff_card').values(rows).execute();
}

/** Changes the name or unit on a colleague's card; omitted fields stay. */
export async function updateCard(
  tx: ActorTx,
  id: string,
  to: { readonly name: string | undefined; readonly unitName: string | undefined },
): Promise<void> {
  await tx.db
    .updateTable('staff_card')
    .set({
      ...(to.name !== undefined && { name: to.name }),
      ...(to.unitName !== undefined && { unit_name: to.unitName }),
    })
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .execute();
}

/** Inserts versions of the agency's lists. */
export async function insertLists(tx: ActorTx, lists: readonly NewCodeList[]): Promise<void> {
  if (lists.length === 0) return;
  const label_id = await tx.labelFor(AGENCY_WIDE);
  const rows = lists.map(({ name, version, body }) => ({
    agency_id: tx.person.agencyId,
    id: tx.uuid(),
    label_id,
    name,
    version,
    body: JSON.stringify(body),
  }));
  await tx.db.insertInto('code_list').values(rows).execute();
}
