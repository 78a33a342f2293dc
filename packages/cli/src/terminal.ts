import type { Terminal } from './command.ts';

/** The terminal this program was started at, with its environment; the one place that reads `process.env`. */
export function thisTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  // A reader that closes early, as in `reeve … | head -1`, is not an error.
  stdout.on('error', (error) => process.exit('code' in error && error.code === 'EPIPE' ? 0 : 1));
  return {
    out: (text) => stdout.write(`${text}\n`),
    err: (text) => stderr.write(`${text}\n`),
    columns: stdout.isTTY ? stdout.columns : undefined,
    env,
    ask: async (question, options) => (await import('./ask.ts')).askAtTerminal(question, options),
    readInput: async () => (await import('./ask.ts')).readStandardInput(),
  };
}
