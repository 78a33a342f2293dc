import { isReeveError } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import type { Command } from './command.ts';
import { parseOptions } from './parse-options.ts';

const command: Command = {
  about: '',
  example: '',
  options: {
    mean: { value: 'n', about: '' },
    observed: { value: 'n', about: '', required: true },
    json: { about: '' },
  },
  run: () => 0,
};
const withFile: Command = { ...command, options: {}, positionals: ['file'] };

function refusalOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (isReeveError(error, 'invalid_input')) return error.message;
    throw error;
  }
  return 'not refused';
}

describe('options', () => {
  test('are read by name, with the value after a space or an equals sign', () => {
    const { options } = parseOptions(['--observed', '25', '--mean=10', '--json'], command);
    expect(Object.fromEntries(options)).toEqual({ observed: '25', mean: '10', json: true });
  });

  test('keep a value that begins with a dash, for the command to check', () => {
    expect(parseOptions(['--observed', '-5'], command).options.get('observed')).toBe('-5');
  });

  test.each([
    [['--observed', '1', '--median', '3'], '--median'],
    [['--observed', '1', '-x'], '-x'],
    [['--observed', '1', '--toString'], '--toString'],
    [['--observed', '1', '--observed', '2'], 'twice'],
    [['--observed'], 'needs a value'],
    [['--observed='], 'needs a value'],
    [['--observed', '1', '--json=yes'], 'takes no value'],
    [['--mean', '1'], '--observed is missing'],
    [['--observed', '1', 'stray'], '"stray"'],
  ])('%j are refused in one sentence that names the fault', (args, named) => {
    const message = refusalOf(() => parseOptions(args, command));
    expect(message).toContain(named);
    expect(message).toMatch(/^[^\n]+\.$/);
  });
});

describe('words after the command', () => {
  test('are passed on if the command names them', () => {
    expect(parseOptions(['crimes.csv'], withFile).positionals).toEqual(['crimes.csv']);
    expect(parseOptions(['--', '--odd-name.csv'], withFile).positionals).toEqual(['--odd-name.csv']);
  });

  test('are rejected if missing or too many', () => {
    expect(refusalOf(() => parseOptions([], withFile))).toBe('The file is missing.');
    expect(refusalOf(() => parseOptions(['a', 'b'], withFile))).toContain('"b"');
  });
});
