import { ReeveError } from '@reeve/domain';
import type { BackupRecipients } from '@reeve/store';
import { administrationOf } from '../admin/administration.ts';
import { textOf } from '../api/connection.ts';
import type { Command, GivenOptions, Terminal } from '../command.ts';
import { plainJson } from '../output/plain-text.ts';
import { givenPassphrase, PASSPHRASE_OPTIONS } from './secret.ts';
import { logLines, rowLines } from './summary.ts';

/** `reeve backup` */
export const backup: Command = {
  about:
    'Back up the whole database of this installation, at one moment, into one new file: compressed, and encrypted as\n' +
    'an age file. Run it on the server’s machine; the server can keep running. Not included: the folder keys of the data folder and\n' +
    'the passwords of the database; keep the folder keys apart from the backups.',
  example: 'reeve backup 2026-11-01.reeve --to age1rl887wwz9r9rkj94clvpqezec3ekpsctkj4ptcch26uux97rsdqsypa80v',
  options: {
    to: { value: 'KEY[,KEY…]', about: 'public keys (age1…) of those who may open it; reeve backup key makes one' },
    ...PASSPHRASE_OPTIONS,
    json: { about: 'print one JSON object: file, bytes, madeAt, rows by table, log by agency' },
  },
  positionals: ['file'],
  installation: true,
  run: async (options, terminal, [file = '']) => {
    const recipients = await recipientsOf(options, terminal);
    const made = await (await administrationOf(terminal)).backUp(file, recipients);
    const { bytes, rows, manifest } = made;
    terminal.out(
      options.has('json')
        ? plainJson({ file, bytes, madeAt: manifest.madeAt, rows, log: manifest.log })
        : [
            ...rowLines(rows),
            ...logLines(manifest.log),
            `${file}: ${(bytes / 1_048_576).toFixed(1)} MB, as of ${manifest.madeAt}.`,
          ].join('\n'),
    );
    return 0;
  },
};

async function recipientsOf(options: GivenOptions, terminal: Terminal): Promise<BackupRecipients> {
  const keys = (textOf(options, 'to') ?? '').split(',').filter((key) => key.trim() !== '');
  if (keys.length > 0 && (options.has('passphrase') || options.has('passphrase-stdin')))
    throw new ReeveError('invalid_input', 'A backup is for keys or for a passphrase, not for both.');
  if (keys.length > 0) return { publicKeys: keys };
  const passphrase = await givenPassphrase(options, terminal, true);
  if (passphrase === undefined)
    throw new ReeveError('invalid_input', 'Say whom the backup is for: --to KEY, --passphrase or --passphrase-stdin.');
  return { passphrase };
}
