import { chicagoExtract, chicagoPortal } from './chicago-layouts.ts';
import type { CrimeLayout } from './crime-layout.ts';
import { policeUkExtract, policeUkStreet } from './police-uk-layouts.ts';

/** The kinds of crime file recognised automatically, the more specific before the more general. */
export const CRIME_LAYOUTS: readonly CrimeLayout[] = [policeUkStreet, policeUkExtract, chicagoPortal, chicagoExtract];

/**
 * Returns the layout of a file with these tidied column names: the first of `layouts` whose required columns are all
 * present. Other columns can be in between or absent.
 */
export function recognise(
  names: readonly string[],
  layouts: readonly CrimeLayout[] = CRIME_LAYOUTS,
): CrimeLayout | undefined {
  return layouts.find((layout) => missingColumns(layout, names).length === 0);
}

/** The required columns of a layout that are not among the tidied `names`. */
export function missingColumns(layout: CrimeLayout, names: readonly string[]): readonly string[] {
  return layout.columns.filter(({ name, required }) => required && !names.includes(name)).map(({ name }) => name);
}
