import { indicatorTexts } from '@reeve/words';
import type { Language } from '../language.ts';
import type { AssessedUnit } from './assessed-unit.ts';
import type { IndicatorId } from './assessment-template.ts';
import type { IndicatorValue } from './indicator.ts';

/** The names of the supplied indicators in each language, and of their values: a missing name does not compile. */
const INDICATOR_WORDS: Readonly<
  Record<
    Language,
    { readonly [Unit in AssessedUnit]: Readonly<Record<IndicatorId<Unit>, string>> } & {
      readonly value: Readonly<Record<IndicatorValue, string>>;
    }
  >
> = indicatorTexts;

/** Returns the name of an indicator; one that an agency added to its own template is shown by its id. */
export function sayIndicator(language: Language, unit: AssessedUnit, indicator: string): string {
  const names: Readonly<Record<string, string>> = INDICATOR_WORDS[language][unit];
  return Object.hasOwn(names, indicator) ? (names[indicator] ?? indicator) : indicator;
}

/** Returns an indicator's value in words. */
export function sayIndicatorValue(language: Language, value: IndicatorValue): string {
  return INDICATOR_WORDS[language].value[value];
}
