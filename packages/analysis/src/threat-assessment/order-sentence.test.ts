import { LANGUAGES } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import { threatOrderSentence } from './order-sentence.ts';

describe('the sentence of an order', () => {
  test.each([
    [{ groups: [], unknown: 4 }, 'Nothing is scored yet. Unknown values: 4. Unknown is not low.'],
    [
      { groups: [['Fraud'], ['Theft', 'Arson']], unknown: 0 },
      'Highest: Fraud. Wholly below, and not ordered among themselves: Theft and Arson. No value is unknown.',
    ],
    [
      { groups: [['Fraud', 'Theft']], judged: ['Theft', 'Fraud'], unknown: 1 },
      'By a written judgement, highest first: Theft, Fraud. Unknown values: 1. Unknown is not low.',
    ],
  ])('%j', (of, sentence) => {
    expect(threatOrderSentence(of, 'en')).toBe(sentence);
  });

  test.each(LANGUAGES)('leaves no place open in %s', (language) => {
    const sentences = [[], [['A']], [['A', 'B'], ['C'], ['D', 'E']]].map((groups) =>
      threatOrderSentence({ groups, unknown: groups.length }, language),
    );
    for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]/);
    expect(new Set(sentences).size).toBe(3);
  });
});
