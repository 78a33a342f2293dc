import { parseArgs } from 'node:util';
import { ReeveError } from '@reeve/domain';
import type { Command, GivenOptions } from './command.ts';

/**
 * Parses the arguments of a command.
 *
 * @param args    the arguments after the command's words
 * @param command defines the options and positionals
 * @returns options by name without dashes, positionals in order
 * @throws ReeveError invalid_input — an option that is unknown, given twice, left without its value or missing; a flag
 *         with a value; more or fewer positionals than the command names
 */
export function parseOptions(
  args: readonly string[],
  command: Command,
): { readonly options: GivenOptions; readonly positionals: readonly string[] } {
  const { tokens } = parseArgs({
    args: [...args],
    // Not strict: its errors are several sentences long, and it rejects the value −5 before we can explain it.
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(command.options).map(([name, { value }]) => [name, { type: value ? 'string' : 'boolean' }]),
    ),
  });

  const options = new Map<string, string | true>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(command.options, token.name) ? command.options[token.name] : undefined;
    if (option === undefined) throw refusal(`There is no option ${token.rawName} here; --help lists those there are.`);
    if (options.has(token.name)) throw refusal(`--${token.name} is given twice.`);
    if (option.value && !token.value) throw refusal(`--${token.name} needs a value: ${option.value}.`);
    if (!option.value && token.value !== undefined) throw refusal(`--${token.name} takes no value.`);
    options.set(token.name, token.value ?? true);
  }
  for (const [name, { required, value }] of Object.entries(command.options)) {
    if (required && !options.has(name)) throw refusal(`--${name} is missing; give it as --${name} ${value}.`);
  }
  requirePositionals(positionals, command.positionals ?? []);
  return { options, positionals };
}

function requirePositionals(given: readonly string[], names: readonly string[]): void {
  const missing = names[given.length];
  if (missing !== undefined && !missing.endsWith('?')) throw refusal(`The ${missing.replace('…', '')} is missing.`);
  const extra = given[names.length];
  if (extra !== undefined && !names.at(-1)?.endsWith('…')) {
    throw refusal(`"${extra}" is one word too many here; --help shows how to call the command.`);
  }
}

function refusal(message: string): ReeveError {
  return new ReeveError('invalid_input', message);
}
