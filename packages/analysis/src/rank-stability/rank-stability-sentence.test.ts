import { LANGUAGES } from '@reeve/domain';
import { expect, test } from 'vitest';
import { rankStabilitySentence } from './rank-stability-sentence.ts';

const interval = [0.7062, 0.7188] as const;

test('states the share of what was tried, and never that a threat is really in the top', () => {
  expect(rankStabilitySentence({ share: 0.7125, interval, top: 3, draws: 20_000 })).toBe(
    'In the top three under 71% of the weights and grades tried (20,000 draws, 70.6% to 71.9%). This is not the probability that it is worse.',
  );
});

test('writes no number for a share below 1 % or above 99 %', () => {
  expect(rankStabilitySentence({ share: 0, interval: [0, 0.0002], top: 2, draws: 20_000 })).toContain(
    'In the top two under almost none (less than 1%) of',
  );
  expect(rankStabilitySentence({ share: 1, top: 7 })).toContain('In the top 7 under almost all (more than 99%) of');
  expect(rankStabilitySentence({ share: 0.01, top: 1 })).toContain('First under 1% of');
});

test.each(LANGUAGES)('leaves no brace open in %s, for any number of places', (language) => {
  const sentences = [1, 2, 3, 4, 5, 6].flatMap((top) =>
    [0, 0.5, 1].flatMap((share) => [
      rankStabilitySentence({ share, top }, language),
      rankStabilitySentence({ share, interval, top, draws: 500 }, language),
    ]),
  );
  for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]/);
  expect(new Set(sentences).size).toBe(36);
});
