import { asActor, listCrimes, type ActorTx, type Store } from '@reeve/store';
import { LISTS } from '@reeve/testing/agency-lists.ts';
import { copyDatabase } from '@reeve/testing/database/database-copy.ts';
import type { TestDatabase } from '@reeve/testing/database/database.ts';
import { makeManyAgencies, type ManyAgencies, type OneOfMany } from '@reeve/testing/database/many-agencies.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { explainReadings, type Carried } from '@reeve/testing/run/plan.ts';
import { proofRun, tell } from '@reeve/testing/run/tally.ts';
import { aucOf } from '@reeve/testing/trial/auc.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Seventeen agencies with 430,000 crimes: one has forty, fifteen a sixteenth of the rest each, and one more than half of all. */
const SIZES = [40, ...Array.from({ length: 15 }, () => 13_300), 230_000];
const ROUNDS = 15;
const PAIRS = 2_000;
/** How far from chance the timing can reveal whether others have rows or no one has. */
const FAR = 0.05;
const TRIES = 3;

const { until } = proofRun();
let many: ManyAgencies;
let before: TestDatabase;
beforeAll(async () => {
  many = await makeManyAgencies(SIZES);
  await many.database.rest();
  before = await copyDatabase(many.database);
  await asSuperuser(before, async (client) => {
    await client.query(WITHOUT_AGENCY);
    await client.query('vacuum analyze');
  });
}, 900_000);
afterAll(async () => {
  await before.drop();
  await many.database.drop();
});

/** Policies that check the label alone, and their indexes. */
const WITHOUT_AGENCY = `
do $$ declare policy record; begin
  for policy in select tablename, policyname,
      regexp_replace(qual, '^\\((.*) AND \\(agency_id = .*? AS "nullif"\\)\\)\\)$', '\\1') as reads
    from pg_policies where schemaname = 'public' and cmd = 'SELECT' and qual like '%agency_id = ( SELECT%' and qual like '%label_id%'
  loop execute format('alter policy %I on %I using (%s)', policy.policyname, policy.tablename, policy.reads); end loop;
end $$;
do $$ declare statistics text; begin
  for statistics in select stxname from pg_statistic_ext loop execute format('drop statistics %I', statistics); end loop;
end $$;
drop index crime_time; create index crime_time on crime (from_at desc, id);
drop index report_latest; create index report_latest on report ((coalesce(submitted_at, created_at)) desc, id desc);
create index report_recent on report (label_id, submitted_at desc, id);
create index report_state on report (state, label_id);
drop index report_state_latest; create index report_state_latest on report (state, (coalesce(submitted_at, created_at)) desc, id desc);
drop index report_state_urgent; create index report_state_urgent on report
  (state, (priority = 'high') desc nulls last, (coalesce(submitted_at, created_at)) desc, id desc);
drop index report_due; create index report_due on report (label_id, visible_until) where state <> 'erased';
drop index statement_subject; create index statement_subject on statement (subject_id);
drop index requirement_recent; create index requirement_recent on requirement (label_id, recorded_at desc, id);
`;

interface Measured {
  readonly store: Store;
  readonly takeOut: () => readonly Carried[];
}
function measuredOn(database: TestDatabase): Measured {
  const store = database.open();
  return { store, takeOut: explainReadings(store.pools.app) };
}

/** The database time of a list: the least of some rounds, in ms. */
async function least({ store, takeOut }: Measured, agency: OneOfMany, list: (tx: ActorTx) => Promise<unknown>) {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    times.push(
      await asActor(store, agency.head, async (tx) => {
        takeOut();
        await list(tx);
        return takeOut().reduce((sum, one) => sum + one.ms, 0);
      }),
    );
  return Math.min(...times);
}

test('every list of an agency costs what its own rows cost', { timeout: 1_800_000 }, async () => {
  const [now, then] = [measuredOn(many.database), measuredOn(before)];
  const of = { small: many.agencies[0], middle: many.agencies[1], large: many.agencies.at(-1) };
  const faults: string[] = [];
  for (const [name, list] of Object.entries(LISTS)) {
    const cells: string[] = [];
    for (const [size, agency] of Object.entries(of)) {
      if (!agency) throw new Error('there are seventeen agencies');
      const old = await least(then, agency, list);
      const taken = await least(now, agency, list);
      cells.push(`${size} ${old.toFixed(2)} → ${taken.toFixed(2)} ms`);
      if (size === 'small' && taken > 1) faults.push(`${name}, ${size}: ${taken.toFixed(2)} ms`);
      if (taken > 1.1 * old + 0.05) faults.push(`${name}, ${size}: ${old.toFixed(2)} became ${taken.toFixed(2)} ms`);
    }
    console.log(`${name}: ${cells.join(', ')}`);
  }
  tell([
    {
      part: 'agencies',
      figure: 'lists of three agencies, no slower than by label alone, and of the smallest within 1 ms',
      aim: 3 * Object.keys(LISTS).length,
      seen: 3 * Object.keys(LISTS).length,
      failed: faults.length,
    },
  ]);
  expect(faults).toEqual([]);
});

test(
  'timing does not distinguish days on which other agencies recorded crimes from days without any',
  { timeout: 1_800_000 },
  async () => {
    const store = many.database.open();
    const agency = many.agencies[0];
    if (!agency) throw new Error('there are seventeen agencies');
    // The forty crimes of the small agency are of the first hour; the others recorded crimes for months.
    const measure = async (pairs: number): Promise<number> => {
      const times = { full: [] as number[], empty: [] as number[] };
      await asActor(store, agency.head, async (tx) => {
        const ask = async (kind: keyof typeof times, day: number): Promise<void> => {
          const from = new Date(Date.UTC(kind === 'full' ? 2024 : 2034, 0, 2 + day)).toISOString().slice(0, 10);
          const to = new Date(Date.UTC(kind === 'full' ? 2024 : 2034, 0, 3 + day)).toISOString().slice(0, 10);
          const started = performance.now();
          const rows = await listCrimes(tx, { from, to, limit: 51 });
          times[kind].push(performance.now() - started);
          expect(rows).toEqual([]);
        };
        for (let nth = 0; nth < pairs + 100; nth += 1) {
          const order = nth % 2 === 0 ? (['full', 'empty'] as const) : (['empty', 'full'] as const);
          for (const kind of order) await ask(kind, nth % 8);
        }
      });
      return aucOf(times.full.slice(100), times.empty.slice(100));
    };
    const tries: number[] = [];
    while (
      tries.length < TRIES &&
      (tries.length === 0 || performance.now() < until) &&
      !tries.some((auc) => Math.abs(auc - 0.5) <= FAR)
    )
      tries.push(await measure(PAIRS));
    console.log(`AUC ${tries.map((auc) => auc.toFixed(4)).join(', ')}`);
    const best = Math.min(...tries.map((auc) => Math.abs(auc - 0.5)));
    tell([
      {
        part: 'agencies',
        figure: 'pairs of a day with crimes of others and a day without any',
        aim: PAIRS,
        seen: PAIRS,
        failed: best > FAR ? 1 : 0,
      },
    ]);
    expect(best).toBeLessThanOrEqual(FAR);
  },
);
