import type { CommandOption } from '../command.ts';

/** Options of every command that reads events from a file; COL is a heading or a number from 1. */
export const EVENT_OPTIONS: Readonly<Record<string, CommandOption>> = {
  x: { value: 'COL', about: 'column of longitudes or eastings, by heading or number from 1; found when not given' },
  y: { value: 'COL', about: 'column of latitudes or northings; found when not given' },
  time: { value: 'COL', about: 'column of dates or times, or of when each window begins; found when not given' },
  to: { value: 'COL', about: 'column of when each window ends; found when not given' },
  type: { value: 'COL', about: 'column of the kinds of crime; found when not given' },
  crs: { value: 'EPSG:n', about: 'coordinate system of the file; found when not given' },
  'date-order': { value: 'ORDER', about: 'ymd, dmy or mdy; found when not given' },
  sheet: { value: 'NAME', about: 'sheet of a workbook; all with the same columns when not given' },
};
