import type { Role } from '@reeve/domain';
import { throughDoor } from './actor.ts';
import { policyActorOf } from './access.ts';
import type { AccountRow, SessionRow } from './schema.ts';
import type { Store } from './store.ts';

/** A session with the person it belongs to, read through the sign-in door. */
export interface SignedIn {
  readonly session: SessionRow;
  readonly account: AccountRow;
  readonly agency: { readonly id: string; readonly code: string; readonly name: string; readonly timeZone: string };
  readonly unitName: string;
  readonly demo: boolean;
  readonly exerciseNow: Date | undefined;
}

/** The account of a login, for checking a password. */
export async function accountByLogin(store: Store, login: string): Promise<AccountRow | undefined> {
  return throughDoor(store, 'sign_in', (db) =>
    db.selectFrom('account').selectAll().where('login', '=', login).executeTakeFirst(),
  );
}

export async function insertSession(store: Store, row: SessionRow): Promise<void> {
  await throughDoor(store, 'sign_in', (db) => db.insertInto('session').values(row).execute());
}

/** The live session of a token's hash, or undefined: unknown, ended and overdue look alike. */
export async function sessionByToken(store: Store, tokenHash: Buffer): Promise<SignedIn | undefined> {
  const now = store.factories.now();
  return throughDoor(store, 'sign_in', async (db) => {
    const session = await db.selectFrom('session').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst();
    if (!session || session.ended_at !== null || session.expires_at <= now) return undefined;
    const row = await db
      .selectFrom('account')
      .innerJoin('agency', 'agency.id', 'account.agency_id')
      .innerJoin('unit', (join) =>
        join.onRef('unit.id', '=', 'account.unit_id').onRef('unit.agency_id', '=', 'account.agency_id'),
      )
      .innerJoin('installation', (join) => join.on('installation.id', '=', 1))
      .selectAll('account')
      .select([
        'agency.code as agency_code',
        'agency.name as agency_name',
        'agency.time_zone',
        'unit.name as unit_name',
        'installation.demo',
        'installation.exercise_now',
      ])
      .where('account.agency_id', '=', session.agency_id)
      .where('account.id', '=', session.account_id)
      .executeTakeFirst();
    if (!row || row.status !== 'active') return undefined;
    return {
      session,
      account: row,
      agency: { id: row.agency_id, code: row.agency_code, name: row.agency_name, timeZone: row.time_zone },
      unitName: row.unit_name,
      demo: row.demo,
      exerciseNow: row.exercise_now ?? undefined,
    };
  });
}

/** The groups and purposes a person holds, with their names: what his session banner and forms offer him. */
export async function holdingsOf(
  store: Store,
  signedIn: SignedIn,
  today: string,
): Promise<{ readonly groups: readonly { code: string; name: string }[]; readonly purposes: readonly string[] }> {
  const { account } = signedIn;
  return throughDoor(store, 'sign_in', async (db) => {
    const grants = await db
      .selectFrom('account_grant')
      .selectAll()
      .where('agency_id', '=', account.agency_id)
      .where('account_id', '=', account.id)
      .execute();
    const actor = policyActorOf(account, grants, undefined);
    const open = actor.grants.filter(
      (grant) => grant.from <= today && (grant.until === undefined || grant.until >= today),
    );
    const codes = open.filter((grant) => grant.kind === 'compartment').map((grant) => grant.code);
    const named =
      codes.length === 0
        ? []
        : await db
            .selectFrom('compartment')
            .select(['code', 'name'])
            .where('agency_id', '=', account.agency_id)
            .where('code', 'in', codes)
            .orderBy('code')
            .execute();
    return {
      groups: named,
      purposes: open
        .filter((grant) => grant.kind === 'purpose')
        .map((grant) => grant.code)
        .toSorted(),
    };
  });
}

export async function setSessionPurpose(
  store: Store,
  session: SessionRow,
  purpose: { readonly code: string; readonly justification: string; readonly caseRef: string | undefined },
  renewed: { readonly tokenHash: Buffer; readonly csrf: string },
): Promise<void> {
  await throughDoor(store, 'sign_in', (db) =>
    db
      .updateTable('session')
      .set({
        purpose: purpose.code,
        justification: purpose.justification,
        case_ref: purpose.caseRef ?? null,
        purpose_set_at: store.factories.now(),
        token_hash: renewed.tokenHash,
        csrf: renewed.csrf,
      })
      .where('agency_id', '=', session.agency_id)
      .where('id', '=', session.id)
      .execute(),
  );
}

export async function endSession(store: Store, session: SessionRow): Promise<void> {
  await throughDoor(store, 'sign_in', (db) =>
    db
      .updateTable('session')
      .set({ ended_at: store.factories.now() })
      .where('agency_id', '=', session.agency_id)
      .where('id', '=', session.id)
      .execute(),
  );
}

export async function setAccountLocale(store: Store, account: AccountRow, locale: string): Promise<void> {
  await throughDoor(store, 'sign_in', (db) =>
    db
      .updateTable('account')
      .set({ locale })
      .where('agency_id', '=', account.agency_id)
      .where('id', '=', account.id)
      .execute(),
  );
}

/** The persons one may try a demo as; empty where the installation is not a demo. */
export async function demoPersonas(store: Store): Promise<{
  readonly demo: boolean;
  readonly personas: readonly {
    login: string;
    name: string;
    roles: Role[];
    unit: string;
    agency: string;
    hint: string;
  }[];
}> {
  return throughDoor(store, 'sign_in', async (db) => {
    const installation = await db.selectFrom('installation').select('demo').where('id', '=', 1).executeTakeFirst();
    if (!installation?.demo) return { demo: false, personas: [] };
    const rows = await db
      .selectFrom('account')
      .innerJoin('unit', (join) =>
        join.onRef('unit.id', '=', 'account.unit_id').onRef('unit.agency_id', '=', 'account.agency_id'),
      )
      .innerJoin('agency', 'agency.id', 'account.agency_id')
      .select([
        'account.login',
        'account.name',
        'account.roles',
        'unit.name as unit',
        'agency.name as agency',
        'account.hint',
      ])
      .where('account.status', '=', 'active')
      .where('account.hint', '<>', '')
      .orderBy('agency.code', 'desc')
      .orderBy('account.login')
      .execute();
    return { demo: true, personas: rows.map((row) => ({ ...row, roles: row.roles as Role[] })) }; // written only from ROLES
  });
}

/**
 * Move the exercise clock of a demo; where real work is done it would show what is overdue, so there it does nothing. The
 * raised access version makes every remembered view of today be read anew.
 */
export async function setExerciseNow(store: Store, now: Date): Promise<void> {
  await throughDoor(store, 'sign_in', async (db) => {
    await db
      .updateTable('installation')
      .set((eb) => ({ exercise_now: now, access_version: eb('access_version', '+', '1') }))
      .where('id', '=', 1)
      .where('demo', '=', true)
      .execute();
  });
}

/** Every account of an agency with its grants: for "who can see this?", which counts readers and names none. */
export async function policyActorsOf(store: Store, agencyId: string, purpose: string) {
  return throughDoor(store, 'sign_in', async (db) => {
    const accounts = await db.selectFrom('account').selectAll().where('agency_id', '=', agencyId).execute();
    const grants = await db.selectFrom('account_grant').selectAll().where('agency_id', '=', agencyId).execute();
    return accounts.map((account) =>
      policyActorOf(
        account,
        grants.filter((grant) => grant.account_id === account.id),
        purpose,
      ),
    );
  });
}
