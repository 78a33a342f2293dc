import type { Language } from '../language.ts';

/** Words for whole numbers from two to twenty, and tens and dozens, in the order of `VALUES`. Authors write some numbers as words, others in digits. */
const WORDS: Readonly<Record<Language, string>> = {
  en: 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty',
  fr: 'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt trente quarante cinquante',
  de: 'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreissig vierzig fünfzig',
  it: 'due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti trenta quaranta cinquanta',
  es: 'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte treinta cuarenta cincuenta',
  ru: 'два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать тридцать сорок пятьдесят',
};
const VALUES = [...Array.from({ length: 19 }, (_, at) => at + 2), 30, 40, 50];
const NUMBERS = new Map(
  Object.entries(WORDS).map(([language, words]) => [
    language,
    new Map(words.split(' ').map((word, at) => [word, VALUES[at] ?? 0])),
  ]),
);

/**
 * Returns the number that a word of a language names, from 2 to 20 and 30, 40, 50; undefined for any other word. One is
 * left out: it is an article in most languages.
 *
 * @param word in small letters
 */
export const numberOfWord = (word: string, language: Language): number | undefined => NUMBERS.get(language)?.get(word);
