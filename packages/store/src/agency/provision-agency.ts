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
 * is removed, because records may depend on it. A group can be declared to be about members of the service later, and closes to
 * posts at once; the declaration is not withdrawn, because that would open what was written under it.
 *
 * @throws ReeveError invalid_input — a unit exists with other particulars, which do not change here; a group is no longer declared to
 * be about members of the service
 */
export async function extendAgency(store: Store, agency: AgencyShape['agency'], to: Wanted): Promise<Extension> {
  const { units, compartments, closing } = await beforeSignIn(store, (db) => missingOf(db, agency.id, to));
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
    await closeToPosts(db, agency.id, closing);
    await raiseAccess(db, agency.id);
  });
  return {
    units: units.map(({ code }) => code),
    compartments: [...compartments.map(({ code }) => code), ...closing],
    lists,
  };
}

/** What an agency lacks, and its groups that are now declared to be about members of the service. */
interface Missing extends Omit<Wanted, 'codeLists'> {
  readonly closing: readonly string[];
}

async function closeToPosts(db: Kysely<Database>, agencyId: string, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return;
  await db
    .updateTable('compartment')
    .set({ about_staff: true })
    .where('agency_id', '=', agencyId)
    .where('code', 'in', [...codes])
    .execute();
}

async function missingOf(db: Kysely<Database>, agencyId: string, to: Wanted): Promise<Missing> {
  const present = await db.selectFrom('unit').selectAll().where('agency_id', '=', agencyId).execute();
  const known = new Map(present.map((unit) => [unit.code, unit]));
  for (const { code, name, kind, rawFile } of to.units) {
    const unit = known.get(code);
    if (unit && (unit.name !== name || unit.kind !== kind || unit.raw_file !== rawFile))
      throw new ReeveError('invalid_input', `The unit ${code} is there under another name, kind or raw file.`);
  }
  const held = await db
    .selectFrom('compartment')
    .select(['code', 'about_staff'])
    .where('agency_id', '=', agencyId)
    .execute();
  const codes = new Map(held.map((row) => [row.code, row.about_staff]));
  const opening = to.compartments.find(({ code, aboutStaff = false }) => codes.get(code) === true && !aboutStaff);
  if (opening)
    throw new ReeveError(
      'invalid_input',
      `The group ${opening.code} is about members of the service and stays so: what was written in it would open. Leave "aboutStaff" on it.`,
    );
  return {
    units: to.units.filter(({ code }) => !known.has(code)),
    compartments: to.compartments.filter(({ code }) => !codes.has(code)),
    closing: to.compartments.filter((one) => one.aboutStaff && codes.get(one.code) === false).map(({ code }) => code),
  };
}

type Wanted = Omit<AgencyShape, 'agency' | 'codeLists'> & {
  readonly codeLists: readonly Omit<NewCodeList, 'version'>[];
};

/** As read back from the database: without values that JSON cannot represent. */
function asStored(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body));
}
