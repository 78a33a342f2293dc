/** Degrees of one coordinate, with the axis if a letter names it. */
export interface WrittenDegrees {
  readonly degrees: number;
  /** `y` for N and S, `x` for E and W; undefined without a letter. */
  readonly axis: 'x' | 'y' | undefined;
}

const NUMBER = String.raw`\d{1,3}(?:[.,]\d+)?`;
const WRITTEN = new RegExp(
  `^([NSEW])?\\s*([+-])?(${NUMBER})\\s*[°º]?\\s*` +
    `(?:(${NUMBER})\\s*['′’]?\\s*(?:(${NUMBER})\\s*(?:["″”]|'')?\\s*)?)?([NSEW])?$`,
  'i',
);

/**
 * Parses a coordinate in degrees, minutes and seconds, or in degrees with a letter: `51°30'26"N`, `0 7 39 W`, `51.5074°
 * N`; undefined for anything else. A bare number is none: `readNumber` reads it.
 *
 * O means east in German and west in Romance languages, so it is not read.
 *
 * @param text tidied
 */
export function readDegrees(text: string): WrittenDegrees | undefined {
  if (text.length < 2 || text.length > 40 || !/[NSEW°º]/i.test(text)) return undefined;
  const [, before, sign, degrees, minutes, seconds, after] = WRITTEN.exec(text) ?? [];
  if (degrees === undefined || (before !== undefined && after !== undefined)) return undefined;
  const [whole, m, s] = [degrees, minutes ?? '0', seconds ?? '0'].map((part) => Number(part.replace(',', '.')));
  if (whole === undefined || m === undefined || s === undefined || m >= 60 || s >= 60) return undefined;
  const letter = (before ?? after ?? '').toUpperCase();
  if (sign !== undefined && letter !== '') return undefined;
  const size = whole + m / 60 + s / 3600;
  const axis = letter === '' ? undefined : 'NS'.includes(letter) ? 'y' : 'x';
  return { degrees: sign === '-' || letter === 'S' || letter === 'W' ? -size : size, axis };
}
