import { expect, test } from 'vitest';
import { chance, pause } from './crash-run.ts';
import { Installation } from './installation.ts';

/** Row counts of the exercise's parts. */
const COUNTS = `select (select count(*) from agency)::int as agencies, (select count(*) from report)::int as reports,
  (select count(*) from crime)::int as crimes, (select count(*) from evaluation)::int as evaluations`;

test('a first start that is interrupted while the exercise is loaded starts over, and ends like an undisturbed one', async () => {
  const env = { REEVE_RIVERTON_CRIMES: '3000', REEVE_RIVERTON_REPORTS: '120' };
  const random = chance('first start');
  const [installation, twin] = [await Installation.make(undefined, env), await Installation.make(undefined, env)];
  try {
    installation.spawn();
    for (const end = performance.now() + 60_000; performance.now() < end;) {
      if (installation.output.includes('Loading the fictional province')) break;
      await pause(random, 10, 20);
    }
    await pause(random, 500, 2_000);
    expect(installation.output).not.toContain('Reeve is running');
    await installation.kill('tree');
    await installation.start();
    expect(installation.output).toContain('Loading the exercise was interrupted');
    await twin.start();
    const counts = async (of: Installation): Promise<unknown> => of.look(async (db) => (await db.query(COUNTS)).rows);
    expect(await counts(installation)).toEqual(await counts(twin));
    await installation.stop();
    await installation.start();
    expect(installation.output).not.toContain('Loading the exercise was interrupted');
  } finally {
    await installation.remove();
    await twin.remove();
  }
});
