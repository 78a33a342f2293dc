import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { ReeveError } from '@reeve/domain';
import {
  guessMapping,
  openTable,
  parseMapping,
  plainBytes,
  recognise,
  surveyCrimes,
  surveySheet,
  type CrimeSurvey,
  type Guess,
  type Mapping,
  type Table,
} from '@reeve/formats';
import { textOf } from '../api/connection.ts';
import { settledBy, sheetOf } from '../analysis/event-file.ts';
import type { GivenOptions } from '../command.ts';

/** The plan for reading a file of crime. */
export type ImportPlan =
  | { readonly kind: 'layout'; readonly survey: CrimeSurvey; readonly type: string | undefined }
  | { readonly kind: 'mapping'; readonly table: Table; readonly mapping: Mapping; readonly guesses: readonly Guess[] }
  | {
      readonly kind: 'areas';
      readonly count: number;
      readonly code: string | undefined;
      readonly name: string | undefined;
    };

/** Options that define how to read the file; any of them overrides a known layout. */
const SETTLING = ['mapping', 'x', 'y', 'time', 'to', 'crs', 'date-order', 'sheet'];

/**
 * Plans how to read a file: by the given mapping, a known layout, or a guessed mapping.
 *
 * @throws ReeveError invalid_input — no such file, not a table, or an unreadable mapping
 */
export async function planImport(path: string, options: GivenOptions): Promise<ImportPlan> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new ReeveError('invalid_input', `There is no file ${path}.`);
  const given = textOf(options, 'mapping');
  const overrides = given === undefined ? undefined : await readMapping(given);
  const open = () => createReadStream(path);
  const table = await openTable(
    { name: path, open },
    {
      ...(overrides?.table.encoding ? { encoding: overrides.table.encoding } : {}),
      ...(overrides?.table.delimiter ? { delimiter: overrides.table.delimiter } : {}),
    },
  );
  if (table.areas) return { kind: 'areas', ...table.areas };
  const type = textOf(options, 'type');
  if (overrides) return { kind: 'mapping', table, mapping: withType(overrides, type), guesses: [] };

  const survey = await surveySheet(table, sheetOf(table, options));
  const settled = SETTLING.some((name) => options.has(name));
  if (!settled && table.format === 'text' && survey.heading && recognise(survey.columns.map(({ name }) => name))) {
    return { kind: 'layout', survey: await surveyCrimes(plainBytes(open())), type };
  }
  const { mapping, guesses } = guessMapping(
    survey,
    path,
    settledBy(new Map([...options].filter(([name]) => name !== 'type')), survey),
  );
  const sheet = textOf(options, 'sheet');
  const sheets = { ...mapping, table: { ...mapping.table, sheets: sheet === undefined ? null : [sheet] } };
  return { kind: 'mapping', table, mapping: withType(sheets, type), guesses };
}

const withType = (mapping: Mapping, type: string | undefined): Mapping =>
  type === undefined ? mapping : { ...mapping, types: { ...mapping.types, all: type } };

async function readMapping(path: string): Promise<Mapping> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new ReeveError('invalid_input', `There is no mapping ${path}.`, {}, { cause });
  });
  return parseMapping(text);
}
