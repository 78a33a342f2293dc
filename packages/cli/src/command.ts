/** Where a command writes: whole lines, results to `out`, refusals to `err`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Width of the screen in cells; absent if results go to a file or another program. */
  readonly columns?: number | undefined;
  /** Settings by name (`REEVE_URL` …); none by default, so that a test does not see those of its machine. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Everything from standard input. */
  readonly readInput?: () => Promise<string>;
  /**
   * Ask the person at the keyboard.
   *
   * @throws ReeveError invalid_input — no terminal to ask at
   */
  readonly ask?: (question: string, options: { readonly hidden: boolean }) => Promise<string>;
}

/** Maximum width of a table: the screen's, or unlimited without a screen. */
export function widthOf(terminal: Terminal): number {
  return terminal.columns ?? Infinity;
}

/** An option with a value (`--mean 10`), or a flag (`--json`) without `value`. */
export interface CommandOption {
  /** The value in the help text: `before,after`. Omitted for a flag. */
  readonly value?: string;
  readonly about: string;
  readonly required?: true;
}

/** Options as given: text, or true for a flag. */
export type GivenOptions = ReadonlyMap<string, string | true>;

/** One command of the command line. */
export interface Command {
  /** What it does, in one or two plain sentences. */
  readonly about: string;
  /** A call that works as written, without `npx`. */
  readonly example: string;
  readonly options: Readonly<Record<string, CommandOption>>;
  /**
   * Names of the words that follow the command, such as a file; none by default. The last may end in `?` if
   * optional, or in `…` if repeatable.
   */
  readonly positionals?: readonly string[];
  /** It calls a server, so its example needs one. */
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

/** The flag of every command with machine-readable output. */
export const JSON_OPTION: CommandOption = { about: 'print one JSON object in full precision instead of a table' };
