/** Beginnings of the month names, without accents, in English, French, German, Italian, Spanish and Russian. */
const BEGINNINGS: readonly (readonly string[])[] = [
  ['jan', 'gen', 'ene', 'янв'],
  ['feb', 'fev', 'фев'],
  ['mar', 'мар'],
  ['apr', 'avr', 'abr', 'апр'],
  ['may', 'mai', 'mag', 'май', 'мая', 'мае'],
  ['jun', 'juin', 'giu', 'июн'],
  ['jul', 'juil', 'lug', 'июл'],
  ['aug', 'aou', 'ago', 'авг'],
  ['sep', 'set', 'сен'],
  ['oct', 'okt', 'ott', 'окт'],
  ['nov', 'ноя'],
  ['dec', 'dez', 'dic', 'дек'],
];

/** Returns the month, 1 … 12, that a word names in full or abbreviated; undefined for any other word. */
export function monthNamed(word: string): number | undefined {
  // й loses its mark with the accents, so the table's Russian May is matched as "маи".
  const plain = plainLetters(word);
  const at = BEGINNINGS.findIndex((list) => list.some((beginning) => plain.startsWith(plainLetters(beginning))));
  return at < 0 ? undefined : at + 1;
}

const plainLetters = (word: string): string => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
