import { COLUMN_ROLES, ReeveError } from '@reeve/domain';
import type { RawRow } from '../table/split-rows.ts';
import type { Sheet, Table } from '../table/table.ts';
import { ownText } from '../encoding/own-text.ts';
import { readNumber } from '../encoding/read-number.ts';
import { readClock, writtenDate } from '../time/read-date.ts';
import { watchDates, type DateTally } from '../time/date-tally.ts';
import { tidy, tidyName } from '../encoding/tidy.ts';
import { watchPlaces, type PlaceTally } from '../place/place-tally.ts';
import { roleFit } from './column-role.ts';
import { isAddressWord, namesOffence } from './offence-words.ts';
import { isUnknown } from './unknown-cell.ts';

/** Statistics of all cells of one column. A plain value. */
export interface ColumnSurvey {
  /** From 1. */
  readonly number: number;
  /** As the file writes it; `''` without heading. */
  readonly title: string;
  /** Tidied: see `tidyName`. */
  readonly name: string;
  readonly filled: number;
  readonly numbers: number;
  readonly low: number;
  readonly high: number;
  /** Most decimals that a number of the column has. */
  readonly decimals: number;
  /** Cells with some form of "unknown". */
  readonly unknown: number;
  readonly clocks: number;
  /** Whole numbers that read as hours and minutes, `930` or `5`. */
  readonly clockNumbers: number;
  readonly dates: DateTally;
  readonly places: PlaceTally;
  /** Different texts among the first `counted` cells that are not empty; counting stops if there are very many. */
  readonly distinct: number;
  readonly counted: number;
  /** Of the counted, the share that names an offence, and the share that is a word of an address such as `AVE`. */
  readonly offenceShare: number;
  readonly addressShare: number;
  /** The most frequent texts, with their number; none when nearly all differ. */
  readonly common: readonly (readonly [text: string, count: number])[];
}

/** Survey of a whole sheet. A plain value. */
export interface SheetSurvey {
  readonly sheet: string;
  /** EPSG code that the file itself names. */
  readonly system: number | undefined;
  /** Rows above the heading or the first data: titles, notes. */
  readonly skipRows: number;
  readonly heading: boolean;
  readonly columns: readonly ColumnSurvey[];
  /** Rows of data that are not empty. */
  readonly rows: number;
  /** Of these, rows that could not be split into cells. */
  readonly faults: number;
  /** Up to 400 rows from the whole sheet, evenly spread, tidied. */
  readonly sample: readonly (readonly string[])[];
}

const ROWS_HELD = 100;
const SAMPLE_ROWS = 400;
const DISTINCT_KEPT = 20_000;
const MOST_COLUMNS = 500;

/**
 * Surveys a sheet: where its data begins, whether it has a heading, what each column contains.
 *
 * @throws ReeveError invalid_input — the sheet is empty, or wider than any table of events
 * Cost: O(cells), about 0.3 µs each; memory for some 20 000 texts a column.
 */
export async function surveySheet(table: Pick<Table, 'named' | 'system'>, sheet: Sheet): Promise<SheetSurvey> {
  const held: RawRow[] = [];
  let counter: SheetCounter | undefined;
  for await (const rows of sheet.rows()) {
    for (const row of rows) {
      if (counter) counter.see(row);
      else if (held.push(row) === ROWS_HELD) counter = new SheetCounter(held, table.named);
    }
  }
  counter ??= new SheetCounter(held, table.named);
  return { sheet: sheet.name, system: table.system, ...counter.result() };
}

const isEmpty = (row: RawRow): boolean => !row.fault && row.cells.every((cell) => cell.trim() === '');
const filledIn = (row: RawRow): number => row.cells.filter((cell) => cell.trim() !== '').length;

/** Returns the number of rows above the table: those much shorter than most. */
function rowsAbove(rows: readonly RawRow[]): number {
  const counts = rows
    .filter((row) => !row.fault)
    .map(filledIn)
    .toSorted((a, b) => a - b);
  const usual = counts[Math.floor(counts.length / 2)] ?? 0;
  const at = rows.findIndex((row) => !row.fault && filledIn(row) > usual * 0.6);
  return usual < 3 || at < 0 ? 0 : at;
}

/** True if a row names columns: no number, date or time in it, unless at least two cells are known headings. */
export function namesColumns(cells: readonly string[]): boolean {
  const texts = cells.map((cell) => tidy(cell.replaceAll('\uFEFF', ''))).filter((text) => text !== '');
  const known = texts.filter((text) => COLUMN_ROLES.some((role) => roleFit(tidyName(text), role) > 0)).length;
  const data = texts.filter((text) => readNumber(text) !== undefined || writtenDate(text) || readClock(text)).length;
  return texts.length > 0 && (data === 0 || known >= 2) && texts.some((text) => /\p{L}/u.test(text));
}

class SheetCounter {
  readonly #columns: ColumnCounter[] = [];
  readonly #skipRows: number;
  readonly #heading: boolean;
  #rows = 0;
  #faults = 0;
  #sample: (readonly string[])[] = [];
  /** Every `stride`th row is kept; doubled each time the sample is full. */
  #stride = 1;

  constructor(first: readonly RawRow[], named: boolean) {
    this.#skipRows = named ? 0 : rowsAbove(first);
    const top = first[this.#skipRows];
    if (!top || first.every(isEmpty)) throw new ReeveError('invalid_input', 'There are no rows in it.');
    this.#heading = named || (!top.fault && namesColumns(top.cells));
    const width = this.#heading
      ? top.cells.length
      : Math.max(...first.slice(this.#skipRows).map((row) => row.cells.length));
    if (width > MOST_COLUMNS) {
      throw new ReeveError(
        'invalid_input',
        `There are ${width} columns; a table of events has at most ${MOST_COLUMNS}.`,
      );
    }
    for (let at = 0; at < width; at += 1) {
      this.#columns.push(new ColumnCounter(at + 1, this.#heading ? (top.cells[at] ?? '') : ''));
    }
    for (const row of first.slice(this.#skipRows + (this.#heading ? 1 : 0))) this.see(row);
  }

  see(row: RawRow): void {
    if (isEmpty(row)) return;
    this.#rows += 1;
    if (row.fault) {
      this.#faults += 1;
      return;
    }
    const keep = this.#rows % this.#stride === 0;
    const kept: string[] = [];
    for (let at = 0; at < this.#columns.length; at += 1) {
      const text = tidyShort(row.cells[at] ?? '');
      this.#columns[at]?.see(text);
      if (keep) kept.push(ownText(text));
    }
    if (keep) this.#sample.push(kept);
    if (this.#sample.length < 2 * SAMPLE_ROWS) return;
    this.#sample = this.#sample.filter((_, at) => at % 2 === 1);
    this.#stride *= 2;
  }

  result(): Omit<SheetSurvey, 'sheet' | 'system'> {
    const step = Math.max(1, Math.ceil(this.#sample.length / SAMPLE_ROWS));
    return {
      skipRows: this.#skipRows,
      heading: this.#heading,
      columns: this.#columns.map((column) => column.result()),
      rows: this.#rows,
      faults: this.#faults,
      sample: this.#sample.filter((_, at) => at % step === 0),
    };
  }
}

/** A text longer than any cell kept is cut. */
const LONGEST_TEXT = 600;
function tidyShort(cell: string): string {
  const text = tidy(cell);
  return text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
}

class ColumnCounter {
  readonly #number: number;
  readonly #title: string;
  readonly #dates = watchDates();
  readonly #places = watchPlaces();
  readonly #texts = new Map<string, number>();
  #counting = true;
  #counted = 0;
  #filled = 0;
  #numbers = 0;
  #unknown = 0;
  #clocks = 0;
  #clockNumbers = 0;
  #decimals = 0;
  #low = Infinity;
  #high = -Infinity;

  constructor(number: number, title: string) {
    this.#number = number;
    this.#title = tidy(title.replaceAll('\uFEFF', '')).slice(0, 200);
  }

  see(text: string): void {
    if (text === '') return;
    this.#filled += 1;
    if (!this.#counting) {
      this.#judge(text, 1);
      return;
    }
    this.#counted += 1;
    const before = this.#texts.get(text);
    this.#texts.set(before === undefined ? ownText(text) : text, (before ?? 0) + 1);
    if (this.#texts.size >= DISTINCT_KEPT) this.#counting = false;
  }

  /** Classifies a text with its number of cells: repeated texts are classified once, at the end. */
  #judge(text: string, times: number): void {
    const value = readNumber(text);
    if (value !== undefined) {
      this.#numbers += times;
      if (value < this.#low) this.#low = value;
      if (value > this.#high) this.#high = value;
      const point = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
      if (point >= 0 && text.length - point - 1 > this.#decimals) this.#decimals = text.length - point - 1;
    }
    if (value === undefined && isUnknown(text)) this.#unknown += times;
    if (value === undefined || text.length <= 6) {
      const clock = readClock(text) !== undefined;
      if (clock && (value === undefined || text.length === 4)) this.#clocks += times;
      if (clock && value !== undefined) this.#clockNumbers += times;
    }
    this.#dates.see(text, times);
    this.#places.see(text, value, times);
  }

  /** Called once, after the last cell. */
  result(): ColumnSurvey {
    for (const [text, count] of this.#texts) this.#judge(text, count);
    const ranked = [...this.#texts].filter(([, count]) => count > 1).toSorted((a, b) => b[1] - a[1]);
    return {
      number: this.#number,
      title: this.#title,
      name: tidyName(this.#title),
      filled: this.#filled,
      numbers: this.#numbers,
      low: this.#numbers === 0 ? 0 : this.#low,
      high: this.#numbers === 0 ? 0 : this.#high,
      decimals: this.#decimals,
      unknown: this.#unknown,
      clocks: this.#clocks,
      clockNumbers: this.#clockNumbers,
      dates: this.#dates.result(),
      places: this.#places.result(),
      distinct: this.#texts.size,
      counted: this.#counted,
      offenceShare: this.#shareOf(namesOffence),
      addressShare: this.#shareOf(isAddressWord),
      common: ranked.slice(0, 200),
    };
  }

  #shareOf(fits: (text: string) => boolean): number {
    let count = 0;
    for (const [text, times] of this.#texts) if (fits(text)) count += times;
    return this.#counted === 0 ? 0 : count / this.#counted;
  }
}
