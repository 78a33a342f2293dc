import type { Language } from '@reeve/domain';
import { rankStabilityTexts } from '@reeve/words';
import { sayShare } from '../sentence/say-time.ts';
import { fillSentence, sayNumber } from '../sentence/sentence-number.ts';
import type { DrawnShare } from './rank-stability.ts';

/** The words of the sentence; words in braces are placeholders. */
interface RankStabilityWords {
  readonly share: string;
  readonly almostNone: string;
  readonly almostAll: string;
  readonly drawn: string;
  readonly exact: string;
  /** By number of places. */
  readonly top: Readonly<Record<'1' | '2' | '3' | '4' | '5' | 'more', string>>;
}

const RANK_STABILITY_WORDS: Readonly<Record<Language, RankStabilityWords>> = rankStabilityTexts;

/** Shares outside 1 % to 99 % are not written as a number: the draws do not resolve them. */
const EDGE = 0.01;

/** What the sentence is about: a drawn share with its draws, or an enumerated one. */
export type FirmShare =
  | (Pick<DrawnShare, 'share' | 'interval'> & { readonly top: number; readonly draws: number })
  | { readonly share: number; readonly top: number; readonly draws?: undefined };

/**
 * States how firm a place in the top is, as a share of what was tried and never as a fact about the threat.
 *
 * @returns two sentences with their full stops
 * Cost: O(1).
 * @example rankStabilitySentence({ share: 0.712, top: 3 }) // => 'In the top three under 71% of the weights and grades tried (all combinations). This is not the probability that it is worse.'
 */
export function rankStabilitySentence(firm: FirmShare, language: Language = 'en'): string {
  const words = RANK_STABILITY_WORDS[language];
  const { share, top } = firm;
  const places: Readonly<Record<string, string>> = words.top;
  const how =
    firm.draws === undefined
      ? words.exact
      : fillSentence(words.drawn, {
          draws: sayNumber(language, firm.draws, { useGrouping: true }),
          low: sayShare(language, firm.interval[0], 1),
          high: sayShare(language, firm.interval[1], 1),
        });
  const [sentence, shown] =
    share < EDGE ? [words.almostNone, EDGE] : share > 1 - EDGE ? [words.almostAll, 1 - EDGE] : [words.share, share];
  return fillSentence(sentence, {
    top: fillSentence(places[String(top)] ?? words.top.more, { count: sayNumber(language, top) }),
    share: sayShare(language, shown),
    how,
  });
}
