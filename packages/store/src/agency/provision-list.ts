import type { AccountStatus } from '@reeve/domain';
import { atDoor } from '../access/door.ts';
import { todayIn } from '../database/clock.ts';
import type { Store } from '../store.ts';

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
  /** How its owner signs in: `one_time` with a password to be changed first; `none` for system actors. */
  readonly signsIn: 'password' | 'one_time' | 'persona' | 'none';
}

/** Every account of the installation, by agency and login. Expired grants are omitted. */
export async function listAccounts(store: Store): Promise<readonly ListedAccount[]> {
  return atDoor(store, async (db) => {
    const installation = await db
      .selectFrom('installation')
      .select(['demo', 'exercise_now'])
      .where('id', '=', 1)
      .executeTakeFirst();
    const now = installation?.exercise_now ?? store.factories.now();
    const grants = await db.selectFrom('account_grant').selectAll().orderBy('code').execute();
    const rows = await db
      .selectFrom('account')
      .innerJoin('agency', 'agency.id', 'account.agency_id')
      .innerJoin('unit', (join) =>
        join.onRef('unit.id', '=', 'account.unit_id').onRef('unit.agency_id', '=', 'account.agency_id'),
      )
      .selectAll('account')
      .select(['agency.code as agency', 'agency.time_zone', 'unit.code as unit'])
      .orderBy('agency.code')
      .orderBy('account.login')
      .execute();
    return rows.map((row) => {
      const today = todayIn(row.time_zone, now);
      const own = grants.filter(
        (grant) =>
          grant.agency_id === row.agency_id &&
          grant.account_id === row.id &&
          (grant.until_on === null || grant.until_on >= today),
      );
      const codes = (kind: 'compartment' | 'purpose'): readonly string[] => [
        ...new Set(own.filter((grant) => grant.kind === kind).map((grant) => grant.code)),
      ];
      const isPersona = installation?.demo === true && row.hint !== '';
      const byPassword = row.one_time_until === null ? 'password' : 'one_time';
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
        signsIn: row.password_hash !== null ? byPassword : isPersona ? 'persona' : 'none',
      };
    });
  });
}

/** An agency with the codes its accounts can be granted. */
export interface AgencyPlaces {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly timeZone: string;
  readonly units: readonly { readonly id: string; readonly code: string; readonly name: string }[];
  readonly compartments: readonly string[];
}

/** Every agency of the installation with its units and compartments, by code. */
export async function listAgencies(store: Store): Promise<readonly AgencyPlaces[]> {
  return atDoor(store, async (db) => {
    const agencies = await db.selectFrom('agency').selectAll().orderBy('code').execute();
    const units = await db.selectFrom('unit').select(['agency_id', 'id', 'code', 'name']).orderBy('code').execute();
    const compartments = await db.selectFrom('compartment').select(['agency_id', 'code']).orderBy('code').execute();
    return agencies.map(({ id, code, name, time_zone }) => ({
      id,
      code,
      name,
      timeZone: time_zone,
      units: units
        .filter((unit) => unit.agency_id === id)
        .map((unit) => ({ id: unit.id, code: unit.code, name: unit.name })),
      compartments: compartments.filter((one) => one.agency_id === id).map((one) => one.code),
    }));
  });
}
