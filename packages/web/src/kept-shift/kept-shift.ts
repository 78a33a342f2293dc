import type { readMyShift, ReplyOf } from '@reeve/contract';
import { makeSealKey, seal, unseal } from './seal.ts';
import { browserVault, type Vault } from './vault.ts';

export type Shift = ReplyOf<typeof readMyShift>;

/** A shift as the phone has it, and when it got it by its own clock. */
export interface KeptShift {
  readonly shift: Shift;
  /** Milliseconds since 1970-01-01 UTC, of the phone. */
  readonly receivedAtMs: number;
}

/**
 * Keeps a shift sealed for an account until its session ends.
 *
 * @param untilMs when the session ends, by the phone's clock
 */
export async function keepShift(
  kept: KeptShift,
  account: string,
  untilMs: number,
  vault: Vault = browserVault,
): Promise<void> {
  const before = await vault.read();
  const key = before?.key ?? (await makeSealKey());
  await vault.write({ key, sealed: await seal(key, account, JSON.stringify(kept)), untilMs });
}

/**
 * Returns the kept shift of an account. A copy of another account, or of a session that has ended, is removed with its key.
 */
export async function readKeptShift(
  account: string,
  nowMs: number,
  vault: Vault = browserVault,
): Promise<KeptShift | undefined> {
  const entry = await vault.read();
  if (entry === undefined) return undefined;
  const text = nowMs < entry.untilMs ? await unseal(entry.key, account, entry.sealed) : undefined;
  if (text === undefined) {
    await vault.clear();
    return undefined;
  }
  return JSON.parse(text) as KeptShift; // sealed by keepShift only
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
