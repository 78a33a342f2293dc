import { OPERATIONS } from '@reeve/contract';
import type { LoopIds } from '@reeve/testing/loop.ts';
import type { Client } from '@reeve/testing/world.ts';
import { targetsOf, type BaseWorld } from './base-world.ts';
import { BREADTH, callsOf } from './drive.ts';
import type { Targets } from './driver/driver.ts';
import type { GeneratedPerson, GeneratedRecord, GeneratedWorld } from './generated-world.ts';
import { oracleCanSee } from './oracle.ts';

/** A token of a generated record, as in its title or text. */
const TOKEN = /cn[0-9a-f]{32}/g;

/** Content in one person's responses that only others can see. */
export interface Watch {
  /** Checks a response to this person. */
  look(answer: { readonly status: number; readonly body: string }, what: string, sent: string): void;
  readonly searched: number;
  readonly leaks: readonly string[];
}

/** Searches the responses to a person for the tokens of records they cannot see. */
export function watchFor(person: GeneratedPerson, world: GeneratedWorld): Watch {
  const forbidden = new Set(
    world.records.filter((one) => !oracleCanSee(person.actor, one.record, world.today)).map((one) => one.token),
  );
  let searched = 0;
  const leaks: string[] = [];
  return {
    look({ status, body }, what, sent) {
      // Unauthenticated requests get responses that could contain nothing.
      if (status === 401 || status === 429) return;
      searched += 1;
      for (const [token] of body.matchAll(TOKEN))
        // Their own input can be returned.
        if (forbidden.has(token) && !sent.includes(token)) leaks.push(`${person.login} ${what}: ${token}`);
    },
    get searched() {
      return searched;
    },
    leaks,
  };
}

const FEW = 3;

/** The harness's targets for one person: some records they can see, and some they cannot. */
function targetsFor(person: GeneratedPerson, world: GeneratedWorld, base: BaseWorld): Targets {
  const may = (one: GeneratedRecord): boolean => oracleCanSee(person.actor, one.record, world.today);
  const [seen, unseen] = [world.records.filter(may), world.records.filter((one) => !may(one))];
  const ofEveryKind = (from: readonly GeneratedRecord[]): LoopIds => ({
    ...base.records,
    ...Object.fromEntries(from.map(({ kind, id }) => [kind, id])),
  });
  const reports = (from: readonly GeneratedRecord[]): readonly string[] =>
    from.filter(({ kind }) => kind === 'report').map(({ id }) => id).slice(0, FEW); // prettier-ignore
  return targetsOf(base, {
    visible: reports(seen),
    hidden: reports(unseen),
    records: { visible: ofEveryKind(seen), hidden: ofEveryKind(unseen) },
    words: ['generated', seen[0]?.token ?? 'watches', unseen[0]?.token ?? 'quay', 'nowhere-at-all'],
    nominations: {
      visible: { ...base.nomination, id: ofEveryKind(seen).person_nomination ?? '' },
      hidden: { ...base.nomination, id: ofEveryKind(unseen).person_nomination ?? '' },
    },
    references: [...seen.slice(0, 2), ...unseen.slice(0, 2)].map(({ reference }) => reference),
    callsEach: BREADTH,
  });
}

/** Asks every question that changes nothing, in calls drawn for the person: about records they can see and about records they cannot. */
export async function askEverything(
  client: Client,
  person: GeneratedPerson,
  world: GeneratedWorld,
  base: BaseWorld,
  watch: Watch,
): Promise<void> {
  const targets = targetsFor(person, world, base);
  const questions = OPERATIONS.filter(({ method }) => method === 'GET').flatMap((operation) =>
    callsOf(operation, person.login, targets).map((given) => ({ operation, given })),
  );
  await atOnce(questions, async ({ operation, given }) =>
    watch.look(await client.send(operation, given), operation.name, JSON.stringify(given)),
  );
}

const AT_ONCE = 16;

/** Runs a task for each item, this many in parallel. */
export async function atOnce<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
