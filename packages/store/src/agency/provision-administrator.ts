import { ANY_PURPOSE } from '@reeve/domain';
import { type ActingPerson } from '../access/actor.ts';
import { beforeSignIn } from '../access/door.ts';
import { actAsSystem, type SystemActor } from './provision.ts';
import { insertGrants } from './provision-rows.ts';
import type { Store } from '../store.ts';

interface Agency {
  readonly id: string;
  readonly code: string;
}

/** The system actor of an agency under which `reeve-admin` works, with a fixed id. */
export function administratorOf(agency: Agency): SystemActor {
  return {
    id: agency.id.replace(/.{12}$/, 'fffffffffffe'),
    login: `reeve-admin-${agency.code.toLowerCase()}`,
    name: 'Administration at the server',
  };
}

/**
 * Returns the administrator as an acting person, created on first use. The account has no password, no group and no purpose
 * except staff cards and code lists, so it reads no content; its actions are logged like any other.
 */
export async function actAsAdministrator(store: Store, agency: Agency): Promise<ActingPerson> {
  const keeper = administratorOf(agency);
  await beforeSignIn(store, async (db) => {
    const unit = await db
      .selectFrom('unit')
      .select('id')
      .where('agency_id', '=', agency.id)
      .orderBy('code')
      .limit(1)
      .executeTakeFirstOrThrow();
    const made = await db
      .insertInto('account')
      .values({
        agency_id: agency.id,
        id: keeper.id,
        login: keeper.login,
        name: keeper.name,
        password_hash: null,
        unit_id: unit.id,
        // A role that may write; its reach is decided by clearance, groups and purpose.
        roles: ['supervisor'],
        clearance: 'internal',
        status: 'active',
        locale: 'en',
        hint: '',
        theme: 'auto',
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute();
    if (made.length === 0) return;
    await insertGrants(store, db, agency.id, keeper.id, [
      { kind: 'purpose', code: ANY_PURPOSE, from: '2000-01-01', until: undefined },
    ]);
  });
  return actAsSystem(agency.id, keeper, ANY_PURPOSE, store.factories.uuid());
}
