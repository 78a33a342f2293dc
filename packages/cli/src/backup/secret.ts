import { readFile } from 'node:fs/promises';
import { ReeveError } from '@reeve/domain';
import type { BackupOpener } from '@reeve/store';
import { textOf } from '../api/connection.ts';
import type { CommandOption, GivenOptions, Terminal } from '../command.ts';

/** How a passphrase is given: typed or piped in, never as an option that others could read in the list of processes. */
export const PASSPHRASE_OPTIONS = {
  passphrase: { about: 'instead of keys: ask for a passphrase, which is not shown' },
  'passphrase-stdin': { about: 'instead of keys: read the passphrase from another program' },
} as const satisfies Readonly<Record<string, CommandOption>>;

/**
 * The passphrase that was asked for, or undefined where none was.
 *
 * @param twice typed again, because what nobody can repeat nobody can open
 * @throws ReeveError invalid_input — two that differ
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

/** What opens a backup: the private key in a file, or the passphrase. @throws ReeveError invalid_input — neither, or no key */
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
