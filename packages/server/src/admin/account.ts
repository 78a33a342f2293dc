import { CLASSIFICATIONS, ROLES, type Classification } from '@reeve/domain';
import {
  changeAccount,
  findAccount,
  grantTo,
  listAgencies,
  revokeFrom,
  type AgencyPlaces,
  type GivenGrant,
  type Store,
} from '@reeve/store';
import { hashPassword } from '../session/password.ts';
import { localDate, oneOf, oneOrMore, readLine, readPurposes, refuse, someOf } from './codes.ts';
import { makePassword, oneTimeUntil } from './one-time-password.ts';

/**
 * Sets a generated password that the owner must change at sign-in, and ends the account's sessions.
 *
 * @returns the password, which is not stored
 * @throws ReeveError not_found — no such login; not_permitted — a system actor, which never signs in
 */
export async function resetPassword(store: Store, login: string): Promise<string> {
  const password = makePassword();
  const oneTimePassword = { hash: await hashPassword(password), until: oneTimeUntil(store.factories.now()) };
  await changeAccount(store, login, { oneTimePassword });
  return password;
}

/** The changes as an administrator enters them; omitted fields stay. */
export interface GivenChange {
  readonly name: string | undefined;
  /** Its code. */
  readonly unit: string | undefined;
  readonly roles: readonly string[] | undefined;
  readonly clearance: string | undefined;
}

/**
 * Gives an account another name, unit or clearance, or other roles, from the next request on. Throws invalid_input, and as `resetPassword`.
 */
export async function changePerson(store: Store, login: string, to: GivenChange): Promise<void> {
  if (Object.values(to).every((value) => value === undefined))
    throw refuse('Say what to change: name, unit, roles or clearance.');
  await changeAccount(store, login, {
    ...(to.name !== undefined && { name: readLine('A name', to.name) }),
    ...(to.unit !== undefined && { unit: await unitOf(store, login, to.unit) }),
    ...(to.roles && { roles: oneOrMore('role', ROLES, to.roles) }),
    ...(to.clearance !== undefined && {
      clearance: oneOf<Classification>('clearance', CLASSIFICATIONS, to.clearance),
    }),
  });
}

async function unitOf(store: Store, login: string, given: string): Promise<AgencyPlaces['units'][number]> {
  const { agency } = await findAccount(store, login);
  const units = (await listAgencies(store)).find((one) => one.id === agency.id)?.units ?? [];
  const codes = units.map((one) => one.code);
  const found = units[codes.indexOf(oneOf('unit', codes, given))];
  if (!found) throw refuse(`There is no unit ${given}.`); // `oneOf` has already refused it
  return found;
}

/** Groups and purposes as an administrator enters them: codes. */
export interface GivenCodes {
  readonly groups: readonly string[];
  readonly purposes: readonly string[];
}

/**
 * Adds groups and purposes to an account, from today until a last day if one is given.
 *
 * @throws ReeveError invalid_input — a code that the agency does not have, a date that does not exist; else as `resetPassword`
 */
export async function grantRights(
  store: Store,
  login: string,
  given: GivenCodes & { readonly until: string | undefined },
): Promise<void> {
  const until = given.until === undefined ? undefined : localDate(given.until);
  const { agency } = await findAccount(store, login);
  const places = (await listAgencies(store)).find((one) => one.id === agency.id);
  const groups = someOf('group', places?.compartments ?? [], given.groups);
  const purposes = await readPurposes(store, agency, given.purposes);
  const grants = grantsOf({ groups, purposes }).map((grant) => ({ ...grant, until }));
  if (grants.length === 0) throw refuse('Say what to grant: groups, purposes or both.');
  await grantTo(store, login, grants);
}

/** Removes groups and purposes from an account. @throws ReeveError not_found — it does not have one; else as `resetPassword` */
export async function revokeRights(store: Store, login: string, given: GivenCodes): Promise<void> {
  const codes = grantsOf(given);
  if (codes.length === 0) throw refuse('Say what to take: groups, purposes or both.');
  await revokeFrom(store, login, codes);
}

/** Codes as grants without a last day, each once. */
export function grantsOf(given: GivenCodes): readonly GivenGrant[] {
  return [
    ...[...new Set(given.groups)].map((code) => ({ kind: 'compartment' as const, code, until: undefined })),
    ...[...new Set(given.purposes)].map((code) => ({ kind: 'purpose' as const, code, until: undefined })),
  ];
}
