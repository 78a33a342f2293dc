import { wholeTask } from '@reeve/compute';
import { ReeveError } from '@reeve/domain';
import { openFile } from '../../crime/read-file.ts';

/** Most rows and columns of a scale: a penal code has some hundreds of offences. */
const MOST_ROWS = 2000;
const MOST_COLUMNS = 40;
const MOST_CHARACTERS = 300;

/** A sentencing scale as its file has it. */
export interface ScaleFile {
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Reads a table with a heading: one sheet, its headings and its rows as text.
 *
 * @throws ReeveError invalid_input — it is no table, has no such sheet, no rows below its heading, or too many
 */
export const readScaleTask = wholeTask(
  async ({
    path,
    fileName,
    sheet: name,
  }: {
    readonly path: string;
    readonly fileName: string;
    readonly sheet: string | undefined;
  }): Promise<ScaleFile> => {
    const table = await openFile(path, fileName);
    const sheet = name === undefined ? table.sheets[0] : table.sheets.find((one) => one.name === name);
    if (table.areas || !sheet) throw refusal('The file is no table of offences, or has no such sheet.');
    const rows: (readonly string[])[] = [];
    for await (const part of sheet.rows())
      for (const { cells } of part) {
        rows.push(cells.slice(0, MOST_COLUMNS).map((cell) => cell.trim().slice(0, MOST_CHARACTERS)));
        if (rows.length > MOST_ROWS + 1) throw refusal('A sentencing scale has at most 2,000 rows.');
      }
    const [headings, ...below] = rows;
    if (!headings || below.length === 0) throw refusal('There is no row below the heading.');
    return { sheets: table.sheets.map((one) => one.name), sheet: sheet.name, headings, rows: below };
  },
);

const refusal = (sentence: string): ReeveError =>
  new ReeveError('invalid_input', `${sentence} Nothing was taken.`, { because: 'scale_unfit' });
