import { ANY_PURPOSE } from '@reeve/domain';
import { actAsSystem, throughDoor, type ActingPerson, type Store, type SystemActor } from '@reeve/store';

interface Agency {
  readonly id: string;
  readonly code: string;
}

/** The system actor of an agency under which `reeve-admin` works, with a fixed id. */
export function keeperOf(agency: Agency): SystemActor {
  return {
    id: agency.id.replace(/.{12}$/, 'fffffffffffe'),
    login: `reeve-admin-${agency.code.toLowerCase()}`,
    name: 'Administration at the server',
  };
}

/**
 * The keeper as a person who acts, made on first use. He has no password, no group and no purpose but the one of staff
 * cards and code lists, so he reads no content; what he does is in the log like anybody's.
 */
export async function actAsKeeper(store: Store, agency: Agency): Promise<ActingPerson> {
  const keeper = keeperOf(agency);
  await throughDoor(store, 'sign_in', async (db) => {
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
        // A role that may write; what he reaches is decided by clearance, groups and purpose.
        roles: ['supervisor'],
        clearance: 'internal',
        status: 'active',
        locale: 'en',
        hint: '',
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute();
    if (made.length === 0) return;
    await db
      .insertInto('account_grant')
      .values({
        agency_id: agency.id,
        id: store.factories.uuid(),
        account_id: keeper.id,
        kind: 'purpose',
        code: ANY_PURPOSE,
        from_on: '2000-01-01',
        until_on: null,
      })
      .execute();
  });
  return actAsSystem(agency.id, keeper, ANY_PURPOSE, store.factories.uuid());
}
