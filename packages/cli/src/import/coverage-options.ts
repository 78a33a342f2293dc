import { importSettings } from '@reeve/contract';
import { addDays, isLocalDate, ReeveError } from '@reeve/domain';
import { textOf } from '../api/connection.ts';
import type { CommandOption, GivenOptions } from '../command.ts';

/** The data set of a file and the days it covers. */
export const COVERAGE_OPTIONS: Readonly<Record<string, CommandOption>> = {
  'data-set': { value: 'ID', about: 'data set the rows go into; default: the agency’s own recorded crime' },
  covers: { value: 'FROM..LAST', about: 'first and last day the file covers: within them, no row means no crime' },
  'covers-types': {
    value: 'TYPES',
    about: 'types it covers, separated by commas, or all; default: all, or that of the rows if all have the same',
  },
  extracted: { value: 'DAY', about: 'day the extract was made; later records are not in it' },
  'stated-by': { value: 'TEXT', about: 'office or person that states the days' },
};

const stateable = importSettings.pick({ dataSet: true, coverage: true });

/**
 * Returns the data set and the coverage stated by options; without --covers there is none.
 *
 * @throws ReeveError invalid_input — the period cannot be read, or an option that goes with it is missing or alone
 */
export function coverageFrom(options: GivenOptions) {
  const id = textOf(options, 'data-set');
  const covers = textOf(options, 'covers');
  const extractedOn = textOf(options, 'extracted');
  const statedBy = textOf(options, 'stated-by');
  const types = textOf(options, 'covers-types');
  if (covers === undefined && (extractedOn !== undefined || statedBy !== undefined || types !== undefined))
    throw wrong('--covers-types, --extracted and --stated-by need --covers.');
  if (covers !== undefined && statedBy === undefined) throw wrong('--covers needs --stated-by.');
  const settings = stateable.safeParse({
    ...(id === undefined ? {} : { dataSet: { id } }),
    ...(covers === undefined
      ? {}
      : {
          coverage: {
            ...periodOf(covers),
            areas: [],
            offenceTypes: [],
            extractedOn: extractedOn ?? null,
            statedBy,
          },
        }),
  });
  if (settings.success) return settings.data;
  const isSet = settings.error.issues[0]?.path[0] === 'dataSet';
  throw wrong(isSet ? '--data-set is no id.' : '--extracted takes a day, --stated-by two to 200 characters.');
}

/**
 * Returns the types that a file covers; empty for every type. A file with one type is of that type: it does not state that
 * there were no others.
 *
 * @param types of the rows of the file
 */
export function coveredTypes(options: GivenOptions, types: readonly string[]): string[] {
  const given = textOf(options, 'covers-types');
  if (given === undefined) return types.length === 1 ? [...types] : [];
  if (given.trim() === 'all') return [];
  return given
    .split(',')
    .map((type) => type.trim())
    .filter((type) => type !== '');
}

/** `2026-01-01..2026-03-31` as the first day and the first day after it. */
function periodOf(covers: string): { readonly from: string; readonly before: string } {
  const [from = '', last = '', more] = covers.split('..');
  if (!isLocalDate(from) || !isLocalDate(last) || more !== undefined || last < from)
    throw wrong('--covers takes two days, the first not after the last: 2026-01-01..2026-03-31.');
  return { from, before: addDays(last, 1) };
}

const wrong = (sentence: string): ReeveError => new ReeveError('invalid_input', `Nothing was imported. ${sentence}`);
