import type { Command } from './command.ts';

export interface CommandEntry {
  /** One line for the list of commands. */
  readonly summary: string;
  /** Loads only this command, to keep the start fast. */
  readonly load: () => Promise<Command>;
}

/** A program of several commands: `reeve`, `reeve-admin`. */
export interface Program {
  readonly name: string;
  /** Every command by the words that call it. */
  readonly commands: Readonly<Record<string, CommandEntry>>;
}
