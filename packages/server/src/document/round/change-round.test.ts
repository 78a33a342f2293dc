import { breakSilence, extendRound, readDocument, remindRound } from '@reeve/contract';
import { makeReviewedText, type ReviewedText } from '@reeve/testing/document/reviewed-text.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let text: ReviewedText;
beforeAll(async () => void (text = await makeReviewedText('change round')));
afterAll(() => text.world.close());

test('a round is changed by the review lead alone, and does not exist for those who take no part', async () => {
  const { dora, ivo, vera } = text;
  const { id: document, round } = await text.underReview();
  const params = { id: round.id };
  const extended = { params, input: { version: 1, closesAt: '2027-03-01T12:00:00Z', reason: 'more time' } };
  const reminded = { params, input: { version: 1, text: 'two weeks left' } };
  const broken = { params, input: { version: 1, reason: 'not agreed' } };
  expect(await vera.refused(extendRound, extended)).toBe('not_found');
  expect(await vera.refused(remindRound, reminded)).toBe('not_found');
  expect(await vera.refused(breakSilence, broken)).toBe('not_found');
  expect(await ivo.refused(extendRound, extended)).toBe('not_permitted');
  expect(await ivo.refused(remindRound, reminded)).toBe('not_permitted');
  const { rounds } = await dora.call(readDocument, { params: { id: document } });
  expect(rounds).toMatchObject([{ id: round.id, version: 1, extensions: [], reminders: [] }]);
  await dora.call(extendRound, extended);
  expect(await dora.refused(remindRound, reminded)).toBe('stale_version');
});
