import {
  admitMember,
  clusterComments,
  createComment,
  disposeComment,
  listComments,
  moveComment,
  readComment,
  saveComment,
} from '@reeve/contract';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { makeReviewPeople } from '@reeve/testing/document/review-people.ts';
import { accountId } from '@reeve/testing/people.ts';
import { BLOCKS, walkReview, type ReviewIds } from '@reeve/testing/document/review.ts';
import type { Client, World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: World;
let dora: Client;
let ivo: Client;
let lars: Client;
let vera: Client;
let ids: ReviewIds;
beforeAll(async () => {
  ({ world, dora, ivo, lars, vera } = await makeReviewPeople('change-comment'));
  ids = await walkReview(dora, ivo, { word: 'Mended', mandate: [] });
  for (const [login, delegation] of [
    ['vera', 'K'],
    ['lars', 'M'],
  ] as const)
    await dora.call(admitMember, {
      params: { id: ids.document },
      input: { accountId: accountId(login), name: login, role: 'expert', capacity: 'national', delegation },
    });
});
afterAll(() => world.close());

const WORDS = { type: 'ge', severity: 'minor', proposal: null, rationale: '' } as const;
const say = (who: Client, text: string, state: 'draft' | 'in_delegation' | 'submitted') =>
  who.call(createComment, {
    params: { id: ids.edition },
    input: { ...WORDS, text, blockId: BLOCKS[1], quote: 'A task', from: 0, language: 'en', state },
  });
const read = (who: Client, id: string) => who.call(readComment, { params: { id } });
const move = (version: number, to: 'in_delegation' | 'submitted' | 'returned' | 'withdrawn', more: object = {}) => ({
  input: { version, to, reason: '', ...more },
});

describe('a comment is revised', () => {
  test('by a colleague of the delegation: it stays its author’s, and the history names who changed it', async () => {
    const { id } = await say(ivo, 'First words.', 'in_delegation');
    expect((await read(vera, id)).mayEdit).toBe(true);
    await vera.call(saveComment, { params: { id }, input: { version: 1, ...WORDS, text: 'Better words.' } });
    const seen = await read(ivo, id);
    expect(seen).toMatchObject({ text: 'Better words.', author: 'Ivo', mine: true, version: 2 });
    expect(seen.history.at(-1)).toMatchObject({ from: 'in_delegation', to: 'in_delegation', by: 'Vera' });
    expect(await lars.refused(saveComment, { params: { id }, input: { version: 2, ...WORDS, text: 'Mine.' } })).toBe(
      'not_found',
    );
  });

  test('after it was returned: its author reads why, revises it and submits it again', async () => {
    const { id } = await say(ivo, 'Unclear.', 'submitted');
    const change = { params: { id }, input: { version: 1, ...WORDS, text: 'Clear.' } };
    expect((await read(ivo, id)).mayEdit).toBe(false);
    expect(await ivo.refused(saveComment, change)).toBe('state_forbids');
    await dora.call(moveComment, { params: { id }, ...move(1, 'returned', { reason: 'which task is meant?' }) });
    const back = await read(ivo, id);
    expect(back).toMatchObject({ state: 'returned', mayEdit: true });
    expect(back.history.at(-1)).toMatchObject({ to: 'returned', by: 'Dora', reason: 'which task is meant?' });
    expect((await read(dora, id)).mayEdit).toBe(false);
    await ivo.call(saveComment, { params: { id }, input: { ...change.input, version: 2, onBehalfOf: 'State N' } });
    await ivo.call(moveComment, { params: { id }, ...move(3, 'submitted') });
    expect(await read(dora, id)).toMatchObject({ state: 'submitted', text: 'Clear.', onBehalfOf: 'State N' });
  });
});

describe('inside a delegation', () => {
  test('merges one of two equal comments into the other, and each names the other', async () => {
    const kept = await say(ivo, 'Say which task.', 'in_delegation');
    const same = await say(vera, 'Which task is meant?', 'in_delegation');
    await ivo.call(moveComment, { params: { id: same.id }, ...move(1, 'withdrawn', { sameAs: kept.id }) });
    expect(await read(vera, same.id)).toMatchObject({
      state: 'withdrawn',
      text: 'Which task is meant?',
      duplicateOf: kept.id,
      original: { id: kept.id, reference: kept.reference },
    });
    expect((await read(vera, kept.id)).folded.map((one) => one.id)).toEqual([same.id]);
    await ivo.call(moveComment, { params: { id: kept.id }, ...move(1, 'submitted') });
    // The merged comment stays with the delegation; the review has the one that represents it.
    expect((await read(dora, kept.id)).folded).toEqual([]);
    expect(await dora.refused(readComment, { params: { id: same.id } })).toBe('not_found');
  });

  test('refuses to merge into a comment of another delegation', async () => {
    const mine = await say(ivo, 'Once more.', 'in_delegation');
    const submitted = await say(vera, 'Before all.', 'submitted');
    const foreign = await say(lars, 'Of M.', 'in_delegation');
    const fold = (version: number, sameAs: string) => ({
      params: { id: mine.id },
      ...move(version, 'withdrawn', { sameAs }),
    });
    expect(await ivo.refused(moveComment, fold(1, submitted.id))).toBe('invalid_input');
    expect(await ivo.refused(moveComment, fold(1, mine.id))).toBe('invalid_input');
    expect(await ivo.refused(moveComment, fold(1, foreign.id))).toBe('not_found');
    const { items } = await ivo.call(listComments, { params: { id: ids.document } });
    expect(items.find((one) => one.id === mine.id)?.state).toBe('in_delegation');
  });
});

describe('comments that are handled together', () => {
  test('get one name from the review lead, seen by all, and are ungrouped again', async () => {
    const [one, two] = [await say(ivo, 'Crews?', 'submitted'), await say(lars, 'Which crews?', 'submitted')];
    const put = (name: string, commentIds = [one.id, two.id]) => ({
      params: { id: ids.document },
      input: { commentIds, name },
    });
    const namesSeenBy = async (who: Client) => {
      const { items } = await who.call(listComments, { params: { id: ids.document } });
      return items.filter(({ id }) => id === one.id || id === two.id).map(({ cluster }) => cluster);
    };
    expect(await ivo.refused(clusterComments, put('Crews'))).toBe('not_permitted');
    expect(await dora.call(clusterComments, put('Crews'))).toEqual({ changed: 2 });
    expect(await namesSeenBy(lars)).toEqual(['Crews', 'Crews']);
    await dora.call(clusterComments, put('', [one.id]));
    expect(await namesSeenBy(ivo)).toEqual(['', 'Crews']);
  });

  test('are of one document; an invisible comment does not exist: then none gets a name', async () => {
    const [seen, hidden] = [await say(ivo, 'Seen.', 'submitted'), await say(ivo, 'Mine alone.', 'draft')];
    const other = await walkReview(dora, ivo, { word: 'Elsewhere', mandate: [] });
    for (const foreign of [hidden.id, other.comment])
      expect(
        await dora.refused(clusterComments, {
          params: { id: ids.document },
          input: { commentIds: [seen.id, foreign], name: 'Mixed' },
        }),
      ).toBe('not_found');
    expect((await read(dora, seen.id)).cluster).toBe('');
  });
});

test('lets the author or their delegation withdraw an answered comment with a reason, which stays with the decision', async () => {
  const { id } = await say(ivo, 'Answered soon.', 'submitted');
  await asSuperuser(world.database, (client) =>
    client.query(`update review_round set closes_at = '2026-09-20T00:00:00Z'`),
  );
  await dora.call(disposeComment, {
    params: { id },
    input: { version: 1, code: 'noted', reason: 'known already', apply: false },
  });
  const withdraw = (reason: string) => ({ params: { id }, ...move(2, 'withdrawn', { reason }) });
  expect(await ivo.refused(moveComment, withdraw(''))).toBe('invalid_input');
  expect(await lars.refused(moveComment, withdraw('not mine'))).toBe('not_permitted');
  await vera.call(moveComment, withdraw('said elsewhere'));
  const seen = await read(lars, id);
  expect(seen).toMatchObject({ state: 'withdrawn', dispositions: [{ code: 'noted' }] });
  expect(seen.history.at(-1)).toMatchObject({ by: 'Vera', reason: 'said elsewhere' });
});
