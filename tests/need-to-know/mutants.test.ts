import { OPERATIONS } from '@reeve/contract';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { some, TREE } from '@reeve/testing/run/draw.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawMutants, tryMutant, type Trial } from './mutant-trial.ts';
import { makeWorlds, type Worlds } from './pair.ts';
import { listPolicyMutants, type PolicyMutant } from './policy-mutants.ts';

/**
 * Drawn again for every tree, so that many landings try them all; the full set is `npm run prove -- --part mutants`.
 */
const AT_LANDING = 2;
const IN_PROOF = 20;
/**
 * An analyst of the group, a desk with the raw file, its head, an officer, and a sampler of the log: between them they
 * reach every table.
 */
const READERS = ['ivo', 'mara', 'dora', 'bela', 'pia'];
/** A mutant that no lint detects needs every reader and operation: the duration depends on the machine. */
const LIMIT = { timeout: 900_000 };

let worlds: Worlds;
beforeAll(async () => void (worlds = await makeWorlds('mutants')), 120_000);
afterAll(() => worlds.close());

/** The operations that are named after what a table holds: `readReport` and `listReports` for `report_raw`. */
function operationsOf({ name }: PolicyMutant): readonly string[] {
  const [noun = ''] = name.split(/[_. ]/);
  const named = new RegExp(`${noun.charAt(0).toUpperCase()}${noun.slice(1)}`);
  return OPERATIONS.map((one) => one.name).filter((operation) => named.test(operation));
}

/** Most holes show in the operations that read their table; for the others, every operation is tried. */
async function trial(mutant: PolicyMutant, readers: readonly string[], alwaysDrive: boolean): Promise<Trial> {
  const nearest = operationsOf(mutant);
  if (nearest.length > 0) {
    const first = await tryMutant(worlds.narrowed(nearest), mutant, readers, { alwaysDrive });
    if (first.byAnswer !== undefined || (first.byLint !== undefined && !alwaysDrive)) return first;
  }
  return tryMutant(worlds, mutant, readers, { alwaysDrive });
}

test('the database accepts every way of breaking a policy', LIMIT, async () => {
  const refused = await asSuperuser(worlds.withHidden, async (client) => {
    const found: string[] = [];
    await client.query('begin');
    for (const mutant of await listPolicyMutants(client)) {
      await client.query('savepoint sound');
      try {
        for (const statement of mutant.sql) await client.query(statement);
      } catch (error) {
        found.push(`${mutant.name}: ${String(error)}`);
      }
      await client.query('rollback to sound');
    }
    await client.query('rollback');
    return found;
  });
  expect(refused).toEqual([]);
});

test('policies broken in the ways drawn for this tree are all detected', LIMIT, async () => {
  const drawn = some(AT_LANDING, (await drawMutants(worlds, TREE)).slice(0, IN_PROOF), 'policy mutants');
  const survivors: string[] = [];
  for (const mutant of drawn) {
    const { byLint, byAnswer } = await trial(mutant, READERS, false);
    if (byLint === undefined && byAnswer === undefined) survivors.push(mutant.name);
  }
  expect(survivors, `drawn for ${TREE}`).toEqual([]);
});

// The answers themselves, without the lint's help: with these holes some byte must change.
const HOLES = [
  'report.report_read is true',
  'report.report_read forgets conjunct 1',
  'report.report_read forgets conjunct 2',
  'report.report_read takes a missing ticket for all',
  'report_raw.report_raw_read is true',
  'report has no row-level security',
  'requirement.requirement_read is true',
  'crime.crime_read is true',
];
test.each(some(1, HOLES, 'holes'))('with the hole "%s" some answer changes', LIMIT, async (name) => {
  const all = await asSuperuser(worlds.withHidden, listPolicyMutants);
  const mutant = all.find((one): one is PolicyMutant => one.name === name);
  if (!mutant) throw new Error(`There is no such mutant: ${name}`);
  // Every transaction of the server presents a ticket: only the lint sees this hole. A proof uses every reader.
  if (name.endsWith('takes a missing ticket for all')) {
    const readers = some(1, READERS, 'readers of a hole that no answer shows');
    expect((await tryMutant(worlds, mutant, readers, { alwaysDrive: true })).byAnswer).toBeUndefined();
  } else expect((await trial(mutant, READERS, true)).byAnswer).toBeDefined();
});
