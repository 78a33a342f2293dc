import { isSentence } from '../person/related-person.ts';
import { CONFIDENCES, type Confidence } from '../record/probability.ts';

/** What an indicator can be valued at. Unknown is not low: it opens an intelligence gap (domain brief §3.3). */
export const INDICATOR_VALUES = ['nil', 'low', 'medium', 'high', 'unknown'] as const;
export type IndicatorValue = (typeof INDICATOR_VALUES)[number];
export type KnownValue = Exclude<IndicatorValue, 'unknown'>;

/** The points of each known value; unknown has none. */
export const VALUE_POINTS: Readonly<Record<KnownValue, number>> = { nil: 0, low: 1, medium: 2, high: 3 };
/** The points of the highest value. */
export const MOST_POINTS = 3;

/** What assessors enter for one indicator of a template. */
export interface IndicatorEntry {
  readonly indicator: string;
  readonly value: IndicatorValue | undefined;
  /** How far the value can be relied on; none for an unknown value. */
  readonly confidence: Confidence | undefined;
  /** References of what the value rests on: reports, findings, judgements, or a published source by title. */
  readonly sources: readonly string[];
  readonly rationale: string;
}

export type IndicatorFault = 'indicator' | 'value' | 'confidence' | 'sources' | 'rationale';

/**
 * Returns what an entry lacks, in the order of its form. A missing answer is never assumed.
 *
 * A known value needs a confidence, at least one source and a sentence of rationale; nil is known and needs them too.
 * An unknown value needs none of them and has no confidence.
 *
 * @param indicators ids of the template
 * @example indicatorFaults({ indicator: 'size', value: 'nil', confidence: 'low', sources: [], rationale: '' }, ['size']) // => ['sources', 'rationale']
 */
export function indicatorFaults(entry: IndicatorEntry, indicators: readonly string[]): readonly IndicatorFault[] {
  const faults: IndicatorFault[] = [];
  if (!indicators.includes(entry.indicator)) faults.push('indicator');
  if (entry.value === undefined || !INDICATOR_VALUES.includes(entry.value)) return [...faults, 'value'];
  if (entry.value === 'unknown') return entry.confidence === undefined ? faults : [...faults, 'confidence'];
  if (entry.confidence === undefined || !CONFIDENCES.includes(entry.confidence)) faults.push('confidence');
  if (!entry.sources.some((source) => source.trim() !== '')) faults.push('sources');
  if (!isSentence(entry.rationale)) faults.push('rationale');
  return faults;
}

/**
 * Returns the indicators that open a gap, in the order of the template: those valued unknown, and those without a value.
 *
 * @param values by indicator
 */
export function openedGaps(
  indicators: readonly string[],
  values: Readonly<Record<string, IndicatorValue | undefined>>,
): readonly string[] {
  return indicators.filter((id) => (values[id] ?? 'unknown') === 'unknown');
}
