import { basename } from 'node:path';
import { importCrimes, readImportBatch, undoImport, type ImportBatch } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { CONNECTION_OPTIONS, onServer, textOf } from '../api/connection.ts';
import { uploadFile } from '../api/upload.ts';
import { type Command, JSON_OPTION } from '../command.ts';
import { plainJson, plainLine } from '../print/plain-text.ts';
import { etaSeconds, progressBar } from './progress.ts';

const POLL_MS = 250;

/** What became of a file, for a person. */
function summary(batch: ImportBatch): string {
  const span =
    batch.firstOn === null ? 'no dates' : `${batch.firstOn} to ${batch.lastOn}, precise to the ${batch.timePrecision}`;
  return [
    `${batch.reference}  ${plainLine(batch.fileName)}  (${batch.layout}; ${span})`,
    `${batch.rowsNew} new, ${batch.rowsDuplicate} already there, ${batch.rowsRejected} not taken, of ${batch.rowsRead} rows.`,
    ...(batch.rowsRejected > 0
      ? [`Rows not taken, with reasons: reeve call readImportFaults --params '{"id":"${batch.id}"}'`]
      : []),
    `To take all of it out again: reeve import undo ${batch.id} --reason TEXT`,
  ].join('\n');
}

/** `reeve import crimes` */
export const importCrimesCommand: Command = {
  about:
    'Bring in a file of recorded crime (CSV or TSV, also .gz). Rows already there are not added again; the whole file can be taken out.',
  example: 'reeve import crimes street.csv',
  options: {
    type: { value: 'TYPE', about: 'the type of all rows, where the file does not say' },
    ...CONNECTION_OPTIONS,
    json: JSON_OPTION,
  },
  positionals: ['file'],
  network: true,
  run: (options, terminal, [path]) => {
    if (path === undefined) throw new ReeveError('invalid_input', 'Name the file to bring in.');
    const type = textOf(options, 'type');
    return onServer(options, terminal, async (client) => {
      const live = terminal.columns !== undefined && !options.has('json');
      const show = (text: string): void => void (live && process.stderr.write(`\r${text}`));
      const begun = Date.now();
      const started = await uploadFile(
        client,
        importCrimes,
        { fileName: basename(path), ...(type === undefined ? {} : { type }) },
        path,
        ({ sentBytes, totalBytes }) =>
          show(progressBar('sending', sentBytes, totalBytes, etaSeconds(begun, Date.now(), sentBytes, totalBytes))),
      );
      const read = Date.now();
      let batch: ImportBatch = started;
      while (batch.state === 'loading') {
        await new Promise((wait) => setTimeout(wait, POLL_MS));
        batch = await client.call(readImportBatch, { params: { id: started.id } });
        show(
          progressBar(
            'reading',
            batch.rowsRead,
            batch.rowsTotal,
            etaSeconds(read, Date.now(), batch.rowsRead, batch.rowsTotal),
          ),
        );
      }
      if (live) process.stderr.write('\n');
      if (batch.state !== 'loaded')
        throw new ReeveError('invalid_input', batch.failure ?? 'The file could not be taken. Nothing of it was kept.');
      terminal.out(options.has('json') ? plainJson(batch) : summary(batch));
      return 0;
    });
  },
};

/** `reeve import undo` */
export const undoImportCommand: Command = {
  about: 'Take a whole file of recorded crime out again.',
  example: 'reeve import undo 7d0c7a4e-0000-4000-8000-000000000000 --reason "wrong file"',
  options: { reason: { value: 'TEXT', about: 'why', required: true }, ...CONNECTION_OPTIONS, json: JSON_OPTION },
  positionals: ['batch'],
  network: true,
  run: (options, terminal, [id = '']) =>
    onServer(options, terminal, async (client) => {
      const batch = await client.call(undoImport, {
        params: { id },
        input: { reason: textOf(options, 'reason') ?? '' },
      });
      terminal.out(options.has('json') ? plainJson(batch) : `${batch.reference} has been taken out again.`);
      return 0;
    }),
};
