import { sessionOver, type Role } from '@reeve/domain';
import type { InferResult, Kysely } from 'kysely';
import { atDoor } from '../access/door.ts';
import { policyActorOf } from '../access/access.ts';
import { compileOnce } from '../database/compile-once.ts';
import type { AccountRow, Database, SessionRow } from '../schema/schema.ts';
import { endIn, lifeOf } from './session-end.ts';
import type { Store } from '../store.ts';

/** A session with the person it belongs to, read at the door. */
export interface SignedIn {
  readonly session: SessionRow;
  /** The hash of the token used: the session's current one, or the previous one. */
  readonly tokenHash: Buffer;
  readonly account: AccountRow;
  readonly agency: { readonly id: string; readonly code: string; readonly name: string; readonly timeZone: string };
  readonly unitName: string;
  readonly unitCode: string;
  readonly demo: boolean;
  readonly exerciseNow: Date | undefined;
  /** Real time at which the session was looked up. */
  readonly at: Date;
}

/** The account of a login, for checking a password. */
export async function accountByLogin(store: Store, login: string): Promise<AccountRow | undefined> {
  return atDoor(store, (db) => db.selectFrom('account').selectAll().where('login', '=', login).executeTakeFirst());
}

export async function insertSession(store: Store, row: SessionRow): Promise<void> {
  await atDoor(store, (db) => db.insertInto('session').values(row).execute());
}

/**
 * Returns the live session of a token's hash; undefined alike if unknown, ended or overdue. The token before the last change
 * of purpose is valid too, until `retirePreviousToken`.
 */
export async function sessionByToken(store: Store, tokenHash: Buffer): Promise<SignedIn | undefined> {
  const now = store.factories.now();
  return atDoor(store, async (db) => {
    const [row] = await readSession(db, { tokenHash });
    if (!row || row.ended_at !== null) return undefined;
    const session = sessionIn(row);
    const over = sessionOver(lifeOf(session), now);
    if (over !== undefined) {
      // Ended permanently: a clock set back must not revive it.
      await endIn(db, session, now, over);
      return undefined;
    }
    if (row.status !== 'active') return undefined;
    return {
      session,
      tokenHash,
      account: accountIn(row),
      agency: { id: row.agency_id, code: row.agency_code, name: row.agency_name, timeZone: row.time_zone },
      unitName: row.unit_name,
      unitCode: row.unit_code,
      demo: row.demo,
      exerciseNow: row.exercise_now ?? undefined,
      at: now,
    };
  });
}

/** The query of the session that has a token, or had it before the last change of purpose, with the person it belongs to. */
const sessionQuery = (db: Kysely<Database>, { tokenHash }: { readonly tokenHash: Buffer }) =>
  db
    .selectFrom('session')
    .innerJoin('account', (join) =>
      join.onRef('account.agency_id', '=', 'session.agency_id').onRef('account.id', '=', 'session.account_id'),
    )
    .innerJoin('agency', 'agency.id', 'account.agency_id')
    .innerJoin('unit', (join) =>
      join.onRef('unit.id', '=', 'account.unit_id').onRef('unit.agency_id', '=', 'account.agency_id'),
    )
    .innerJoin('installation', (join) => join.on('installation.id', '=', 1))
    .where((eb) => eb.or([eb('token_hash', '=', tokenHash), eb('previous_token_hash', '=', tokenHash)]))
    .selectAll('session')
    .select(['login', 'account.name', 'password_hash', 'unit_id', 'roles', 'clearance', 'status'])
    .select(['locale', 'hint', 'theme', 'one_time_until'])
    .select(['agency.code as agency_code', 'agency.name as agency_name', 'agency.time_zone'])
    .select(['unit.name as unit_name', 'unit.code as unit_code', 'installation.demo', 'installation.exercise_now']);
type SessionWithPerson = InferResult<ReturnType<typeof sessionQuery>>[number];

const readSession = compileOnce(sessionQuery);

const sessionIn = (row: SessionWithPerson): SessionRow => ({
  agency_id: row.agency_id,
  id: row.id,
  token_hash: row.token_hash,
  account_id: row.account_id,
  kind: row.kind,
  csrf: row.csrf,
  purpose: row.purpose,
  justification: row.justification,
  case_ref: row.case_ref,
  purpose_set_at: row.purpose_set_at,
  created_at: row.created_at,
  last_seen_at: row.last_seen_at,
  expires_at: row.expires_at,
  ended_at: row.ended_at,
  ended_because: row.ended_because,
  previous_token_hash: row.previous_token_hash,
  family_hash: row.family_hash,
  browser_hash: row.browser_hash,
});

const accountIn = (row: SessionWithPerson): AccountRow => ({
  agency_id: row.agency_id,
  id: row.account_id,
  login: row.login,
  name: row.name,
  password_hash: row.password_hash,
  unit_id: row.unit_id,
  roles: row.roles,
  clearance: row.clearance,
  status: row.status,
  locale: row.locale,
  hint: row.hint,
  theme: row.theme,
  one_time_until: row.one_time_until,
});

/** The groups and purposes a person holds, with their names, for the session banner and forms. */
export async function holdingsOf(
  store: Store,
  signedIn: SignedIn,
  today: string,
): Promise<{ readonly groups: readonly { code: string; name: string }[]; readonly purposes: readonly string[] }> {
  const { account } = signedIn;
  return atDoor(store, async (db) => {
    const grants = await db
      .selectFrom('account_grant')
      .selectAll()
      .where('agency_id', '=', account.agency_id)
      .where('account_id', '=', account.id)
      .execute();
    const actor = policyActorOf(account, grants, undefined, []);
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

/**
 * Sets the purpose, with a new token and CSRF token for the session. The response with them may be
 * lost, so `previousTokenHash`, the token of the request, stays valid until the new one is used.
 */
export async function setSessionPurpose(
  store: Store,
  session: SessionRow,
  purpose: { readonly code: string; readonly justification: string; readonly caseRef: string | undefined },
  renewed: {
    readonly tokenHash: Buffer;
    readonly previousTokenHash: Buffer | null;
    readonly familyHash: Buffer | null;
    readonly csrf: string;
  },
): Promise<void> {
  await atDoor(store, (db) =>
    db
      .updateTable('session')
      .set({
        purpose: purpose.code,
        justification: purpose.justification,
        case_ref: purpose.caseRef ?? null,
        purpose_set_at: store.factories.now(),
        token_hash: renewed.tokenHash,
        previous_token_hash: renewed.previousTokenHash,
        family_hash: renewed.familyHash,
        csrf: renewed.csrf,
      })
      .where('agency_id', '=', session.agency_id)
      .where('id', '=', session.id)
      .execute(),
  );
}

/** Invalidates the previous token after the current one has arrived. */
export async function retirePreviousToken(store: Store, session: SessionRow): Promise<void> {
  await atDoor(store, (db) =>
    db
      .updateTable('session')
      .set({ previous_token_hash: null })
      .where('agency_id', '=', session.agency_id)
      .where('id', '=', session.id)
      .where('token_hash', '=', session.token_hash) // a newer one has not arrived by this
      .execute(),
  );
}

export async function setAccountLocale(store: Store, account: AccountRow, locale: string): Promise<void> {
  await atDoor(store, (db) =>
    db
      .updateTable('account')
      .set({ locale })
      .where('agency_id', '=', account.agency_id)
      .where('id', '=', account.id)
      .execute(),
  );
}

export async function setAccountTheme(store: Store, account: AccountRow, theme: AccountRow['theme']): Promise<void> {
  await atDoor(store, (db) =>
    db
      .updateTable('account')
      .set({ theme })
      .where('agency_id', '=', account.agency_id)
      .where('id', '=', account.id)
      .execute(),
  );
}

/** The personas of a demo; empty if the installation is not a demo. */
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
  return atDoor(store, async (db) => {
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
 * Moves the exercise clock of a demo; in real use it would show overdue items, so there it does nothing. The
 * raised access version invalidates every cached view of today.
 */
export async function setExerciseNow(store: Store, now: Date): Promise<void> {
  await atDoor(store, async (db) => {
    await db
      .updateTable('installation')
      .set((eb) => ({ exercise_now: now, access_version: eb('access_version', '+', '1') }))
      .where('id', '=', 1)
      .where('demo', '=', true)
      .execute();
  });
}

/** Every account of an agency with its grants: for "who can see this?". */
export async function policyActorsOf(store: Store, agencyId: string, purpose: string | undefined) {
  return atDoor(store, async (db) => {
    const accounts = await db.selectFrom('account').selectAll().where('agency_id', '=', agencyId).execute();
    const grants = await db.selectFrom('account_grant').selectAll().where('agency_id', '=', agencyId).execute();
    const staffGroups = await staffGroupsOf(db, agencyId);
    return accounts.map((account) =>
      policyActorOf(
        account,
        grants.filter((grant) => grant.account_id === account.id),
        purpose,
        staffGroups,
      ),
    );
  });
}

/** Codes of the agency's groups for matters about members of the service. */
async function staffGroupsOf(db: Kysely<Database>, agencyId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('compartment')
    .select('code')
    .where('agency_id', '=', agencyId)
    .where('about_staff', '=', true)
    .orderBy('code')
    .execute();
  return rows.map((row) => row.code);
}
