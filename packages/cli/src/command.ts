/** Where a command writes: whole lines, results to `out`, refusals to `err`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Cells that a line of the screen holds; not there where results go to a file or another program. */
  readonly columns?: number | undefined;
  /** Settings by name (`REEVE_URL` …); none unless given, so that a test does not meet those of its machine. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Everything that is piped in. */
  readonly readInput?: () => Promise<string>;
  /**
   * Ask the person at the keyboard.
   *
   * @throws ReeveError invalid_input — nobody is there to be asked
   */
  readonly ask?: (question: string, options: { readonly hidden: boolean }) => Promise<string>;
}

/** Cells a table may fill: the screen's, or as many as it likes where there is none. */
export function widthOf(terminal: Terminal): number {
  return terminal.columns ?? Infinity;
}

/** An option with a value (`--mean 10`), or a flag (`--json`) where no value is named. */
export interface CommandOption {
  /** What the value is, for the help text: `before,after`. Leave out for a flag. */
  readonly value?: string;
  readonly about: string;
  readonly required?: true;
}

/** Options as given: text, or true for a flag. */
export type GivenOptions = ReadonlyMap<string, string | true>;

/** One command of the command line. */
export interface Command {
  /** What it answers, in one or two plain sentences. */
  readonly about: string;
  /** A call that works as written, without `npx`. */
  readonly example: string;
  readonly options: Readonly<Record<string, CommandOption>>;
  /**
   * Names of the words that follow the command, such as a file; none unless given. The last may end in `?`, when it may be
   * left out, or in `…`, when there may be several.
   */
  readonly positionals?: readonly string[];
  /** It talks to a server, so its example needs one. */
  readonly network?: true;
  /** It works on the installation of this machine, so its example needs one. */
  readonly installation?: true;
  /**
   * Do the work.
   *
   * @returns the exit code, 0 for done
   * @throws ReeveError invalid_input — its message becomes the one sentence the user sees
   */
  readonly run: (options: GivenOptions, terminal: Terminal, positionals: readonly string[]) => number | Promise<number>;
}

/** The flag of every command that can answer a program as well as a person. */
export const JSON_OPTION: CommandOption = { about: 'print one JSON object in full precision instead of a table' };
