import { isReeveError, ReeveError } from '@reeve/domain';
import {
  bindKeyring,
  installationKeyring,
  lookAtKeyring,
  makeKeyring,
  NO_KEYRING,
  openKeyring,
  type Keyring,
  type Store,
} from '@reeve/store';
import type { Config } from './config.ts';

/** Asks the person at the terminal for a passphrase; undefined without a terminal. */
export type AskPassphrase = (question: string) => Promise<string | undefined>;

export interface ReadyKeyring {
  readonly keyring: Keyring;
  /** For the block printed at the start. */
  readonly note: string;
}

type Settings = Pick<Config, 'keyringFile' | 'keyringPassphrase'>;
const TRIES = 3;

/**
 * The keyring of an installation: created at its first start, opened at every later one.
 *
 * A server whose keyring is missing, is another's or stays closed still starts: raw words answer with a sentence and nothing is stored
 * unsealed. A missing keyring is never replaced.
 *
 * @throws ReeveError only at the first start, when nothing can continue without a keyring
 */
export async function readyKeyring(
  store: Store,
  { keyringFile: file, keyringPassphrase: given }: Settings,
  ask: AskPassphrase,
): Promise<ReadyKeyring> {
  const open = (passphrase: string | undefined): Keyring => openKeyring(file, passphrase, store.factories.now);
  const known = await installationKeyring(store);
  if (known === undefined) {
    if (!lookAtKeyring(file)) makeKeyring(file, given);
    const keyring = await openAsking(open, given, lookAtKeyring(file)?.hasPassphrase ?? false, ask);
    if ((await bindKeyring(store, keyring.id ?? '')) !== keyring.id)
      throw new ReeveError('conflict', 'Another server has just bound this database to a keyring of its own.');
    return { keyring, note: file };
  }
  const without = (why: string): ReadyKeyring => ({
    keyring: NO_KEYRING,
    note: `${why} Raw text can be neither read nor written (docs/operations/keys.md).`,
  });
  try {
    const found = lookAtKeyring(file);
    if (!found) return without(`There is none in ${file}.`);
    if (found.id !== known) return without(`The one in ${file} belongs to another installation.`);
    return { keyring: await openAsking(open, given, found.hasPassphrase, ask), note: file };
  } catch (error) {
    if (isReeveError(error)) return without(error.message);
    throw error;
  }
}

/** Opens a keyring with the passphrase of the setting, or else asks for it a limited number of times. */
async function openAsking(
  open: (passphrase: string | undefined) => Keyring,
  given: string | undefined,
  hasPassphrase: boolean,
  ask: AskPassphrase,
): Promise<Keyring> {
  if (!hasPassphrase || given !== undefined) return open(given);
  for (let left = TRIES; ; left -= 1) {
    const typed = await ask('Passphrase of the keyring: ');
    if (typed === undefined)
      throw new ReeveError(
        'not_permitted',
        'The keyring has a passphrase, and nobody is there to type it: set REEVE_KEYRING_PASSPHRASE or start at a terminal.',
      );
    try {
      return open(typed);
    } catch (error) {
      if (left <= 1 || !isReeveError(error, 'not_permitted')) throw error;
    }
  }
}
