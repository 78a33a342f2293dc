/** Columns of recorded crime that hold few different texts, in the order in which they travel; each is a list of texts and a number a row. */
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
