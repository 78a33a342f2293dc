import { indicatorTexts } from '@reeve/words';
import type { Language } from '../language.ts';
import type { AssessedUnit } from './assessed-unit.ts';
import type { AssessmentTemplate, IndicatorId } from './assessment-template.ts';
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

/** Returns the name of a supplied indicator; any other is shown by its id. */
export function sayIndicator(language: Language, unit: AssessedUnit, indicator: string): string {
  const names: Readonly<Record<string, string>> = INDICATOR_WORDS[language][unit];
  return Object.hasOwn(names, indicator) ? (names[indicator] ?? indicator) : indicator;
}

/** Returns the name of an indicator of a template: in the reader's language if it is supplied, else as the agency named it. */
export function nameIndicator(
  language: Language,
  { unit, indicators }: Pick<AssessmentTemplate, 'unit' | 'indicators'>,
  id: string,
): string {
  return indicators.find((one) => one.id === id)?.name ?? sayIndicator(language, unit, id);
}

/** Returns an indicator's value in words. */
export function sayIndicatorValue(language: Language, value: IndicatorValue): string {
  return INDICATOR_WORDS[language].value[value];
}
