import type { Command } from './command.ts';

export interface CommandEntry {
  /** One line for the list of commands. */
  readonly summary: string;
  /** Loads the command alone, so that starting costs no more than what is asked for. */
  readonly load: () => Promise<Command>;
}

/** A program of several commands: `reeve`, `reeve-admin`. */
export interface Program {
  readonly name: string;
  /** Every command by the words that call it. */
  readonly commands: Readonly<Record<string, CommandEntry>>;
}
