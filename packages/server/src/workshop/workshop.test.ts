import {
  admitMember,
  awaitChanges,
  createComment,
  createDocument,
  createNomination,
  declareConsensus,
  disposeComments,
  freezeEdition,
  giveFloor,
  askForFloor,
  leaveFloor,
  listNominations,
  listRivals,
  moveDocument,
  moveNomination,
  openRound,
  positionOnWording,
  putWording,
  readBlocks,
  readComment,
  readDocument,
  readFloor,
  readNomination,
  saveBlocks,
  saveSession,
  withdrawWording,
  workshop,
  workshopCalendar,
  workshopSession,
} from '@reeve/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountId } from '../../../../tests/support/loop.ts';
import { asSuperuser } from '../../../../tests/support/superuser.ts';
import { makeWorld, type Client, type World } from '../../../../tests/support/world.ts';

let world: World;
let dora: Client;
let ivo: Client;
let lars: Client;
let vera: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'workshop' });
  [dora, ivo, lars, vera] = [
    await world.as('dora'),
    await world.as('ivo'),
    await world.as('lars'),
    await world.as('vera'),
  ];
});
afterAll(() => world.close());

const IDS = ['b-0000000A', 'b-0000000B', 'b-0000000C'] as const;
const TEXTS = ['Results', 'A task is evaluated at once.', 'Arrests are counted as success.'];
const block = (index: number, text = TEXTS[index] ?? '') => ({
  id: IDS[index] ?? '',
  kind: 'paragraph' as const,
  level: 0,
  ordered: false,
  label: '',
  text,
});

/** A review whose round has ended, with two comments of Ivo of State K; Lars speaks for State M. */
async function reviewed() {
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
  const edition = await dora.call(freezeEdition, { params: { id }, input: { summary: '' } });
  for (const [login, delegation] of [
    ['ivo', 'K'],
    ['lars', 'M'],
  ] as const)
    await dora.call(admitMember, {
      params: { id },
      input: { accountId: accountId(login), name: login, role: 'expert', capacity: 'national', delegation },
    });
  const round = await dora.call(openRound, {
    params: { id },
    input: {
      editionId: edition.id,
      kind: 'comment',
      opensAt: '2026-09-01T08:00:00Z',
      closesAt: '2026-10-01T18:00:00Z',
      note: '',
    },
  });
  const say = async (index: number, quote: string, proposal: string) =>
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
  const comments = [await say(1, 'at once', 'after a year'), await say(2, 'counted', 'never counted')] as const;
  return { document: id, edition: edition.id, round: round.id, comments };
}
type Review = Awaited<ReturnType<typeof reviewed>>;

async function endRound(id: string): Promise<void> {
  await asSuperuser(world.database, (client) =>
    client.query(`update review_round set closes_at = '2026-09-26T18:00:00Z' where id = $1`, [id]),
  );
}

const SESSION = {
  chairId: accountId('dora'),
  room: 'Room 3',
  startsAt: '2026-10-05T09:30:00+02:00',
  endsAt: '2026-10-05T11:00:00+02:00',
};
async function held(review: Review) {
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
const floor = (client: Client, id: string) => client.call(readFloor, { params: { id } });
const version = async (id: string): Promise<number> => (await dora.call(readComment, { params: { id } })).version;

describe('a workshop', () => {
  test('is seen by who takes part in the review of its document and by nobody else', async () => {
    const { workshop: id, session } = await held(await reviewed());
    expect((await lars.call(workshop.read, { params: { id } })).sessions).toHaveLength(1);
    expect((await lars.call(workshop.read, { params: { id } })).steers).toBe(false);
    expect(await vera.refused(workshop.read, { params: { id } })).toBe('not_found');
    expect(await vera.refused(readFloor, { params: { id: session } })).toBe('not_found');
    expect((await vera.call(workshop.list)).items.map((row) => row.id)).not.toContain(id);
  });

  test('is called by who steers the review', async () => {
    const { document } = await reviewed();
    const body = { purpose: '', from: '2026-10-05', to: '2026-10-06' };
    const input = { title: 'Another', body, documentIds: [document] };
    expect(await ivo.refused(workshop.create, { input })).toBe('not_permitted');
    expect(await vera.refused(workshop.create, { input })).toBe('not_found');
    const backwards = { ...input, body: { ...body, to: '2026-10-04' } };
    expect(await dora.refused(workshop.create, { input: backwards })).toBe('invalid_input');
  });

  test('goes into a calendar with its sessions', async () => {
    const { workshop: id, session } = await held(await reviewed());
    const answer = await lars.send(workshopCalendar, { params: { id } });
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(answer.body).toContain(`UID:${id}\r\n`);
    expect(answer.body).toContain('DTSTART;VALUE=DATE:20261005\r\nDTEND;VALUE=DATE:20261007\r\n');
    expect(answer.body).toContain(`UID:${session}\r\n`);
    expect(answer.body).toContain('DTSTART:20261005T073000Z\r\n');
    expect(answer.body).toContain('LOCATION:Riverton\\, Hall\r\n');
    expect(answer.body).toContain('DESCRIPTION:INTERNAL TLP:GREEN\\n');
  });
});

describe('the floor of a session', () => {
  test('wordings, positions and a straw poll that is called indicative; the chair alone declares consensus', async () => {
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
    const shown = (await floor(lars, session)).items[0]?.comments[0]?.wordings.find((one) => one.id === b.id);
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
    // While comments may still come nothing is decided.
    expect(await dora.refused(declareConsensus, await declared())).toBe('state_forbids');
    await endRound(review.round);
    const done = await dora.call(declareConsensus, await declared());
    expect(done.applied).toBe(true);
    expect(done.objections.map((one) => one.reason)).toEqual(['too vague']);
    const { editions } = await dora.call(readDocument, { params: { id: review.document } });
    const working = editions.find((edition) => !edition.frozen)?.id ?? '';
    const blocks = await dora.call(readBlocks, { params: { id: working } });
    expect(blocks.items[1]?.text).toBe('A task is evaluated when its time is over.');
    const read = await lars.call(workshopSession.read, { params: { id: session } });
    expect(read.decided).toMatchObject([{ commentId, code: 'partly_accepted', letter: 'B' }]);
    expect((await ivo.call(readComment, { params: { id: commentId } })).dispositions[0]?.sessionId).toBe(session);
    // What has been decided takes no positions any more.
    expect(
      await lars.refused(positionOnWording, { params: { id: a.id }, input: { position: 'support', reason: '' } }),
    ).toBe('state_forbids');
  });

  test('a wording that was withdrawn stays on record and is not chosen', async () => {
    const review = await reviewed();
    const { session } = await held(review);
    const [commentId] = review.comments;
    const a = await ivo.call(putWording, { params: { id: session }, input: { commentId, text: 'soon' } });
    expect(await lars.refused(withdrawWording, { params: { id: a.id } })).toBe('not_permitted');
    await ivo.call(withdrawWording, { params: { id: a.id } });
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
      { letter: 'A', withdrawn: true },
    ]);
  });

  test('speakers have the floor in the order in which they asked, given by who steers', async () => {
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

  test('uncontested comments are accepted en bloc in a session; a closed one does not change', async () => {
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

  test('what is not before the review is on no agenda', async () => {
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

describe('live', () => {
  const ask = (client: Client, id: string, since: number, wait: number) =>
    client.send(awaitChanges, { params: { id }, query: { since, wait } });
  const mark = async (client: Client, id: string): Promise<number> =>
    (await client.call(awaitChanges, { params: { id }, query: { wait: 0 } })).mark;

  test('whoever may see a change is told at once that there is one; another hears the very same silence', async () => {
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

  test('who no longer takes part hears nothing from the next event on', async () => {
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

  test('one of two editors is away for a while: no text is lost and both are shown the conflict', async () => {
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
    // Ivo is away: he neither reads anew nor asks for changes. Meanwhile the text and the table go on without him.
    const put = (client: Client, text: string, base: string | undefined) =>
      client.call(saveBlocks, {
        params: { id: review.document },
        input: { changes: [{ op: 'put' as const, block: block(2, text), base: base ?? null }] },
      });
    expect((await put(dora, 'Arrests are outputs.', mine?.digest)).conflicts).toEqual([]);
    await dora.call(putWording, { params: { id: session }, input: { commentId, text: 'in a year' } });
    expect(await mark(dora, review.document)).toBe(since + 2);
    // He comes back with what he wrote on the text he had, and with a wording of his own.
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

describe('a nomination', () => {
  const NOMINEE = {
    name: 'Vera Expert',
    nominatedBy: 'State V',
    role: 'expert' as const,
    capacity: 'national' as const,
    delegation: 'V',
    expertise: 'Measures.',
  };
  const move = async (
    client: Client,
    id: string,
    to: 'accepted' | 'declined' | 'cleared' | 'refused' | 'appointed' | 'ended',
  ) => {
    const { version: seen } = await client.call(readNomination, { params: { id } });
    return { params: { id }, input: { version: seen, to, reason: 'by the test' } };
  };

  test('is answered by the nominee, checked and appointed by who steers; then he is in the review, and out again at its end', async () => {
    const { document } = await reviewed();
    const { id } = await dora.call(createNomination, {
      params: { id: document },
      input: { ...NOMINEE, accountId: accountId('vera') },
    });
    // He is told of his nomination, and sees nothing of the document yet.
    expect((await vera.call(readNomination, { params: { id } })).documentTitle).toBe('A guide to results');
    expect(await vera.refused(readDocument, { params: { id: document } })).toBe('not_found');
    expect(await lars.refused(readNomination, { params: { id } })).toBe('not_found');
    expect(await dora.refused(moveNomination, await move(dora, id, 'accepted'))).toBe('not_permitted');
    expect(await dora.refused(moveNomination, await move(dora, id, 'appointed'))).toBe('state_forbids');
    await vera.call(moveNomination, await move(vera, id, 'accepted'));
    expect(await dora.refused(moveNomination, await move(dora, id, 'appointed'))).toBe('state_forbids');
    expect(await vera.refused(moveNomination, await move(vera, id, 'cleared'))).toBe('not_permitted');
    await dora.call(moveNomination, await move(dora, id, 'cleared'));
    await dora.call(moveNomination, await move(dora, id, 'appointed'));
    const read = await vera.call(readDocument, { params: { id: document } });
    expect(read.me).toMatchObject({ role: 'expert', capacity: 'national', delegation: 'V' });
    await dora.call(moveNomination, await move(dora, id, 'ended'));
    expect(await vera.refused(readDocument, { params: { id: document } })).toBe('not_found');
    expect((await dora.call(listNominations, { query: { documentId: document } })).items).toMatchObject([
      { id, state: 'ended' },
    ]);
  });

  test('nominees read nothing of each other’s fitness', async () => {
    const { document } = await reviewed();
    const other = await dora.call(createNomination, {
      params: { id: document },
      input: { ...NOMINEE, name: 'Somebody', delegation: 'W' },
    });
    await dora.call(createNomination, {
      params: { id: document },
      input: { ...NOMINEE, accountId: accountId('vera') },
    });
    expect((await vera.call(readNomination, { params: { id: other.id } })).expertise).toBeNull();
    expect((await dora.call(readNomination, { params: { id: other.id } })).expertise).toBe('Measures.');
    // Somebody without an account has answered by letter, which who steers writes down.
    expect(await vera.refused(moveNomination, await move(vera, other.id, 'accepted'))).toBe('not_permitted');
    await dora.call(moveNomination, await move(dora, other.id, 'accepted'));
    await dora.call(moveNomination, await move(dora, other.id, 'refused'));
  });
});
