import { afterAll, beforeAll, expect, test } from 'vitest';
import { cutBeforeDatabase, cutBeforeServer, sendTwice } from '../crash/lost-answers.ts';
import { PRODUCT_LIFE, REPORT_LIFE } from '../crash/stories.ts';
import { makeBase, type BaseWorld } from '../need-to-know/base-world.ts';

/** A short run of what `npm run prove -- --part crash` does at length. */
let base: BaseWorld;
beforeAll(async () => void (base = await makeBase('lost answers')), 120_000);
afterAll(() => base.world.close());

const PATIENCE = 240_000;

const reports = (seed: string) => ({ life: REPORT_LIFE, table: 'report', records: base.records, stories: 8, seed });
const products = (seed: string) => ({ life: PRODUCT_LIFE, table: 'product', records: base.records, stories: 8, seed });

test(
  'where answers are lost between people and server, what is asked for again is done once',
  async () => {
    for (const lives of [reports('before-report'), products('before-product')]) {
      const { cuts, faults } = await cutBeforeServer(base.world, lives);
      expect(faults).toEqual([]);
      expect(cuts).toBeGreaterThanOrEqual(5);
    }
  },
  PATIENCE,
);

test(
  'where the database is cut off in the middle of a commit, what is asked for again is done once',
  async () => {
    for (const lives of [reports('behind-report'), products('behind-product')]) {
      const { cuts, faults } = await cutBeforeDatabase(base.world, lives);
      expect(faults).toEqual([]);
      expect(cuts).toBeGreaterThanOrEqual(5);
    }
  },
  PATIENCE,
);

test(
  'a change that arrives several times, at once or late, is made once and answered alike each time',
  async () => {
    for (const lives of [reports('twice-report'), products('twice-product')]) {
      const { cuts, faults } = await sendTwice(base.world, lives);
      expect(faults).toEqual([]);
      expect(cuts).toBeGreaterThan(30);
    }
  },
  PATIENCE,
);
