import { chance, codeColumn, type LinkageRecords, linkRecords, planLinkage, prepareValue } from '@reeve/analysis';
import { afterAll, describe, expect, test } from 'vitest';
import { linkInParallel, sharedMemory } from './link-in-parallel.ts';
import { WorkerPool } from './pool.ts';

const NAMES = ['ana', 'anna', 'bela', 'bella', 'cora', 'dana', 'elio', 'fero', 'gana', 'hugo', 'ivan', 'jana'];

function madeUp(n: number, firstFile?: number): LinkageRecords {
  const next = chance(4, 0);
  const fill = (of: () => string) => Array.from({ length: n }, () => (next() % 10 === 0 ? '' : of()));
  const names = fill(() => `${NAMES[next() % 12] ?? ''} ${NAMES[next() % 12] ?? ''}`);
  const born = fill(() => `19${50 + (next() % 40)}-0${1 + (next() % 9)}-1${next() % 10}`);
  const emails = fill(() => `${NAMES[next() % 12] ?? ''}${next() % 90}@mail.org`);
  return {
    columns: {
      name: codeColumn(names, (text) => prepareValue('name', text)),
      born: codeColumn(born, (text) => prepareValue('date', text)),
      email: codeColumn(emails, (text) => prepareValue('email', text)),
    },
    records: n,
    ...(firstFile !== undefined && { firstFile }),
  };
}

const rules = {
  comparisons: [
    { column: 'name', kind: 'name' },
    { column: 'born', kind: 'date' },
    { column: 'email', kind: 'email' },
  ],
  blocking: [[{ column: 'born' }], [{ column: 'email' }], [{ column: 'name' }, { column: 'born', first: 4 }]],
} as const;
const options = { seed: 7, leastWeight: -20 };

const pools = [1, 2, 3].map((workers) => new WorkerPool(workers));
afterAll(() => Promise.all(pools.map((pool) => pool.close())));

describe('a linkage on several threads', () => {
  const plan = planLinkage(madeUp(6000), rules);
  const plain = linkRecords(plan, options);
  const ofTwoFiles = planLinkage(madeUp(6000, 2500), rules);
  const plainOfTwo = linkRecords(ofTwoFiles, options);

  test('has pairs to compare', () => {
    expect(plain.pairs.weight.length).toBeGreaterThan(100);
    expect(plainOfTwo.pairs.weight.length).toBeGreaterThan(100);
  });

  test.each([1, 2, 3])('equals the plain one bit for bit with %i of them', async (workers) => {
    const pool = pools[workers - 1];
    if (pool === undefined) throw new Error('no pool');
    expect(await linkInParallel(plan, options, { pool })).toEqual(plain);
    expect(await linkInParallel(ofTwoFiles, options, { pool })).toEqual(plainOfTwo);
    const shared = planLinkage(madeUp(6000), rules, sharedMemory);
    expect(await linkInParallel(shared, options, { pool })).toEqual(plain);
  });

  test('uses given parameters', async () => {
    const [pool] = pools;
    if (pool === undefined) throw new Error('no pool');
    const { lambda, comparisons } = plain.model;
    const given = { ...options, model: { lambda: lambda / 2, comparisons } };
    const linked = await linkInParallel(plan, given, { pool });
    expect(linked).toEqual(linkRecords(plan, given));
    expect(linked.pairs.weight.length).toBeLessThanOrEqual(plain.pairs.weight.length);
  });

  test('also on the calling thread', async () => expect(await linkInParallel(plan, options)).toEqual(plain));
});
