import type { ImportSheet, ImportUpload } from '@reeve/contract';
import { wholeTask } from '@reeve/compute';
import { isReeveError } from '@reeve/domain';
import {
  guessMapping,
  recognise,
  surveySheet,
  type Box,
  type ColumnSurvey,
  type Mapping,
  type Sheet,
  type SheetSurvey,
  type Table,
} from '@reeve/formats';
import { openFile } from './read-file.ts';
import { withReason } from './unreadable-file.ts';

/** Limits of sheets, sample cells and distinct values in a preview: a sample, not the file. */
const MOST_SHEETS = 20;
const SAMPLE_CELLS = 5;
const SAMPLE_LENGTH = 80;
const MOST_WORDS = 60;

/**
 * Cells of all columns together. The columns of an ordinary file are all shown; in a file with thousands the last have no cells.
 */
const MOST_CELLS = 20_000;

/** A sheet, as far as it can be read. */
export type InspectedSheet = Omit<ImportSheet, 'saved' | 'mapping'> & { readonly mapping: Mapping | undefined };

/** The guessed content of a file. */
export interface InspectedFile extends Pick<ImportUpload, 'format' | 'areas'> {
  readonly sheets: readonly InspectedSheet[];
}

/**
 * Returns the guessed content of a file: its sheets, and the meaning of their columns. One pass over the whole file.
 *
 * `near`: where the agency's areas and crimes are, as far as its reader can see them.
 *
 * @throws ReeveError invalid_input — it is no table, or no sheet of it has rows
 */
export const inspectFileTask = wholeTask(
  async ({
    path,
    fileName,
    near,
  }: {
    readonly path: string;
    readonly fileName: string;
    readonly near: readonly Box[];
  }): Promise<InspectedFile> => {
    const table = await openFile(path, fileName);
    const { format, areas } = table;
    if (areas) {
      const { count, properties, code = null, name = null } = areas;
      return { format, areas: { count, properties: [...properties], code, name }, sheets: [] };
    }
    const cells = { left: MOST_CELLS };
    const sheets: InspectedSheet[] = [];
    let refusal: unknown;
    for (const sheet of table.sheets.slice(0, MOST_SHEETS)) {
      const looked = await lookAt(table, sheet, fileName, near, cells).catch((error: unknown) => {
        if (!isReeveError(error, 'invalid_input')) throw error;
        refusal ??= withReason(error);
        return undefined;
      });
      sheets.push(looked ?? { name: sheet.name, rows: 0, columns: [], layout: null, mapping: undefined, guesses: [] });
    }
    if (sheets.every(({ mapping }) => mapping === undefined)) throw refusal;
    return { format, areas: null, sheets };
  },
);

async function lookAt(
  table: Table,
  sheet: Sheet,
  fileName: string,
  near: readonly Box[],
  cells: { left: number },
): Promise<InspectedSheet> {
  const survey = await surveySheet(table, sheet);
  const { mapping, guesses } = guessMapping(survey, fileName, {}, near);
  return {
    name: sheet.name,
    rows: survey.rows,
    columns: survey.columns.map((column) => columnReply(column, survey, cells)),
    layout: layoutOf(table, survey) ?? null,
    mapping,
    guesses,
  };
}

/** Returns the known layout of a text, whose rows then keep their existing keys. */
function layoutOf(table: Table, survey: SheetSurvey): string | undefined {
  if (table.format !== 'text' || !survey.heading || survey.skipRows > 0) return undefined;
  return recognise(survey.columns.map(({ name }) => name))?.name;
}

function columnReply(
  column: ColumnSurvey,
  survey: SheetSurvey,
  cells: { left: number },
): ImportSheet['columns'][number] {
  const { number, title, name, filled } = column;
  const filledCells = survey.sample.map((row) => row[number - 1] ?? '').filter((cell) => cell !== '');
  const common = column.distinct <= MOST_WORDS ? column.common : [];
  const isShown = cells.left > 0;
  cells.left -= SAMPLE_CELLS + common.length;
  return {
    number,
    title,
    name,
    filled,
    sample: isShown ? spread(filledCells, SAMPLE_CELLS).map((cell) => cell.slice(0, SAMPLE_LENGTH)) : [],
    common: isShown ? common.map(([text, count]) => [text.slice(0, SAMPLE_LENGTH), count] as const) : [],
  };
}

/** Returns some of a list, evenly spread over it. */
function spread<T>(all: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, all.length / most);
  return all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step)).slice(0, most);
}
