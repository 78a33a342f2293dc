import type { ImportSheet, ImportUpload } from '@reeve/contract';
import { isReeveError } from '@reeve/domain';
import {
  crimeTypeFromFileName,
  guessMapping,
  parseMapping,
  recognise,
  surveySheet,
  type Box,
  type ColumnSurvey,
  type Mapping,
  type Sheet,
  type SheetSurvey,
  type Table,
} from '@reeve/formats';
import { earlierMappings, type ActorTx } from '@reeve/store';
import type { KeptUpload } from './kept-uploads.ts';
import { openUpload } from './reading.ts';
import { withReason } from './unreadable-file.ts';

/** Sheets, sample cells and words of a column that leave the server at most: a look, not the file. */
const MOST_SHEETS = 20;
const SAMPLE_CELLS = 5;
const SAMPLE_LENGTH = 80;
const MOST_WORDS = 60;

/** A sheet as far as it can be read. */
interface Looked {
  readonly name: string;
  readonly survey: SheetSurvey | undefined;
  readonly mapping: Mapping | undefined;
  readonly guesses: ImportSheet['guesses'];
}

/**
 * What a file seems to hold: its sheets, what their columns seem to mean, and how files with these headings were read before.
 * This passes once through all of it, without the database.
 *
 * @param near where the agency's areas and crimes are, as far as this person may see them
 * @throws ReeveError invalid_input — it is no table, or no sheet of it has rows
 */
export async function lookThrough(
  upload: Pick<KeptUpload, 'path' | 'fileName'>,
  near: readonly Box[],
): Promise<{
  readonly table: Table;
  readonly sheets: readonly Looked[];
}> {
  const table = await openUpload(upload.path, upload.fileName);
  if (table.areas) return { table, sheets: [] };
  const sheets: Looked[] = [];
  let refusal: unknown;
  for (const sheet of table.sheets.slice(0, MOST_SHEETS)) {
    const looked = await lookAt(table, sheet, upload.fileName, near).catch((error: unknown) => {
      if (!isReeveError(error, 'invalid_input')) throw error;
      refusal ??= withReason(error);
      return undefined;
    });
    sheets.push(looked ?? { name: sheet.name, survey: undefined, mapping: undefined, guesses: [] });
  }
  if (sheets.every(({ survey }) => survey === undefined)) throw refusal;
  return { table, sheets };
}

async function lookAt(table: Table, sheet: Sheet, fileName: string, near: readonly Box[]): Promise<Looked> {
  const survey = await surveySheet(table, sheet);
  return { name: sheet.name, survey, ...guessMapping(survey, fileName, {}, near) };
}

/** What was seen of a file, with the mappings this person may see. */
export async function inspection(
  tx: ActorTx,
  upload: KeptUpload,
  { table, sheets }: Awaited<ReturnType<typeof lookThrough>>,
): Promise<ImportUpload> {
  const headings = sheets.flatMap(({ mapping }) => (mapping ? [mapping.headings] : []));
  const earlier = headings.length === 0 ? [] : await earlierMappings(tx, headings);
  return {
    id: upload.id,
    fileName: upload.fileName,
    keptUntil: upload.keptUntil.toISOString(),
    format: table.format,
    areas: table.areas
      ? {
          count: table.areas.count,
          properties: table.areas.properties,
          code: table.areas.code ?? null,
          name: table.areas.name ?? null,
        }
      : null,
    typeGuess: crimeTypeFromFileName(upload.fileName),
    sheets: sheets.map(({ name, survey, mapping, guesses }) => ({
      name,
      rows: survey?.rows ?? 0,
      columns: survey?.columns.map((column) => columnReply(column, survey)) ?? [],
      layout: (survey && layoutOf(table, survey)) ?? null,
      mapping: mapping ?? null,
      guesses,
      saved: savedFor(earlier, mapping),
    })),
  };
}

/** The known layout of a text, whose rows then keep the keys they always had. */
function layoutOf(table: Table, survey: SheetSurvey): string | undefined {
  if (table.format !== 'text' || !survey.heading || survey.skipRows > 0) return undefined;
  return recognise(survey.columns.map(({ name }) => name))?.name;
}

function savedFor(
  earlier: Awaited<ReturnType<typeof earlierMappings>>,
  mapping: Mapping | undefined,
): ImportSheet['saved'] {
  const ways = new Set<string>();
  return earlier.flatMap(({ batchId, reference, mapping: stored }) => {
    const read = parseMapping(stored);
    const way = JSON.stringify({ ...read, title: '' });
    if (read.headings !== mapping?.headings || ways.has(way)) return [];
    ways.add(way);
    return [{ batchId, reference, mapping: read }];
  });
}

function columnReply(column: ColumnSurvey, survey: SheetSurvey): ImportSheet['columns'][number] {
  const cells = survey.sample.map((row) => row[column.number - 1] ?? '').filter((cell) => cell !== '');
  const few = column.distinct <= MOST_WORDS;
  return {
    number: column.number,
    title: column.title,
    name: column.name,
    filled: column.filled,
    sample: spread(cells, SAMPLE_CELLS).map((cell) => cell.slice(0, SAMPLE_LENGTH)),
    common: few ? column.common.map(([text, count]) => [text.slice(0, SAMPLE_LENGTH), count] as const) : [],
  };
}

/** Some of a list, evenly spread over it. */
function spread<T>(all: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, all.length / most);
  return all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step)).slice(0, most);
}
