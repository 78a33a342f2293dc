import { compareEditions, exportEdition } from '@reeve/contract';
import { makeReviewedText, type ReviewedText } from '@reeve/testing/document/reviewed-text.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let text: ReviewedText;
beforeAll(async () => void (text = await makeReviewedText('compare editions')));
afterAll(() => text.world.close());

test('editions of two documents are not compared, on the page or as a file', async () => {
  const [one, other] = [await text.underReview(), await text.underReview()];
  const params = { id: one.edition.id };
  const against = (id: string) => ({ params, query: { with: id } });
  expect(await text.ivo.refused(compareEditions, against(other.edition.id))).toBe('invalid_input');
  const since = { format: 'md', changesSince: other.edition.id } as const;
  expect(await text.ivo.refused(exportEdition, { params, query: since })).toBe('invalid_input');
  expect((await text.ivo.send(compareEditions, against(one.edition.id))).status).toBe(200);
});
