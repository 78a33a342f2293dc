import type { Terminal } from './command.ts';
import { REEVE } from './commands.ts';
import type { Program } from './program.ts';

/** Exit codes decided here; those of a command's errors are in `exit-code.ts`. */
const DONE = 0;
const NOT_UNDERSTOOD = 2;
const INTERRUPTED = 130;

/**
 * Run one command line.
 *
 * @param args     the arguments after the program name
 * @param terminal where results and refusals go
 * @param program  the program; default: `reeve`
 * @returns the exit code: 0, or another with one sentence on `err` (for an unknown command, with the list of commands):
 *          2 for a wrong request, else by `exit-code.ts`
 * @throws any error other than ReeveError: a defect, whose stack must be visible
 */
export async function main(args: readonly string[], terminal: Terminal, program: Program = REEVE): Promise<number> {
  const wantsHelp = args.some((word) => word === '--help' || word === '-h');
  const { words, entry, rest } = findCommand(args, program);
  if (entry === undefined) return answerWithList(args, wantsHelp, terminal, program);

  const command = await entry.load();
  if (wantsHelp) {
    const { describeCommand } = await import('./help.ts');
    terminal.out(describeCommand(program, words, command));
    return DONE;
  }
  try {
    const { parseOptions } = await import('./parse-options.ts');
    const { options, positionals } = parseOptions(rest, command);
    return await command.run(options, terminal, positionals);
  } catch (error) {
    const { isReeveError } = await import('@reeve/domain');
    if (error instanceof Error && error.name === 'Interrupted') {
      terminal.err(error.message);
      return INTERRUPTED;
    }
    if (!isReeveError(error)) throw error;
    terminal.err(error.message);
    const { exitCodeOf } = await import('./exit-code.ts');
    return exitCodeOf(error.code);
  }
}

/** The longest run of leading words that names a command. */
function findCommand(args: readonly string[], { commands }: Program) {
  for (let length = Math.min(args.length, 3); length > 0; length -= 1) {
    const words = args.slice(0, length).join(' ');
    const entry = Object.hasOwn(commands, words) ? commands[words] : undefined;
    if (entry !== undefined) return { words, entry, rest: args.slice(length) };
  }
  return { words: '', entry: undefined, rest: args };
}

async function answerWithList(
  args: readonly string[],
  wantsHelp: boolean,
  terminal: Terminal,
  program: Program,
): Promise<number> {
  const { listCommands } = await import('./help.ts');
  const [group, ...others] = args.filter((word) => word !== '--help' && word !== '-h');
  const isGroup = Object.keys(program.commands).some((words) => group !== undefined && words.startsWith(`${group} `));
  if (group === undefined || (isGroup && (wantsHelp || others.length === 0))) {
    terminal.out(listCommands(program, isGroup ? group : undefined));
    return DONE;
  }
  terminal.err(`There is no command "${[group, ...others].join(' ')}".`);
  terminal.err(listCommands(program, isGroup ? group : undefined));
  return NOT_UNDERSTOOD;
}
