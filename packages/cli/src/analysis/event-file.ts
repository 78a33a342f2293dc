import { createReadStream, existsSync } from 'node:fs';
import { planeFor, toPlane, type PlanePoints } from '@reeve/analysis';
import { DATE_ORDERS, ReeveError, toDayNumber } from '@reeve/domain';
import {
  coordinateSystem,
  guessMapping,
  guessSentence,
  hasPlace,
  openTable,
  parseSystemCode,
  readCrimesWith,
  surveySheet,
  type ColumnRef,
  type GuessedMapping,
  type Mapping,
  type MappedRow,
  type RowFault,
  type Settled,
  type Sheet,
  type SheetSurvey,
  type Table,
} from '@reeve/formats';
import type { GivenOptions } from '../command.ts';

/** The events of a local file, as input of every method. All arrays have the same length and the file's order. */
export interface EventFile {
  /** On one plane, in metres: the file's own coordinates if in metres, else projected (`toPlane`). NaN: unknown. */
  readonly points: PlanePoints;
  /** Degrees, WGS 84, for maps; NaN: unknown. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** The window in which it happened: minutes since 1970-01-01 00:00 on the clock of the place; NaN: unknown. Equal for an instant. */
  readonly fromMinute: Float64Array;
  readonly toMinute: Float64Array;
  /** The time precision of most of the file, and the meaning of its coordinates. */
  readonly timePrecision: 'minute' | 'day' | 'month' | 'none';
  readonly placePrecision: 'exact' | 'block' | 'street' | 'area' | 'none';
  /** The kind of crime of each event; '' if the file has none. */
  readonly type: readonly string[];
  /** Code and name of the area of each row; '' if the file has none. */
  readonly areaCode: readonly string[];
  readonly areaName: readonly string[];
  /** `EPSG:…` of the file's coordinates, detected or given. */
  readonly crs: string | undefined;
  /** Sentences for the person: what was detected, what could not be read, which questions the file cannot answer. */
  readonly notes: readonly string[];
  /** Rows that could not be read at all. */
  readonly rejected: number;
}

/**
 * The events of a local file: delimited text, workbook, GeoJSON, GeoPackage or zipped shapefile, also with gzip. Missing options are
 * detected, and the notes report the result. An unreadable row is omitted and counted.
 *
 * @param options those of `EVENT_OPTIONS`
 * @throws ReeveError invalid_input — no such file, not a table, or an option names something it does not have
 */
export async function readEventFile(path: string, options: GivenOptions): Promise<EventFile> {
  if (!existsSync(path)) throw new ReeveError('invalid_input', `There is no file ${path}.`);
  const table = await openTable({ name: path, open: () => createReadStream(path) });
  if (table.areas) throw new ReeveError('invalid_input', `${path} holds areas, not events.`);
  const survey = await surveySheet(table, sheetOf(table, options));
  const guessed = guessMapping(survey, path, settledBy(options, survey));
  const events = new EventArrays();
  const faults: RowFault[] = [];
  let rejected = 0;
  for await (const batch of readCrimesWith(table, readable(guessed.mapping, options))) {
    for (const row of batch.rows) events.add(row);
    rejected += batch.faults.length;
    if (faults.length < 3) faults.push(...batch.faults.slice(0, 3 - faults.length));
  }
  return events.finish(guessed, rejected, faults);
}

/** Without a system, coordinates are read as metres on an unreferenced plane. */
const NOWHERE = 3857;

function readable(mapping: Mapping, options: GivenOptions): Mapping {
  const sheet = textIn(options, 'sheet');
  return {
    ...mapping,
    table: { ...mapping.table, sheets: sheet === undefined ? null : [sheet] },
    place: { ...mapping.place, system: mapping.place.system ?? NOWHERE },
    types: { ...mapping.types, all: 'Not stated' },
  };
}

function textIn(options: GivenOptions, name: string): string | undefined {
  const value = options.get(name);
  return typeof value === 'string' ? value : undefined;
}

/** Returns the sheet named by an option, else the first. @throws ReeveError invalid_input — there is no such sheet */
export function sheetOf(table: Table, options: GivenOptions): Sheet {
  const name = textIn(options, 'sheet');
  const sheet = name === undefined ? table.sheets[0] : table.sheets.find((one) => one.name === name);
  if (sheet) return sheet;
  throw new ReeveError(
    'invalid_input',
    `There is no sheet ${name ?? ''}; there ${table.sheets.length === 1 ? 'is' : 'are'} ${table.sheets.map((one) => one.name).join(', ')}.`,
  );
}

const COLUMN_OPTIONS = ['x', 'y', 'time', 'to', 'type'] as const;

/** Applies the options to a mapping. @throws ReeveError invalid_input — a column or system that is not there */
export function settledBy(options: GivenOptions, survey: SheetSurvey): Settled {
  const columns: Partial<Record<(typeof COLUMN_OPTIONS)[number], ColumnRef>> = {};
  for (const role of COLUMN_OPTIONS) {
    const text = textIn(options, role);
    if (text !== undefined) columns[role] = columnNamed(text, role, survey);
  }
  const order = textIn(options, 'date-order');
  const known = DATE_ORDERS.find((one) => one === order);
  if (order !== undefined && !known) throw new ReeveError('invalid_input', '--date-order must be ymd, dmy or mdy.');
  const crs = textIn(options, 'crs');
  return {
    columns,
    ...(known === undefined ? {} : { order: known }),
    ...(crs === undefined ? {} : { system: parseSystemCode(crs) }),
  };
}

function columnNamed(text: string, role: string, { columns }: SheetSurvey): ColumnRef {
  const wanted = text.trim().toLowerCase();
  const column =
    columns.find(({ title, name }) => title.toLowerCase() === wanted || (name !== '' && name === wanted)) ??
    columns.find(({ number }) => String(number) === wanted);
  if (column) return column.number;
  const there = columns.map(({ title, number }) => title || number).join(', ');
  throw new ReeveError('invalid_input', `--${role}: there is no column ${text}; there are ${there}.`);
}

/** Collects rows in growing arrays. */
class EventArrays {
  #count = 0;
  #x = new Float64Array(1024);
  #y = new Float64Array(1024);
  #lon = new Float64Array(1024);
  #lat = new Float64Array(1024);
  #from = new Float64Array(1024);
  #to = new Float64Array(1024);
  readonly #type: string[] = [];
  readonly #areaCode: string[] = [];
  readonly #areaName: string[] = [];
  readonly #words = new Map<string, string>();
  readonly #byPrecision = { minute: 0, day: 0, month: 0 };

  add(row: MappedRow): void {
    if (this.#count === this.#x.length) this.#grow();
    const at = this.#count;
    this.#x[at] = row.x ?? Number.NaN;
    this.#y[at] = row.y ?? Number.NaN;
    this.#lon[at] = row.lon ?? Number.NaN;
    this.#lat[at] = row.lat ?? Number.NaN;
    this.#from[at] = minuteOf(row.fromLocal);
    this.#to[at] = minuteOf(row.toLocal);
    this.#type.push(this.#word(row.type));
    this.#areaCode.push(this.#word(row.areaCode));
    this.#areaName.push(this.#word(row.areaName));
    this.#byPrecision[row.precision] += 1;
    this.#count += 1;
  }

  /** One string object per distinct text, not per row. */
  #word(text: string): string {
    const word = this.#words.get(text) ?? text;
    this.#words.set(word, word);
    return word;
  }

  #grow(): void {
    const twice = (old: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> => {
      const wider = new Float64Array(old.length * 2);
      wider.set(old);
      return wider;
    };
    this.#x = twice(this.#x);
    this.#y = twice(this.#y);
    this.#lon = twice(this.#lon);
    this.#lat = twice(this.#lat);
    this.#from = twice(this.#from);
    this.#to = twice(this.#to);
  }

  finish({ mapping, guesses }: GuessedMapping, rejected: number, faults: readonly RowFault[]): EventFile {
    const n = this.#count;
    const located = hasPlace(mapping);
    const system = located && mapping.place.system !== null ? coordinateSystem(mapping.place.system) : undefined;
    const nowhere = located && !system;
    const lon = nowhere ? new Float64Array(n).fill(Number.NaN) : this.#lon.slice(0, n);
    const lat = nowhere ? new Float64Array(n).fill(Number.NaN) : this.#lat.slice(0, n);
    const own = !system || (!system.degrees && system.unitM === 1 && system.code !== NOWHERE);
    const plane = own ? undefined : planeFor(lon, lat);
    const points = plane ? toPlane(lon, lat, plane) : { xM: this.#x.slice(0, n), yM: this.#y.slice(0, n) };
    const most = (['minute', 'day', 'month'] as const).toSorted((a, b) => this.#byPrecision[b] - this.#byPrecision[a]);
    return {
      points,
      lon,
      lat,
      fromMinute: this.#from.slice(0, n),
      toMinute: this.#to.slice(0, n),
      timePrecision: n === 0 ? 'none' : (most[0] ?? 'none'),
      placePrecision: located && n > 0 ? mapping.place.precision : 'none',
      type: this.#type,
      areaCode: this.#areaCode,
      areaName: this.#areaName,
      crs: system === undefined ? undefined : `EPSG:${system.code}`,
      notes: [
        // An analysis of a file needs no type, so a type suggested by its name is ignored.
        ...guesses.filter(({ subject }) => subject !== 'types.all').map(guessSentence),
        ...(nowhere ? ['Taken as metres on a plane; give --crs to lay them on the map.'] : []),
        ...(rejected > 0 ? [`${rejected} ${rejected === 1 ? 'row' : 'rows'} could not be read.`] : []),
        ...faults.map(({ line, sentence }) => `Line ${line}: ${sentence}`),
      ],
      rejected,
    };
  }
}

const dayNumbers = new Map<string, number>();

/** `YYYY-MM-DDTHH:MM` as minutes since 1970-01-01 00:00. */
function minuteOf(local: string): number {
  const date = local.slice(0, 10);
  let day = dayNumbers.get(date);
  if (day === undefined) {
    day = toDayNumber(date);
    dayNumbers.set(date, day);
  }
  return day * 1440 + Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
}
