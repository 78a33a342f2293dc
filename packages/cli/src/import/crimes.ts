import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  cancelImport,
  commitImport,
  listAreaSets,
  previewImport,
  readImportBatch,
  undoImport,
  uploadImport,
  type ImportBatch,
} from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { printMapping } from '@reeve/formats';
import { EVENT_OPTIONS } from '../analysis/event-options.ts';
import { CONNECTION_OPTIONS, onServer, textOf } from '../api/connection.ts';
import type { Client } from '../api/client.ts';
import { uploadFile } from '../api/upload.ts';
import { type Command, JSON_OPTION } from '../command.ts';
import { plainJson, plainLine } from '../output/plain-text.ts';
import { areaSetIn } from './area-set.ts';
import { COVERAGE_OPTIONS, coverageFrom, coveredTypes } from './coverage-options.ts';
import { dryRun, dryRunText } from './dry-run.ts';
import { MARKING_OPTIONS, markingFrom } from './marking-options.ts';
import { planImport, type ImportPlan } from './plan-import.ts';
import { requireAnswers } from './require-answers.ts';
import { requireMatched, unmatchedLines } from './unmatched.ts';
import { etaSeconds, progressBar } from './progress.ts';

const POLL_MS = 250;

/** The outcome of an import, for a person. */
function summary(batch: ImportBatch): string {
  const span =
    batch.firstOn === null ? 'no dates' : `${batch.firstOn} to ${batch.lastOn}, precise to the ${batch.timePrecision}`;
  return [
    `${batch.reference}  ${plainLine(batch.fileName)}  (${batch.layout}; ${span})`,
    `${batch.rowsNew} new, ${batch.rowsDuplicate} already there, ${batch.rowsRejected} not taken, of ${batch.rowsRead} rows.`,
    ...(batch.rowsChanged > 0
      ? [
          `${batch.rowsChanged} already imported with other values; they stay as they are. Undo the earlier import to replace them.`,
        ]
      : []),
    ...(batch.unknownTypes > 0 ? [`${batch.unknownTypes} rows have a type that is not in the agency’s list.`] : []),
    ...(batch.unknownAreas > 0
      ? [`${batch.unknownAreas} rows have an area that is none of the agency’s, or none.`]
      : []),
    ...(batch.rowsRejected > 0
      ? [`Rows not taken, with reasons: reeve call readImportFaults --params '{"id":"${batch.id}"}'`]
      : []),
    `To take all of it out again: reeve import undo ${batch.id} --reason TEXT`,
  ].join('\n');
}

/** Options to correct the guessed mapping; `--type` names the type of all rows here, so its column needs a mapping. */
const READING_OPTIONS = Object.fromEntries(Object.entries(EVENT_OPTIONS).filter(([name]) => name !== 'type'));

/** The mapping sent to the server: none if it knows the layout. */
function mappingOf(plan: ImportPlan) {
  if (plan.kind === 'areas') {
    throw new ReeveError(
      'invalid_input',
      `The file holds ${plan.count} areas, not crimes. Their code seems to be ${plan.code ?? 'not there'} and their name ${plan.name ?? 'not there'}. Keep them with: reeve import areas. Nothing was taken.`,
    );
  }
  return plan.kind === 'layout' ? undefined : plan.mapping;
}

/** Waits until a batch is loaded, and shows its progress. */
async function whenLoaded(client: Client, started: ImportBatch, show: (text: string) => void): Promise<ImportBatch> {
  const read = Date.now();
  let batch = started;
  while (batch.state === 'loading') {
    await new Promise((wait) => setTimeout(wait, POLL_MS));
    batch = await client.call(readImportBatch, { params: { id: started.id } });
    const { rowsRead, rowsTotal } = batch;
    show(progressBar('reading', rowsRead, rowsTotal, etaSeconds(read, Date.now(), rowsRead, rowsTotal)));
  }
  return batch;
}

/** `reeve import crimes` */
export const importCrimesCommand: Command = {
  about:
    'Import a file of recorded crime: delimited text, XLSX, GeoJSON, GeoPackage or a zipped shapefile, also .gz. The meaning of its\n' +
    'columns is detected; preview with --dry-run. Rows already imported are not added again; the import can be undone as a whole.',
  example: 'reeve import crimes street.csv',
  options: {
    type: { value: 'TYPE', about: 'the type of all rows, if the file has none' },
    'dry-run': { about: 'read the whole file here, report what would be imported and its quality, and store nothing' },
    mapping: { value: 'FILE', about: 'read the columns by this mapping' },
    strict: {
      about: 'import nothing while a type or an area is not one of the agency’s; without it they are only listed',
    },
    'save-mapping': { value: 'FILE', about: 'save the mapping of the columns, for the next such file' },
    'count-in': {
      value: 'AREA-SET',
      about: 'count the crimes in the areas of this set, by its name or id; see `reeve import areas`',
    },
    ...READING_OPTIONS,
    ...COVERAGE_OPTIONS,
    ...MARKING_OPTIONS,
    ...CONNECTION_OPTIONS,
    json: JSON_OPTION,
  },
  positionals: ['file'],
  network: true,
  run: async (options, terminal, [path]) => {
    if (path === undefined) throw new ReeveError('invalid_input', 'Name the file to import.');
    const type = textOf(options, 'type');
    const marking = markingFrom(options);
    const covered = coverageFrom(options);
    const countIn = textOf(options, 'count-in');
    const plan = await planImport(path, options);
    const mapping = mappingOf(plan);
    const saveAs = textOf(options, 'save-mapping');
    if (saveAs !== undefined) {
      if (!mapping) throw new ReeveError('invalid_input', 'Reeve knows files of this kind; they need no mapping.');
      await writeFile(saveAs, printMapping(mapping));
    }
    requireAnswers(plan, path);
    if (options.has('dry-run') && plan.kind !== 'areas') {
      const run = await dryRun(path, plan);
      terminal.out(options.has('json') ? plainJson(run) : dryRunText(run));
      return 0;
    }
    return onServer(options, terminal, async (client) => {
      const areaSetId =
        countIn === undefined ? undefined : areaSetIn((await client.call(listAreaSets, {})).items, countIn);
      const live = terminal.columns !== undefined && !options.has('json');
      const show = (text: string): void => void (live && process.stderr.write(`\r${text}`));
      const begun = Date.now();
      const upload = await uploadFile(
        client,
        uploadImport,
        { fileName: basename(path) },
        path,
        ({ sentBytes, totalBytes }) =>
          show(progressBar('sending', sentBytes, totalBytes, etaSeconds(begun, Date.now(), sentBytes, totalBytes))),
      );
      const params = { id: upload.id };
      const input = {
        mapping: mapping ?? null,
        ...(type === undefined ? {} : { type }),
        ...(marking === undefined ? {} : { marking }),
        ...(areaSetId === undefined ? {} : { areaSetId }),
      };
      let started: ImportBatch;
      try {
        const { coverage, ...looked } = { ...input, ...covered };
        const { values, countedBy, types } = await client.call(previewImport, { params, input: looked });
        if (countedBy && countedBy.outside > 0)
          terminal.err(`Rows in none of these areas, which count in no area: ${countedBy.outside}.`);
        for (const line of unmatchedLines(values)) terminal.err(line);
        if (options.has('strict')) requireMatched(values);
        started = await client.call(commitImport, {
          params,
          input: {
            ...looked,
            ...(coverage
              ? {
                  coverage: {
                    ...coverage,
                    offenceTypes: coveredTypes(
                      options,
                      types.map((one) => one.type),
                    ),
                  },
                }
              : {}),
          },
        });
      } catch (error) {
        await client.call(cancelImport, { params }).catch(() => undefined); // gone already, as intended
        throw error;
      }
      const batch = await whenLoaded(client, started, show);
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
  about: 'Undo the import of a whole file of recorded crime.',
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
      terminal.out(options.has('json') ? plainJson(batch) : `${batch.reference} was undone.`);
      return 0;
    }),
};
