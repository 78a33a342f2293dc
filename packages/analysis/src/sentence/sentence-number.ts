import { dateWords, toDayNumber, type Language, type LocalDate } from '@reeve/domain';
import type { PluralForms } from './sentence-words.ts';

const MS_PER_DAY = 86_400_000;

/** Fills the placeholders of a text in one pass: braces inside a value are kept. */
export function fillSentence(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** Returns the form of a text for a number in a language; a form the language does not distinguish is its last. */
export function formFor(language: Language, forms: PluralForms, number: number): string {
  return forms[new Intl.PluralRules(language).select(number)] ?? forms.other;
}

/** Returns a number as written in a language, without thousands separators. */
export function sayNumber(language: Language, value: number, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(language, { useGrouping: false, ...options }).format(value);
}

/** A date in words: `2 March 2026`. */
export function sayDay(language: Language, on: LocalDate): string {
  const format = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return dateWords(language, format)(toDayNumber(on) * MS_PER_DAY);
}
