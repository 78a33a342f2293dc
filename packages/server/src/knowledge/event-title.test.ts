import { createStatement, giveReason, listEntities, readEntity, readThread, search } from '@reeve/contract';
import { collated, startStating, stateFact, type Stating } from '@reeve/testing/knowledge/stating.ts';
import { SECOND_GROUP } from '@reeve/testing/people.ts';
import { MARKING } from '@reeve/testing/story.ts';
import type { Client } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

const DAY = '24 March 2026';
const TEXT = `On ${DAY} boxes were loaded into a van at Ropewalk 9. It was a theft from the depot.`;

let people: Stating;
let mara: Client, ivo: Client;
beforeAll(async () => {
  people = await startStating('event titles');
  ({ mara, ivo } = people);
}, 60_000);
afterAll(() => people.world.close());

const reported = (subject: string, group?: string): Promise<string> =>
  collated(
    people,
    { subject, text: TEXT },
    { subject, text: TEXT, marking: group === undefined ? MARKING : { ...MARKING, group } },
  );

/** An event of which a report states the day alone. @returns its id */
async function dated(reportId: string): Promise<string> {
  const fact = { quote: DAY, subject: { newKind: 'event' as const }, property: 'occurred' as const, value: DAY };
  return (await stateFact(mara, reportId, fact)).subjectId;
}

const open = (client: Client, id: string) =>
  client.send(giveReason, { input: { kind: 'entity', id, justification: 'it is on my desk' } });

/** The title of an event for a reader in the list, on its page, in its thread, and whether a search for its statement shows it. */
async function titlesFor(client: Client, id: string): Promise<Readonly<Record<string, string | boolean | undefined>>> {
  await open(client, id);
  const { items } = await client.call(listEntities, { query: { kind: 'event', limit: 100 } });
  const thread = await client.call(readThread, { params: { kind: 'entity', id } });
  const { items: hits } = await client.call(search, { query: { q: DAY, kind: 'statement', limit: 100 } });
  return {
    list: items.find((one) => one.id === id)?.title,
    page: (await client.call(readEntity, { params: { id } })).title,
    thread: thread.start.title,
    hits: hits.some((one) => one.title.includes(`${thread.start.title}, `)),
  };
}
const everywhere = (title: string) => ({ list: title, page: title, thread: title, hits: true });

test('an event of which only the day is stated is named with the subject of its report', async () => {
  const id = await dated(await reported('Boxes loaded at night'));
  expect(await titlesFor(ivo, id)).toEqual(everywhere(`${DAY}, Boxes loaded at night`));
});

test('an event is named by what happened, where and when, of what each reader may see', async () => {
  const id = await dated(await reported('Boxes at the depot'));
  const hidden = await reported('Told by a driver', SECOND_GROUP);
  const about = { subject: { id } };
  await stateFact(mara, hidden, { ...about, quote: 'Ropewalk 9', property: 'place', value: 'Ropewalk 9' });
  const where = everywhere(`Ropewalk 9, ${DAY}, Told by a driver`);
  expect(await titlesFor(mara, id)).toEqual(where);
  await stateFact(mara, hidden, { ...about, quote: 'theft from the depot', property: 'conduct', value: 'theft' });
  expect(await titlesFor(mara, id)).toEqual(everywhere(`theft, Ropewalk 9, ${DAY}`));
  // Nothing of the report that is hidden from this reader is in any of the titles.
  expect(await titlesFor(ivo, id)).toEqual(everywhere(`${DAY}, Boxes at the depot`));
});

test('a name that was stated is the whole title of an event', async () => {
  const reportId = await reported('Boxes again');
  const id = await dated(reportId);
  await mara.call(createStatement, {
    input: { reportId, kind: 'fact', quote: 'the depot', subject: { id }, property: 'name', value: 'The depot theft' },
  });
  expect(await titlesFor(ivo, id)).toEqual(everywhere('The depot theft'));
});

test('the pages of the list lose no event, though its title says more than the words it is ordered by', async () => {
  const ids = [];
  for (const subject of ['Zebra boxes', 'Amber boxes', 'Middle boxes']) ids.push(await dated(await reported(subject)));
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await ivo.call(listEntities, {
      query: { kind: 'event', limit: 1, ...(cursor === undefined ? {} : { cursor }) },
    });
    seen.push(...page.items.map((one) => one.id));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toEqual(expect.arrayContaining(ids));
});
