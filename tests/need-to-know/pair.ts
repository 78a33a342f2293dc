import { copyDatabase } from '@reeve/testing/database/database-copy.ts';
import type { TestDatabase } from '@reeve/testing/database/database.ts';
import { endAllSessions } from '@reeve/testing/sessions.ts';
import { makeBase, targetsOf, type BaseWorld } from './base-world.ts';
import { canary } from './canary.ts';
import { drive, type Reply } from './drive.ts';
import { driveCli } from './drive-cli.ts';
import type { Targets } from './driver/driver.ts';
import { addHidden, type Hidden } from './hidden-rows.ts';
import { rowsBeyond, type RowIds } from './hidden-row-ids.ts';
import { oracleActorOf, veil } from './veil.ts';

/** Two worlds to copy from: one without and one with the rows that readers cannot see. */
export interface Worlds {
  readonly base: BaseWorld;
  readonly without: TestDatabase;
  readonly withHidden: TestDatabase;
  readonly hidden: Hidden;
  readonly hiddenRows: RowIds;
  readonly targets: Targets;
  /** A reader's responses in the world without them; driven once per reader. */
  answersWithout(login: string): Promise<readonly Reply[]>;
  /** The responses of the command line there to a reader; run once per reader. */
  commandsWithout(login: string): Promise<readonly Reply[]>;
  /** Drives a copy of the world without them. */
  driveWithout(how: (copy: TestDatabase) => Promise<readonly Reply[]>): Promise<readonly Reply[]>;
  /** The second world for one reader, hidden from them in its own way; the caller drops it. */
  hide(login: string, seed: string): Promise<TestDatabase>;
  /** The operations that these are driven through; all, if it is not given. */
  readonly only?: readonly string[] | undefined;
  /** The same two worlds, driven through these operations alone. */
  narrowed(only: readonly string[]): Worlds;
  close(): Promise<void>;
}

/** Purpose that readers of the pairs work for. */
export const PURPOSE = 'P2';

/** Creates two worlds that differ in hidden rows only: the second is a copy of the first, with the rows added. */
export async function makeWorlds(
  seed: string,
  { callsEach = Infinity }: Partial<Pick<Targets, 'callsEach'>> = {},
): Promise<Worlds> {
  const base = await makeBase(seed);
  await base.world.app.close();
  const without = base.world.database;
  await endAllSessions(without);
  await without.rest();
  const building = await copyDatabase(without);
  const hidden = await addHidden(building);
  await endAllSessions(building);
  const hiddenRows = await rowsBeyond(without, building);
  const withHidden = building;
  await building.rest();
  const targets = targetsOf(base, {
    hidden: hidden.ids,
    records: { visible: base.records, hidden: hidden.records },
    reviews: { visible: base.review, hidden: hidden.review },
    words: ['watches', 'quay', 'nowhere-at-all', hidden.canaries[0] ?? ''],
    references: hidden.references,
    areaSets: [...base.areaSetIds, hidden.areaSetId],
    dataSets: [...base.dataSetIds, ...hidden.dataSetIds],
    sendings: [...base.sendingIds, ...hidden.sendingIds],
    threats: [...base.threatIds, ...hidden.threatIds],
    specialItems: [...base.specialItemIds, ...hidden.specialItemIds],
    nominations: { visible: base.nomination, hidden: hidden.nomination },
    callsEach,
    named: {
      ids: [
        ...hidden.ids,
        ...[hidden.records, hidden.review].flatMap((ids) => Object.values<string | undefined>({ ...ids })),
        ...[hidden.dataSetIds, hidden.sendingIds, hidden.threatIds, hidden.specialItemIds].flat(),
        hidden.areaSetId,
      ].filter((id): id is string => id !== undefined && /^[0-9a-f-]{36}$/.test(id)),
      texts: hidden.names,
    },
  });
  return worldsOf({ base, without, withHidden, hidden, hiddenRows, targets });
}

function worldsOf(
  pair: Pick<Worlds, 'base' | 'without' | 'withHidden' | 'hidden' | 'hiddenRows' | 'targets' | 'only'>,
): Worlds {
  const { without, withHidden, hiddenRows, targets, only } = pair;
  const once = (how: typeof driveCli): ((login: string) => Promise<readonly Reply[]>) => {
    const known = new Map<string, Promise<readonly Reply[]>>();
    return (login) => {
      const driven = known.get(login) ?? driveCopy(without, (copy) => how(copy, login, targets));
      known.set(login, driven);
      return driven;
    };
  };
  return {
    ...pair,
    answersWithout: once(async (copy, login) => drive(copy, login, targets, { only })),
    commandsWithout: once(driveCli),
    driveWithout: (how) => driveCopy(without, how),
    hide: async (login, veilSeed) => {
      const copy = await copyDatabase(withHidden);
      await veil(copy, hiddenRows, oracleActorOf(login, PURPOSE), veilSeed);
      return copy;
    },
    narrowed: (operations) => worldsOf({ ...pair, only: operations }),
    close: async () => {
      await withHidden.drop();
      await without.drop();
    },
  };
}

async function driveCopy(
  of: TestDatabase,
  how: (copy: TestDatabase) => Promise<readonly Reply[]>,
): Promise<readonly Reply[]> {
  const copy = await copyDatabase(of);
  try {
    return await how(copy);
  } finally {
    await copy.drop();
  }
}

/**
 * The number of reports due by rule and age covers all reports and is shown to the head of intelligence and the data
 * protection officer alone; counts under five are suppressed. Nothing else in that response can differ, and no count
 * can be one to four.
 */
function isCountedByLaw({ operation, given, text }: Reply): boolean {
  const isAsked = operation === 'countDueReports' || JSON.stringify(given).includes('"countDueReports"');
  const body = /^(?:200 |exit 0\n).*(\{\s*"rules":.*\})/s.exec(text)?.[1];
  if (!isAsked || body === undefined) return false;
  const counts = Array.from(body.matchAll(/"(?:coming|unacted|\w+_days)":\s*(\w+)/g), ([, count]) => count);
  return counts.length > 0 && counts.every((count) => count === 'null' || Number(count) >= 5);
}

/** True if a response is not the one that the same call got in the other world. */
export function differs(before: Reply | undefined, reply: Reply): boolean {
  return before?.operation !== reply.operation || (before.text !== reply.text && !isCountedByLaw(reply));
}

/**
 * Returns the differences between the responses of two worlds, and the content of hidden rows found in them; none, if
 * all is well.
 */
export function leaks(
  worlds: Pick<Worlds, 'hidden' | 'targets'>,
  without: readonly Reply[],
  withHidden: readonly Reply[],
): readonly string[] {
  const found: string[] = [];
  for (const [index, reply] of withHidden.entries()) {
    const before = without[index];
    if (!differs(before, reply)) continue;
    found.push(
      `${reply.operation} ${JSON.stringify(reply.given).slice(0, 300)}\n  without: ${before?.text.slice(0, 1500)}\n  with:    ${reply.text.slice(0, 1500)}`,
    );
  }
  if (without.length !== withHidden.length) found.push(`${without.length} answers became ${withHidden.length}`);
  // A word or id that was sent can be returned; nothing else hidden can.
  const sent = JSON.stringify(worlds.targets);
  const answers = withHidden.map((reply) => reply.text).join('\n');
  for (const token of worlds.hidden.canaries)
    if (!sent.includes(token) && answers.includes(token)) found.push(`canary ${token}`);
  return found;
}

/**
 * Returns raw words and source references of visible reports found in responses; only readers of the raw file can have
 * them.
 */
export function rawWordsIn(answers: readonly Reply[]): readonly string[] {
  const text = answers.map((reply) => reply.text).join('\n');
  return ['raw1', 'raw2', 'raw3', 'raw4', 'source1', 'source2']
    .map((name) => canary(name).slice(name.startsWith('source') ? -20 : 0))
    .filter((token) => text.includes(token));
}
