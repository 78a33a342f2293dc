import type { ChangeInWords, ResultsWording } from '@reeve/analysis';

const CHANGE = String.raw`(?:no change(?: in \w+)?|[\d.]+ (?:fewer|more)(?: \w+)?)`;
const TITLE = new RegExp(`^best estimate (${CHANGE}); plausible range (${CHANGE}) to (${CHANGE})`);

/**
 * The numbers in a stored English sentence about a result, so that a list, which has nothing else, can say them in the
 * reader's language; undefined for any other text.
 */
export function readResultTitle(title: string): Pick<ResultsWording, 'best' | 'low' | 'high'> | undefined {
  const match = TITLE.exec(title);
  const [best, low, high] = (match ?? []).slice(1).map(readChange);
  return best && low && high ? { best, low, high } : undefined;
}

function readChange(text: string): ChangeInWords {
  const match = /^([\d.]+) (fewer|more)/.exec(text);
  return match
    ? { amount: Number(match[1]), direction: match[2] === 'fewer' ? 'fewer' : 'more' }
    : { amount: 0, direction: 'none' };
}
