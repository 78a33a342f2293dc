import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EMPTY_DRAFT } from './report-draft.ts';
import { necessitiesIn, type TextAnswer } from './text-answer.ts';
import { moveSpans, openQuestions, placeCandidates } from './text-question.ts';

const NONE: ReadonlySet<string> = new Set();
const DRAFT = { ...EMPTY_DRAFT, namesNobody: true, text: 'The man is a homosexual and met Jasper Holm.' };
const answer = (more: Partial<TextAnswer>): TextAnswer => ({
  from: 0,
  to: 0,
  answer: 'not_person',
  because: '',
  ...more,
});

test('a name and a special category are asked about in order, each until it is answered', () => {
  const open = openQuestions(DRAFT, NONE);
  expect(open.map(({ kind, from, to }) => [kind, DRAFT.text.slice(from, to)])).toEqual([
    ['special', 'homosexual'],
    ['name', 'Jasper Holm'],
  ]);
  const [special, name] = open;
  const textAnswers = [answer({ ...name, answer: 'not_person' }), answer({ ...special, answer: 'not_special' })];
  expect(openQuestions({ ...DRAFT, textAnswers }, NONE)).toEqual([]);
  const swapped = [answer({ ...name, answer: 'not_special' }), answer({ ...special, answer: 'not_person' })];
  expect(openQuestions({ ...DRAFT, textAnswers: swapped }, NONE)).toEqual(open);
});

test('an author’s own reason is a sentence', () => {
  const [special] = openQuestions(DRAFT, NONE);
  const withReason = (because: string) =>
    openQuestions({ ...DRAFT, textAnswers: [answer({ ...special, answer: 'necessary', because })] }, NONE).length;
  expect(withReason('it is')).toBe(2);
  expect(withReason('He was attacked for it.')).toBe(1);
});

test('a threat to life is not asked about', () => {
  expect(openQuestions({ ...DRAFT, priority: 'high' }, NONE)).toEqual([]);
});

test('only necessities stay with the raw words', () => {
  const kept = answer({ answer: 'victim_need' });
  expect(necessitiesIn([answer({}), answer({ answer: 'not_special' }), kept])).toEqual([kept]);
});

test('a span outside a change keeps its words, one in it is dropped', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 12 }),
      fc.string({ maxLength: 12 }),
      fc.nat(12),
      fc.nat(12),
      (before, after, a, b) => {
        const [from, to] = [Math.min(a, b, before.length), Math.min(Math.max(a, b), before.length)];
        for (const span of moveSpans([{ from, to }], before, after))
          expect(after.slice(span.from, span.to)).toBe(before.slice(from, to));
      },
    ),
  );
  expect(moveSpans([{ from: 4, to: 6 }], 'The ab end', 'The xb end')).toEqual([]);
});

test('places are looked up as they are written', () => {
  expect(placeCandidates('The van left Alt Brok for Tanner’s Row.')).toEqual(
    expect.arrayContaining(['Alt Brok', 'Tanner’s Row']),
  );
});
