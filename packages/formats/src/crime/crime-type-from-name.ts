import { tidy } from '../encoding/tidy.ts';

/** Words in file names, and the type of crime they indicate. */
const TYPES: readonly (readonly [word: RegExp, type: string])[] = [
  [/\b(?:asb|anti social behaviour)\b/, 'Anti-social behaviour'],
  [/\baggravated assaults?\b/, 'Aggravated assault'],
  [/\bburglar(?:y|ies)\b/, 'Burglary'],
  [/\brobber(?:y|ies)\b/, 'Robbery'],
  [/\bhomicides?\b/, 'Homicide'],
  [/\b(?:vehicle|car) thefts?\b/, 'Vehicle theft'],
  // Breaking and entering, as agencies abbreviate it at the end of a name.
  [/\b(?:b and e|be)(?: month ?\d*| \d+)?$/, 'Burglary'],
];

/**
 * Guesses the type of crime in a file for one type from its name: `lancashire_asb.tab.gz` is anti-social behaviour.
 * Without a known word, the name's own words; `Not stated` if it has none. Show it to the user for confirmation where
 * possible.
 *
 * @param fileName with or without folders and extensions
 */
export function crimeTypeFromFileName(fileName: string): string {
  const base = fileName.split(/[\\/]/).at(-1) ?? '';
  const words = tidy(base.replace(/(?:\.(?:geojson|[a-z0-9]{1,4}))+$/i, '').replace(/[^\p{L}\p{N}]+/gu, ' ')).slice(
    0,
    100,
  );
  const known = TYPES.find(([word]) => word.test(words.toLowerCase()));
  return known?.[1] ?? (words === '' ? 'Not stated' : words);
}
