import { LANGUAGES, weighHypotheses, type RatedCell, type Rating } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import { matrixSentence } from './matrix-sentence.ts';

const COLUMNS = ['pair', 'group', 'none'];
const NAMES = new Map([
  ['pair', 'One local pair'],
  ['group', 'A group that travels in'],
  ['none', 'Nothing connects them'],
  ['1', 'RP-M3XK7'],
  ['2', 'RP-L4B2N'],
]);
const weigh = (rows: readonly (readonly [weight: number, ratings: string])[]) =>
  weighHypotheses(
    COLUMNS,
    rows.map(([weight], at) => ({ id: String(at + 1), weight, origin: String(at) })),
    rows.flatMap(([, ratings], at) =>
      ratings
        .split(' ')
        .flatMap((rating, nth): RatedCell[] =>
          rating === '–'
            ? []
            : [{ itemId: String(at + 1), hypothesisId: COLUMNS[nth] ?? '', rating: rating as Rating }],
        ),
    ),
  );

describe('in English', () => {
  test.each([
    [
      'one item carries the order',
      [
        [1, 'C I I'],
        [0.8, 'I C II'],
      ] as const,
      'The evidence speaks least against “One local pair”; “A group that travels in” is next. One item carries that order: without RP-M3XK7, it speaks least against “A group that travels in”. If every item counted the same, it would speak least against “One local pair” and “A group that travels in”.',
    ],
    [
      'no single item changes it',
      [
        [1, 'C I II'],
        [1, 'C I II'],
      ] as const,
      'The evidence speaks least against “One local pair”; “A group that travels in” is next. No single item changes that.',
    ],
    [
      'an item without a rating is left out',
      [
        [1, 'C I II'],
        [1, 'C – I'],
      ] as const,
      'The evidence speaks least against “One local pair”; “A group that travels in” is next. Each of these items carries that order alone: RP-M3XK7. 1 item is not rated against every hypothesis and is left out.',
    ],
    ['nothing tells them apart', [[1, 'N N N']] as const, 'The evidence speaks equally against every hypothesis.'],
  ])('%s', (_, rows, sentence) => {
    expect(matrixSentence(weigh(rows), NAMES, 'en')).toBe(sentence);
  });
});

test.each(LANGUAGES)('names hypotheses and items in %s', (language) => {
  const said = matrixSentence(
    weigh([
      [1, 'C I II'],
      [0.6, 'I C C'],
    ]),
    NAMES,
    language,
  );
  expect(said).toContain('One local pair');
  expect(said).toContain('RP-M3XK7');
  expect(said).not.toMatch(/[{}]/);
});
