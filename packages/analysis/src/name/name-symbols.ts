/**
 * The signs in which a word is compared: Latin letters and groups of letters that are often one sound in some language,
 * and Russian letters and groups. Longest group first: `tsch` is one sign, not `t`, `s`, `c` and `h`.
 */
const LATIN =
  'shch szcz tsch eaux sch tch tsh dzh eau sh ch cz sz zs zh kh gh th ph rh ts tz ' +
  'dz dj ck qu cq cs gn nh lh ou oo ee eu ai ay ei ey oi oy aa ie ia ya ja yu ju yo jo ye je yi ii ij iy ' +
  'a b c d e f g h i j k l m n o p q r s t u v w x y z ä å ö ü ë ç č š ž ğ ł đ ñ ř ț';
const CYRILLIC = 'дж дз кс ий ый ия ай эй ей ой а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ы э ю я';

/** Every sign; its position is its number in a word that was read. */
export const SYMBOLS: readonly string[] = [...LATIN.split(' '), ...CYRILLIC.split(' ')];

/** Number of signs that are Latin; those from here on are Russian. */
export const LATIN_SYMBOLS = LATIN.split(' ').length;

/** Spellings of one sound that are too rare to be learned, as a sign that is not. */
const RARE = /schtsch|stsch|shtsh|chtch|šč|dsch/gu;
const AS: Readonly<Record<string, string>> = { dsch: 'dzh' };

const NUMBERS: ReadonlyMap<string, number> = new Map(SYMBOLS.map((symbol, number) => [symbol, number]));
const LONGEST = 4;

/** Returns the number of a sign. Undefined if it is not one. */
export function symbolNumber(symbol: string): number | undefined {
  return NUMBERS.get(symbol);
}

/**
 * Reads a word of letters from `spellWord` as numbers of signs, the longest sign first. Letters that are not signs are
 * ignored. A doubled letter counts once, except in the vowels `oo`, `ee`, `aa` and `ii`.
 *
 * Cost: linear in the length.
 */
export function readSymbols(letters: string): Uint8Array {
  const word = letters.replaceAll(RARE, (group) => AS[group] ?? 'shch').replaceAll(/([^aeio])\1+/gu, '$1');
  const numbers: number[] = [];
  for (let at = 0; at < word.length;) {
    let length = Math.min(LONGEST, word.length - at);
    let number = NUMBERS.get(word.slice(at, at + length));
    while (number === undefined && length > 1) {
      length -= 1;
      number = NUMBERS.get(word.slice(at, at + length));
    }
    if (number !== undefined) numbers.push(number);
    at += length;
  }
  return Uint8Array.from(numbers);
}
