import { gap, meeting, readThread, requirement, type InputGiven } from '@reeve/contract';
import { asActor, openGap } from '@reeve/store';
import { randomUUID } from 'node:crypto';
import { acting, accountId } from '@reeve/testing/people.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: World;
let ivo: Client, dora: Client, mara: Client;
let meetingId: string;
beforeAll(async () => {
  world = await makeWorld({ seed: 'gaps' });
  [ivo, dora, mara] = (await Promise.all(['ivo', 'dora', 'mara'].map((login) => world.as(login)))) as [
    Client,
    Client,
    Client,
  ];
  ({ id: meetingId } = await dora.call(meeting.create, {
    input: { title: 'Tactical meeting', marking: MARKING, body: { level: 'tactical', heldOn: '2026-09-21' } },
  }));
}, 60_000);
afterAll(() => world.close());

const STATEMENT = 'We do not know where the stolen goods are sold.';
const open = async (more: Partial<InputGiven<typeof gap.create>> = {}): Promise<string> => {
  const input = { statement: STATEMENT, importance: 4, level: 'local', cites: [{ kind: 'meeting', id: meetingId }] };
  return (await ivo.call(gap.create, { input: { ...input, ...more } as InputGiven<typeof gap.create> })).id;
};
const read = (id: string, client = ivo) => client.call(gap.read, { params: { id } });
const ask = async (gapId: string, marking = MARKING) =>
  ivo.call(requirement.create, {
    input: {
      title: 'Who buys what was stolen?',
      marking,
      ownerId: accountId('ivo'),
      dueOn: '2026-12-01',
      cites: [{ kind: 'gap', id: gapId }],
      body: {
        question: 'Who buys what was stolen?',
        decisionServed: 'patrol or prevention',
        kind: 'tactical',
        level: 'local',
        necessityNote: '',
        personalDataExpected: false,
      },
    },
  });
type Step = InputGiven<typeof requirement.move>['to'];
const walk = async (id: string, version: number, ...steps: readonly [Step, Client][]): Promise<number> => {
  let at = version;
  for (const [to, client] of steps)
    ({ version: at } = await client.call(requirement.move, {
      params: { id },
      input: { version: at, to, reason: 'as agreed' },
    }));
  return at;
};

describe('a gap', () => {
  test('has the marking and the words of what it rests on, and is in the list with its importance', async () => {
    const id = await open();
    expect(await read(id)).toMatchObject({
      title: STATEMENT,
      state: 'open',
      body: { statement: STATEMENT, importance: 4, level: 'local' },
      cites: [{ kind: 'meeting', id: meetingId }],
      requirements: [],
      proposal: 'ask',
      marking: { groups: [MARKING.group], classification: MARKING.classification },
    });
    const { items } = await mara.call(gap.list, {});
    expect(items).toContainEqual(expect.objectContaining({ id, importance: 4, level: 'local' }));
    expect((await read(id)).reference).toMatch(/^GP-/);
  });

  test('is opened by another record in its own transaction', async () => {
    const person = acting('ivo');
    const made = await asActor(
      world.store,
      person,
      (tx) =>
        openGap(tx, {
          statement: STATEMENT,
          importance: 2,
          level: 'regional',
          cites: [{ kind: 'meeting', id: meetingId }],
        }),
      { write: true },
    );
    expect(await read(made.id)).toMatchObject({ reference: made.reference, body: { importance: 2 }, state: 'open' });
  });

  test('is refused without an origin, from a report, from what the person may not see, and by a patrol officer', async () => {
    const given = { statement: STATEMENT, importance: 4, level: 'local' as const };
    for (const cites of [[], [{ kind: 'report' as const, id: randomUUID() }]]) {
      const { status, body } = await ivo.send(gap.create, { input: { ...given, cites } });
      expect(status).toBe(422);
      expect(body).toContain('Nothing was saved.');
    }
    const hidden = [{ kind: 'meeting' as const, id: randomUUID() }];
    expect(await ivo.refused(gap.create, { input: { ...given, cites: hidden } })).toBe('not_found');
    const bela = await world.as('bela');
    const cites = [{ kind: 'meeting' as const, id: meetingId }];
    expect(await bela.refused(gap.create, { input: { ...given, cites } })).toBe('not_permitted');
    expect(await ivo.refused(gap.create, { input: { ...given, importance: 6, cites } })).toBe('invalid_input');
    const named = { ...given, statement: 'We do not know where Milo Karas sells the goods.', cites };
    expect((await ivo.send(gap.create, { input: named })).body).toContain('names no person');
  });

  test('is closed by its author and accepted by the head of intelligence, each with a reason', async () => {
    const [first, second] = [await open(), await open()];
    const step = (to: 'closed' | 'accepted', reason = 'known since the raid') => ({ version: 1, to, reason });
    expect(await mara.refused(gap.move, { params: { id: first }, input: step('closed') })).toBe('not_permitted');
    expect(await ivo.refused(gap.move, { params: { id: first }, input: step('accepted') })).toBe('not_permitted');
    expect(await ivo.refused(gap.move, { params: { id: first }, input: step('closed', ' ') })).toBe('invalid_input');
    await ivo.call(gap.move, { params: { id: first }, input: step('closed') });
    await dora.call(gap.move, { params: { id: second }, input: step('accepted', 'it costs more than it is worth') });
    expect(await read(first)).toMatchObject({ state: 'closed', proposal: null, actions: [] });
    expect((await read(second)).history.at(-1)).toMatchObject({ to: 'accepted', by: 'Dora' });
  });

  test('is not made collected by hand', async () => {
    const id = await open();
    const input = { version: 1, to: 'being_collected' as const, reason: 'by hand' };
    expect(await dora.refused(gap.move, { params: { id }, input })).toBe('state_forbids');
  });
});

describe('a requirement that cites a gap', () => {
  test('makes it collected when approved, and open again when it lapses; the answer only proposes closing', async () => {
    const id = await open();
    const first = await ask(id);
    expect((await read(id)).state).toBe('open');
    const at = await walk(first.id, first.version, ['approved', dora]);
    const collected = await read(id);
    expect(collected).toMatchObject({ state: 'being_collected', proposal: null });
    expect(collected.history.at(-1)?.reason).toBe(`asked for by ${first.reference}`);
    await walk(first.id, at, ['tasked', ivo], ['lapsed', ivo]);
    const again = await read(id);
    expect(again).toMatchObject({ state: 'open', proposal: 'ask' });
    expect(again.history.at(-1)?.reason).toBe(`${first.reference} ended without an answer`);

    const second = await ask(id);
    await walk(second.id, second.version, ['approved', dora], ['tasked', ivo], ['answered', ivo]);
    expect(await read(id)).toMatchObject({ state: 'being_collected', proposal: 'close' });
    expect((await read(id)).requirements.map(({ state }) => state).toSorted()).toEqual(['answered', 'lapsed']);
  });

  test('leaves it collected while another one asks for it', async () => {
    const id = await open();
    const [first, second] = [await ask(id), await ask(id)];
    const at = await walk(first.id, first.version, ['approved', dora]);
    await walk(second.id, second.version, ['approved', dora]);
    await walk(first.id, at, ['withdrawn', ivo]);
    expect((await read(id)).state).toBe('being_collected');
  });

  test('of two that are approved at once, both are, and the gap moves once', async () => {
    const id = await open();
    const asked = [await ask(id), await ask(id)];
    const answers = await Promise.all(
      asked.map((one) =>
        dora.send(requirement.move, {
          params: { id: one.id },
          input: { version: one.version, to: 'approved', reason: 'as agreed' },
        }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await read(id)).history.map(({ to }) => to)).toEqual(['open', 'being_collected']);
  });

  test('is not named in the history of the gap where its marking is another', async () => {
    const id = await open();
    const { id: askedId, version } = await ask(id, { ...MARKING, tlp: 'TLP:AMBER+STRICT' });
    await walk(askedId, version, ['approved', dora]);
    expect((await read(id)).history.at(-1)?.reason).toBe('asked for by a requirement');
  });

  test('is on its thread', async () => {
    const id = await open();
    const asked = await ask(id);
    const thread = await ivo.call(readThread, { params: { kind: 'requirement', id: asked.id }, query: {} });
    expect(thread.why.map(({ kind }) => kind)).toEqual(['gap', 'meeting']);
  });
});
