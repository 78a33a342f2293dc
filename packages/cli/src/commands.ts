import type { Command } from './command.ts';

export interface CommandEntry {
  /** One line for the list of commands. */
  readonly summary: string;
  /** Loads the command alone, so that starting costs no more than what is asked for. */
  readonly load: () => Promise<Command>;
}

/** Every command by the words that call it. A new one is a line here and a file that exports a `Command`. */
export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  'analyse results': {
    summary: 'did an action change crime, beside its control areas?',
    load: async () => (await import('./analyse/results.ts')).results,
  },
  'analyse weekly-count': {
    summary: 'is this week odd, against a mean or another week?',
    load: async () => (await import('./analyse/weekly-count.ts')).weeklyCount,
  },
};
