import { ReeveError } from '@reeve/domain';
import type { Administration } from '@reeve/server';
import { textOf } from '../api/connection.ts';
import type { GivenOptions, Terminal } from '../command.ts';

/** Returns the administration of the installation named by the environment; progress goes to `err`. */
export async function administrationOf(terminal: Terminal): Promise<Administration> {
  const { openAdministration } = await import('@reeve/server');
  return openAdministration(terminal.env ?? {}, terminal.err);
}

/** Returns the agency named by an option. @throws ReeveError invalid_input — no such agency */
export function agencyOf(options: GivenOptions): string {
  const code = textOf(options, 'agency');
  if (code === undefined) throw new ReeveError('invalid_input', '--agency is missing.');
  return code;
}

/** The comma-separated codes of an option; none if it is absent. */
export function listOf(options: GivenOptions, name: string): readonly string[] {
  const text = textOf(options, name) ?? '';
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The sentences that show a generated password once. */
export function oneTimeSentences(password: string): string {
  return `The password, shown this once; it has to be changed within seven days, at the first sign-in:\n\n  ${password}\n`;
}
