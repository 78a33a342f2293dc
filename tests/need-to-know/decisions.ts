import { listReports, OPERATIONS, search, type Operation } from '@reeve/contract';
import { makeApp } from '@reeve/server';
import { copyDatabase } from '@reeve/testing/database/database-copy.ts';
import { seededFactories } from '@reeve/testing/database/database.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { depsOn, makeClient, type Client } from '@reeve/testing/world.ts';
import { generateWorld, settlePerson, type GeneratedPerson, type GeneratedRecord } from './generated-world.ts';
import { oracleCanSee } from './oracle.ts';
import { askEverything, atOnce, watchFor, type Watch } from './planted-canaries.ts';
import type { Worlds } from './pair.ts';

/** The server's decisions in one generated world, compared with the oracle. */
export interface Decisions {
  readonly made: number;
  readonly allowed: number;
  /** Responses searched for tokens of other people's records. */
  readonly searched: number;
  readonly mismatches: readonly string[];
}

const READ: Readonly<Record<string, Operation | undefined>> = Object.fromEntries(
  OPERATIONS.filter((operation) => operation.method === 'GET').map((operation) => [operation.name, operation]),
);
const readingOf = (kind: string): Operation => {
  const noun = kind.replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
  const operation = READ[`read${noun}`];
  if (!operation) throw new Error(`nothing reads a ${kind}`);
  return operation;
};

/** Shown, or a request for a reason or an acknowledgement, which only readers with access receive. */
export function isShown(answer: { readonly status: number; readonly body: string }): boolean {
  return answer.status === 200 || /"code":"(reason|acknowledgement)_needed"/.test(answer.body);
}

async function idsListed(client: Client, watch: Watch): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  let cursor: string | undefined;
  do {
    const answer = await client.send(listReports, {
      query: { limit: 200, ...(cursor === undefined ? {} : { cursor }) },
    });
    if (answer.status === 400) throw new Error(answer.body);
    watch.look(answer, 'listReports', '');
    if (answer.status !== 200) return found;
    const page = JSON.parse(answer.body) as { items: { id: string }[]; next: string | null }; // per the contract
    for (const item of page.items) found.add(item.id);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return found;
}

async function idsFound(client: Client, watch: Watch): Promise<ReadonlySet<string>> {
  const answer = await client.send(search, { query: { q: 'generated', limit: 100 } });
  if (answer.status === 400) throw new Error(answer.body);
  watch.look(answer, 'search', '');
  if (answer.status !== 200) return new Set();
  return new Set((JSON.parse(answer.body) as { items: { id: string }[] }).items.map((item) => item.id)); // per the contract
}

/**
 * Every person of one generated world reads every record by its id, in the list and by search; the oracle decides who
 * can. Every response, also to all other requests, is searched for other people's records.
 */
export async function decideWorld(
  worlds: Worlds,
  size: { readonly people: number; readonly records: number },
  seed: string,
): Promise<Decisions> {
  const database = await copyDatabase(worlds.without);
  const { visible, records } = worlds.base;
  const generated = await asSuperuser(database, (client) =>
    generateWorld(client, { reportId: visible.at(-1) ?? '', records }, size, seed),
  );
  const app = await makeApp(depsOn(database.open(seededFactories(`decisions ${seed}`))));
  const mismatches: string[] = [];
  let made = 0;
  let allowed = 0;
  let searched = 0;
  const decide = (person: GeneratedPerson, one: GeneratedRecord, channel: string, seen: boolean): void => {
    const may = oracleCanSee(person.actor, one.record, generated.today);
    made += 1;
    if (may) allowed += 1;
    if (may !== seen)
      mismatches.push(`${channel}: ${seen ? 'shown' : 'not shown'}, ${JSON.stringify({ person, one })}`);
  };
  try {
    for (const person of generated.people) {
      const client = await makeClient(app, person.login, undefined);
      await asSuperuser(database, (superuser) => settlePerson(superuser, person));
      const watch = watchFor(person, generated);
      await atOnce(generated.records, async (one) => {
        const answer = await client.send(readingOf(one.kind), { params: { id: one.id } });
        if (answer.status >= 500) mismatches.push(`${one.kind} ${answer.status} ${answer.body}`);
        watch.look(answer, `read ${one.kind}`, one.id);
        decide(person, one, 'by id', isShown(answer));
      });
      const [listed, found] = [await idsListed(client, watch), await idsFound(client, watch)];
      for (const one of generated.records.filter(({ kind }) => kind === 'report')) {
        decide(person, one, 'in the list', listed.has(one.id));
        decide(person, one, 'by search', found.has(one.id));
      }
      await askEverything(client, person, generated, worlds.base, watch);
      searched += watch.searched;
      mismatches.push(...watch.leaks);
    }
  } finally {
    await app.close();
    await database.drop();
  }
  return { made, allowed, searched, mismatches };
}
