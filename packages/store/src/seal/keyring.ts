import { randomBytes, randomUUID } from 'node:crypto';
import { ReeveError } from '@reeve/domain';
import { KEY_BYTES } from './cipher.ts';
import { markOfFile, readKeyringFile, rewriteKeyringFile } from './keyring-file.ts';
import { makeLock, parseKeyring, printKeyring, type KeptKey, type KeyringContent, type Lock } from './keyring-text.ts';
import { readPassphrase, stretch } from './passphrase.ts';
import type { CompartmentKey } from './sealed-text.ts';

/** The keys of an installation's compartments, kept in a file outside the database. */
export interface Keyring {
  /** Undefined without a keyring. */
  readonly id: string | undefined;
  /**
   * Returns the current sealing key of a compartment; created and safely stored if missing.
   * @throws ReeveError key_absent — there is no keyring here
   */
  sealingKey(agencyId: string, compartment: string): CompartmentKey;
  /**
   * Returns the key named in a sealed text.
   * @throws ReeveError key_absent
   */
  openingKey(id: string): CompartmentKey;
}

/** The refusal if a compartment's key is not on this server. */
export function keyAbsent(): ReeveError {
  return new ReeveError(
    'key_absent',
    'The key of this compartment is not on this server: its words can be neither read nor written. Nothing was changed.',
  );
}

/** A server without a keyring: sealed content stays closed, and nothing that must be sealed is written. */
export const NO_KEYRING: Keyring = {
  id: undefined,
  sealingKey: () => {
    throw keyAbsent();
  },
  openingKey: () => {
    throw keyAbsent();
  },
};

const newKey = (agencyId: string, compartment: string, now: Date): KeptKey => ({
  id: randomBytes(9).toString('base64url'),
  agencyId,
  compartment,
  madeAt: now.toISOString(),
  key: randomBytes(KEY_BYTES),
});

/** The newest key of each compartment, and every key by its id. */
interface Ring {
  readonly newest: ReadonlyMap<string, KeptKey>;
  readonly byId: ReadonlyMap<string, KeptKey>;
}
const nameOf = (agencyId: string, compartment: string): string => `${agencyId} ${compartment}`;
function ringOf({ keys }: KeyringContent): Ring {
  return {
    newest: new Map(keys.map((key) => [nameOf(key.agencyId, key.compartment), key])),
    byId: new Map(keys.map((key) => [key.id, key])),
  };
}

/**
 * Creates an empty keyring if there is none.
 *
 * @throws ReeveError conflict — there is one; unavailable — the file cannot be written
 */
export function makeKeyring(file: string, passphrase?: string): void {
  const lock = passphrase === undefined ? undefined : makeLock(readPassphrase(passphrase));
  rewriteKeyringFile(file, (text) => {
    if (text !== undefined) throw new ReeveError('conflict', `There is a keyring in ${file} already.`);
    return printKeyring({ id: randomUUID(), keys: [] }, lock);
  });
}

/** The contents of a keyring's file that are readable without its passphrase; undefined if there is none. */
export function lookAtKeyring(file: string): { readonly id: string; readonly hasPassphrase: boolean } | undefined {
  const read = readKeyringFile(file);
  if (!read) return undefined;
  const { id, stretch: stretched } = parseKeyring(read.text);
  return { id, hasPassphrase: stretched !== undefined };
}

function wrongPassphrase(): ReeveError {
  return new ReeveError('not_permitted', 'This passphrase does not open the keyring.');
}

/**
 * Opens the keyring of a file. Keys added by another process are loaded on demand.
 *
 * @throws ReeveError not_found — there is none; not_permitted — it has another passphrase; misconfigured — it is damaged,
 *         or others can read it
 */
export function openKeyring(file: string, passphrase: string | undefined, now: () => Date): Keyring {
  const { lock, ...read } = readOpened(file, passphrase);
  let { content, mark } = read;
  let ring = ringOf(content);
  const take = (next: KeyringContent): void => {
    content = next;
    ring = ringOf(content);
  };
  /** The content of a text possibly written by another process; undefined if this passphrase does not open it. */
  const contentOf = (text: string): KeyringContent | undefined => {
    const opened = parseKeyring(text).open(lock?.key);
    return opened?.id === content.id ? opened : undefined;
  };
  /** Loads keys added by another process. If the file cannot be opened, the keys already loaded stay valid. */
  const refresh = (): void => {
    const present = markOfFile(file);
    if (present === undefined || present === mark) return;
    mark = present;
    const opened = contentOf(readKeyringFile(file)?.text ?? '{}');
    if (opened) take(opened);
  };
  return {
    id: content.id,
    sealingKey(agencyId, compartment) {
      refresh();
      const name = nameOf(agencyId, compartment);
      const known = ring.newest.get(name);
      if (known) return known;
      rewriteKeyringFile(file, (text) => {
        const opened = text === undefined ? undefined : contentOf(text);
        if (!opened) throw keyAbsent();
        take(opened);
        // Another process may have created it in the meantime.
        if (!ring.newest.has(name)) take({ ...content, keys: [...content.keys, newKey(agencyId, compartment, now())] });
        return printKeyring(content, lock);
      });
      mark = markOfFile(file) ?? mark;
      const made = ring.newest.get(name);
      if (!made) throw keyAbsent();
      return made;
    },
    openingKey(id) {
      if (!ring.byId.has(id)) refresh();
      const key = ring.byId.get(id);
      if (!key) throw keyAbsent();
      return key;
    },
  };
}

function readOpened(file: string, passphrase: string | undefined) {
  const read = readKeyringFile(file);
  if (!read) throw new ReeveError('not_found', `There is no keyring in ${file}.`);
  return { ...openedText(read.text, passphrase), mark: read.mark };
}

function openedText(
  text: string,
  passphrase: string | undefined,
): { readonly content: KeyringContent; readonly lock: Lock | undefined } {
  const parsed = parseKeyring(text);
  const stretched = parsed.stretch;
  const lock =
    stretched && passphrase !== undefined ? { stretch: stretched, key: stretch(passphrase, stretched) } : undefined;
  const content = parsed.open(lock?.key);
  if (!content) throw wrongPassphrase();
  return { content, lock };
}

/**
 * Gives every compartment of a keyring a new key. The old ones stay and open what they sealed.
 *
 * @returns the number of compartments with a new key
 * @throws as `openKeyring` and `makeKeyring`
 */
export function rotateKeyring(file: string, passphrase: string | undefined, now: Date): number {
  let rotated = 0;
  rewriteKeyringFile(file, (text) => {
    if (text === undefined) throw new ReeveError('not_found', `There is no keyring in ${file}.`);
    const { content, lock } = openedText(text, passphrase);
    const fresh = [...ringOf(content).newest.values()].map((key) => newKey(key.agencyId, key.compartment, now));
    rotated = fresh.length;
    return printKeyring({ ...content, keys: [...content.keys, ...fresh] }, lock);
  });
  return rotated;
}

/**
 * Locks a keyring with another passphrase, or with none. A running server keeps using the keys it has opened.
 *
 * @throws as `openKeyring` and `makeKeyring`; invalid_input — the new passphrase is too short
 */
export function changePassphrase(file: string, present: string | undefined, next: string | undefined): void {
  const lock = next === undefined ? undefined : makeLock(readPassphrase(next));
  rewriteKeyringFile(file, (text) => {
    if (text === undefined) throw new ReeveError('not_found', `There is no keyring in ${file}.`);
    return printKeyring(openedText(text, present).content, lock);
  });
}
