import { writeFile } from 'node:fs/promises';
import { ReeveError } from '@reeve/domain';
import type { Command } from '../command.ts';
import { plainJson } from '../output/plain-text.ts';
import { textOf } from '../api/connection.ts';

/** `reeve backup key` */
export const backupKey: Command = {
  about:
    'Create a key pair for backups. The private key opens them: it is written to a file that only you can read; keep it away\n' +
    'from this machine, and in more than one place. The public key is shown; use it with --to.',
  example: 'reeve backup key --out backup-key.txt',
  options: {
    out: { value: 'FILE', about: 'where to write the private key; never over an existing file', required: true },
    json: { about: 'print one JSON object: publicKey' },
  },
  installation: true,
  run: async (options, terminal) => {
    const { makeBackupKey } = await import('@reeve/store');
    const { privateKey, publicKey } = await makeBackupKey();
    const file = textOf(options, 'out') ?? ''; // required, or refused earlier
    // In the format of `age-keygen`, so that any program for age files can use it.
    await writeFile(file, `# public key: ${publicKey}\n${privateKey}\n`, { flag: 'wx', mode: 0o600 }).catch(
      (cause: unknown) => {
        throw new ReeveError('invalid_input', `${file} is there already or cannot be written.`, {}, { cause });
      },
    );
    terminal.out(options.has('json') ? plainJson({ publicKey }) : publicKey);
    return 0;
  },
};
