import { ReeveError, type AccountStatus } from '@reeve/domain';
import { asActor, throughDoor, type Store } from '@reeve/store';
import { hashPassword } from '../session/password.ts';
import { actAsKeeper, keeperOf } from './keeper.ts';
import { makePassword } from './one-time-password.ts';

/** An account as an administrator sees it: rights, no content. */
export interface ListedAccount {
  readonly login: string;
  readonly name: string;
  readonly agency: string;
  readonly unit: string;
  readonly roles: readonly string[];
  readonly clearance: string;
  readonly groups: readonly string[];
  readonly purposes: readonly string[];
  readonly status: AccountStatus;
  /** How its owner signs in; `none` for system actors. */
  readonly signsIn: 'password' | 'persona' | 'none';
}

/** Every account of the installation, by agency and login. */
export async function listAccounts(store: Store): Promise<readonly ListedAccount[]> {
  return throughDoor(store, 'sign_in', async (db) => {
    const installation = await db.selectFrom('installation').select('demo').where('id', '=', 1).executeTakeFirst();
    const grants = await db.selectFrom('account_grant').selectAll().orderBy('code').execute();
    const rows = await db
      .selectFrom('account')
      .innerJoin('agency', 'agency.id', 'account.agency_id')
      .innerJoin('unit', (join) =>
        join.onRef('unit.id', '=', 'account.unit_id').onRef('unit.agency_id', '=', 'account.agency_id'),
      )
      .selectAll('account')
      .select(['agency.code as agency', 'unit.code as unit'])
      .orderBy('agency.code')
      .orderBy('account.login')
      .execute();
    return rows.map((row) => {
      const own = grants.filter((grant) => grant.agency_id === row.agency_id && grant.account_id === row.id);
      const codes = (kind: 'compartment' | 'purpose'): readonly string[] => [
        ...new Set(own.filter((grant) => grant.kind === kind).map((grant) => grant.code)),
      ];
      const isPersona = installation?.demo === true && row.hint !== '';
      return {
        login: row.login,
        name: row.name,
        agency: row.agency,
        unit: row.unit,
        roles: row.roles,
        clearance: row.clearance,
        groups: codes('compartment'),
        purposes: codes('purpose'),
        status: row.status,
        signsIn: row.password_hash !== null ? 'password' : isPersona ? 'persona' : 'none',
      };
    });
  });
}

/** Keep somebody out from now on, or let him in again. His sessions end with the first. Throws as `resetPassword`. */
export async function setAccountStatus(store: Store, login: string, status: AccountStatus): Promise<void> {
  await change(store, login, { status });
}

/**
 * Give an account a new password that nobody chose, and end its sessions.
 *
 * @returns the password, which is kept nowhere
 * @throws ReeveError not_found — no such login; not_permitted — a system actor, who never signs in
 */
export async function resetPassword(store: Store, login: string): Promise<string> {
  const password = makePassword();
  await change(store, login, { password_hash: await hashPassword(password) });
  return password;
}

type Change = { readonly status: AccountStatus } | { readonly password_hash: string };

async function change(store: Store, login: string, to: Change): Promise<void> {
  const now = store.factories.now();
  const { account, agency } = await throughDoor(store, 'sign_in', async (db) => {
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
    if (account.id === keeperOf(agency).id)
      throw new ReeveError('not_permitted', `${account.login} is Reeve’s own and stays as it is.`);
    await db
      .updateTable('account')
      .set(to)
      .where('agency_id', '=', account.agency_id)
      .where('id', '=', account.id)
      .execute();
    await db
      .updateTable('session')
      .set({ ended_at: now })
      .where('agency_id', '=', account.agency_id)
      .where('account_id', '=', account.id)
      .where('ended_at', 'is', null)
      .execute();
    // Running servers remember rights until this number rises.
    await db
      .updateTable('installation')
      .set((eb) => ({ access_version: eb('access_version', '+', '1') }))
      .where('id', '=', 1)
      .execute();
    return { account, agency };
  });
  await asActor(
    store,
    await actAsKeeper(store, agency),
    async (tx) => tx.record({ action: 'permission_change', objectKind: 'account', objectIds: [account.id] }),
    { write: true },
  );
}
