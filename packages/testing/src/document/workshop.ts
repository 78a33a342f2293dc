import {
  createComment,
  createDocument,
  moveDocument,
  readComment,
  readFloor,
  saveBlocks,
  workshop,
  workshopSession,
} from '@reeve/contract';
import { openReview } from './open-review.ts';
import { makeReviewPeople } from './review-people.ts';
import { accountId } from '../people.ts';
import { asSuperuser } from '../database/superuser.ts';
import type { Client } from '../world.ts';

/** Blocks of the reviewed text. */
export const IDS = ['b-0000000A', 'b-0000000B', 'b-0000000C'] as const;
const TEXTS = ['Results', 'A task is evaluated at once.', 'Arrests are counted as success; see [](#b-0000000B).'];

export const block = (index: number, text = TEXTS[index] ?? '') => ({
  id: IDS[index] ?? '',
  kind: 'paragraph' as const,
  level: 0,
  ordered: false,
  label: '',
  text,
});

/** Time, place and chair of the sessions of these tests. */
export const SESSION = {
  chairId: accountId('dora'),
  room: 'Room 3',
  startsAt: '2026-10-05T09:30:00+02:00',
  endsAt: '2026-10-05T11:00:00+02:00',
};

/** A world in which Dora leads reviews, Ivo speaks for State K and Lars for State M; Vera takes part in nothing. */
export async function makeRoom(seed: string) {
  const { world, dora, ivo, lars, vera } = await makeReviewPeople(seed);
  return {
    world,
    dora,
    ivo,
    lars,
    vera,
    reviewed: () => reviewed(dora, ivo),
    held: (review: Review) => held(dora, review),
    /** The time for comments ends. */
    endRound: (id: string) =>
      asSuperuser(world.database, (client) =>
        client.query(`update review_round set closes_at = '2026-09-26T18:00:00Z' where id = $1`, [id]),
      ),
    floor: (client: Client, id: string) => client.call(readFloor, { params: { id } }),
    version: async (id: string) => (await dora.call(readComment, { params: { id } })).version,
  };
}
export type Room = Awaited<ReturnType<typeof makeRoom>>;
export type Review = Awaited<ReturnType<typeof reviewed>>;

/** A review in an open round, with two comments of Ivo. */
async function reviewed(dora: Client, ivo: Client) {
  const { id } = await dora.call(createDocument, {
    input: {
      title: 'A guide to results',
      body: { purpose: 'for commanders', language: 'en', call: null, translationOf: null },
      marking: { classification: 'internal', tlp: 'TLP:GREEN' },
    },
  });
  const changes = IDS.map((_, i) => ({ op: 'put' as const, block: block(i), base: null, after: IDS[i - 1] ?? null }));
  await dora.call(saveBlocks, { params: { id }, input: { changes } });
  for (const [to, version] of [
    ['working', 1],
    ['first_review', 2],
  ] as const)
    await dora.call(moveDocument, { params: { id }, input: { version, to, reason: 'by the test' } });
  const { edition, round } = await openReview(dora, id);
  const addComment = async (index: number, quote: string, proposal: string) =>
    (
      await ivo.call(createComment, {
        params: { id: edition.id },
        input: {
          blockId: IDS[index] ?? '',
          quote,
          from: (TEXTS[index] ?? '').indexOf(quote),
          type: 'te',
          severity: 'major',
          text: `On ${quote}`,
          proposal,
          rationale: '',
          language: 'en',
          state: 'submitted',
        },
      })
    ).id;
  const comments = [
    await addComment(1, 'at once', 'after a year'),
    await addComment(2, 'counted', 'never counted'),
  ] as const;
  return { document: id, edition: edition.id, round: round.id, comments };
}

/** A workshop with a session in progress, both comments on its agenda. */
async function held(dora: Client, review: Review) {
  const made = await dora.call(workshop.create, {
    input: {
      title: 'Workshop on results',
      body: { purpose: 'to agree', from: '2026-10-05', to: '2026-10-06', venue: 'Riverton, Hall', topics: ['results'] },
      documentIds: [review.document],
    },
  });
  const session = await dora.call(workshopSession.create, {
    params: { id: made.id },
    input: {
      title: 'First session',
      body: { ...SESSION, agenda: [{ title: 'Results', commentIds: [...review.comments] }] },
    },
  });
  await dora.call(workshopSession.move, {
    params: { id: session.id },
    input: { version: 1, to: 'held', reason: 'begun' },
  });
  return { workshop: made.id, session: session.id };
}
