import { allMatches } from './all-matches.ts';
import type { Mention } from './mention.ts';
import type { ReadText } from './read-text.ts';
import { IS, isOneOf } from './words/class-bits.ts';

/** Forms of registration plates by country; `strong` ones show what they are, others need a word or a vehicle before them. */
export const PLATE_FORMS: readonly { readonly country: string; readonly form: string; readonly strong: boolean }[] = [
  { country: 'GB', form: '[A-Z]{2}\\d{2}[ ]?[A-Z]{3}|[A-Z]\\d{2,3}[ ][A-Z]{3}', strong: true },
  { country: 'IE', form: '\\d{2,3}[- ][A-Z]{1,2}[- ]\\d{1,6}', strong: true },
  { country: 'DE', form: '[A-ZÄÖÜ]{1,3}[- ·][A-Z]{1,2}[ -]?\\d{1,4}[EH]?', strong: true },
  { country: 'AT', form: '[A-Z]{1,2}[- ]\\d{2,5}[ ]?[A-Z]{1,3}', strong: true },
  {
    country: 'CH',
    form: "(?:AG|AI|AR|BE|BL|BS|FR|GE|GL|GR|JU|LU|NE|NW|OW|SG|SH|SO|SZ|TG|TI|UR|VD|VS|ZG|ZH)[- ·]?\\d{3}[ ·'’]?\\d{3}",
    strong: true,
  },
  {
    country: 'CH',
    form: "(?:AG|AI|AR|BE|BL|BS|FR|GE|GL|GR|JU|LU|NE|NW|OW|SG|SH|SO|SZ|TG|TI|UR|VD|VS|ZG|ZH)[- ·]?\\d{1,3}[ '’]?\\d{2,3}",
    strong: false,
  },
  { country: 'FR', form: '[A-Z]{2}[- ]?\\d{3}[- ]?[A-Z]{2}', strong: true },
  { country: 'IT', form: '[A-Z]{2}[ ]?\\d{3}[ ]?[A-Z]{2}', strong: true },
  { country: 'FR', form: '\\d{2,4}[ -][A-Z]{2,3}[ -]\\d{2}', strong: true },
  { country: 'ES', form: '\\d{4}[ -]?[A-Z]{3}', strong: true },
  { country: 'BE', form: '[1-9][- ][A-Z]{3}[- ]\\d{3}', strong: true },
  { country: 'NL', form: '[A-Z\\d]{1,3}-[A-Z\\d]{2,3}-[A-Z\\d]{1,2}', strong: false },
  { country: 'PL', form: '[A-Z]{2,3}[ -]?[\\dA-Z]{4,5}', strong: false },
  { country: 'UA', form: '[A-ZАВЕІКМНОРСТХ]{2}[ -]?\\d{4}[ -]?[A-ZАВЕІКМНОРСТХ]{2}', strong: true },
  { country: 'RU', form: '[АВЕКМНОРСТУХ][ ]?\\d{3}[ ]?[АВЕКМНОРСТУХ]{2}[ ]?(?:\\d{2,3})?', strong: true },
  { country: 'KZ', form: '\\d{3}[ ]?[A-ZА-Я]{2,3}[ |-]?\\d{2}', strong: true },
  { country: 'KG', form: '\\d{2}[ ]?KG[ ]?\\d{3}[ ]?[A-Z]{3}|[A-ZА-Я][ ]?\\d{4}[ ]?[A-ZА-Я]{1,2}', strong: true },
  { country: 'BY', form: '\\d{4}[ ]?[A-ZАВЕІКМНОРСТХ]{2}[ -]\\d', strong: true },
  { country: 'AM', form: '\\d{2,3}[ -]?[A-Z]{2}[ -]?\\d{2,3}', strong: true },
  { country: 'GE', form: '[A-Z]{2}[- ]\\d{3}[- ][A-Z]{2}', strong: true },
  { country: 'MD', form: '[A-Z]{3}[ -]?\\d{3}', strong: false },
  { country: 'HU', form: '[A-Z]{2}[ -]?[A-Z]{2}-?\\d{3}', strong: false },
  { country: 'RO', form: '(?:B[ -]?\\d{2,3}|[A-Z]{2}[ -]?\\d{2})[ -]?[A-Z]{3}', strong: true },
  { country: 'RS', form: '[A-ZŠĐČĆŽ]{2}[ -]?\\d{3,4}-?[ ]?[A-ZŠĐČĆŽ]{2}', strong: true },
  { country: 'SI', form: '[A-Z]{2}[ -][A-Z\\d]{2,3}-?[ ]?[A-Z\\d]{2,3}', strong: false },
  { country: 'CZ', form: '\\d[A-Z]\\d[ -]?\\d{4}', strong: true },
  { country: 'BG', form: '[A-Z]{1,2}[ -]?\\d{4}[ -]?[A-Z]{2}', strong: true },
  { country: 'AL', form: '[A-Z]{2}[ -]?\\d{3}[ -]?[A-Z]{2}', strong: true },
  { country: 'BA', form: '[AEJKMOT]\\d{2}-[AEJKMOT]-\\d{3}', strong: true },
  { country: 'TR', form: '(?:0[1-9]|[1-7]\\d|8[01])[ ][A-Z]{1,3}[ ]\\d{2,4}', strong: true },
  { country: 'MT', form: '[A-Z]{3}[ -]?\\d{3}', strong: false },
  { country: 'US', form: '\\d[A-Z]{3}\\d{3}|[A-Z]{3}[- ]?\\d{4}', strong: false },
  { country: 'MA', form: '\\d{3,5}[ |-]{1,3}[A-Zأبده][ |-]{1,3}\\d{1,2}', strong: false },
  { country: 'AD', form: '[A-Z]\\d{4}', strong: false },
  {
    country: 'any, after a vehicle',
    form: '[A-Z]{1,3}[ -]\\d{3,6}|\\d{2,4}[ -][A-Z]{2,4}|[А-Я] ?\\d{3} ?[А-Яа-я]{2} ?\\d{2,3}',
    strong: false,
  },
  { country: 'MX', form: '[A-Z]{3}-\\d{2}-\\d{2}|[A-Z]{3}-\\d{3}-[A-Z]', strong: true },
];

/** What begins a plate; other signs are passed over before anything else is asked of them. */
const BEGINS = '(?=[A-ZÄÖÜŠĐČĆŽА-ЯІ\\d])';
/** The forms that show what they are have a digit after at most two groups of letters. */
const BEGINS_STRONG = `${BEGINS}(?=\\p{Lu}{0,3}[ ·-]?(?:[A-Z]{1,2}[ -]?)?\\d)`;
const EDGE = '(?<![\\p{L}\\p{N}./@_-])';
const END = '(?![\\p{L}\\p{N}@_]|[-./][\\p{L}\\p{N}])';
const formOf = (strong: boolean): RegExp =>
  new RegExp(
    `${strong ? BEGINS_STRONG : BEGINS}${EDGE}(?:${PLATE_FORMS.filter((one) => one.strong === strong)
      .map(({ form }) => form)
      .join('|')})${END}`,
    'gu',
  );
const STRONG = formOf(true);
const WEAK = formOf(false);
/** After a word for it, any run of groups of capitals and digits with a digit is a plate; small letters too. */
const CALLED =
  /^[\s:,.«"“(№#-]{1,4}(?:[\p{Ll}.№°]{1,14}[\s:]{1,2}){0,3}[«"“(]?(?=[\p{L}\p{N}|-]{0,12}(?:[ ·][\p{L}\p{N}]{1,4}){0,3})((?:\p{Lu}{1,4}|\d{1,5})(?:[ ·|-]{0,2}(?:\p{Lu}{1,4}|\d{1,5})){1,5})(?![\p{L}\p{N}])/u;
/** Letters that look the same in Cyrillic and Latin: a plate is compared in Latin. */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('АВЕКМНОРСТУХІ', (letter, at) => [letter, 'ABEKMHOPCTYXI'.charAt(at)]),
);
const CYRILLIC = /[АВЕКМНОРСТУХІ]/gu;
const MARK = /[^\p{L}\p{N}]/gu;

/** Registration plates. @param vehicles the mentions of vehicles, next to which weaker forms are plates */
export function plateMentions(read: ReadText, vehicles: readonly Mention[]): readonly Mention[] {
  const { text } = read;
  const found: Mention[] = [];
  const ends = new Set(vehicles.map(({ to }) => to));
  const isCalled = (from: number): boolean => read.hasBefore(from, IS.plateCue, 4) || isAfterVehicle(text, from, ends);
  const isOther = (from: number): boolean => read.hasBefore(from, IS.otherNumber, 3);
  const put = (from: number, words: string): void => {
    if (/\d/u.test(words) && /\p{L}/u.test(words))
      found.push({ kind: 'plate', from, to: from + words.length, value: plateValue(words) });
  };
  for (const { 0: words, index } of allMatches(STRONG, text))
    if (isCalled(index) || !isOther(index)) put(index, words.trimEnd());
  const cues = read.tokens.filter(({ classes }) => isOneOf(classes, IS.plateCue));
  if (cues.length > 0 || vehicles.length > 0)
    for (const { 0: words, index } of allMatches(WEAK, text)) if (isCalled(index)) put(index, words.trimEnd());
  for (const token of cues) {
    const called = CALLED.exec(text.slice(token.to, token.to + 64));
    const words = called?.[1];
    if (called && words !== undefined && /\d/u.test(words) && words.length <= 14)
      put(token.to + called[0].length - words.length, words);
  }
  return found;
}

/** True if a vehicle is named directly before: "grey van, RV 41 KSD". */
function isAfterVehicle(text: string, from: number, ends: ReadonlySet<number>): boolean {
  for (let back = 1; back <= 4; back += 1) {
    if (ends.has(from - back)) return true;
    if (!/[\s,(:;«"“–-]/u.test(text.charAt(from - back))) return false;
  }
  return false;
}

/** Capitals and digits without the marks between them, look-alike Cyrillic letters as Latin. @example plateValue('А 123 ВС-77') // => 'A123BC77' */
export function plateValue(words: string): string {
  return words
    .toUpperCase()
    .replaceAll(MARK, '')
    .replaceAll(CYRILLIC, (letter) => LATIN[letter] ?? letter);
}
