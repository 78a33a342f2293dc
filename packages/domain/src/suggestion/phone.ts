import { allMatches } from './all-matches.ts';
import type { Language } from '../language.ts';
import type { Mention } from './mention.ts';
import type { ReadText } from './read-text.ts';
import { IS } from './words/class-bits.ts';

/** A run of digits with the marks people write in a phone number; 7 to 15 digits are checked afterwards (ITU-T E.164). */
const CANDIDATE =
  /(?=[+(\d])(?<![\p{L}\p{N}+@_/.,-]|\d:)(?:\+\s?|\(\+?)?\d(?:[ .\u00a0\u2011()/–-]{0,3}\d){5,16}(?![\p{L}\p{N}@])/gu;

interface NumberForm {
  readonly form: RegExp;
  readonly languages: readonly Language[] | undefined;
}

/** Forms of national numbers that show what they are without a word before them; digits as `9`. */
const NATIONAL: readonly NumberForm[] = [
  // Zero first: most of Europe.
  { form: /^0[1-9](?:[ ./-]?\d){7,11}$/u, languages: undefined },
  { form: /^\(0\d{1,5}\)(?:[ .-]?\d){5,9}$/u, languages: undefined },
  { form: /^0\d{2,5} ?[/ -] ?\d[\d .-]{4,10}$/u, languages: undefined },
  { form: /^0 \(?\d{3}\)?(?:[ -]\d{2,3}){2,4}$/u, languages: undefined },
  // North America.
  { form: /^(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[.-])\d{3}[.-]\d{4}$/u, languages: undefined },
  // Spain.
  { form: /^[6789]\d{2}(?: \d{3} \d{3}|(?:[ -]\d{2}){3}|[.-]\d{3}[.-]\d{3}|\d{6})$/u, languages: ['es'] },
  // Italian mobiles.
  { form: /^3[2-9]\d(?:[ ./-]?\d){6,7}$/u, languages: ['it'] },
  // Eight first: Russia, Kazakhstan, Belarus.
  { form: /^8(?:[ (-]{0,2}\d){10}[\d) -]*$/u, languages: ['ru'] },
  { form: /^8[ -]?\(?\d{3}\)?[ -]?\d{3}[ -]?\d{2}[ -]?\d{2}$/u, languages: undefined },
];

/** Two or more groups that are days, times or sums of money, not one number. */
const NOT_NUMBER =
  /^(?:\d{1,2}[./-](?:0?[1-9]|1[0-2])[./-](?:19|20)?\d{2}|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2})(?!\d|[./ -]\d)|^\d{1,2}(?:[ .]\d{3})+$|^\d{1,3}(?:\.\d{3})+$/u;

/** Telephone numbers in any usual way of writing. */
export function phoneMentions(read: ReadText): readonly Mention[] {
  const { text } = read;
  const found: Mention[] = [];
  for (const { 0: raw, index } of allMatches(CANDIDATE, text)) {
    const words = trimmed(raw);
    const digits = words.replaceAll(/\D/gu, '');
    // "26/03/26 16:40": a clock goes on after the run.
    if (digits.length < 6 || digits.length > 15 || /^:\d/u.test(text.slice(index + words.length))) continue;
    const isInternational = /^\(?\+/u.test(words) || /^00[1-9]/u.test(words);
    if (isInternational ? digits.length >= 8 : isNational(read, words, digits, index))
      found.push({ kind: 'phone', from: index, to: index + words.length, value: phoneValue(words) });
  }
  return found;
}

function isNational(read: ReadText, words: string, digits: string, index: number): boolean {
  const isCalled = read.hasBefore(index, IS.phoneCue, 5);
  if (read.hasBefore(index, IS.otherNumber, isCalled ? 2 : 4)) return false;
  if (read.hasBefore(index, IS.accountCue, 3) || read.hasBefore(index, IS.documentCue, 3)) return false;
  const after = read.tokenFrom(index + words.length);
  if (
    read.is(after, IS.currency) ||
    read.is(after, IS.unit) ||
    /^\s?[€$£₽₸%]/u.test(read.text.slice(index + words.length))
  )
    return false;
  if (/\d{1,2}[./]\d{1,2}[./](?:19|20)\d{2}/u.test(words)) return false;
  if (NOT_NUMBER.test(words)) return isCalled && digits.length >= 9 && !/^\d{1,2}[./-]\d{1,2}[./-]/u.test(words);
  if (isCalled) return true;
  return NATIONAL.some(({ form, languages }) => form.test(words) && (languages?.includes(read.language) ?? true));
}

/** Without a bracket that opens or closes outside the number. */
function trimmed(raw: string): string {
  const words = raw.replace(/[^\d]+$/u, '');
  return words.startsWith('(') && !words.includes(')') ? words.slice(1) : words;
}

/** Digits with the country code if it is written: `+44 20 7946` and `0044 20 7946` are equal; a national number keeps its zero. */
export function phoneValue(words: string): string {
  const digits = words.replaceAll(/\(0\)/gu, '').replaceAll(/[^\d+]/gu, '');
  return digits.startsWith('00') ? `+${digits.slice(2)}` : digits;
}
