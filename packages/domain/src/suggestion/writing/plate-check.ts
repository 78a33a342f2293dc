import { PLATE_FORMS } from '../plate-forms.ts';

/** A sign of a plate that is easily misread, with the signs it is read for. */
export interface LookAlike {
  readonly sign: string;
  readonly others: readonly string[];
}

/** What the form of a plate shows to the person who wrote it. */
export interface PlateCheck {
  /** ISO 3166 codes of the countries whose form it has, as written; by code. */
  readonly countries: readonly string[];
  /** If it has no known form: the first reading with one sign, or the alphabet, changed that has one. */
  readonly readAs: { readonly plate: string; readonly countries: readonly string[] } | undefined;
  /** Signs that are easily misread, each once, in the order of the plate. */
  readonly lookAlikes: readonly LookAlike[];
}

/** Signs that are read for each other on a plate, at night or from memory. */
const ALIKE: readonly string[] = ['0OQD', '1IL', '2Z', '5S', '6G', '8B'];
const CYRILLIC = 'АВЕКМНОРСТУХІ';
const LATIN = 'ABEKMHOPCTYXI';

const FORMS = PLATE_FORMS.filter(({ country }) => /^[A-Z]{2}$/u.test(country)).map(({ country, form }) => ({
  country,
  form: new RegExp(`^(?:${form})$`, 'u'),
}));

/**
 * Checks the form of a registration plate: which countries use it, and which signs are easily misread. No plate is
 * looked up.
 *
 * @example checkPlate('AB12 C0E').readAs?.plate // => 'AB12 COE'
 */
export function checkPlate(written: string): PlateCheck {
  const plate = written.trim().replaceAll(/\s+/gu, ' ').toUpperCase();
  const countries = countriesOf(plate);
  return {
    countries,
    readAs: countries.length > 0 ? undefined : readingOf(plate),
    lookAlikes: [...new Set(plate)].flatMap((sign) => {
      const others = alikeOf(sign);
      return others.length === 0 ? [] : [{ sign, others }];
    }),
  };
}

const countriesOf = (plate: string): readonly string[] =>
  [...new Set(FORMS.filter(({ form }) => form.test(plate)).map(({ country }) => country))].toSorted();

const alikeOf = (sign: string): readonly string[] =>
  Array.from(ALIKE.find((group) => group.includes(sign)) ?? '').filter((other) => other !== sign);

function readingOf(plate: string): PlateCheck['readAs'] {
  const signs = Array.from(plate);
  const changed = signs.flatMap((sign, at) =>
    alikeOf(sign).map((other) => [...signs.slice(0, at), other, ...signs.slice(at + 1)].join('')),
  );
  const readings = [inAlphabet(signs, CYRILLIC, LATIN), inAlphabet(signs, LATIN, CYRILLIC), ...changed];
  for (const reading of readings) {
    const countries = countriesOf(reading);
    if (countries.length > 0) return { plate: reading, countries };
  }
  return undefined;
}

const inAlphabet = (signs: readonly string[], from: string, to: string): string =>
  signs.map((sign) => (from.includes(sign) ? to.charAt(from.indexOf(sign)) : sign)).join('');
