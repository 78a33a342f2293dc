import { addDays, ReeveError } from '@reeve/domain';
import type { ActorTx } from '../access/actor.ts';
import { insertCompartments, insertGrants } from '../agency/provision-rows.ts';
import { raiseAccess } from '../access/raise-access.ts';

/**
 * The need-to-know groups of one document, by its reference: its review (`DC-7K3QM`), its drafters and leaders (`/CORE`), its
 * nominees (`/CALL`), and each delegation (`/FR`).
 */
export const reviewGroup = (reference: string): string => reference;
export const coreGroup = (reference: string): string => `${reference}/CORE`;
export const callGroup = (reference: string): string => `${reference}/CALL`;
export const delegationGroup = (reference: string, delegation: string): string => `${reference}/${delegation}`;

/** A delegation is named by a code of capital letters and digits; CORE and CALL are taken. */
export function isDelegationCode(code: string): boolean {
  return /^[A-Z][A-Z0-9]{0,11}$/.test(code) && code !== 'CORE' && code !== 'CALL';
}

/** True if this person is in the core of a document: drafts or leads it. */
export function isCore(tx: ActorTx, reference: string): boolean {
  return tx.actor.grants.some(
    (grant) =>
      grant.kind === 'compartment' &&
      grant.code === coreGroup(reference) &&
      grant.from <= tx.today &&
      (grant.until === undefined || grant.until >= tx.today),
  );
}

/** Creates the groups of a new document; its creator is in all of them. */
export async function openReviewGroups(tx: ActorTx, reference: string, title: string): Promise<void> {
  const groups = [reviewGroup(reference), coreGroup(reference), callGroup(reference)];
  await tx.changeMemberships(async (db) => {
    await insertCompartments(
      db,
      tx.person.agencyId,
      groups.map((code) => ({ code, name: `Review of ${title}` })),
    );
    await insertGrants(
      tx.store,
      db,
      tx.person.agencyId,
      tx.person.accountId,
      groups.map((code) => ({ kind: 'compartment', code, from: tx.today, until: undefined })),
    );
    await raiseAccess(db, tx.person.agencyId);
  });
}

/**
 * Adds a person to groups of a document, until a day if there is one. A missing group (a delegation's) is created.
 *
 * @throws ReeveError not_permitted — this person does not lead the document
 */
export async function admitTo(
  tx: ActorTx,
  document: { readonly reference: string; readonly title: string },
  accountId: string,
  groups: readonly string[],
  until: string | undefined,
): Promise<void> {
  refuseOthers(tx, document.reference, groups);
  await tx.changeMemberships(async (db) => {
    const { agencyId } = tx.person;
    const account = await db
      .selectFrom('account')
      .select('id')
      .where('agency_id', '=', agencyId)
      .where('id', '=', accountId)
      .executeTakeFirst();
    if (!account) throw new ReeveError('invalid_input', 'There is no such account here. Nothing was changed.');
    const there = await db
      .selectFrom('compartment')
      .select('code')
      .where('agency_id', '=', agencyId)
      .where('code', 'in', [...groups])
      .execute();
    const known = new Set(there.map((row) => row.code));
    const missing = groups.filter((code) => !known.has(code));
    const name = `Review of ${document.title}`;
    await insertCompartments(
      db,
      agencyId,
      missing.map((code) => ({ code, name })),
    );
    const held = await db
      .selectFrom('account_grant')
      .select('code')
      .where('agency_id', '=', agencyId)
      .where('account_id', '=', accountId)
      .where('kind', '=', 'compartment')
      .where('code', 'in', [...groups])
      .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>=', tx.today)]))
      .execute();
    const has = new Set(held.map((row) => row.code));
    const wanted = groups.filter((code) => !has.has(code));
    await insertGrants(
      tx.store,
      db,
      agencyId,
      accountId,
      wanted.map((code) => ({ kind: 'compartment', code, from: tx.today, until })),
    );
    await raiseAccess(db, tx.person.agencyId);
  });
  tx.audit({ action: 'permission_change', objectKind: 'account', objectIds: [accountId] });
}

/** Removes a person from groups of a document: yesterday was the last day. Throws as `admitTo`. */
export async function dismissFrom(
  tx: ActorTx,
  document: { readonly reference: string },
  accountId: string,
  groups: readonly string[],
): Promise<void> {
  refuseOthers(tx, document.reference, groups);
  await endGrants(tx, accountId, groups);
}

/** Leaves the group of nominees of a document: for a person who declined, only themselves, at once. */
export async function leaveCall(tx: ActorTx, reference: string): Promise<void> {
  await endGrants(tx, tx.person.accountId, [callGroup(reference)]);
}

async function endGrants(tx: ActorTx, accountId: string, groups: readonly string[]): Promise<void> {
  await tx.changeMemberships(async (db) => {
    await db
      .updateTable('account_grant')
      .set({ until_on: addDays(tx.today, -1) })
      .where('agency_id', '=', tx.person.agencyId)
      .where('account_id', '=', accountId)
      .where('kind', '=', 'compartment')
      .where('code', 'in', ['', ...groups])
      .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>=', tx.today)]))
      .execute();
    await raiseAccess(db, tx.person.agencyId);
  });
  tx.audit({ action: 'permission_change', objectKind: 'account', objectIds: [accountId] });
}

/** Only the leaders of a document admit people to its groups, and to no others. */
function refuseOthers(tx: ActorTx, reference: string, groups: readonly string[]): void {
  const own = groups.every((code) => code === reference || code.startsWith(`${reference}/`));
  if (!own || !isCore(tx, reference))
    throw new ReeveError('not_permitted', 'Only the review lead can grant access. Nothing was changed.');
}
