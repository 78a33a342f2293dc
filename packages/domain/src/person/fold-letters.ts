/**
 * Letters without a removable accent: Latin ones with a stroke or joined, and Cyrillic as ISO 9 writes it, in bare
 * Latin letters. Both spellings of a name fold to the same word.
 */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  ј: 'j',
  к: 'k',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ћ: 'c',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  џ: 'dz',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  ђ: 'd',
};

/**
 * Returns the letters of a word in lower case and, if they are Latin or Cyrillic, each in bare Latin letters: Карас and
 * Karas are the same. A letter can become none, as a hard sign does, or several. Remove accents first (NFKD without
 * marks).
 */
export function foldLetters(word: string): readonly string[] {
  return Array.from(word.toLocaleLowerCase('und'), (letter) => FOLDED[letter] ?? letter);
}
