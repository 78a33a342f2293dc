import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { AskPassphrase } from './keyring.ts';

/** Asks at the terminal of this program; typed characters are hidden. The end of input is no passphrase. */
export const askPassphrase: AskPassphrase = async (question) => {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) return undefined;
  stderr.write(question);
  const silence = new Writable({ write: (_piece, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: silence, terminal: true, historySize: 0 });
  try {
    return await new Promise<string | undefined>((resolve) => {
      lines
        .once('line', resolve)
        .once('SIGINT', () => resolve(undefined))
        .once('close', () => resolve(undefined));
    });
  } finally {
    lines.close();
    stderr.write('\n');
  }
};
