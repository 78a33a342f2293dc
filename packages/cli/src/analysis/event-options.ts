import type { CommandOption } from '../command.ts';

/** Options of every command that reads events from a file; COL is a heading or a number from 1. */
export const EVENT_OPTIONS: Readonly<Record<string, CommandOption>> = {
  x: { value: 'COL', about: 'column of longitudes or eastings, by heading or number from 1; detected by default' },
  y: { value: 'COL', about: 'column of latitudes or northings; detected by default' },
  time: { value: 'COL', about: 'column of dates or times, or of the start of each window; detected by default' },
  to: { value: 'COL', about: 'column of the end of each window; detected by default' },
  type: { value: 'COL', about: 'column of the kinds of crime; detected by default' },
  crs: { value: 'EPSG:n', about: 'coordinate system of the file; detected by default' },
  'date-order': { value: 'ORDER', about: 'ymd, dmy or mdy; detected by default' },
  sheet: { value: 'NAME', about: 'sheet of a workbook; default: all with the same columns' },
};
