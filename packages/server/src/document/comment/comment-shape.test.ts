import { createComment, listComments, readBlocks, readComment } from '@reeve/contract';
import { BLOCKS, walkReview } from '@reeve/testing/document/review.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let world: World;
let dora: Client;
let ivo: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'comment-shape' });
  [dora, ivo] = [await world.as('dora'), await world.as('ivo')];
});
afterAll(() => world.close());

test('places a comment on the line of its words, not on the first line of their block', async () => {
  // Line 1: the heading. Lines 2 and 3: 76 letters, broken before the word that would end after the 72nd.
  const ids = await walkReview(dora, ivo, { word: 'the harbour and its warehouses', mandate: [] });
  const { items } = await ivo.call(readBlocks, { params: { id: ids.edition } });
  const [, block] = items;
  expect([block?.fromLine, block?.toLine, block?.text.slice(0, 69)]).toEqual([
    2,
    3,
    'A task near the harbour and its warehouses is evaluated with its comp',
  ]);
  const made = await ivo.call(createComment, {
    params: { id: ids.edition },
    input: {
      type: 'ge',
      severity: 'minor',
      text: 'With which?',
      proposal: null,
      rationale: '',
      blockId: BLOCKS[1],
      quote: 'comparison',
      from: block!.text.indexOf('comparison'),
      language: 'en',
      state: 'submitted',
    },
  });
  const lineIn = async (editionId: string) => {
    const reply = await dora.call(listComments, { params: { id: ids.document }, query: { editionId } });
    return new Map(reply.items.map((one) => [one.id, one.line]));
  };
  const lines = await lineIn(ids.edition);
  expect([lines.get(ids.comment), lines.get(made.id)]).toEqual([2, 3]);
  expect((await ivo.call(readComment, { params: { id: made.id } })).line).toBe(3);
  // The lines of a working draft are not counted.
  expect((await lineIn(ids.working)).get(made.id)).toBe(0);
});
