import { ANY_PURPOSE } from '@reeve/domain';
import { asActor, type ActingPerson } from '../access/actor.ts';
import { atDoor, beforeSignIn } from '../access/door.ts';
import {
  insertAccount,
  insertAgency,
  insertCards,
  insertLists,
  type AgencyShape,
  type NewAccountRow,
} from './provision-rows.ts';
import { raiseAccess } from '../access/raise-access.ts';
import type { Store } from '../store.ts';

/** The initial content of an exercise or a test: an agency and its people. */
export interface AgencyFoundation extends AgencyShape {
  readonly accounts: readonly NewAccountRow[];
}

/** A system actor works under a name and a fixed id, is audited like any user, and cannot sign in. */
export interface SystemActor {
  readonly id: string;
  readonly login: string;
  readonly name: string;
}

/** The system actor as an acting person, for one purpose. */
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

/** True if there is no agency yet. */
export async function isEmpty(store: Store): Promise<boolean> {
  return atDoor(store, async (db) => (await db.selectFrom('agency').select('id').limit(1).execute()).length === 0);
}

/**
 * Adds an agency of an exercise with its people: its units, groups and lists, and a system actor that may write
 * everywhere in it on behalf of the loader. One transaction for the people, one for what carries labels; one audit event.
 *
 * @throws ReeveError invalid_input — a person holds incompatible roles
 */
export async function provisionAgency(store: Store, foundation: AgencyFoundation, system: SystemActor): Promise<void> {
  const { agency, units, compartments, accounts } = foundation;
  const purposes = accounts.flatMap((account) =>
    account.grants.filter((grant) => grant.kind === 'purpose').map((grant) => grant.code),
  );
  const everything = [
    ...compartments.map(({ code }) => ({ kind: 'compartment' as const, code })),
    ...[...new Set([...purposes, ANY_PURPOSE])].map((code) => ({ kind: 'purpose' as const, code })),
  ];
  await beforeSignIn(store, async (db) => {
    await insertAgency(db, foundation);
    for (const account of accounts) await insertAccount(store, db, agency.id, account);
    await insertAccount(store, db, agency.id, {
      ...system,
      passwordHash: undefined,
      unitId: units[0]?.id ?? '',
      roles: ['head_of_intelligence'],
      clearance: 'restricted',
      status: 'active',
      locale: 'en',
      hint: '',
      grants: everything.map((grant) => ({ ...grant, from: '2000-01-01', until: undefined })),
    });
    await raiseAccess(db, agency.id);
  });
  await asActor(
    store,
    actAsSystem(agency.id, system, ANY_PURPOSE, 'provision'),
    async (tx) => {
      const unitName = new Map(units.map((unit) => [unit.id, unit.name]));
      await insertCards(
        tx,
        accounts.map(({ id, name, unitId }) => ({ id, name, unitName: unitName.get(unitId) ?? '' })),
      );
      await insertLists(tx, foundation.codeLists);
      tx.audit({ action: 'bulk_load', objectKind: 'agency', objectIds: [agency.id], resultCount: accounts.length });
    },
    { write: true },
  );
}

/** True if the installation is an exercise, whose fictional people sign in without a password. */
export async function isDemo(store: Store): Promise<boolean> {
  return atDoor(store, async (db) => {
    const row = await db.selectFrom('installation').select('demo').where('id', '=', 1).executeTakeFirstOrThrow();
    return row.demo;
  });
}

/** Marks the installation as a demo on an exercise clock. */
export async function declareDemo(store: Store, exerciseNow: Date): Promise<void> {
  await atDoor(store, async (db) => {
    await db
      .updateTable('installation')
      .set((eb) => ({ demo: true, exercise_now: exerciseNow, access_version: eb('access_version', '+', '1') }))
      .where('id', '=', 1)
      .execute();
  });
}
