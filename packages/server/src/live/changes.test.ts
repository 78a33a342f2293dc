import {
  createNomination,
  endMember,
  extendRound,
  freezeEdition,
  moveDocument,
  moveNomination,
  workshop,
  workshopSession,
  admitMember,
  awaitChanges,
  createComment,
  askForFloor,
  listRivals,
  putWording,
  readBlocks,
  readDocument,
  saveBlocks,
} from '@reeve/contract';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { IDS, block, makeRoom, type Room } from '@reeve/testing/document/workshop.ts';
import type { Client } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let room: Room;
beforeAll(async () => {
  room = await makeRoom('live');
});
afterAll(() => room.world.close());

describe('live', () => {
  const ask = (client: Client, id: string, since: number, wait: number) =>
    client.send(awaitChanges, { params: { id }, query: { since, wait } });
  const mark = async (client: Client, id: string): Promise<number> =>
    (await client.call(awaitChanges, { params: { id }, query: { wait: 0 } })).mark;

  test('notifies readers who can see a change at once; others get exactly the same silence', async () => {
    const { ivo, lars, reviewed } = room;
    const review = await reviewed();
    const { document } = review;
    const [ivos, larss] = [await mark(ivo, document), await mark(lars, document)];
    const silence = await ask(lars, document, larss, 0);
    const [told, silent] = [ask(ivo, document, ivos, 20), ask(lars, document, larss, 2)];
    await new Promise((resolve) => setTimeout(resolve, 300));
    // Before his delegation only, so not before Lars of another.
    await ivo.call(createComment, {
      params: { id: review.edition },
      input: {
        blockId: IDS[1],
        quote: '',
        from: 0,
        type: 'ge',
        severity: 'minor',
        text: 'Ours',
        proposal: null,
        rationale: '',
        language: 'en',
        state: 'in_delegation',
      },
    });
    const began = performance.now();
    expect(JSON.parse((await told).body)).toEqual({ mark: ivos + 1 });
    expect(performance.now() - began).toBeLessThan(10_000);
    const answer = await silent;
    expect([answer.status, answer.body]).toEqual([silence.status, silence.body]);
  }, 60_000);

  test('notifies permitted readers of steps of workshops and sessions, rounds, people, nominations, editions and stages', async () => {
    const { dora, lars, ivo, reviewed, held, endRound } = room;
    const review = await reviewed();
    const { document } = review;
    const { workshop: workshopId, session } = await held(review);
    const mayHear = async (acting: string, act: () => Promise<unknown>, hears: 'all' | 'core'): Promise<void> => {
      const before = [await mark(dora, document), await mark(lars, document)];
      await act();
      const after = [await mark(dora, document), await mark(lars, document)];
      expect([acting, after[0] !== before[0], after[1] !== before[1]]).toEqual([acting, true, hears === 'all']);
    };
    const reason = 'by the test';
    await mayHear('workshop', () => dora.call(workshop.move, { params: { id: workshopId }, input: { version: 1, to: 'held', reason } }), 'all'); // prettier-ignore
    await mayHear('session', () => dora.call(workshopSession.move, { params: { id: session }, input: { version: 2, to: 'closed', reason } }), 'all'); // prettier-ignore
    await mayHear(
      'another workshop',
      () =>
        dora.call(workshop.create, {
          input: {
            title: 'Another',
            body: { purpose: '', from: '2026-11-05', to: '2026-11-06' },
            documentIds: [document],
          },
        }),
      'all',
    );
    const extended = { version: 1, closesAt: '2026-10-20T18:00:00Z', reason };
    await mayHear('round', () => dora.call(extendRound, { params: { id: review.round }, input: extended }), 'all');
    let member = '';
    await mayHear(
      'member',
      async () => {
        const input = { name: 'Somebody', role: 'expert' as const, capacity: 'personal' as const };
        member = (await dora.call(admitMember, { params: { id: document }, input })).id;
      },
      'all',
    );
    await mayHear('end', () => dora.call(endMember, { params: { id: member }, input: { reason } }), 'all');
    // Nominees and the review lead see a nomination: an expert of the review is not notified.
    let nomination = '';
    await mayHear(
      'nomination',
      async () => {
        const input = {
          name: 'Nominee',
          nominatedBy: 'State V',
          role: 'expert' as const,
          capacity: 'national' as const,
        };
        nomination = (await dora.call(createNomination, { params: { id: document }, input })).id;
      },
      'core',
    );
    const accept = { version: 1, to: 'accepted' as const, reason };
    await mayHear('answer', () => dora.call(moveNomination, { params: { id: nomination }, input: accept }), 'core');
    await mayHear(
      'edition',
      () => dora.call(freezeEdition, { params: { id: document }, input: { summary: '' } }),
      'all',
    );
    await endRound(review.round);
    await mayHear('stage', () => dora.call(moveDocument, { params: { id: document }, input: { version: 3, to: 'workshop', reason } }), 'all'); // prettier-ignore
    // A refused step, which changed nothing, notifies no one.
    const before = await mark(dora, document);
    expect(await ivo.refused(workshop.move, { params: { id: workshopId }, input: { version: 2, to: 'closed', reason } })).toBe('not_permitted'); // prettier-ignore
    expect(await mark(dora, document)).toBe(before);
  }, 60_000);

  test('notifies a former member of nothing from the next event on', async () => {
    const { world, ivo, lars, reviewed, held } = room;
    const review = await reviewed();
    const { session } = await held(review);
    const since = await mark(lars, review.document);
    const waiting = ask(lars, review.document, since, 20);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await asSuperuser(world.database, async (client) => {
      await client.query(
        `update account_grant set until_on = '2026-09-26' where account_id = $1 and code like 'DC-%'`,
        [accountId('lars')],
      );
      await client.query('update installation set access_version = access_version + 1');
    });
    await ivo.call(askForFloor, { params: { id: session } });
    expect((await waiting).status).toBe(404);
  }, 60_000);

  test('one of two editors is offline for a while: no text is lost and both see the conflict', async () => {
    const { dora, ivo, reviewed, held, floor } = room;
    const review = await reviewed();
    const { session } = await held(review);
    const [commentId] = review.comments;
    await dora.call(admitMember, {
      params: { id: review.document },
      input: { accountId: accountId('ivo'), name: 'ivo', role: 'drafter', capacity: 'secretariat' },
    });
    const { editions } = await dora.call(readDocument, { params: { id: review.document } });
    const working = editions.find((edition) => !edition.frozen)?.id ?? '';
    const read = async (client: Client) => (await client.call(readBlocks, { params: { id: working } })).items[2];
    const [mine, theirs] = [await read(dora), await read(ivo)];
    const since = await mark(dora, review.document);
    // Ivo is away: he neither reads again nor asks for changes. Meanwhile the text and the table go on without him.
    const put = (client: Client, text: string, base: string | undefined) =>
      client.call(saveBlocks, {
        params: { id: review.document },
        input: { changes: [{ op: 'put' as const, block: block(2, text), base: base ?? null }] },
      });
    expect((await put(dora, 'Arrests are outputs.', mine?.digest)).conflicts).toEqual([]);
    await dora.call(putWording, { params: { id: session }, input: { commentId, text: 'in a year' } });
    expect(await mark(dora, review.document)).toBe(since + 2);
    // Ivo returns with text based on the old version, and with a new wording.
    const back = await put(ivo, 'Arrests are no success.', theirs?.digest);
    expect(back.conflicts).toMatchObject([
      { because: 'changed', theirs: 'Arrests are outputs.', mine: 'Arrests are no success.' },
    ]);
    const his = await ivo.call(putWording, { params: { id: session }, input: { commentId, text: 'in two years' } });
    expect(his.letter).toBe('B');
    for (const client of [dora, ivo]) {
      const rivals = await client.call(listRivals, { params: { id: review.document } });
      expect(rivals.items).toMatchObject([{ text: 'Arrests are no success.', present: 'Arrests are outputs.' }]);
      const table = (await floor(client, session)).items[0]?.comments[0]?.wordings.map((one) => one.text);
      expect(table).toEqual(['in a year', 'in two years']);
    }
    expect(await mark(dora, review.document)).toBeGreaterThan(since + 2);
  });
});
