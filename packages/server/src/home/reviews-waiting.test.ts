import {
  admitMember,
  disposeComment,
  openRound,
  readDocument,
  readHome,
  remindRound,
  respondToDisposition,
} from '@reeve/contract';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { walkReview, type ReviewIds } from '@reeve/testing/document/review.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let world: World;
let dora: Client;
let ivo: Client;
let lars: Client;
let ids: ReviewIds;
beforeAll(async () => {
  world = await makeWorld({ seed: 'reviews-waiting' });
  [dora, ivo, lars] = [await world.as('dora'), await world.as('ivo'), await world.as('lars')];
  ids = await walkReview(dora, ivo, { word: 'Home', mandate: [] });
  const as = { role: 'expert', capacity: 'national', delegation: 'M' } as const;
  await dora.call(admitMember, {
    params: { id: ids.document },
    input: { accountId: accountId('lars'), name: 'lars', ...as },
  });
}, 60_000);
afterAll(() => world.close());

/** The items of the review on a home page, each with the day it is due. */
async function owed(client: Client): Promise<readonly (readonly [string, string | null])[]> {
  const { items } = await client.call(readHome);
  return items.filter((item) => item.id === ids.document).map((item) => [item.what, item.dueOn]);
}

/** The reminders of the review's items on a home page. */
async function reminded(client: Client) {
  const { items } = await client.call(readHome);
  return items.filter((item) => item.id === ids.document).map((item) => item.reminder);
}

test('reminds automatically on its days, and by hand; shows the lead who has not commented yet', async () => {
  const round = async () => (await dora.call(readDocument, { params: { id: ids.document } })).rounds[0];
  expect(await round()).toMatchObject({ remindBefore: [7, 1], reminders: [], outstanding: ['lars'] });
  const seenByLars = await lars.call(readDocument, { params: { id: ids.document } });
  expect(seenByLars.rounds[0]?.outstanding).toBeNull();
  expect([await reminded(ivo), await reminded(lars)]).toEqual([[null], [null]]);
  const params = { id: ids.round };
  const input = { version: 1, text: 'Two chapters are still without a comment' };
  expect(await lars.refused(remindRound, { params, input })).toBe('not_permitted');
  await dora.call(remindRound, { params, input });
  expect(await dora.refused(remindRound, { params, input })).toBe('stale_version');
  expect(await reminded(lars)).toMatchObject([{ by: 'Dora', text: input.text }]);
  expect((await round())?.reminders).toHaveLength(1);
  // Seven days before a deadline the round reminds automatically, and the later reminder is the one shown.
  await asSuperuser(world.database, (client) =>
    client.query(
      `update review_round set closes_at = '2026-10-03T20:00:00Z', reminders = '[{"by":"Dora","at":"2026-09-20T08:00:00Z","text":"Earlier"}]'`,
    ),
  );
  expect(await reminded(lars)).toEqual([{ at: '2026-09-26T20:00:00.000Z', by: null, text: '' }]);
  await asSuperuser(world.database, (client) =>
    client.query(`update review_round set closes_at = '2026-10-30T18:00:00Z', reminders = '[]', version = 1`),
  );
});

test('puts a required step of a review on the home page of the person, with its deadline, until it is done', async () => {
  expect(await owed(dora)).toEqual([]);
  expect(await owed(ivo)).toEqual([['finish_comments', '2026-10-30']]);
  expect(await owed(lars)).toEqual([['comment_draft', '2026-10-30']]);
  // The exercise clock does not advance; the round is over once its deadline is in the past.
  await asSuperuser(world.database, (client) =>
    client.query(`update review_round set closes_at = '2026-09-20T00:00:00Z'`),
  );
  expect([await owed(ivo), await owed(lars)]).toEqual([[], []]);
  expect(await owed(dora)).toEqual([['answer_comments', null]]);
  await dora.call(disposeComment, {
    params: { id: ids.comment },
    input: { version: 1, code: 'noted', reason: 'said in 1.1', apply: false },
  });
  expect(await owed(dora)).toEqual([]);
  expect(await owed(ivo)).toEqual([['hear_answers', null]]);
  await ivo.call(respondToDisposition, {
    params: { id: ids.comment },
    input: { version: 2, response: 'satisfied', note: '' },
  });
  expect(await owed(ivo)).toEqual([]);
});

test('requests silent consent from delegations only', async () => {
  await dora.call(openRound, {
    params: { id: ids.document },
    input: {
      editionId: ids.edition,
      kind: 'silence',
      opensAt: '2026-09-20T08:00:00Z',
      closesAt: '2026-10-01T23:30:00Z',
      note: '',
    },
  });
  // On the agency's own clock that evening is the next day.
  expect(await owed(lars)).toEqual([['heed_silence', '2026-10-02']]);
  expect(await owed(dora)).toEqual([]);
});
