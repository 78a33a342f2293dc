import type { CrimeLayout, CrimeTexts } from './crime-layout.ts';
import { readLonLat } from './crime-place.ts';
import type { CrimePrecision, CrimeRow } from './crime-row.ts';
import { readTime, timeWindow } from './crime-time.ts';
import type { FileHeading } from './file-heading.ts';
import { makeFault, type FaultCode, type RowFault } from './row-fault.ts';
import type { KeyMaker } from './row-keys.ts';
import type { RawRow } from '../table/split-rows.ts';
import { tidy } from '../encoding/tidy.ts';

/** Longest cell kept. No known layout comes near it, and a database can index it in any alphabet. */
export const MAX_CELL_LENGTH = 500;

/** Properties shared by the rows of one file. */
export interface RowContext {
  readonly layout: CrimeLayout;
  readonly heading: FileHeading;
  /** The precision of the whole column of times. */
  readonly precision: CrimePrecision;
  /** The type of every crime in a file whose layout has no column for it. */
  readonly type: string;
  readonly makeKey: KeyMaker['makeKey'];
}

/**
 * Returns a crime from a row of cells, or why there is none; undefined for a row of empty cells.
 *
 * A row is accepted or rejected as a whole: a crime kept without an unreadable place would be counted a second time
 * when the corrected file is read.
 */
export function buildCrimeRow(raw: RawRow, context: RowContext): CrimeRow | RowFault | undefined {
  const { layout, heading, precision, makeKey } = context;
  const { line } = raw;
  if (raw.fault) return makeFault(line, raw.fault);
  if (raw.cells.every((cell) => cell.trim() === '')) return undefined;
  const [cells, wanted] = [raw.cells.length, heading.width];
  if (cells < wanted) return makeFault(line, 'too_few_cells', { cells, wanted });
  if (raw.cells.slice(wanted).some((cell) => cell.trim() !== '')) {
    return makeFault(line, 'too_many_cells', { cells, wanted });
  }

  const content: string[] = [];
  for (const { name } of layout.columns) {
    const cell = raw.cells[heading.indexOf.get(name) ?? -1] ?? '';
    if (cell.length > MAX_CELL_LENGTH) return makeFault(line, 'cell_too_long', { column: heading.titleOf(name) });
    // U+FFFD replaces bytes that could not be decoded; no database text can contain U+0000.
    if (cell.includes('\uFFFD') || cell.includes('\0'))
      return makeFault(line, 'unreadable_character', { column: heading.titleOf(name) });
    content.push(tidy(cell));
  }
  const order = heading.orderOf;
  const cellOf = (column: string): string => content[order.get(column) ?? -1] ?? '';
  const refuse = (code: FaultCode, column: string): RowFault =>
    makeFault(line, code, { column: heading.titleOf(column), value: cellOf(column) });

  const texts = layout.read(cellOf);
  const { typed } = layout;
  const time = readTime(cellOf(typed.time), layout.slashes);
  if (typeof time === 'string') return refuse(time, typed.time);
  const place = readLonLat(cellOf(typed.lon), cellOf(typed.lat));
  if (place && 'code' in place) return refuse(place.code, typed[place.axis]);
  const [arrest, domestic] = [readFlag(cellOf(typed.arrest ?? '')), readFlag(cellOf(typed.domestic ?? ''))];
  if (arrest === null) return refuse('flag_unreadable', typed.arrest ?? '');
  if (domestic === null) return refuse('flag_unreadable', typed.domestic ?? '');
  const type = typed.type === undefined ? context.type : texts.type;
  if (type === '') return refuse('type_missing', typed.type ?? '');

  // The key comes last: a rejected row must not use up an occurrence number or an id.
  const made = makeKey(texts.id, typed.type === undefined ? [...content, type] : content, line);
  if ('firstLine' in made) {
    return makeFault(line, 'id_repeated', { column: heading.titleOf(typed.id ?? ''), firstLine: made.firstLine });
  }
  const located = texts.placeUnknown === true ? undefined : place;
  return {
    sourceKey: made.key,
    ...textsOnly(texts),
    type,
    ...timeWindow(time, precision),
    lon: located?.lon,
    lat: located?.lat,
    placePrecision: located ? texts.placePrecision : 'none',
    ...(arrest === undefined ? {} : { arrest }),
    ...(domestic === undefined ? {} : { domestic }),
    line,
  };
}

function textsOnly({ typeDetail, areaCode, areaName, street, placeKind, outcome, reportedBy }: CrimeTexts) {
  return { typeDetail, areaCode, areaName, street, placeKind, outcome, reportedBy };
}

/** Undefined for an empty cell; null for one that is neither yes nor no. */
function readFlag(text: string): boolean | undefined | null {
  if (text === '') return undefined;
  if (/^(?:true|t|yes|y|1)$/i.test(text)) return true;
  return /^(?:false|f|no|n|0)$/i.test(text) ? false : null;
}
