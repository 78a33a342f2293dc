/**
 * Columns of recorded crime with few different texts, in transfer order; each is a list of texts and a number per row.
 */
export const CODED_COLUMNS = [
  'timePrecision',
  'placePrecision',
  'type',
  'areaCode',
  'areaName',
  'street',
  'outcome',
  'detection',
] as const;
export type CodedColumnName = (typeof CODED_COLUMNS)[number];

/** A column of texts as numbers: `values[codes[row]]`. The texts are sorted and unique. */
export interface CodedColumn {
  readonly values: readonly string[];
  readonly codes: Uint32Array;
}

/**
 * Recorded crime as columns, earliest first, then by id. Times are minutes since 1970-01-01 00:00 of the local wall
 * clock; an unknown place is NaN in both coordinates.
 */
export interface EventColumns {
  readonly n: number;
  /** Sixteen bytes per row. */
  readonly id: Uint8Array;
  readonly fromMin: Float64Array;
  readonly toMin: Float64Array;
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly coded: Readonly<Record<CodedColumnName, CodedColumn>>;
}
