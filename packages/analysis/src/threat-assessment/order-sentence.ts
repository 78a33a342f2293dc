import type { Confidence, Language, Trend } from '@reeve/domain';
import { threatAssessmentTexts } from '@reeve/words';
import { fillSentence, sayNumber } from '../sentence/sentence-number.ts';

type Words = Readonly<
  Record<
    | 'nothing'
    | 'alone'
    | 'overlap'
    | 'below'
    | 'belowOverlap'
    | 'judged'
    | 'overrules'
    | 'allKnown'
    | 'unknown'
    | 'gap'
    | 'scale',
    string
  >
> & {
  readonly column: Readonly<Record<'unit' | 'interval' | 'coverage' | 'confidence' | 'trend' | 'unknown', string>>;
  readonly confidence: Readonly<Record<Confidence, string>>;
  readonly trend: Readonly<Record<Trend, string>>;
};

/** The words about threat assessments; a language that lacks one does not compile. */
export const THREAT_WORDS: Readonly<Record<Language, Words>> = threatAssessmentTexts;

/** What can be ordered and what cannot. */
export interface OrderedUnits {
  /** Names; every group is wholly above the next. */
  readonly groups: readonly (readonly string[])[];
  /** Names, highest first, if a written judgement orders them. */
  readonly judged?: readonly string[] | undefined;
  /** That order places a unit above one whose interval is wholly higher. */
  readonly overrules?: boolean | undefined;
  /** Unknown values; each opens a gap. */
  readonly unknown: number;
}

/**
 * States what the intervals of an assessment allow: which units cannot be ordered, which are wholly below, and how much
 * is unknown. Inside a group no order is stated, except by a written judgement.
 *
 * Cost: O(units).
 * @example threatOrderSentence({ groups: [['Burglary', 'Fraud'], ['Theft']], unknown: 0 }, 'en') // => 'No full order, because their intervals overlap one after another: Burglary and Fraud. Wholly below: Theft. No value is unknown.'
 */
export function threatOrderSentence({ groups, judged, overrules, unknown }: OrderedUnits, language: Language): string {
  const words = THREAT_WORDS[language];
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const say = (sentence: string, names: readonly string[]): string =>
    fillSentence(sentence, { names: lists.format(names) });
  const order = judged
    ? [fillSentence(words.judged, { names: judged.join(', ') }), ...(overrules === true ? [words.overrules] : [])]
    : groups.map((group, place) => {
        if (place === 0) return say(group.length === 1 ? words.alone : words.overlap, group);
        return say(group.length === 1 ? words.below : words.belowOverlap, group);
      });
  return [
    ...(groups.length === 0 ? [words.nothing] : order),
    unknown === 0 ? words.allKnown : fillSentence(words.unknown, { count: sayNumber(language, unknown) }),
  ].join(' ');
}

/**
 * States what an unknown value leaves open, as the gap that it opens.
 *
 * @param indicator as its template names it
 * @param unit as the assessment lists it
 * @example unknownValueSentence('Profitability', 'Fraud', 'en') // => 'We do not know the value of “Profitability” for “Fraud”.'
 */
export function unknownValueSentence(indicator: string, unit: string, language: Language): string {
  return fillSentence(THREAT_WORDS[language].gap, { indicator, unit });
}
