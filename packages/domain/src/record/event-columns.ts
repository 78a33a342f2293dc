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
