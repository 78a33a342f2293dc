import { readFile } from 'node:fs/promises';
import { ReeveError } from '@reeve/domain';
import type { Terminal } from './command.ts';

/**
 * Reads the JSON in a file or, with `-`, in standard input.
 *
 * @throws ReeveError invalid_input — unreadable, or not JSON
 */
export async function readJsonFile(path: string, terminal: Terminal): Promise<unknown> {
  const named = path === '-' ? 'Standard input' : path;
  const text =
    path === '-'
      ? await terminal.readInput?.()
      : await readFile(path, 'utf8').catch((cause: unknown) => {
          const missing = typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ENOENT';
          const sentence = missing ? `There is no file ${path}.` : `${path} cannot be read.`;
          throw new ReeveError('invalid_input', sentence, {}, { cause });
        });
  return parseJson(text ?? '', named);
}

/** Parses JSON. @throws ReeveError invalid_input — naming `what` that is not JSON */
export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    const where = cause instanceof Error ? /\(line \d+ column \d+\)/.exec(cause.message)?.[0] : undefined;
    throw new ReeveError(
      'invalid_input',
      `${what} is not JSON${where === undefined ? '' : ` ${where}`}.`,
      {},
      { cause },
    );
  }
}
