import type { Administration } from '@reeve/server';
import type { Terminal } from '../command.ts';

/** The administration of the installation that the environment names; what happens on the way is told on `err`. */
export async function administrationOf(terminal: Terminal): Promise<Administration> {
  const { openAdministration } = await import('@reeve/server');
  return openAdministration(terminal.env ?? {}, terminal.err);
}
