import type { readMyShift, ReplyOf, Session } from '@reeve/contract';
import { makeSealKey, seal, unseal } from './seal.ts';
import { browserVault, type Vault } from './vault.ts';

export type Shift = ReplyOf<typeof readMyShift>;

/** A shift as the phone has it, and when it got it by its own clock. */
export interface KeptShift {
  readonly shift: Shift;
  /** Milliseconds since 1970-01-01 UTC, of the phone. */
  readonly receivedAtMs: number;
}

/** What is sealed: the shift, and as whom it was read. */
interface Copy {
  readonly kept: KeptShift;
  readonly session: Session;
}

/**
 * Keeps a shift sealed for the account of a session until that session ends. Of the session itself only what the page needs
 * to be read is kept: no token, and nothing that its person may do.
 */
export async function keepShift(kept: KeptShift, session: Session, vault: Vault = browserVault): Promise<void> {
  const { account, expiresAt } = session;
  const before = await vault.read();
  const key = before?.key ?? (await makeSealKey());
  const copy: Copy = { kept, session: readingOnly(session) };
  await vault.write({
    key,
    sealed: await seal(key, account.id, JSON.stringify(copy)),
    account: account.id,
    locale: account.locale,
    untilMs: Date.parse(expiresAt),
  });
}

const readingOnly = (session: Session): Session => ({
  ...session,
  csrf: '',
  may: [],
  sees: [],
  groups: [],
  purposes: [],
  purpose: null,
});

/**
 * Returns the kept shift of an account. A copy of another account, or of a session that has ended, is removed with its key.
 *
 * @param nowMs the phone's clock, milliseconds since 1970-01-01 UTC
 */
export async function readKeptShift(
  account: string,
  nowMs: number,
  vault: Vault = browserVault,
): Promise<KeptShift | undefined> {
  return (await openCopy(account, nowMs, vault))?.kept;
}

/** Returns as whom the shift on this phone was read, when the server cannot be asked; undefined if there is no copy in force. */
export async function readKeptSession(nowMs: number, vault: Vault = browserVault): Promise<Session | undefined> {
  const entry = await vault.read();
  return entry && (await openCopy(entry.account, nowMs, vault))?.session;
}

/** Removes the copy of another account: a phone that changes hands must not open it for the next person. */
export async function forgetShiftOfOthers(account: string, vault: Vault = browserVault): Promise<void> {
  const entry = await vault.read();
  if (entry !== undefined && entry.account !== account) await vault.clear();
}

/** Returns the language of the screen that the copy on this phone belongs to, when the server cannot be asked. */
export async function readKeptLocale(vault: Vault = browserVault): Promise<string | undefined> {
  return (await vault.read())?.locale;
}

async function openCopy(account: string, nowMs: number, vault: Vault): Promise<Copy | undefined> {
  const entry = await vault.read();
  if (entry === undefined) return undefined;
  const text = nowMs < entry.untilMs ? await unseal(entry.key, account, entry.sealed) : undefined;
  if (text === undefined) {
    await vault.clear();
    return undefined;
  }
  return JSON.parse(text) as Copy; // sealed by keepShift only
}

/** Returns a shift without the notices that are no longer in force; those known to be recalled stay struck through. */
export function withNoticesInForce(shift: Shift, inForce: readonly string[]): Shift {
  const { sheet } = shift;
  if (sheet === null) return shift;
  const notices = sheet.notices.filter(({ id, recalledAt }) => recalledAt !== null || inForce.includes(id));
  return { ...shift, sheet: { ...sheet, notices } };
}

/** The ids of the notices of a shift that a contact has to check. */
export function noticesToCheck({ sheet }: Shift): readonly string[] {
  return (sheet?.notices ?? []).filter(({ recalledAt }) => recalledAt === null).map(({ id }) => id);
}

/**
 * Returns the agency's time of the last contact and now, by what has passed on the phone since. A clock that was set back
 * gives a time before the contact.
 */
export function timesOf(
  { shift, receivedAtMs }: KeptShift,
  phoneNowMs: number,
): { readonly contactMs: number; readonly nowMs: number } {
  const contactMs = Date.parse(shift.at);
  return { contactMs, nowMs: contactMs + phoneNowMs - receivedAtMs };
}
