import type { ColumnRole } from '@reeve/domain';
import { crimeTypeFromFileName } from '../crime/crime-type-from-name.ts';
import type { Box } from '../place/nearness.ts';
import { guessColumns, type ColumnGuesses } from './guess-columns.ts';
import { guessDates } from './guess-dates.ts';
import { guessPlace } from './guess-place.ts';
import type { Guess } from './guess.ts';
import { headingsKey, type ColumnRef, type Mapping } from './mapping.ts';
import type { ColumnSurvey, SheetSurvey } from './survey-sheet.ts';

/** A mapping that was guessed, with the reason of each part. */
export interface GuessedMapping {
  readonly mapping: Mapping;
  readonly guesses: readonly Guess[];
}

/** Settings the person has already made, which are not guessed again. */
export interface Settled {
  readonly columns?: Mapping['columns'];
  readonly order?: Mapping['dates']['order'];
  readonly system?: number;
}

/**
 * Guesses the meaning of a sheet's columns, with a reason for each guess. The type of crime is never taken from the
 * file's name: if no column has it, the name is a suggestion and the mapping leaves it open.
 *
 * @param survey   the survey of the whole sheet
 * @param fileName for words such as `bng`, and to suggest a type
 * @param near     location of the agency's areas and crimes; none if unknown
 */
export function guessMapping(
  survey: SheetSurvey,
  fileName: string,
  settled: Settled = {},
  near: readonly Box[] = [],
): GuessedMapping {
  const names = survey.columns.map(({ name }) => name);
  const found = withSettled(guessColumns(survey), survey, settled.columns ?? {});
  const { dates, guesses: ofDates } = guessDates(found, settled.order);
  const place = guessPlace(survey, found, dates.precision, { fileName, settled: settled.system, near });
  const guesses: Guess[] = [
    {
      subject: 'heading',
      value: survey.heading ? 'yes' : 'no',
      confidence: survey.heading ? 'likely' : 'open',
      because: survey.heading ? 'first_row_names' : 'first_row_is_data',
      alternatives: [],
    },
    ...columnGuesses(place.columns),
    ...ofDates,
    ...place.guesses,
    ...(place.columns.has('type') ? [] : [typeSuggestion(fileName)]),
  ];
  return {
    mapping: {
      format: 'reeve-mapping',
      version: 1,
      title: fileName.split(/[\\/]/).at(-1) ?? '',
      headings: headingsKey(names, survey.heading),
      table: { skipRows: survey.skipRows, heading: survey.heading, encoding: null, delimiter: null, sheets: null },
      columns: columnRefs(place.columns, survey),
      dates,
      place: place.place,
      types: { all: null, names: {} },
      areas: { names: {} },
    },
    guesses,
  };
}

const typeSuggestion = (fileName: string): Guess => ({
  subject: 'types.all',
  value: crimeTypeFromFileName(fileName),
  confidence: 'open',
  because: 'no_column_file_name',
  alternatives: [],
});

/** The column of a sheet that a reference names; undefined when it has none. */
export function columnAt<T extends Pick<ColumnSurvey, 'name' | 'number'>>(
  columns: readonly T[],
  ref: ColumnRef | undefined,
): T | undefined {
  return columns.find(({ name, number }) => (typeof ref === 'number' ? number === ref : name === ref));
}

/** Roles that replace each other: settling one settles the others. */
const SAME_MATTER: readonly (readonly ColumnRole[])[] = [
  ['time', 'year', 'month', 'day', 'hour', 'minute'],
  ['x', 'xy', 'yx'],
  ['y', 'xy', 'yx'],
];

function withSettled(found: ColumnGuesses, survey: SheetSurvey, settled: Mapping['columns']): ColumnGuesses {
  const columns = new Map(found);
  for (const [role, ref] of Object.entries(settled) as [ColumnRole, ColumnRef][]) {
    // the keys of a mapping's columns are roles
    const column = columnAt(survey.columns, ref);
    if (!column) continue;
    for (const [other, guess] of columns) if (guess.column === column) columns.delete(other);
    for (const [first, ...others] of SAME_MATTER) if (first === role) for (const other of others) columns.delete(other);
    columns.set(role, { column, because: 'heading', rivals: [], ask: false });
  }
  return columns;
}

/** A heading that occurs twice cannot name its column; then its number does. */
function columnRefs(found: ColumnGuesses, survey: SheetSurvey): Mapping['columns'] {
  const refs: Partial<Record<ColumnRole, ColumnRef>> = {};
  for (const [role, { column }] of found) {
    const alone = survey.columns.filter(({ name }) => name === column.name).length === 1;
    refs[role] = survey.heading && alone && column.name !== '' ? column.name : column.number;
  }
  return refs;
}

function columnGuesses(found: ColumnGuesses): readonly Guess[] {
  return [...found].map(([role, { column, because, rivals, ask }]) => ({
    subject: `column.${role}` as const,
    value: column.title === '' ? String(column.number) : column.title,
    confidence: ask || because === 'content' || because === 'only_date' ? 'open' : 'likely',
    because,
    alternatives: rivals.map(({ number }) => String(number)),
  }));
}
