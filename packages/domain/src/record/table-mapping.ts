/**
 * Roles of a column in a table of crimes. `time` is the instant, or the beginning of a window that ends with `to`;
 * `clock` and `hour` add the time of day to a day. `xy` and `yx` hold both coordinates, longitude or easting first, or
 * second.
 */
export const COLUMN_ROLES = [
  'id',
  'time',
  'clock',
  'year',
  'month',
  'day',
  'hour',
  'minute',
  'to',
  'toClock',
  'reported',
  'x',
  'y',
  'xy',
  'yx',
  'type',
  'typeDetail',
  'areaCode',
  'areaName',
  'street',
  'placeKind',
  'outcome',
  'arrest',
  'domestic',
  'reportedBy',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** The order of year, month and day in a file; `serial`: days counted by a spreadsheet, from 1900 or 1904. */
export const DATE_ORDERS = ['ymd', 'dmy', 'mdy', 'serial', 'serial-1904'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** The precision of a file's times. */
export const TIME_PRECISIONS = ['minute', 'day', 'month'] as const;
/** What a file's coordinates represent. */
export const PLACE_PRECISIONS = ['exact', 'block', 'street', 'area'] as const;

/** Possible thousands separators in a file's coordinates that could also be the decimal mark. */
export const THOUSANDS_MARKS = [',', '.'] as const;
export type ThousandsMark = (typeof THOUSANDS_MARKS)[number];

/** The cell separators of a text. */
export const DELIMITERS = [',', '\t', ';', '|'] as const;

/** The encodings read. Windows-1252 contains all of Latin 1 that is text. */
export const TEXT_ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'koi8-r',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-15',
  'macintosh',
  'ibm866',
] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];
