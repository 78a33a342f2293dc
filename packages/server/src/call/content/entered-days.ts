import { FIRST_YEAR, isInYears, isLocalDate, LAST_YEAR, ReeveError } from '@reeve/domain';

/**
 * Refuses a change that contains a day, or an instant, of a mistyped year, as 0026 or 9999. It looks at values: what is
 * stored has the same schema as what is entered, and a record from before this rule has to be readable.
 *
 * @throws ReeveError invalid_input — `because` is `day_out_of_years`, `fields` the paths of these days
 */
export function requireDaysInYears(input: unknown): void {
  const fields = daysOutOfYears(input);
  if (fields.length > 0)
    throw new ReeveError(
      'invalid_input',
      `Nothing was changed. ${fields[0]}: not a day between ${FIRST_YEAR} and ${LAST_YEAR}.`,
      { fields, because: 'day_out_of_years' },
    );
}

const DAY = /^\d{4}-\d{2}-\d{2}(?=$|T\d{2}:\d{2})/;

function daysOutOfYears(input: unknown): readonly string[] {
  const found: string[] = [];
  const waiting: { readonly value: unknown; readonly path: string }[] = [{ value: input, path: '' }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    if (typeof value === 'string') {
      const day = DAY.exec(value)?.[0];
      if (day !== undefined && isLocalDate(day) && !isInYears(day)) found.push(path);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, part] of Object.entries(value))
        waiting.push({ value: part, path: path === '' ? name : `${path}.${name}` });
    }
  }
  return found;
}
