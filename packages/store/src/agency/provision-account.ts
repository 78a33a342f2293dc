import {
  addDays,
  compartmentCode,
  ReeveError,
  type AccountStatus,
  type Classification,
  type LocalDate,
  type Role,
  type SessionEnd,
} from '@reeve/domain';
import type { Kysely } from 'kysely';
import { asActor, type ActorTx } from '../access/actor.ts';
import { beforeSignIn } from '../access/door.ts';
import { actAsAdministrator, administratorOf } from './provision-administrator.ts';
import {
  insertAccount,
  insertCards,
  insertGrants,
  refuseRolesApart,
  updateCard,
  type NewAccountRow,
  type NewGrant,
} from './provision-rows.ts';
import { raiseAccess } from '../access/raise-access.ts';
import type { AccountRow, Database } from '../schema/schema.ts';
import type { Store } from '../store.ts';

interface Agency {
  readonly id: string;
  readonly code: string;
}

/** A grant by an administrator: its code, and its last day if any. */
export type GivenGrant = Pick<NewGrant, 'kind' | 'code' | 'until'>;

/**
 * Adds a user with rights from today on. The staff card and the log entry come first: should
 * the second step fail, the log has too much rather than too little.
 *
 * @throws ReeveError invalid_input — incompatible roles; conflict — the login is taken
 */
export async function enterAccount(
  store: Store,
  agency: Agency,
  account: Omit<NewAccountRow, 'id' | 'grants' | 'hint' | 'status'> & {
    readonly unitName: string;
    readonly grants: readonly GivenGrant[];
  },
): Promise<void> {
  refuseRolesApart(account.roles);
  const taken = await beforeSignIn(store, (db) =>
    db.selectFrom('account').select('id').where('login', '=', account.login).executeTakeFirst(),
  );
  if (taken) throw new ReeveError('conflict', `The login ${account.login} is taken.`);
  const id = store.factories.uuid();
  const today = await onRecord(store, agency, id, [], async (tx) => {
    await insertCards(tx, [{ id, name: account.name, unitName: account.unitName }]);
  });
  await beforeSignIn(store, async (db) => {
    const grants = account.grants.map((grant) => ({ ...grant, from: today }));
    await insertAccount(store, db, agency.id, { ...account, id, status: 'active', hint: '', grants });
    await raiseAccess(db, agency.id);
  });
}

/** The changeable fields of an account; omitted ones stay. */
export interface AccountChange {
  /** As colleagues see it from now on, also on earlier actions. */
  readonly name?: string;
  /** The unit from now on: the person loses the old unit's tray and reads the new one's. */
  readonly unit?: { readonly id: string; readonly code: string; readonly name: string };
  readonly roles?: readonly Role[];
  readonly clearance?: Classification;
  readonly status?: AccountStatus;
  /** A generated password, and until when its owner can use it to choose another. */
  readonly oneTimePassword?: { readonly hash: string; readonly until: Date };
}

/**
 * Changes an account, from the next request on. Sessions end if the account is suspended or its password is new.
 *
 * @throws ReeveError not_found — no such login; not_permitted — a system actor; invalid_input — incompatible roles
 */
export async function changeAccount(store: Store, login: string, to: AccountChange): Promise<void> {
  if (to.roles) refuseRolesApart(to.roles);
  const { account, agency } = await findAccount(store, login);
  const { name, unit } = to;
  const fields = Object.entries(to).flatMap(([field, value]) => (value === undefined ? [] : [field]));
  const today = await onRecord(store, agency, account.id, fields, async (tx) => {
    if (name !== undefined || unit) await updateCard(tx, account.id, { name, unitName: unit?.name });
  });
  await beforeSignIn(store, async (db) => {
    if (unit && unit.id !== account.unit_id) await changeTray(store, db, account, unit.code, today);
    await db
      .updateTable('account')
      .set({
        ...(name !== undefined && { name }),
        ...(unit && { unit_id: unit.id }),
        ...(to.roles && { roles: [...to.roles] }),
        ...(to.clearance && { clearance: to.clearance }),
        ...(to.status && { status: to.status }),
        ...(to.oneTimePassword && {
          password_hash: to.oneTimePassword.hash,
          one_time_until: to.oneTimePassword.until,
        }),
      })
      .where('agency_id', '=', account.agency_id)
      .where('id', '=', account.id)
      .execute();
    if (to.status !== undefined || to.oneTimePassword)
      await endSessionsOf(store, db, account, to.status === undefined ? 'password' : 'account');
    await raiseAccess(db, account.agency_id);
  });
}

/** Replaces the tray of the old unit by that of the new one, if the agency has it and the account does not have it yet. */
async function changeTray(
  store: Store,
  db: Kysely<Database>,
  account: AccountRow,
  unitCode: string,
  today: LocalDate,
): Promise<void> {
  const { agency_id, id, unit_id } = account;
  const left = await db
    .selectFrom('unit')
    .select('code')
    .where('agency_id', '=', agency_id)
    .where('id', '=', unit_id)
    .executeTakeFirstOrThrow();
  await endGrant(db, account, { kind: 'compartment', code: compartmentCode('unit', left.code) }, today);
  const code = compartmentCode('unit', unitCode);
  const tray = await db
    .selectFrom('compartment')
    .select('code')
    .where('agency_id', '=', agency_id)
    .where('code', '=', code)
    .executeTakeFirst();
  const held = await db
    .selectFrom('account_grant')
    .select('id')
    .where('agency_id', '=', agency_id)
    .where('account_id', '=', id)
    .where('code', '=', code)
    .where('until_on', 'is', null)
    .executeTakeFirst();
  if (tray && !held)
    await insertGrants(store, db, agency_id, id, [{ kind: 'compartment', code, from: today, until: undefined }]);
}

/** Ends a grant: yesterday was its last day. @returns whether the account had it */
async function endGrant(
  db: Kysely<Database>,
  account: AccountRow,
  { kind, code }: Pick<GivenGrant, 'kind' | 'code'>,
  today: LocalDate,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('account_grant')
    .set({ until_on: addDays(today, -1) })
    .where('agency_id', '=', account.agency_id)
    .where('account_id', '=', account.id)
    .where('kind', '=', kind)
    .where('code', '=', code)
    .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>=', today)]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Grants an account groups or purposes from today on, in addition to those it has. Throws as `changeAccount`. */
export async function grantTo(store: Store, login: string, grants: readonly GivenGrant[]): Promise<void> {
  const { account, agency } = await findAccount(store, login);
  const today = await onRecord(store, agency, account.id);
  await beforeSignIn(store, async (db) => {
    const rows = grants.map((grant) => ({ ...grant, from: today }));
    await insertGrants(store, db, account.agency_id, account.id, rows);
    await raiseAccess(db, account.agency_id);
  });
}

/**
 * Revokes groups or purposes of an account: yesterday was their last day. Past grants stay on record.
 *
 * @throws ReeveError not_found — it does not have one of them, and nothing was revoked; else as `changeAccount`
 */
export async function revokeFrom(
  store: Store,
  login: string,
  codes: readonly Pick<GivenGrant, 'kind' | 'code'>[],
): Promise<void> {
  const { account, agency } = await findAccount(store, login);
  const today = await onRecord(store, agency, account.id);
  await beforeSignIn(store, async (db) => {
    for (const grant of codes) {
      if (!(await endGrant(db, account, grant, today)))
        throw new ReeveError('not_found', `${account.login} does not hold ${grant.code}. Nothing was taken.`);
    }
    await raiseAccess(db, account.agency_id);
  });
}

/** Ends every session of an account, except a given one. */
export async function endSessionsOf(
  store: Store,
  db: Kysely<Database>,
  account: Pick<AccountRow, 'agency_id' | 'id'>,
  because: SessionEnd,
  but?: string,
): Promise<void> {
  let update = db
    .updateTable('session')
    .set({ ended_at: store.factories.now(), ended_because: because })
    .where('agency_id', '=', account.agency_id)
    .where('account_id', '=', account.id)
    .where('ended_at', 'is', null);
  if (but !== undefined) update = update.where('id', '<>', but);
  await update.execute();
}

/** The account of a login and its agency, for an administrator. Throws as `changeAccount`. */
export async function findAccount(
  store: Store,
  login: string,
): Promise<{ readonly account: AccountRow; readonly agency: Agency }> {
  return beforeSignIn(store, async (db) => {
    const account = await db
      .selectFrom('account')
      .selectAll()
      .where('login', '=', login.trim().toLowerCase())
      .executeTakeFirst();
    if (!account) throw new ReeveError('not_found', `There is no account with the login ${login}.`);
    const agency = await db
      .selectFrom('agency')
      .select(['id', 'code'])
      .where('id', '=', account.agency_id)
      .executeTakeFirstOrThrow();
    if (account.id === administratorOf(agency).id)
      throw new ReeveError('not_permitted', `${account.login} is Reeve’s own and stays as it is.`);
    return { account, agency };
  });
}

/** Logs a change of rights, with its labelled rows; returns the agency's today. */
async function onRecord(
  store: Store,
  agency: Agency,
  accountId: string,
  fields: readonly string[] = [],
  also: (tx: ActorTx) => Promise<void> = () => Promise.resolve(),
): Promise<LocalDate> {
  return asActor(
    store,
    await actAsAdministrator(store, agency),
    async (tx) => {
      await also(tx);
      tx.audit({
        action: 'permission_change',
        objectKind: 'account',
        objectIds: [accountId],
        ...(fields.length > 0 && { fieldsShown: fields }),
      });
      return tx.today;
    },
    { write: true },
  );
}
