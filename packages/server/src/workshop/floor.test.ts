import {
  admitMember,
  declareConsensus,
  disposeComment,
  disposeComments,
  giveFloor,
  askForFloor,
  leaveFloor,
  positionOnComment,
  positionOnWording,
  putWording,
  readBlocks,
  readComment,
  readDocument,
  readHome,
  readLog,
  saveSession,
  showOnTable,
  withdrawWording,
  workshopSession,
} from '@reeve/contract';
import { numberAllEvents } from '@reeve/store';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { IDS, SESSION, makeRoom, type Room } from '@reeve/testing/document/workshop.ts';
import type { Client } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let room: Room;
beforeAll(async () => {
  room = await makeRoom('floor');
});
afterAll(() => room.world.close());

test('shows a session on the home page as upcoming, in progress or, to its chair alone, not held', async () => {
  const { dora, ivo, reviewed, held } = room;
  const review = await reviewed();
  const { workshop, session } = await held(review);
  const call = (title: string, startsAt: string, endsAt: string) =>
    dora.call(workshopSession.create, {
      params: { id: workshop },
      input: { title, body: { ...SESSION, startsAt, endsAt, agenda: [] } },
    });
  const next = await call('Second session', '2026-10-06T09:30:00+02:00', '2026-10-06T11:00:00+02:00');
  const missed = await call('Session of August', '2026-08-06T09:30:00+02:00', '2026-08-06T11:00:00+02:00');
  const told = async (client: Client) =>
    Object.fromEntries(
      (await client.call(readHome, { query: {} })).items
        .filter(({ kind }) => kind === 'workshop_session')
        .map(({ id, what, dueOn }) => [id, [what, dueOn]]),
    );
  expect(await told(dora)).toMatchObject({
    [session]: ['join_session', '2026-10-05'],
    [next.id]: ['hold_session', '2026-10-06'],
    [missed.id]: ['session_not_held', '2026-08-06'],
  });
  expect(Object.keys(await told(ivo)).toSorted()).toEqual([session, next.id].toSorted());
});

describe('the floor of a session', () => {
  test('wordings, positions and a straw poll that is called indicative; the chair alone declares consensus', async () => {
    const { dora, ivo, lars, reviewed, held, endRound, floor, version } = room;
    const review = await reviewed();
    const { session } = await held(review);
    const [commentId] = review.comments;
    const a = await ivo.call(putWording, { params: { id: session }, input: { commentId, text: 'after six months' } });
    const b = await lars.call(putWording, {
      params: { id: session },
      input: { commentId, text: 'when its time is over' },
    });
    expect([a.letter, b.letter]).toEqual(['A', 'B']);
    const hold = (client: Client, id: string, position: 'support' | 'object', reason = '') =>
      client.call(positionOnWording, { params: { id }, input: { position, reason } });
    await hold(lars, b.id, 'support');
    await hold(ivo, b.id, 'object', 'too vague');
    expect(
      await ivo.refused(positionOnWording, { params: { id: a.id }, input: { position: 'object', reason: '' } }),
    ).toBe('invalid_input');
    const { items } = await floor(lars, session);
    const onTable = items.flatMap((item) => item.comments);
    expect(onTable.map((one) => one.references.map(({ id }) => id))).toEqual([[], [IDS[1]]]);
    const shown = items[0]?.comments[0]?.wordings.find((one) => one.id === b.id);
    expect(shown?.poll).toEqual({ indicative: true, support: 1, can_live_with: 0, abstain: 0, object: 1 });
    const declared = async () => ({
      params: { id: session },
      input: {
        version: await version(commentId),
        commentId,
        wordingId: b.id,
        code: 'partly_accepted' as const,
        reason: 'as agreed',
      },
    });
    expect(await ivo.refused(declareConsensus, await declared())).toBe('not_permitted');
    // While comments can still arrive nothing is decided.
    expect(await dora.refused(declareConsensus, await declared())).toBe('state_forbids');
    await endRound(review.round);
    const given = { ...(await declared()), key: 'consensus-of-dora' };
    const done = await dora.call(declareConsensus, given);
    expect(done.applied).toBe(true);
    expect(done.objections.map((one) => one.reason)).toEqual(['too vague']);
    // Asked for again, the objections are read again: under the key there are none of their words.
    expect(await dora.call(declareConsensus, given)).toEqual(done);
    const stored = await asSuperuser(room.world.database, (client) =>
      client.query<{ reply: string }>('select reply::text from idempotency where key = $1', [given.key]),
    );
    expect(stored.rows[0]?.reply).toMatch(/^(?!.*too vague).*"applied": true/);
    const { editions } = await dora.call(readDocument, { params: { id: review.document } });
    const working = editions.find((edition) => !edition.frozen)?.id ?? '';
    const blocks = await dora.call(readBlocks, { params: { id: working } });
    expect(blocks.items[1]?.text).toBe('A task is evaluated when its time is over.');
    const read = await lars.call(workshopSession.read, { params: { id: session } });
    expect(read.decided).toMatchObject([{ commentId, code: 'partly_accepted', letter: 'B' }]);
    const [decided] = (await ivo.call(readComment, { params: { id: commentId } })).dispositions;
    expect([decided?.sessionId, decided?.session?.id]).toEqual([session, session]);
    // A decided comment accepts no positions any more.
    expect(
      await lars.refused(positionOnWording, { params: { id: a.id }, input: { position: 'support', reason: '' } }),
    ).toBe('state_forbids');
  });

  test('a withdrawn wording stays on record and cannot be chosen', async () => {
    const { dora, ivo, lars, reviewed, held, endRound, floor, version } = room;
    const review = await reviewed();
    const { session } = await held(review);
    const [commentId] = review.comments;
    const a = await ivo.call(putWording, { params: { id: session }, input: { commentId, text: 'soon' } });
    expect(await lars.refused(withdrawWording, { params: { id: a.id } })).toBe('not_permitted');
    await ivo.call(withdrawWording, { params: { id: a.id } });
    const late = { params: { id: a.id }, input: { position: 'support' as const, reason: '' } };
    expect(await lars.refused(positionOnWording, late)).toBe('state_forbids');
    await endRound(review.round);
    const input = {
      version: await version(commentId),
      commentId,
      wordingId: a.id,
      code: 'accepted' as const,
      reason: 'agreed',
    };
    expect(await dora.refused(declareConsensus, { params: { id: session }, input })).toBe('invalid_input');
    expect((await floor(lars, session)).items[0]?.comments[0]?.wordings).toMatchObject([
      { letter: 'A', withdrawn: true, poll: { support: 0, can_live_with: 0, abstain: 0, object: 0 } },
    ]);
  });

  test('a wording on another comment, or of another session, cannot be chosen', async () => {
    const { dora, ivo, reviewed, held, endRound, version } = room;
    const review = await reviewed();
    const { session } = await held(review);
    const elsewhere = await held(review);
    const [first, second] = review.comments;
    const put = (sessionId: string, commentId: string) =>
      ivo.call(putWording, { params: { id: sessionId }, input: { commentId, text: 'after six months' } });
    const onAnother = await put(session, second);
    const ofAnother = await put(elsewhere.session, first);
    const own = await put(session, first);
    await endRound(review.round);
    const declared = async (wordingId: string) => ({
      params: { id: session },
      input: {
        version: await version(first),
        commentId: first,
        wordingId,
        code: 'accepted' as const,
        reason: 'as agreed',
      },
    });
    for (const { id } of [onAnother, ofAnother])
      expect(await dora.refused(declareConsensus, await declared(id))).toBe('invalid_input');
    expect((await dora.call(readComment, { params: { id: first } })).state).toBe('submitted');
    await dora.call(declareConsensus, await declared(own.id));
  });

  test('gives speakers the floor in the order of their requests, by the lead', async () => {
    const { dora, ivo, lars, reviewed, held, floor } = room;
    const { session } = await held(await reviewed());
    const first = await lars.call(askForFloor, { params: { id: session } });
    const second = await ivo.call(askForFloor, { params: { id: session } });
    expect((await lars.call(askForFloor, { params: { id: session } })).id).toBe(first.id);
    expect(await ivo.refused(giveFloor, { params: { id: second.id } })).toBe('not_permitted');
    await dora.call(giveFloor, { params: { id: first.id } });
    await dora.call(giveFloor, { params: { id: second.id } });
    const list = (await floor(ivo, session)).speakers;
    expect(list.map((one) => [one.name, one.mine])).toEqual([[expect.stringMatching(/Ivo/i), true]]);
    expect(await lars.refused(leaveFloor, { params: { id: second.id } })).toBe('not_permitted');
    await ivo.call(leaveFloor, { params: { id: second.id } });
    expect((await floor(ivo, session)).speakers).toEqual([]);
  });

  test('shows everyone the comment that the lead puts on the table; one act is one event', async () => {
    const { dora, ivo, lars, reviewed, held, floor, world } = room;
    const [review, other] = [await reviewed(), await reviewed()];
    const { session } = await held(review);
    const [first, second] = review.comments;
    const show = (commentId: string) => ({ params: { id: session }, input: { commentId } });
    expect((await floor(lars, session)).onTable).toBeNull();
    expect(await ivo.refused(showOnTable, show(first))).toBe('not_permitted');
    expect(await dora.refused(showOnTable, show(other.comments[0]))).toBe('invalid_input');
    const events = async () => {
      await numberAllEvents(world.store);
      const { items } = await (await world.as('odo')).call(readLog, { query: { action: 'alter' } });
      return items.filter((one) => one.because === 'on_table' && one.objectIds.includes(session)).length;
    };
    await dora.call(showOnTable, show(first));
    await dora.call(showOnTable, show(second));
    expect([(await floor(lars, session)).onTable, (await floor(ivo, session)).onTable]).toEqual([second, second]);
    expect(await events()).toBe(2);
    const { version } = await dora.call(workshopSession.read, { params: { id: session } });
    await dora.call(workshopSession.move, {
      params: { id: session },
      input: { version, to: 'closed', reason: 'read back' },
    });
    expect(await dora.refused(showOnTable, show(first))).toBe('state_forbids');
  });

  test('uncontested comments are accepted en bloc in a session; a closed one does not change', async () => {
    const { dora, lars, reviewed, held, endRound, version } = room;
    const review = await reviewed();
    const { session } = await held(review);
    await endRound(review.round);
    const comments = [];
    for (const id of review.comments) comments.push({ id, version: await version(id) });
    const input = { comments, code: 'accepted' as const, reason: 'uncontested', sessionId: session, apply: true };
    await dora.call(disposeComments, { params: { id: review.document }, input });
    const read = await dora.call(workshopSession.read, { params: { id: session } });
    expect(read.decided.map((one) => one.letter)).toEqual([null, null]);
    await dora.call(saveSession, {
      params: { id: session },
      input: {
        version: read.version,
        title: read.title,
        body: { ...SESSION, minutes: 'Both were accepted.' },
        reason: 'read back',
      },
    });
    await dora.call(workshopSession.move, {
      params: { id: session },
      input: { version: read.version + 1, to: 'closed', reason: 'read back' },
    });
    expect(await lars.refused(askForFloor, { params: { id: session } })).toBe('state_forbids');
    expect((await lars.call(workshopSession.read, { params: { id: session } })).body.minutes).toBe(
      'Both were accepted.',
    );
  });

  test('refuses decisions in a session while comments can arrive, by anyone but its chair, or on another text', async () => {
    const { dora, ivo, lars, reviewed, held, endRound, version, world } = room;
    const [review, other] = [await reviewed(), await reviewed()];
    const { session } = await held(review);
    const elsewhere = await held(other);
    const [id] = review.comments;
    const bloc = async (sessionId: string) => ({
      params: { id: review.document },
      input: {
        comments: [{ id, version: await version(id) }],
        code: 'accepted' as const,
        reason: 'uncontested',
        sessionId,
        apply: false,
      },
    });
    const one = async (sessionId: string) => ({
      params: { id },
      input: {
        version: await version(id),
        code: 'accepted' as const,
        reason: 'agreed',
        sessionId,
        apply: false,
      },
    });
    expect(await dora.refused(disposeComments, await bloc(session))).toBe('state_forbids');
    expect(await dora.refused(disposeComment, await one(session))).toBe('state_forbids');
    await endRound(review.round);
    await dora.call(admitMember, {
      params: { id: review.document },
      input: { accountId: accountId('rosa'), name: 'rosa', role: 'secretary', capacity: 'secretariat' },
    });
    const rosa = await world.as('rosa');
    for (const client of [ivo, lars, rosa]) {
      expect(await client.refused(disposeComments, await bloc(session))).toBe('not_permitted');
      expect(await client.refused(disposeComment, await one(session))).toBe('not_permitted');
    }
    expect(await dora.refused(disposeComments, await bloc(elsewhere.session))).toBe('invalid_input');
    expect(await dora.refused(disposeComment, await one(elsewhere.session))).toBe('invalid_input');
    expect(await dora.refused(disposeComments, await bloc(id))).toBe('not_found');
    await dora.call(disposeComments, await bloc(session));
    const { dispositions } = await ivo.call(readComment, { params: { id } });
    const { reference } = await dora.call(workshopSession.read, { params: { id: session } });
    expect(dispositions.map((decided) => decided.session)).toEqual([
      { id: session, reference, title: 'First session' },
    ]);
  });

  test('refuses contested comments en bloc; silence and support decide nothing', async () => {
    const { dora, ivo, lars, reviewed, held, endRound, floor, version } = room;
    const review = await reviewed();
    const { session } = await held(review);
    await endRound(review.round);
    const [first, second] = review.comments;
    const bloc = async (ids: readonly string[]) => {
      const comments = [];
      for (const id of ids) comments.push({ id, version: await version(id) });
      return {
        params: { id: review.document },
        input: { comments, code: 'accepted' as const, reason: 'uncontested', sessionId: session, apply: false },
      };
    };
    const wording = await ivo.call(putWording, {
      params: { id: session },
      input: { commentId: first, text: 'in a year' },
    });
    for (const client of [dora, ivo, lars])
      await client.call(positionOnWording, { params: { id: wording.id }, input: { position: 'support', reason: '' } });
    // All support it, and still nothing is decided: the chair must declare it.
    const shown = (await floor(dora, session)).items[0]?.comments[0]?.comment;
    expect([shown?.state, shown?.disposition]).toEqual(['submitted', null]);
    await lars.call(positionOnComment, {
      params: { id: second },
      input: { position: 'object', reason: 'not agreed at home' },
    });
    expect(await dora.refused(disposeComments, await bloc([first]))).toBe('state_forbids');
    expect(await dora.refused(disposeComments, await bloc([second]))).toBe('state_forbids');
    expect(await dora.refused(disposeComments, await bloc([first, second]))).toBe('state_forbids');
    await ivo.call(withdrawWording, { params: { id: wording.id } });
    // A wording on the table of another session counts too.
    const elsewhere = await held(review);
    const there = await ivo.call(putWording, {
      params: { id: elsewhere.session },
      input: { commentId: first, text: 'in two years' },
    });
    expect(await dora.refused(disposeComments, await bloc([first]))).toBe('state_forbids');
    await ivo.call(withdrawWording, { params: { id: there.id } });
    await dora.call(disposeComments, await bloc([first]));
    expect((await dora.call(readComment, { params: { id: second } })).state).toBe('submitted');
  });

  test('a comment that is not submitted is on no agenda', async () => {
    const { dora, reviewed, held } = room;
    const review = await reviewed();
    const other = await reviewed();
    const { session } = await held(review);
    const agenda = [{ title: 'x', commentIds: [other.comments[0]] }];
    const input = { version: 2, title: 'First session', body: { ...SESSION, agenda } };
    expect(await dora.refused(saveSession, { params: { id: session }, input })).toBe('invalid_input');
    const late = { ...input, body: { ...SESSION, endsAt: SESSION.startsAt } };
    expect(await dora.refused(saveSession, { params: { id: session }, input: late })).toBe('invalid_input');
  });
});
