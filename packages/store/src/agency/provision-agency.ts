import { isDeepStrictEqual } from 'node:util';
import { ReeveError } from '@reeve/domain';
import type { Kysely } from 'kysely';
import { asActor } from '../access/actor.ts';
import { beforeSignIn } from '../access/door.ts';
import { readCodeLists } from './code-list.ts';
import { actAsAdministrator } from './provision-administrator.ts';
import {
  insertAgency,
  insertCompartments,
  insertLists,
  insertUnits,
  type AgencyShape,
  type NewCodeList,
} from './provision-rows.ts';
import { raiseAccess } from '../access/raise-access.ts';
import { isDemo } from './provision.ts';
import type { Database } from '../schema/schema.ts';
import type { Store } from '../store.ts';

/**
 * Adds a real agency without its people. Afterwards only its administrator, who reads no content, has rights in it.
 *
 * @throws ReeveError state_forbids — the installation is an exercise; conflict — the agency is there
 */
export async function foundAgency(store: Store, shape: AgencyShape): Promise<void> {
  const { agency } = shape;
  if (await isDemo(store))
    throw new ReeveError(
      'state_forbids',
      'This database holds the invented province of the exercise, on an exercise clock; a real agency needs one of its own. Begin with an empty database and REEVE_DEMO=no.',
    );
  await beforeSignIn(store, async (db) => {
    const present = await db.selectFrom('agency').select('id').where('code', '=', agency.code).executeTakeFirst();
    if (present) throw new ReeveError('conflict', `There is an agency ${agency.code} already.`);
    await insertAgency(db, shape);
    await raiseAccess(db, agency.id);
  });
  await asActor(
    store,
    await actAsAdministrator(store, agency),
    async (tx) => {
      await insertLists(tx, shape.codeLists);
      tx.audit({ action: 'config_change', objectKind: 'agency', objectIds: [agency.id] });
    },
    { write: true },
  );
}

/** The additions to an agency, by code; lists by name. */
export interface Extension {
  readonly units: readonly string[];
  readonly compartments: readonly string[];
  readonly lists: readonly string[];
}

/**
 * Adds what an agency does not have yet: units, compartments, and a new version of each list whose content differs. Nothing
 * is removed, because records may depend on it.
 *
 * @throws ReeveError invalid_input — a unit exists with other particulars, which do not change here
 */
export async function extendAgency(store: Store, agency: AgencyShape['agency'], to: Wanted): Promise<Extension> {
  const { units, compartments } = await beforeSignIn(store, (db) => missingOf(db, agency.id, to));
  // Labelled rows come first, with the log entry: if the rest fails, the call can be repeated.
  const lists = await asActor(
    store,
    await actAsAdministrator(store, agency),
    async (tx) => {
      const stored = await readCodeLists(tx);
      const changed = to.codeLists
        .filter(({ name, body }) => !isDeepStrictEqual(stored.get(name)?.body, asStored(body)))
        .map(({ name, body }) => ({ name, version: (stored.get(name)?.version ?? 0) + 1, body }));
      await insertLists(tx, changed);
      tx.audit({ action: 'config_change', objectKind: 'agency', objectIds: [agency.id] });
      return changed.map((list) => `${list.name}@${list.version}`);
    },
    { write: true },
  );
  await beforeSignIn(store, async (db) => {
    await insertUnits(db, agency.id, units);
    await insertCompartments(db, agency.id, compartments);
    await raiseAccess(db, agency.id);
  });
  return { units: units.map(({ code }) => code), compartments: compartments.map(({ code }) => code), lists };
}

async function missingOf(db: Kysely<Database>, agencyId: string, to: Wanted): Promise<Omit<Wanted, 'codeLists'>> {
  const present = await db.selectFrom('unit').selectAll().where('agency_id', '=', agencyId).execute();
  const known = new Map(present.map((unit) => [unit.code, unit]));
  for (const { code, name, kind, rawFile } of to.units) {
    const unit = known.get(code);
    if (unit && (unit.name !== name || unit.kind !== kind || unit.raw_file !== rawFile))
      throw new ReeveError('invalid_input', `The unit ${code} is there under another name, kind or raw file.`);
  }
  const held = await db.selectFrom('compartment').select('code').where('agency_id', '=', agencyId).execute();
  const codes = new Set(held.map((row) => row.code));
  return {
    units: to.units.filter(({ code }) => !known.has(code)),
    compartments: to.compartments.filter(({ code }) => !codes.has(code)),
  };
}

type Wanted = Omit<AgencyShape, 'agency' | 'codeLists'> & {
  readonly codeLists: readonly Omit<NewCodeList, 'version'>[];
};

/** As read back from the database: without values that JSON cannot represent. */
function asStored(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body));
}
