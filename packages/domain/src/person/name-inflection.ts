/**
 * Case endings of Slavic surnames, by the ending of the dictionary form: what is cut off, and what can replace it.
 * Masculine, feminine and plural forms together: which of them a text uses is unknown. Source: the declensions of
 * personal names in Russian and in Serbo-Croatian as grammars give them (hard and soft stems, -ов/-ин, adjectives);
 * vowels that come and go inside a stem (Лысенец, Лысенца) are left out.
 */
const CYRILLIC: readonly (readonly [RegExp, string])[] = [
  // Adjectives: Невский, Невская.
  [/(?<=[скцчшщнртлдвбмжг])(?:ий|ый|ой|ая)$/u, 'ий ый ой ая ого его ому ему им ым ом ем ую ие ые их ых ими ыми'],
  // -ов, -ев, -ин and their feminine: Бранин, Бранина.
  [/(?<=(?:[оеи]|ы)[вн])а?$/u, ' а у ым ом е ой ою ы ых ыми ам'],
  [/[ая]$/u, 'а я у ю ы и е ой ей ою ею'],
  [/[ьй]$/u, 'ь й я ю ем е и ей ям ями ях ев'],
  [/(?<=[бвгджзклмнпрстфхцчшщћђљњџј])$/u, ' а у ом ем е и ы ей ев ов ам ами ах'],
];
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/(?<=[sc]k)(?:i|y|a)$/u, 'i y a og oga om ome omu im oj u e ih ima ego emu iego iemu ej'],
  [/(?<=[oe]v)a?$/u, ' a u om em ym e oj ou y i ih ima ych s'],
  [/(?<=i[nc])a?$/u, ' a u om em e oj i ih ima ev s'],
  [/a$/u, 'a e i u o om ou y'],
  [/(?<=[bcdfghjklmnprstvzx])$/u, ' a u om em e i ov ova ove ev eva evi ovi ima ama s'],
];

/** A surname in Latin letters that Slavic languages inflect, by a typical letter or ending. */
const SLAVIC = /[čćšžđřěňłńśźżý]|(?:[oe]v|[oe]va|i[cć]h?|[sc]k[iya]|enko|y[cs]h|in|ak|ek|ac)$/iu;
const isCyrillic = (word: string): boolean => /\p{Script=Cyrillic}/u.test(word);

/** Fewest letters of an inflected word: a shorter one is searched for unchanged. */
const INFLECTED = 4;

/**
 * Returns the form in which words of names are compared: small letters without accents, without the genitive of English
 * and German after an apostrophe.
 */
export function foldName(word: string): string {
  const lower = word.toLowerCase().replace(/[’']s?$/u, '');
  if (isCyrillic(lower)) return lower.replaceAll('ё', 'е');
  return lower.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('ł', 'l').normalize('NFC');
}

/**
 * The forms one word of a name can take in a text, folded (`foldName`), including the word itself: its cases if it is a
 * Slavic surname in Cyrillic or Latin letters, and the genitive with s.
 *
 * @example nameForms('Kovač').has('kovacem') // => true
 */
export function nameForms(word: string): ReadonlySet<string> {
  const folded = foldName(word);
  const forms = new Set([folded]);
  if (folded.length < INFLECTED) return forms;
  if (!isCyrillic(folded)) forms.add(`${folded}s`);
  if (!isCyrillic(folded) && ![word, folded].some((one) => SLAVIC.test(one))) return forms;
  const [end, endings] = (isCyrillic(folded) ? CYRILLIC : LATIN).find(([ending]) => ending.test(folded)) ?? [];
  if (end !== undefined && endings !== undefined)
    for (const ending of endings.split(' ')) forms.add(folded.replace(end, ending));
  return forms;
}
