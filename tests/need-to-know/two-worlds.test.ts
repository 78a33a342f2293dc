import { OPERATIONS } from '@reeve/contract';
import { HANDLERS } from '@reeve/server';
import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { DRIVERS, LAST } from './driver.ts';
import { addHidden, canary, drive, makeBase } from './two-worlds.ts';

const closing: (() => Promise<void>)[] = [];
afterAll(async () => void (await Promise.all(closing.map((close) => close()))));

test('every operation of the contract has a handler and a driver, and there are no others', () => {
  const names = OPERATIONS.map((operation) => operation.name);
  expect(HANDLERS.map((handler) => handler.operation.name).toSorted()).toEqual([...names].toSorted());
  expect(Object.keys(DRIVERS).toSorted()).toEqual([...names].toSorted());
  for (const last of LAST) expect(names).toContain(last);
});

test('every route of the server is an operation of the contract', async () => {
  const { world } = await makeBase('routes');
  closing.push(() => world.close());
  const printed = world.app.printRoutes({ commonPrefix: false });
  const paths = new Set(OPERATIONS.map((operation) => operation.path.split('/').at(-1)));
  const routes = [...printed.matchAll(/([\w:.-]+) \((GET|POST|PUT|DELETE)/g)].map((match) => match[1] ?? '');
  expect(routes.length).toBeGreaterThan(10);
  for (const route of routes) expect(paths, route).toContain(route.split('/').at(-1));
});

async function pair(seed: string) {
  const a = await makeBase(seed);
  const b = await makeBase(seed);
  closing.push(
    () => a.world.close(),
    () => b.world.close(),
  );
  expect(b.visible).toEqual(a.visible);
  expect(b.records).toEqual(a.records);
  const hidden = await addHidden(b.world);
  const targets = {
    visible: a.visible,
    hidden: hidden.ids,
    records: { visible: a.records, hidden: hidden.records },
    words: ['watches', 'quay', 'nowhere-at-all', hidden.canaries[0] ?? ''],
    references: hidden.references,
  };
  return { a: a.world, b: b.world, hidden, targets };
}

const READERS = ['ivo', 'bela', 'lars', 'zita', 'pia', 'ulla', 'rosa'];

/** A pair drives every operation twice; on a busy machine that takes its time. */
const PAIR_LIMIT = { timeout: 240_000 };

describe('two worlds', PAIR_LIMIT, () => {
  test.each(READERS)('what %s may not see changes no byte of any answer', async (login) => {
    const { a, b, hidden, targets } = await pair(`pair ${login}`);
    const inA = await drive(a, login, targets);
    const inB = await drive(b, login, targets);
    expect(inB.length).toBe(inA.length);
    for (const [index, reply] of inB.entries())
      expect(reply, `${reply.operation} ${JSON.stringify(reply.given)}`).toEqual(inA[index]);
    // A word or id that was sent may come back; nothing else of what is hidden may.
    const sent = JSON.stringify(targets);
    const answers = inB.map((reply) => reply.text).join('\n');
    for (const token of hidden.canaries) if (!sent.includes(token)) expect(answers).not.toContain(token);
    // Raw words of reports he may read are not his either, unless he holds the raw file.
    for (const number of [1, 2, 3]) {
      expect(answers).not.toContain(canary(`raw${number}`));
      expect(answers).not.toContain(canary(`source${number}`).slice(0, 20));
    }
  });

  // The harness itself is tried: with a hole in the policy it must see a difference.
  test.each([
    ['a policy that lets everybody read reports', 'alter policy report_read on report using (true)'],
    [
      'a policy that forgets the label of raw text',
      `alter policy report_raw_read on report_raw using (raw_text <> '')`,
    ],
    ['a table whose row-level security was switched off', 'alter table report disable row level security'],
  ])('%s is noticed', async (_, hole) => {
    const { a, b, hidden, targets } = await pair('mutant');
    const owner = new pg.Client({ connectionString: b.database.ownerUrl });
    await owner.connect();
    await owner.query(hole);
    await owner.end();
    const differs = async (login: string): Promise<boolean> => {
      const inA = await drive(a, login, targets);
      const inB = await drive(b, login, targets);
      const answers = inB.map((reply) => reply.text).join('\n');
      return (
        inB.some((reply, index) => reply.text !== inA[index]?.text) ||
        hidden.canaries.some((token) => !JSON.stringify(targets).includes(token) && answers.includes(token)) ||
        answers.includes(canary('raw1'))
      );
    };
    expect(await differs('ivo')).toBe(true);
  });
});
