import { lintCatalogue, provisionAgency, asNobody, type AgencyFoundation } from '@reeve/store';
import { makeRandom } from '@reeve/scenario';
import type { TestDatabase } from '@reeve/testing/database/database.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { OTHER_FOUNDATION, OTHER_SYSTEM } from '@reeve/testing/people.ts';
import { drive, type Reply } from './drive.ts';
import { differs, leaks, rawWordsIn, type Worlds } from './pair.ts';
import { listPolicyMutants, type PolicyMutant } from './policy-mutants.ts';

const THIRD_SYSTEM = { ...OTHER_SYSTEM, id: '00000000-0000-4000-8000-0000000002ff', login: 'system-three' };
const THIRD_FOUNDATION: AgencyFoundation = {
  ...OTHER_FOUNDATION,
  agency: { ...OTHER_FOUNDATION.agency, id: '00000000-0000-4000-8000-000000000003', code: 'THREE' },
  accounts: [],
};

/** How a mutant was detected: by the catalogue lint of every boot, by a changed response, or not at all. */
export interface Trial {
  readonly mutant: PolicyMutant;
  readonly byLint: string | undefined;
  readonly byAnswer: string | undefined;
}

/** The mutants of this catalogue in an order drawn by a seed. */
export async function drawMutants(worlds: Worlds, seed: string): Promise<readonly PolicyMutant[]> {
  const random = makeRandom(`mutants ${seed}`);
  const all = await asSuperuser(worlds.withHidden, listPolicyMutants);
  return all
    .map((mutant) => ({ mutant, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ mutant }) => mutant);
}

/**
 * Breaks the second world in one place, and tries to detect it: the lint as the server runs it at every boot, then (on
 * request, or if the lint found nothing) every operation as each reader, against the responses of the sound first
 * world.
 */
export async function tryMutant(
  worlds: Worlds,
  mutant: PolicyMutant,
  readers: readonly string[],
  options: { readonly alwaysDrive: boolean },
): Promise<Trial> {
  let byLint: string | undefined;
  for (const reader of readers) {
    const broken = await worlds.hide(reader, `mutant ${mutant.name}`);
    try {
      await asSuperuser(broken, async (client) => {
        for (const statement of mutant.sql) await client.query(statement);
      });
      // Copies keep the login roles of the world they were copied from.
      byLint ??= (await asNobody(broken.open(), (db) => lintCatalogue(db, worlds.without.name)))[0];
      if (byLint !== undefined && !options.alwaysDrive) return { mutant, byLint, byAnswer: undefined };
      const byAnswer = await differsFor(worlds, broken, reader);
      if (byAnswer !== undefined) return { mutant, byLint, byAnswer };
    } finally {
      await broken.drop();
    }
  }
  return { mutant, byLint, byAnswer: undefined };
}

async function differsFor(worlds: Worlds, broken: TestDatabase, reader: string): Promise<string | undefined> {
  const without = await worlds.answersWithout(reader);
  try {
    // One difference is enough: no more is asked after it.
    const until = (reply: Reply, at: number): boolean => differs(without[at], reply);
    const answers = await drive(broken, reader, worlds.targets, { until, only: worlds.only });
    const raw = rawWordsIn(without).length === 0 ? rawWordsIn(answers) : [];
    const found = [...leaks(worlds, without, answers), ...raw][0];
    // A third agency is set up, as a new installation would be.
    if (found === undefined) await provisionAgency(broken.open(), THIRD_FOUNDATION, THIRD_SYSTEM);
    return found;
  } catch (error) {
    return `the server could not work: ${String(error).slice(0, 200)}`;
  }
}
