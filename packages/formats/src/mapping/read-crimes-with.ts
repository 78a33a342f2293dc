import { type ColumnRole, ReeveError } from '@reeve/domain';
import type { CrimeRow } from '../crime/crime-row.ts';
import { makeFault, type FaultCode, type RowFault } from '../crime/row-fault.ts';
import { makeKeys, type KeyMaker } from '../crime/row-keys.ts';
import type { RawRow } from '../table/split-rows.ts';
import type { Sheet, Table } from '../table/table.ts';
import { tidy } from '../encoding/tidy.ts';
import { placeReader } from './mapped-place.ts';
import { timeReader } from './mapped-time.ts';
import { hasPlace, type Mapping } from './mapping.ts';
import { columnsOf, contentOf, textAt, type SheetColumns } from './sheet-columns.ts';
import { known } from './unknown-cell.ts';

/** A crime with what only an analysis or a check of quality needs. */
export interface MappedRow extends CrimeRow {
  /** Name of the sheet; `''` for a text. */
  readonly sheet: string;
  /** Coordinates as the file has them; undefined for an unknown place. */
  readonly x: number | undefined;
  readonly y: number | undefined;
  /** Time of the report, `YYYY-MM-DDTHH:MM`; `''` if the file does not state it or it cannot be read. */
  readonly reportedLocal: string;
}

/** Some rows of a table, in its order. */
export interface MappedBatch {
  readonly rows: readonly MappedRow[];
  readonly faults: readonly RowFault[];
  /** Rows read so far, over all sheets. */
  readonly rowsRead: number;
}

/**
 * Reads a table's rows as crimes by a mapping. Every row that is not empty is returned once, as a crime or as a fault.
 *
 * A crime's key is its id or, without one, all its cells in the order of their headings and its occurrence number: it
 * does not change when the mapping is corrected, the columns are in another order or the file has another encoding.
 *
 * @throws ReeveError invalid_input — the mapping leaves a required setting open, or names columns that no sheet has.
 * Cost: a few microseconds a row; memory for one batch, and 20 to 25 bytes for each row read so far (`makeKeys`).
 */
export async function* readCrimesWith(table: Table, mapping: Mapping): AsyncGenerator<MappedBatch, void> {
  requireSettled(mapping);
  const keys = makeKeys(mapping.headings);
  try {
    yield* readSheets(table, mapping, rowBuilder(mapping, keys));
  } finally {
    keys.release();
  }
}

async function* readSheets(
  table: Table,
  mapping: Mapping,
  build: ReturnType<typeof rowBuilder>,
): AsyncGenerator<MappedBatch, void> {
  const several = table.sheets.length > 1;
  let [rowsRead, sheetsRead] = [0, 0];
  for (const sheet of sheetsOf(table, mapping)) {
    let columns: SheetColumns | undefined;
    let [skip, fits] = [mapping.table.skipRows, true];
    for await (const raws of sheet.rows()) {
      const rows: MappedRow[] = [];
      const faults: RowFault[] = [];
      for (const raw of raws) {
        if (skip > 0) {
          skip -= 1;
          continue;
        }
        if (columns === undefined) {
          columns = columnsOf(raw, mapping, table.format === 'text');
          fits =
            columns !== undefined && (!several || mapping.table.sheets !== null || columns.key === mapping.headings);
          if (fits) sheetsRead += 1;
          if (mapping.table.heading) continue;
        }
        if (!columns || !fits) break;
        if (!raw.fault && raw.cells.every((cell) => cell.trim() === '')) continue;
        rowsRead += 1;
        const built = build(raw, columns, several ? sheet.name : '');
        if ('code' in built) faults.push(built);
        else rows.push(built);
      }
      if (!fits) break;
      if (rows.length + faults.length > 0) yield { rows, faults, rowsRead };
    }
  }
  if (sheetsRead === 0) {
    throw new ReeveError('invalid_input', 'The file does not have the columns that the mapping names.');
  }
}

function requireSettled({ columns, place, types }: Mapping): void {
  if (columns.time === undefined && (columns.year === undefined || columns.month === undefined))
    throw new ReeveError('invalid_input', 'Name the column with the date, or the columns with year and month.');
  if (columns.type === undefined && (types.all ?? '').trim() === '')
    throw new ReeveError('invalid_input', 'No column has the type of crime. Name the type of all rows.', {
      fields: ['types.all'],
    });
  if ((columns.x === undefined) !== (columns.y === undefined)) {
    throw new ReeveError('invalid_input', 'A place needs two columns; only one is named.');
  }
  if (hasPlace({ columns }) && place.system === null) {
    throw new ReeveError(
      'invalid_input',
      'Several coordinate systems fit these coordinates, or none. Say which one they are in, such as EPSG:27700.',
      { fields: ['place.system'] },
    );
  }
}

function sheetsOf(table: Table, mapping: Mapping): readonly Sheet[] {
  const wanted = mapping.table.sheets;
  if (wanted === null || table.format === 'text') return table.sheets;
  const missing = wanted.find((name) => !table.sheets.some((sheet) => sheet.name === name));
  if (missing !== undefined) throw new ReeveError('invalid_input', `There is no sheet "${missing.slice(0, 60)}".`);
  return table.sheets.filter(({ name }) => wanted.includes(name));
}

function rowBuilder(
  mapping: Mapping,
  { makeKey }: KeyMaker,
): (raw: RawRow, columns: SheetColumns, sheet: string) => MappedRow | RowFault {
  const readTime = timeReader(mapping);
  const readReported = timeReader({ dates: mapping.dates, columns: { time: mapping.columns.reported ?? 0 } });
  const { system, thousands } = mapping.place;
  const readPlace =
    system === null || !hasPlace(mapping) ? () => undefined : placeReader(system, mapping.columns, thousands);
  const all = mapping.types.all === null ? '' : tidy(mapping.types.all);
  const codeOfType = namesReader(mapping.types.names);
  const codeOfArea = namesReader(mapping.areas.names);

  const flagged = (['arrest', 'domestic'] as const).filter((role) => mapping.columns[role] !== undefined);
  const hasReported = mapping.columns.reported !== undefined;

  return (raw, columns, sheet) => {
    const { line } = raw;
    const content = contentOf(raw, columns);
    if ('code' in content) return content;
    const { cells } = content;
    const { texts } = columns;
    const cell = (role: ColumnRole): string => textAt(cells, columns.at.get(role) ?? -1);
    const valueOf = (role: ColumnRole): string => known(cell(role));
    const refuse = (code: FaultCode, role: ColumnRole): RowFault =>
      makeFault(line, code, { column: columns.titleOf(role), value: cell(role) });

    const time = readTime(valueOf);
    if ('code' in time) return refuse(time.code, time.role);
    const place = readPlace(cell);
    if (place && 'code' in place) return refuse(place.code, place.role);
    const flags = flagsOf(flagged, valueOf);
    if ('role' in flags) return refuse('flag_unreadable', flags.role);
    const written = textAt(cells, texts.type) || all;
    if (written === '') return refuse('type_missing', 'type');

    const id = textAt(cells, texts.id);
    const keyed = id === '' ? [...columns.order.map((at) => cells[at] ?? ''), all, sheet] : [];
    const made = makeKey(id, keyed, line);
    if ('firstLine' in made) {
      return makeFault(line, 'id_repeated', { column: columns.titleOf('id'), firstLine: made.firstLine });
    }
    const areaName = textAt(cells, texts.areaName) || sheet;
    const areaCode = textAt(cells, texts.areaCode);
    const reported = hasReported ? readReported((role) => (role === 'time' ? valueOf('reported') : '')) : undefined;
    return {
      sourceKey: made.key,
      type: codeOfType(written) ?? written,
      typeDetail: textAt(cells, texts.typeDetail),
      fromLocal: time.fromLocal,
      toLocal: time.toLocal,
      precision: time.precision,
      lon: place?.lon,
      lat: place?.lat,
      x: place?.x,
      y: place?.y,
      placePrecision: place ? mapping.place.precision : 'none',
      areaCode: codeOfArea(areaCode || areaName) ?? areaCode,
      areaName,
      street: textAt(cells, texts.street),
      placeKind: textAt(cells, texts.placeKind),
      outcome: textAt(cells, texts.outcome),
      reportedBy: textAt(cells, texts.reportedBy),
      ...flags,
      reportedLocal: reported === undefined || 'code' in reported ? '' : reported.fromLocal,
      sheet,
      line,
    };
  };
}

/** The meaning a person set for a text of the file; undefined if none is set. */
const namesReader =
  (names: Readonly<Record<string, string>>) =>
  (written: string): string | undefined =>
    Object.hasOwn(names, written) ? names[written] : undefined;

function flagsOf(roles: readonly ('arrest' | 'domestic')[], valueOf: (role: ColumnRole) => string) {
  const flags: { arrest?: boolean; domestic?: boolean } = {};
  for (const role of roles) {
    const text = valueOf(role);
    if (text === '') continue;
    const yes = /^(?:true|t|yes|y|1|ja|oui|sì|si|sí|да)$/i.test(text);
    if (!yes && !/^(?:false|f|no|n|0|nein|non|нет)$/i.test(text)) return { role };
    flags[role] = yes;
  }
  return flags;
}
