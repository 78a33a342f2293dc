import type { Language } from '@reeve/domain';
import type { Concentration } from './concentration.ts';
import { CONCENTRATION_WORDS } from './concentration-words.ts';
import { sayShare } from '../sentence/say-time.ts';
import { fillSentence, sayNumber } from '../sentence/sentence-number.ts';

/**
 * States a concentration in plain words: the share of the busiest places, compared with chance where that is known.
 *
 * Reports the last shares asked for, with the defaults 20 % of the places and 80 % of the crimes; if they cover all
 * crimes, which is uninformative, an earlier one.
 *
 * @returns sentences with their full stops
 * Cost: O(1).
 * @example concentrationSentence(concentration([0, 0])) // => 'There is no crime to share among places.'
 */
export function concentrationSentence(found: Concentration, language: Language = 'en'): string {
  const words = CONCENTRATION_WORDS[language];
  const top = found.top.findLast((one) => one.crimeShare < 1) ?? found.top.at(-1);
  const most = found.placesFor.at(-1);
  if (found.n === 0) return words.nothing;
  const sentences: string[] = [];
  if (top !== undefined) {
    sentences.push(
      fillSentence(top.byChance === undefined ? words.top : words.topBesideChance, {
        n: sayNumber(language, found.n),
        places: sayNumber(language, found.places),
        placeShare: sayShare(language, top.placeShare, 1),
        crimeShare: sayShare(language, top.crimeShare),
        byChance: sayShare(language, top.byChance ?? 0),
      }),
    );
  }
  if (most !== undefined) {
    const values = { most: sayShare(language, most.crimeShare), fewPlaces: sayShare(language, most.placeShare, 1) };
    sentences.push(fillSentence(words.most, values));
  }
  return sentences.join(' ');
}
