import type { Terminal } from './command.ts';
import { COMMANDS } from './commands.ts';

/** Exit codes: what was asked for was done; it was asked for wrongly; it could not be done. */
const DONE = 0;
const NOT_UNDERSTOOD = 2;
const FAILED = 1;

/**
 * Run one command line.
 *
 * @param args     what follows `reeve`
 * @param terminal where results and refusals go
 * @returns the exit code: 0, or 2 with one sentence (or, for an unknown command, the list of commands) on `err`; 1 where
 *          the input was sound and the work failed
 * @throws whatever is not a ReeveError: a defect of ours, whose stack should be seen
 */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const wantsHelp = args.some((word) => word === '--help' || word === '-h');
  const { words, entry, rest } = findCommand(args);
  if (entry === undefined) return answerWithList(args, wantsHelp, terminal);

  const command = await entry.load();
  if (wantsHelp) {
    const { describeCommand } = await import('./help.ts');
    terminal.out(describeCommand(words, command));
    return DONE;
  }
  try {
    const { parseOptions } = await import('./parse-options.ts');
    const { options, positionals } = parseOptions(rest, command);
    return await command.run(options, terminal, positionals);
  } catch (error) {
    const { isReeveError } = await import('@reeve/domain');
    if (!isReeveError(error)) throw error;
    terminal.err(error.message);
    return error.code === 'invalid_input' ? NOT_UNDERSTOOD : FAILED;
  }
}

/** The longest run of leading words that names a command. */
function findCommand(args: readonly string[]) {
  for (let length = Math.min(args.length, 3); length > 0; length -= 1) {
    const words = args.slice(0, length).join(' ');
    const entry = Object.hasOwn(COMMANDS, words) ? COMMANDS[words] : undefined;
    if (entry !== undefined) return { words, entry, rest: args.slice(length) };
  }
  return { words: '', entry: undefined, rest: args };
}

async function answerWithList(args: readonly string[], wantsHelp: boolean, terminal: Terminal): Promise<number> {
  const { listCommands } = await import('./help.ts');
  const [group, ...others] = args.filter((word) => word !== '--help' && word !== '-h');
  const isGroup = Object.keys(COMMANDS).some((words) => group !== undefined && words.startsWith(`${group} `));
  if (group === undefined || (isGroup && (wantsHelp || others.length === 0))) {
    terminal.out(listCommands(isGroup ? group : undefined));
    return DONE;
  }
  terminal.err(`There is no command "${[group, ...others].join(' ')}".`);
  terminal.err(listCommands(isGroup ? group : undefined));
  return NOT_UNDERSTOOD;
}
