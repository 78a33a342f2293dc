/** How often a week this far out happens when nothing has changed: "about once in 8,500 weeks". */
export interface Chance {
  readonly unit: 'weeks' | 'years';
  /** Rounded to two figures; a lower bound where `atLeast`. */
  readonly every: number;
  readonly atLeast: boolean;
}

const WEEKS_A_YEAR = 52.1775;
const RAREST_YEARS = 1000;

/**
 * A one-tailed probability as a waiting time, which people judge better than a decimal.
 *
 * @param p (0, 1]
 * @returns weeks below two years, years above; above a thousand years only "at least", because the tail of a model says
 *   nothing more there
 */
export function chanceOf(p: number): Chance {
  const weeks = 1 / p;
  if (weeks < 2 * WEEKS_A_YEAR) return { unit: 'weeks', every: twoFigures(weeks), atLeast: false };
  const years = weeks / WEEKS_A_YEAR;
  return years > RAREST_YEARS
    ? { unit: 'years', every: RAREST_YEARS, atLeast: true }
    : { unit: 'years', every: twoFigures(years), atLeast: false };
}

function twoFigures(value: number): number {
  return Number(value.toPrecision(2));
}
