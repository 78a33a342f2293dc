import { administrationOf } from '../admin/administration.ts';
import type { Command } from '../command.ts';
import { plainJson } from '../output/plain-text.ts';
import { givenOpener, PASSPHRASE_OPTIONS } from './secret.ts';
import { logLines, rowLines } from './summary.ts';

/** `reeve restore` */
export const restore: Command = {
  about:
    'Restore a backup into the empty database of this installation, completely or not at all: the embedded one in REEVE_DATA while\n' +
    'the server is stopped, or the agency’s own at REEVE_OWNER_URL. It is never mixed with existing data. Afterwards, everyone\n' +
    'signs in again. Put the folder keys back in place: without it, sealed content stays closed.',
  example: 'reeve restore 2026-11-01.reeve --key backup-key.txt',
  options: {
    key: { value: 'FILE', about: 'the private key that opens it' },
    ...PASSPHRASE_OPTIONS,
    check: { about: 'read it to the end without restoring: is it intact, and what does it contain?' },
    json: { about: 'print one JSON object: file, madeAt, rows by table, log by agency, restored' },
  },
  positionals: ['file'],
  installation: true,
  run: async (options, terminal, [file = '']) => {
    const opener = await givenOpener(options, terminal);
    const administration = await administrationOf(terminal);
    const checked = options.has('check');
    const { rows, manifest } = await (checked
      ? administration.checkBackup(file, opener)
      : administration.restore(file, opener));
    terminal.out(
      options.has('json')
        ? plainJson({ file, madeAt: manifest.madeAt, rows, log: manifest.log, restored: !checked })
        : [
            ...rowLines(rows),
            ...logLines(manifest.log),
            checked ? `${file} is whole, as of ${manifest.madeAt}.` : `Restored as of ${manifest.madeAt}.`,
          ].join('\n'),
    );
    return 0;
  },
};
