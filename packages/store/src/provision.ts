import { ANY_PURPOSE, type AccountStatus, type Classification, type Role } from '@reeve/domain';
import { AGENCY_WIDE, asActor, throughDoor, type ActingPerson } from './actor.ts';
import type { Store } from './store.ts';

/** Who there is in an agency: what an administrator enters once, and what a demo or a test begins with. */
export interface AgencyFoundation {
  readonly agency: { readonly id: string; readonly code: string; readonly name: string; readonly timeZone: string };
  readonly units: readonly {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly kind: string;
    readonly rawFile: string;
  }[];
  readonly compartments: readonly { readonly code: string; readonly name: string }[];
  readonly codeLists: readonly { readonly name: string; readonly version: number; readonly body: unknown }[];
  readonly accounts: readonly {
    readonly id: string;
    readonly login: string;
    readonly name: string;
    readonly passwordHash: string | undefined;
    readonly unitId: string;
    readonly roles: readonly Role[];
    readonly clearance: Classification;
    readonly status: AccountStatus;
    readonly locale: string;
    readonly hint: string;
    readonly grants: readonly {
      readonly kind: 'compartment' | 'purpose';
      readonly code: string;
      readonly from: string;
      readonly until: string | undefined;
    }[];
  }[];
}

/** A system actor works under a name and a fixed id, is audited like anybody, and cannot sign in. */
export interface SystemActor {
  readonly id: string;
  readonly login: string;
  readonly name: string;
}

/** The system actor as a person who acts, for one purpose. */
export function actAsSystem(agencyId: string, system: SystemActor, purpose: string, requestId: string): ActingPerson {
  return {
    accountId: system.id,
    agencyId,
    sessionId: undefined,
    purpose,
    justification: system.name,
    caseRef: undefined,
    requestId,
  };
}

/** Whether anybody is there yet. */
export async function isEmpty(store: Store): Promise<boolean> {
  return throughDoor(
    store,
    'sign_in',
    async (db) => (await db.selectFrom('agency').select('id').limit(1).execute()).length === 0,
  );
}

/**
 * Enter an agency: its units, groups, lists and people, and a system actor that may write everywhere in it on behalf of
 * the installation. One transaction for the people, one for what carries labels; one audit event.
 */
export async function provisionAgency(store: Store, foundation: AgencyFoundation, system: SystemActor): Promise<void> {
  const { agency, units, compartments, accounts } = foundation;
  const purposes = [
    ...new Set(
      accounts.flatMap((account) =>
        account.grants.filter((grant) => grant.kind === 'purpose').map((grant) => grant.code),
      ),
    ),
  ];
  const home = units[0];
  await throughDoor(store, 'sign_in', async (db) => {
    await db
      .insertInto('agency')
      .values({ id: agency.id, code: agency.code, name: agency.name, time_zone: agency.timeZone })
      .execute();
    await db
      .insertInto('unit')
      .values(
        units.map((unit) => ({
          agency_id: agency.id,
          id: unit.id,
          code: unit.code,
          name: unit.name,
          kind: unit.kind,
          raw_file: unit.rawFile,
        })),
      )
      .execute();
    if (compartments.length > 0)
      await db
        .insertInto('compartment')
        .values(compartments.map((one) => ({ agency_id: agency.id, code: one.code, name: one.name })))
        .execute();
    const everything = [
      ...compartments.map((one) => ({
        kind: 'compartment' as const,
        code: one.code,
        from: '2000-01-01',
        until: undefined,
      })),
      ...[...purposes, ANY_PURPOSE].map((code) => ({
        kind: 'purpose' as const,
        code,
        from: '2000-01-01',
        until: undefined,
      })),
    ];
    const people: AgencyFoundation['accounts'] = [
      ...accounts,
      {
        id: system.id,
        login: system.login,
        name: system.name,
        passwordHash: undefined,
        unitId: home?.id ?? '',
        roles: ['head_of_intelligence'],
        clearance: 'restricted',
        status: 'active',
        locale: 'en',
        hint: '',
        grants: everything,
      },
    ];
    await db
      .insertInto('account')
      .values(
        people.map((one) => ({
          agency_id: agency.id,
          id: one.id,
          login: one.login,
          name: one.name,
          password_hash: one.passwordHash ?? null,
          unit_id: one.unitId,
          roles: [...one.roles],
          clearance: one.clearance,
          status: one.status,
          locale: one.locale,
          hint: one.hint,
        })),
      )
      .execute();
    const grants = people.flatMap((one) =>
      one.grants.map((grant) => ({
        agency_id: agency.id,
        id: store.factories.uuid(),
        account_id: one.id,
        kind: grant.kind,
        code: grant.code,
        from_on: grant.from,
        until_on: grant.until ?? null,
      })),
    );
    if (grants.length > 0) await db.insertInto('account_grant').values(grants).execute();
    await db
      .updateTable('installation')
      .set((eb) => ({ access_version: eb('access_version', '+', '1') }))
      .where('id', '=', 1)
      .execute();
  });
  await asActor(
    store,
    actAsSystem(agency.id, system, ANY_PURPOSE, 'provision'),
    async (tx) => {
      const label_id = await tx.labelFor(AGENCY_WIDE);
      const unitName = new Map(units.map((unit) => [unit.id, unit.name]));
      await tx.db
        .insertInto('staff_card')
        .values(
          accounts.map((one) => ({
            agency_id: agency.id,
            id: one.id,
            label_id,
            name: one.name,
            unit_name: unitName.get(one.unitId) ?? '',
          })),
        )
        .execute();
      if (foundation.codeLists.length > 0) {
        await tx.db
          .insertInto('code_list')
          .values(
            foundation.codeLists.map((list) => ({
              agency_id: agency.id,
              id: tx.uuid(),
              label_id,
              name: list.name,
              version: list.version,
              body: JSON.stringify(list.body),
            })),
          )
          .execute();
      }
      tx.record({ action: 'bulk_load', objectKind: 'agency', objectIds: [agency.id], resultCount: accounts.length });
    },
    { write: true },
  );
}

/** Mark the installation as a demo on an exercise clock. */
export async function declareDemo(store: Store, exerciseNow: Date): Promise<void> {
  await throughDoor(store, 'sign_in', async (db) => {
    await db
      .updateTable('installation')
      .set((eb) => ({ demo: true, exercise_now: exerciseNow, access_version: eb('access_version', '+', '1') }))
      .where('id', '=', 1)
      .execute();
  });
}
