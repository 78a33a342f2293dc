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
  'if responses are lost between user and server, a repeated request is executed once',
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
  'if the database is cut off in the middle of a commit, a repeated request is executed once',
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
  'a change that arrives several times, in parallel or late, is made once and answered the same each time',
  async () => {
    for (const lives of [reports('twice-report'), products('twice-product')]) {
      const { cuts, faults } = await sendTwice(base.world, lives);
      expect(faults).toEqual([]);
      expect(cuts).toBeGreaterThan(30);
    }
  },
  PATIENCE,
);
