import { administrationOf } from '../admin/administration.ts';
import type { Command } from '../command.ts';
import { plainJson } from '../output/plain-text.ts';
import { givenOpener, PASSPHRASE_OPTIONS } from './secret.ts';
import { logLines, rowLines } from './summary.ts';

/** `reeve restore` */
export const restore: Command = {
  about:
    'A backup into the empty database of this installation, all of it or nothing: the embedded one in REEVE_DATA while the server\n' +
    'does not run, or the agency’s own that REEVE_OWNER_URL names. It is never mixed with what is there. Afterwards everybody\n' +
    'signs in anew. Put the folder keys back beside it: without it, what is sealed stays closed.',
  example: 'reeve restore 2026-11-01.reeve --key backup-key.txt',
  options: {
    key: { value: 'FILE', about: 'the private key that opens it' },
    ...PASSPHRASE_OPTIONS,
    check: { about: 'read it to its end and restore nothing: is it whole, and what does it hold?' },
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
