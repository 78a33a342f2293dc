import { ReeveError } from '@reeve/domain';
import type { Administration } from '@reeve/server';
import { textOf } from '../api/connection.ts';
import type { GivenOptions, Terminal } from '../command.ts';

/** The administration of the installation that the environment names; what happens on the way is told on `err`. */
export async function administrationOf(terminal: Terminal): Promise<Administration> {
  const { openAdministration } = await import('@reeve/server');
  return openAdministration(terminal.env ?? {}, terminal.err);
}

/** The agency an option names. @throws ReeveError invalid_input — it names none */
export function agencyOf(options: GivenOptions): string {
  const code = textOf(options, 'agency');
  if (code === undefined) throw new ReeveError('invalid_input', '--agency is missing.');
  return code;
}

/** The codes of an option, separated by commas; none where it is not given. */
export function listOf(options: GivenOptions, name: string): readonly string[] {
  const text = textOf(options, name) ?? '';
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A password that nobody chose, as it is shown this once. */
export function oneTimeSentences(password: string): string {
  return `The password, shown this once; it has to be changed within seven days, at the first sign-in:\n\n  ${password}\n`;
}
