import {
  CLASSIFICATIONS,
  compartmentCode,
  mayHoldTogether,
  ReeveError,
  ROLES,
  type Classification,
  type Role,
} from '@reeve/domain';
import { AGENCY_WIDE, asActor, readCodeLists, throughDoor, type ActingPerson, type Store } from '@reeve/store';
import { codeListsOf } from '../code-list/lists.ts';
import { hashPassword } from '../session/password.ts';
import { actAsKeeper } from './keeper.ts';
import { makePassword } from './one-time-password.ts';

/** Somebody who is to work with Reeve, as an administrator writes him down. Codes, not names. */
export interface NewAccount {
  readonly agency: string;
  readonly login: string;
  readonly name: string;
  readonly unit: string;
  readonly roles: readonly string[];
  readonly clearance: string;
  readonly purposes: readonly string[];
  /** Need-to-know groups, and raw files (`RAW:…`) or trays (`UNIT:…`) of other units; his own unit's tray he has anyway. */
  readonly groups: readonly string[];
}

/**
 * Enter an account with its rights, valid from today.
 *
 * @returns login as kept, and a password that nobody chose and that is kept as a hash alone
 * @throws ReeveError invalid_input — a code that the agency does not have (the sentence lists those there are), a login
 *         of other letters, roles that one person may not hold together; conflict — the login is taken
 */
export async function createAccount(
  store: Store,
  given: NewAccount,
): Promise<{ readonly login: string; readonly password: string }> {
  const login = readLogin(given.login);
  const name = readName(given.name);
  const roles = readRoles(given.roles);
  const clearance = oneOf<Classification>('clearance', CLASSIFICATIONS, given.clearance);
  const { agency, unit, compartments } = await findPlace(store, given);
  const groups = given.groups.map((code) => oneOf('group', compartments, code));
  const tray = compartmentCode('unit', unit.code);
  const own = compartments.includes(tray) ? [tray] : [];
  const keeper = await actAsKeeper(store, agency);
  const purposes = await readPurposes(store, keeper, given.purposes);
  await refuseTaken(store, login);

  const id = store.factories.uuid();
  const password = makePassword();
  const passwordHash = await hashPassword(password);
  // His card and the entry in the log first: should the second step fail, the log says too much rather than too little.
  const today = await asActor(
    store,
    keeper,
    async (tx) => {
      const label_id = await tx.labelFor(AGENCY_WIDE);
      await tx.db
        .insertInto('staff_card')
        .values({ agency_id: agency.id, id, label_id, name, unit_name: unit.name })
        .execute();
      tx.record({ action: 'permission_change', objectKind: 'account', objectIds: [id] });
      return tx.today;
    },
    { write: true },
  );
  const grants = [
    ...new Set([...groups, ...own].map((code) => `compartment ${code}`)),
    ...new Set(purposes.map((code) => `purpose ${code}`)),
  ];
  await throughDoor(store, 'sign_in', async (db) => {
    await db
      .insertInto('account')
      .values({
        agency_id: agency.id,
        id,
        login,
        name,
        password_hash: passwordHash,
        unit_id: unit.id,
        roles: [...roles],
        clearance,
        status: 'active',
        locale: 'en',
        hint: '',
      })
      .execute();
    for (const grant of grants) {
      const [kind = '', code = ''] = grant.split(/ (.*)/s);
      await db
        .insertInto('account_grant')
        .values({
          agency_id: agency.id,
          id: store.factories.uuid(),
          account_id: id,
          kind: kind as 'compartment' | 'purpose', // made so above
          code,
          from_on: today,
          until_on: null,
        })
        .execute();
    }
    await db
      .updateTable('installation')
      .set((eb) => ({ access_version: eb('access_version', '+', '1') }))
      .where('id', '=', 1)
      .execute();
  });
  return { login, password };
}

const refuse = (sentence: string): ReeveError => new ReeveError('invalid_input', sentence);

function oneOf<T extends string>(what: string, known: readonly T[], given: string): T {
  const found = known.find((one) => one === given.trim());
  if (found === undefined)
    throw refuse(
      `There is no ${what} ${given}${known.length === 0 ? ' or any other yet' : `, but: ${known.join(', ')}`}.`,
    );
  return found;
}

function readLogin(text: string): string {
  const login = text.trim().toLowerCase();
  if (!/^[a-z0-9][a-z0-9._@-]{1,59}$/.test(login))
    throw refuse(
      'A login is 2 to 60 letters a–z, digits, points, hyphens, underlines or @, beginning with a letter or digit.',
    );
  return login;
}

function readName(text: string): string {
  const name = text.trim();
  // oxlint-disable-next-line no-control-regex -- a name is one printed line
  if (name === '' || name.length > 200 || /[\u0000-\u001f\u007f-\u009f]/.test(name))
    throw refuse('A name is one line of 1 to 200 characters.');
  return name;
}

function readRoles(given: readonly string[]): readonly Role[] {
  const roles = [...new Set(given.map((role) => oneOf('role', ROLES, role)))];
  if (roles.length === 0) throw refuse('At least one role is needed.');
  if (!mayHoldTogether(roles).allowed)
    throw refuse('The head of intelligence is not also the data protection officer: one watches over the other.');
  return roles;
}

async function findPlace(store: Store, given: NewAccount) {
  return throughDoor(store, 'sign_in', async (db) => {
    const agencies = await db.selectFrom('agency').select(['id', 'code']).orderBy('code').execute();
    const code = oneOf(
      'agency',
      agencies.map((one) => one.code),
      given.agency,
    );
    const agency = agencies.find((one) => one.code === code) ?? { id: '', code }; // it was found on the line above
    const units = await db
      .selectFrom('unit')
      .select(['id', 'code', 'name'])
      .where('agency_id', '=', agency.id)
      .orderBy('code')
      .execute();
    const unitCode = oneOf(
      'unit',
      units.map((one) => one.code),
      given.unit,
    );
    const unit = units.find((one) => one.code === unitCode) ?? { id: '', code: unitCode, name: '' }; // as above
    const rows = await db
      .selectFrom('compartment')
      .select('code')
      .where('agency_id', '=', agency.id)
      .orderBy('code')
      .execute();
    return { agency, unit, compartments: rows.map((row) => row.code) };
  });
}

async function readPurposes(store: Store, keeper: ActingPerson, given: readonly string[]): Promise<readonly string[]> {
  if (given.length === 0) return [];
  const lists = await asActor(store, keeper, readCodeLists);
  const known = codeListsOf(lists).purposes.map((purpose) => purpose.code);
  return given.map((code) => oneOf('purpose', known, code));
}

async function refuseTaken(store: Store, login: string): Promise<void> {
  const taken = await throughDoor(store, 'sign_in', (db) =>
    db.selectFrom('account').select('id').where('login', '=', login).executeTakeFirst(),
  );
  if (taken) throw new ReeveError('conflict', `The login ${login} is taken.`);
}
