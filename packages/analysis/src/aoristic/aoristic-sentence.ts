import type { Language } from '@reeve/domain';
import type { AoristicProfile } from './aoristic.ts';
import { AORISTIC_WORDS } from './aoristic-words.ts';
import { sayHour, sayShare, sayWeekday } from '../sentence/say-time.ts';
import { fillSentence, formFor, sayNumber } from '../sentence/sentence-number.ts';

/**
 * States an hour × weekday profile in plain words: the busiest hours, with what confidence, and how many events are
 * left out.
 *
 * @returns one or two sentences with their full stops
 * Cost: O(168).
 * @example aoristicSentence(aoristicProfile({ fromMinute: Float64Array.of(NaN), toMinute: Float64Array.of(0) })) // => 'No event could be placed in an hour. 1 event is left out because its time is not known well enough.'
 */
export function aoristicSentence(profile: AoristicProfile, language: Language = 'en'): string {
  const words = AORISTIC_WORDS[language];
  const { n, peak, excluded } = profile;
  const left = excluded.unknown + excluded.negative + excluded.tooLong + excluded.dayOnly + excluded.monthOnly;
  const found =
    peak === undefined
      ? words.nothing
      : fillSentence(formFor(language, words.found, n), {
          n: sayNumber(language, n),
          hour: sayHour(peak.hour),
          share: sayShare(language, peak.share),
          low: sayShare(language, peak.low),
          high: sayShare(language, peak.high),
          weekHour: busiestWeekHour(profile.weights, language),
        });
  if (left === 0) return found;
  return `${found} ${fillSentence(formFor(language, words.left, left), { left: sayNumber(language, left) })}`;
}

function busiestWeekHour(weights: Float64Array, language: Language): string {
  const bin = weights.reduce((best, weight, i) => (weight > (weights[best] ?? 0) ? i : best), 0);
  return `${sayWeekday(language, Math.floor(bin / 24))} ${sayHour(bin % 24)}`;
}
