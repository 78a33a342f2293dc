import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { ReeveError } from '@reeve/domain';
import { Interrupted } from './api/interrupt.ts';
import type { Terminal } from './command.ts';

/**
 * Asks a person at a terminal; the answer to a hidden question is not shown. The question goes to `stderr`, so that
 * results can be redirected.
 *
 * @throws ReeveError invalid_input — no terminal; Interrupted on Ctrl-C or the end of input
 */
export const askAtTerminal: NonNullable<Terminal['ask']> = async (question, { hidden }) => {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) throw new ReeveError('invalid_input', 'There is no terminal to ask at; use --password-stdin.');
  stderr.write(question);
  const silence = new Writable({ write: (_piece, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: hidden ? silence : stderr, terminal: true, historySize: 0 });
  if (!hidden) lines.setPrompt(question);
  try {
    return await new Promise<string>((resolve, reject) => {
      const stop = (): void => reject(new Interrupted());
      lines.once('line', resolve).once('SIGINT', stop).once('close', stop);
    });
  } finally {
    lines.close();
    if (hidden) stderr.write('\n');
  }
};

/** Everything piped into this program. */
export async function readStandardInput(): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer); // no encoding is set
  return Buffer.concat(pieces).toString('utf8');
}
