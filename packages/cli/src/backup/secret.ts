import { readFile } from 'node:fs/promises';
import { ReeveError } from '@reeve/domain';
import type { BackupOpener } from '@reeve/store';
import { textOf } from '../api/connection.ts';
import type { CommandOption, GivenOptions, Terminal } from '../command.ts';

/** A passphrase is typed or piped in, never an option, which others could read in the process list. */
export const PASSPHRASE_OPTIONS = {
  passphrase: { about: 'instead of keys: ask for a passphrase, which is not shown' },
  'passphrase-stdin': { about: 'instead of keys: read the passphrase from another program' },
} as const satisfies Readonly<Record<string, CommandOption>>;

/**
 * Returns the passphrase, or undefined if none was requested.
 *
 * @param twice ask twice, because a mistyped passphrase makes the backup unreadable
 * @throws ReeveError invalid_input — the two differ
 */
export async function givenPassphrase(
  options: GivenOptions,
  terminal: Terminal,
  twice: boolean,
): Promise<string | undefined> {
  if (options.has('passphrase-stdin')) return ((await terminal.readInput?.()) ?? '').replace(/\r?\n$/, '');
  if (!options.has('passphrase')) return undefined;
  const ask = async (question: string): Promise<string> => {
    if (terminal.ask === undefined) throw new ReeveError('invalid_input', 'There is no terminal to ask at.');
    return terminal.ask(question, { hidden: true });
  };
  const first = await ask('Passphrase of the backup: ');
  if (twice && (await ask('The same again: ')) !== first)
    throw new ReeveError('invalid_input', 'The two differ. Nothing was written.');
  return first;
}

/** Returns the private key in a file, or the passphrase, of a backup. @throws ReeveError invalid_input — neither, or not a key */
export async function givenOpener(options: GivenOptions, terminal: Terminal): Promise<BackupOpener> {
  const passphrase = await givenPassphrase(options, terminal, false);
  if (passphrase !== undefined) return { passphrase };
  const file = textOf(options, 'key');
  if (file === undefined)
    throw new ReeveError('invalid_input', 'Say what opens it: --key FILE, --passphrase or --passphrase-stdin.');
  const privateKey = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new ReeveError('invalid_input', `${file} cannot be read.`, {}, { cause });
  });
  return { privateKey };
}
