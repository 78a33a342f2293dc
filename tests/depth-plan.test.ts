import { wholeAt } from '@reeve/testing/run/proof-state.ts';
import type { TallyLine } from '@reeve/testing/run/tally.ts';
import { expect, test } from 'vitest';
import { changedDrivers, driverBlocks } from './need-to-know/driver/driver-blocks.ts';
import { planDepth, planInWords, type Slice } from './need-to-know/depth-plan.ts';

const slice = (name: string): Slice => ({ name, operations: [`read ${name}`] });
const SLICES = ['crime', 'report', 'record', 'thread'].map(slice);
const READERS = ['ivo', 'bela', 'lars', 'zita', 'pia'];
const COST: Readonly<Record<string, number>> = { crime: 10, report: 20, record: 300, thread: 5 };
const means = (budget: number, draw = 'a tree') => ({
  answersOf: ({ name }: Slice) => COST[name] ?? 0,
  budget,
  readers: READERS,
  drives: 7,
  draw,
});

test('drives as many slices as the budget allows by two readers, then by more readers, and owes the rest', () => {
  const plan = planDepth(SLICES, means(1_000));
  expect(plan.deep.map(({ name }) => name).toSorted()).toEqual(['crime', 'report', 'thread']);
  expect(plan.readers).toHaveLength(4); // 35 answers, seven drives, four readers: 980
  expect(plan.owed).toEqual(['record']);
  expect(planInWords(plan, READERS.length)).toBe('depth: crime, report, thread by 4 of 5 readers; owed: record');
});

test('stays within the budget, whatever is drawn, and drives everything if it can', () => {
  for (let nth = 0; nth < 200; nth += 1) {
    const { deep, readers } = planDepth(SLICES, means(nth * 30, `tree ${nth}`));
    const cost = deep.reduce((sum, { name }) => sum + (COST[name] ?? 0), 0) * 7 * readers.length;
    expect(cost).toBeLessThanOrEqual(nth * 30);
  }
  const whole = planDepth(SLICES, means(1_000_000));
  expect([whole.deep.length, whole.readers.length, whole.owed]).toEqual([4, 5, []]);
});

test('another tree drives other slices, the same tree the same', () => {
  const chosen = (draw: string): string => planInWords(planDepth(SLICES, means(300, draw)), READERS.length);
  expect(new Set(Array.from({ length: 20 }, (_, nth) => chosen(`tree ${nth}`))).size).toBeGreaterThan(1);
  expect(chosen('tree 1')).toBe(chosen('tree 1'));
});

test('drives nothing if the budget is spent, and owes everything', () => {
  const plan = planDepth(SLICES, means(0));
  expect(planInWords(plan, 5)).toBe('depth: none; owed: crime, record, report, thread');
});

const FILE = `const ID = 'one';
export const DRIVERS: Readonly<Record<string, Driver>> = {
  ...OTHERS,
  // The list first.
  listCrimes: () => [{}],
  readCrime: ({ visible }) =>
    visible.map((id) => ({
      params: { id },
    })),
};
`;

test('finds the operations whose driver changed, and all of a file if the text they share did', () => {
  expect([...driverBlocks(FILE).byOperation.keys()]).toEqual(['listCrimes', 'readCrime']);
  expect(changedDrivers(FILE, FILE)).toEqual({ own: [], shared: [] });
  expect(changedDrivers(FILE, FILE.replace('params: { id }', 'query: { id }'))).toEqual({
    own: ['readCrime'],
    shared: [],
  });
  expect(changedDrivers(FILE, FILE.replace("'one'", "'two'")).shared).toEqual(['listCrimes', 'readCrime']);
  expect(changedDrivers('', FILE).own).toEqual(['listCrimes', 'readCrime']);
});

test('a proof is whole of a commit when every figure reached its aim on that code', () => {
  const line: TallyLine = {
    part: 'worlds',
    figure: 'answers',
    aim: 100,
    seen: 200,
    failed: 0,
    minutes: 1,
    seeds: [],
    lastOn: '',
    commit: 'aaaaaaaaaa',
    seenOfCode: 100,
  };
  expect(wholeAt('worlds', [line, { ...line, part: 'canaries', commit: 'not known' }])).toBe('aaaaaaaaaa');
  expect(wholeAt('worlds', [line, { ...line, figure: 'commands', seenOfCode: 99 }])).toBeUndefined();
  expect(wholeAt('worlds', [line, { ...line, figure: 'commands', commit: 'bbbbbbbbbb' }])).toBeUndefined();
  expect(wholeAt('worlds', [{ ...line, commit: 'uncommitted' }])).toBeUndefined();
  expect(wholeAt('worlds', [])).toBeUndefined();
});
