import {
  controlStrategy,
  decision,
  meeting,
  priority,
  readAgenda,
  readHome,
  requirement,
  task,
  type InputGiven,
} from '@reeve/contract';
import { because } from '@reeve/testing/because.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { SECOND_GROUP, accountId } from '@reeve/testing/people.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: World;
let ivo: Client, dora: Client, rosa: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'control strategy' });
  await asSuperuser(world.database, (client) =>
    client.query(`update account set roles = array['police_chief'] where login in ('rosa', 'ulla')`),
  );
  [ivo, dora, rosa] = (await Promise.all(['ivo', 'dora', 'rosa'].map((login) => world.as(login)))) as [
    Client,
    Client,
    Client,
  ];
}, 60_000);
afterAll(() => world.close());

type Body = InputGiven<typeof priority.create>['body'];
const LINES = {
  prevention: 'Locks are checked with the owners.',
  intelligence: 'Who buys what was stolen.',
  enforcement: 'Directed patrol in the evenings.',
  measure: 'A quarter fewer than in the areas compared.',
  reviewOn: '2026-12-01',
};
const priorityOf = async (code: string, more: Partial<Body> = {}, ownerId: string | undefined = accountId('dora')) =>
  (
    await ivo.call(priority.create, {
      input: { title: `Priority ${code}`, marking: MARKING, ownerId, body: { code, ...LINES, ...more } },
    })
  ).id;
const NOISE = { title: 'Noise at night', reason: 'The towns deal with it.' };
type Strategy = InputGiven<typeof controlStrategy.create>['body'];
const draft = (priorityIds: readonly string[], more: Partial<Strategy> = {}) => ({
  input: {
    title: 'Control strategy',
    body: { validFrom: '2026-09-01', priorityIds: [...priorityIds], nonPriorities: [NOISE], ...more },
  },
});
const read = (id: string, client = dora) => client.call(controlStrategy.read, { params: { id } });
const sign = (version = 1) => ({ version, to: 'signed' as const, reason: 'adopted' });

describe('a strategy that is complete', () => {
  let id: string, priorityId: string;
  beforeAll(async () => {
    priorityId = await priorityOf('P2');
    ({ id } = await dora.call(controlStrategy.create, draft([priorityId])));
  });

  test('lists its priorities with lines, owner and measure, and its dates', async () => {
    const strategy = await read(id);
    expect(strategy.priorities).toEqual([
      expect.objectContaining({ id: priorityId, code: 'P2', state: 'proposed', owner: 'Dora', measure: LINES.measure }),
    ]);
    expect(strategy).toMatchObject({ standing: 'draft', reviewOn: '2027-03-01', validUntil: '2027-08-31', faults: [] });
    expect(strategy.marking.groups).toEqual([MARKING.group]);
  });

  const stepsAt = async (client: Client): Promise<readonly string[]> => {
    const { items } = await client.call(readHome);
    return items.filter((item) => item.id === id).map(({ what }) => what);
  };

  test('waits on the home page of the chief, who alone can sign it', async () => {
    expect(await stepsAt(rosa)).toEqual(['sign_strategy']);
    expect([await stepsAt(dora), await stepsAt(ivo)]).toEqual([[], []]);
  });

  test('is signed by the chief alone, and its priorities with it', async () => {
    expect(await dora.refused(controlStrategy.move, { params: { id }, input: sign() })).toBe('not_permitted');
    await rosa.call(controlStrategy.move, { params: { id }, input: sign() });
    expect(await read(id)).toMatchObject({ state: 'signed', standing: 'in_force' });
    expect((await dora.call(priority.read, { params: { id: priorityId } })).state).toBe('signed');
  });

  test('is superseded by the next, and never edited', async () => {
    const next = await dora.call(controlStrategy.create, draft([priorityId], { validFrom: '2026-10-01' }));
    expect((await read(next.id)).cites.map(({ kind }) => kind)).toEqual(['priority']);
    await rosa.call(controlStrategy.move, { params: { id: next.id }, input: sign() });
    const before = await read(id);
    expect(before.standing).toBe('superseded');
    expect(before.history.at(-1)?.reason).toContain(next.reference);
    expect((await read(next.id)).standing).toBe('not_yet');
    expect(await rosa.refused(controlStrategy.move, { params: { id }, input: sign(3) })).toBe('state_forbids');
  });

  test('of another purpose stays, although the chief reads it by post', async () => {
    const [underP3, chief] = await Promise.all(['dora', 'rosa'].map((login) => world.as(login, 'P3')));
    if (!underP3 || !chief) throw new Error('two people');
    const other = await underP3.call(priority.create, {
      input: {
        title: 'Drugs',
        marking: { ...MARKING, group: SECOND_GROUP },
        ownerId: accountId('dora'),
        body: { code: 'D1', ...LINES },
      },
    });
    const { id: elsewhere } = await underP3.call(controlStrategy.create, draft([other.id]));
    expect(await chief.refused(controlStrategy.move, { params: { id: elsewhere }, input: sign() })).toBe('not_found');
    const shared = await underP3.call(priority.create, {
      input: { title: 'Drugs', marking: MARKING, ownerId: accountId('dora'), body: { code: 'D2', ...LINES } },
    });
    const { id: inP3 } = await underP3.call(controlStrategy.create, draft([shared.id]));
    await chief.call(controlStrategy.move, { params: { id: inP3 }, input: sign() });
    const third = await dora.call(controlStrategy.create, draft([priorityId], { validFrom: '2026-10-15' }));
    rosa = await world.as('rosa');
    await rosa.call(controlStrategy.move, { params: { id: third.id }, input: sign() });
    expect((await read(inP3, await world.as('dora', 'P3'))).state).toBe('signed');
    dora = await world.as('dora');
  });

  test('of two signed at once, one stays signed', async () => {
    const drafts = await Promise.all(
      ['2026-11-01', '2026-12-01'].map((validFrom) =>
        dora.call(controlStrategy.create, draft([priorityId], { validFrom })),
      ),
    );
    const ulla = await world.as('ulla');
    const answers = await Promise.all(
      drafts.map((one, nth) =>
        (nth === 0 ? rosa : ulla).send(controlStrategy.move, { params: { id: one.id }, input: sign() }),
      ),
    );
    expect(answers.some(({ status }) => status === 200)).toBe(true);
    const { items } = await dora.call(controlStrategy.list, { query: { state: 'signed' } });
    expect(items).toHaveLength(1);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });
});

describe('the work on its priorities', () => {
  test('is the share of tasks and of hours that lead to one of them, each task once', async () => {
    const [on, off] = [await priorityOf('P7'), await priorityOf('P8')];
    const { id } = await dora.call(controlStrategy.create, draft([on]));
    const before = (await read(id)).work;
    for (const [serves, hours] of [
      [on, 30],
      [off, 10],
      [on, undefined],
    ] as const) {
      const { id: decisionId } = await rosa.call(decision.create, {
        input: {
          title: 'Nothing new',
          marking: MARKING,
          ownerId: accountId('dora'),
          dueOn: '2026-12-01',
          cites: [{ kind: 'priority', id: serves }],
          body: {
            outcome: 'adopted',
            options: [{ code: 'A', title: 'Patrol', forIt: 'seen', against: 'costs hours' }],
            chosen: 'A',
            reason: 'it is seen',
            measureText: 'fewer',
            intrusive: false,
            plan: { proportionate: 'It is light.', legal: 'By law.', accountable: 'By the head.', necessary: 'It is.' },
          },
        },
      });
      await rosa.call(task.create, {
        input: {
          title: 'Patrol',
          ownerId: accountId('bela'),
          dueOn: '2026-12-01',
          cites: [{ kind: 'decision', id: decisionId }],
          body: { instruction: 'Patrol the quay.', ...(hours === undefined ? {} : { hours }) },
        },
      });
    }
    const { work, priorities } = await read(id);
    expect(work).toEqual({
      tasks: before.tasks + 3,
      onPriority: before.onPriority + 2,
      hours: before.hours + 40,
      hoursOnPriority: before.hoursOnPriority + 30,
      unstated: before.unstated + 1,
    });
    expect(priorities.map((one) => one.work)).toEqual([{ tasks: 2, hours: 30, unstated: 1 }]);
  });

  test('is what it asks to know: the strategic requirements that serve its priorities', async () => {
    const [on, off] = [await priorityOf('S1'), await priorityOf('S2')];
    const { id } = await dora.call(controlStrategy.create, draft([on]));
    const ask = async (kind: 'strategic' | 'tactical', serves: string) =>
      (
        await dora.call(requirement.create, {
          input: {
            title: 'Where are the stolen goods sold on?',
            ownerId: accountId('ivo'),
            dueOn: '2026-12-01',
            cites: [{ kind: 'priority', id: serves }],
            body: {
              question: 'Where are the stolen goods sold on?',
              decisionServed: 'Where prevention is paid for',
              kind,
              level: 'regional',
              personalDataExpected: false,
              necessityNote: '',
            },
          },
        })
      ).id;
    const asked = await ask('strategic', on);
    await ask('strategic', off);
    await ask('tactical', on);
    expect((await read(id)).requirements).toMatchObject([{ kind: 'requirement', id: asked, state: 'proposed' }]);
  });
});

describe('its review after six months', () => {
  test('is recorded by the chief once it is due, and leaves it as it was signed', async () => {
    const one = await priorityOf('R1', { reviewOn: '2026-06-01' });
    const { id } = await dora.call(controlStrategy.create, draft([one], { validFrom: '2026-03-01' }));
    await rosa.call(controlStrategy.move, { params: { id }, input: sign() });
    expect((await read(id)).standing).toBe('review_due');
    const { id: meetingId } = await rosa.call(meeting.create, {
      input: { title: 'Strategic meeting', marking: MARKING, body: { level: 'strategic', heldOn: '2026-10-01' } },
    });
    const asks = async (): Promise<readonly string[]> =>
      (await rosa.call(readAgenda, { params: { id: meetingId } })).asking.flatMap((one) =>
        one.id === id ? [one.why] : [],
      );
    expect(await asks()).toEqual(['strategy_to_review']);
    const review = { version: 2, to: 'signed' as const, reason: 'Nothing is changed: the trend holds.' };
    expect(await dora.refused(controlStrategy.move, { params: { id }, input: review })).toBe('not_permitted');
    await rosa.call(controlStrategy.move, { params: { id }, input: review });
    const reviewed = await read(id);
    expect(reviewed).toMatchObject({ state: 'signed', standing: 'in_force', body: { priorityIds: [one] } });
    expect(reviewed.body.reviewedOn).toBe('2026-09-27');
    expect(await asks()).toEqual([]);
    expect(reviewed.history.at(-1)).toMatchObject({ from: 'signed', to: 'signed', reason: review.reason });
    const again = await rosa.send(controlStrategy.move, { params: { id }, input: { ...review, version: 3 } });
    expect([again.status, because(again)]).toEqual([409, 'review_not_due']);
  });

  test('is not taken from the person who drafts', async () => {
    const { id } = await dora.call(
      controlStrategy.create,
      draft([await priorityOf('R2')], { reviewedOn: '2026-09-20' }),
    );
    expect((await read(id)).body.reviewedOn).toBeUndefined();
  });
});

describe('what is refused with a sentence', () => {
  test('eight priorities; one twice; one that nobody may see', async () => {
    const one = await priorityOf('P3');
    const many = Array.from({ length: 8 }, () => crypto.randomUUID());
    for (const ids of [many, [one, one]]) {
      const { status, body } = await dora.send(controlStrategy.create, draft(ids));
      expect(status).toBe(422);
      expect(body).toContain('Nothing was saved.');
    }
    expect(await dora.refused(controlStrategy.create, draft([crypto.randomUUID()]))).toBe('not_found');
  });

  test('a draft with gaps is saved, lists them, and is not signed', async () => {
    const bare = await priorityOf('P4', { prevention: '', measure: 'Less.', reviewOn: '2030-01-01' });
    const { id } = await dora.call(controlStrategy.create, draft([bare], { nonPriorities: [] }));
    const { faults } = await read(id);
    expect(faults.map(({ is, code, line }) => [is, code, line].filter((part) => part !== null).join(' '))).toEqual(
      expect.arrayContaining(['line P4 prevention', 'review_on P4', 'no_non_priority']),
    );
    const answer = await rosa.send(controlStrategy.move, { params: { id }, input: sign() });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('P4 has no sentence for prevention');
    expect((await read(id)).state).toBe('draft');
  });
});
