import type { Command } from './command.ts';
import type { Program } from './program.ts';

/**
 * The list of commands, one line each.
 *
 * @param group first word of the commands to list; default: all
 */
export function listCommands(program: Program, group?: string): string {
  const entries = Object.entries(program.commands).filter(
    ([words]) => group === undefined || words.startsWith(`${group} `),
  );
  const width = Math.max(...entries.map(([words]) => words.length));
  const lines = entries.map(([words, { summary }]) => `  ${program.name} ${words.padEnd(width)}  ${summary}`);
  return ['Commands:', ...lines, '', 'Add --help to any of them.'].join('\n');
}

/** The help of one command: what it does, its options, a working example. */
export function describeCommand(program: Program, words: string, command: Command): string {
  const entries = Object.entries(command.options).map(
    ([name, { value, about, required }]) =>
      [`--${name}${value ? ` ${value}` : ''}`, required ? `${about} (needed)` : about] as const,
  );
  const width = Math.max(...entries.map(([form]) => form.length));
  const names = (command.positionals ?? []).map((name) =>
    name.endsWith('?') ? ` [${name.slice(0, -1)}]` : ` <${name}>`,
  );
  return [
    `${program.name} ${words}${names.join('')} [options]`,
    '',
    command.about,
    '',
    'Options:',
    ...entries.map(([form, about]) => `  ${form.padEnd(width)}  ${about}`),
    '',
    'Example:',
    `  npx ${command.example}`,
  ].join('\n');
}
