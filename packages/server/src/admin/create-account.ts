import { CLASSIFICATIONS, compartmentCode, LANGUAGES, ROLES, type Classification } from '@reeve/domain';
import { enterAccount, listAgencies, type Store } from '@reeve/store';
import { hashPassword } from '../session/password.ts';
import { grantsOf } from './account.ts';
import { oneOf, oneOrMore, readLine, readPurposes, refuse, someOf } from './codes.ts';
import { makePassword, oneTimeUntil } from './one-time-password.ts';

/** A new account as an administrator describes it. Codes, not names. */
export interface NewAccount {
  readonly agency: string;
  readonly login: string;
  readonly name: string;
  readonly unit: string;
  readonly roles: readonly string[];
  readonly clearance: string;
  /** Language of the screens, until the user chooses another. */
  readonly language: string;
  readonly purposes: readonly string[];
  /** Need-to-know groups, and raw files (`RAW:…`) or trays (`UNIT:…`) of other units; the tray of the own unit is included anyway. */
  readonly groups: readonly string[];
}

/**
 * Creates an account with its rights, valid from today.
 *
 * @returns login as stored, and a generated password, stored only as a hash, that the owner must change at the first sign-in
 * @throws ReeveError invalid_input — a code that the agency does not have (the sentence lists the valid ones), a login with other letters,
 * roles that one person cannot hold together; conflict — the login is taken
 */
export async function createAccount(
  store: Store,
  given: NewAccount,
): Promise<{ readonly login: string; readonly password: string }> {
  const login = readLogin(given.login);
  const name = readLine('A name', given.name);
  const roles = oneOrMore('role', ROLES, given.roles);
  const clearance = oneOf<Classification>('clearance', CLASSIFICATIONS, given.clearance);
  const { agency, unit } = await findPlace(store, given);
  const groups = someOf('group', agency.compartments, given.groups);
  const tray = compartmentCode('unit', unit.code);
  const own = agency.compartments.includes(tray) ? [tray] : [];
  const purposes = await readPurposes(store, agency, given.purposes);
  const password = makePassword();
  await enterAccount(store, agency, {
    login,
    name,
    passwordHash: await hashPassword(password),
    oneTimeUntil: oneTimeUntil(store.factories.now()),
    unitId: unit.id,
    unitName: unit.name,
    roles,
    clearance,
    locale: oneOf('language', LANGUAGES, given.language),
    grants: grantsOf({ groups: [...groups, ...own], purposes }),
  });
  return { login, password };
}

function readLogin(text: string): string {
  const login = text.trim().toLowerCase();
  if (!/^[a-z0-9][a-z0-9._@-]{1,59}$/.test(login))
    throw refuse(
      'A login is 2 to 60 letters a–z, digits, points, hyphens, underlines or @, beginning with a letter or digit.',
    );
  return login;
}

async function findPlace(store: Store, given: NewAccount) {
  const agencies = await listAgencies(store);
  const agencyCodes = agencies.map((one) => one.code);
  const agency = agencies[agencyCodes.indexOf(oneOf('agency', agencyCodes, given.agency))];
  const unitCodes = agency?.units.map((one) => one.code) ?? [];
  const unit = agency?.units[unitCodes.indexOf(oneOf('unit', unitCodes, given.unit))];
  if (!agency || !unit) throw refuse('There is no such agency or unit.'); // `oneOf` has already refused it
  return { agency, unit };
}
