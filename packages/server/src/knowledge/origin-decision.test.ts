import { decideOrigin, eraseReport, readEntity, readReport, type ReplyOf } from '@reeve/contract';
import { countOrigins } from '@reeve/domain';
import { collated, startStating, stateFact, type Stating } from '@reeve/testing/knowledge/stating.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { SECOND_GROUP } from '@reeve/testing/people.ts';
import { MARKING } from '@reeve/testing/story.ts';
import type { Client } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

const SEEN = 'On 24 March at 22:40 a man loaded 14 boxes at Ropewalk 9 into a van, plate RV41KSD.';
const RETOLD =
  'A man loaded 14 boxes into a van at Ropewalk 9 on 24 March at 22:40. The van has the plate RV41KSD. This is unconfirmed.';

let people: Stating;
let mara: Client, ivo: Client;
beforeAll(async () => {
  people = await startStating('origin decision');
  ({ mara, ivo } = people);
}, 60_000);
afterAll(() => people.world.close());

/** A released report that states the plate of a van. @returns its id and that of the van */
async function stating(
  text: string,
  van?: string,
  { group = MARKING.group, reviewOn = '2026-10-20' } = {},
): Promise<{ report: string; van: string }> {
  const marking = { ...MARKING, group };
  const report = await collated(people, { persons: [], namesNobody: true, text, reviewOn }, { text, marking });
  const { subjectId } = await stateFact(mara, report, {
    quote: 'RV41KSD',
    subject: van === undefined ? { newKind: 'vehicle' } : { id: van },
    property: 'registration',
    value: 'RV41KSD',
  });
  return { report, van: subjectId };
}
type Origins = ReplyOf<typeof readEntity>['origins'];
const originsOf = async (van: string, client = mara): Promise<Origins> =>
  (await client.call(readEntity, { params: { id: van } })).origins;
const decide = (one: string, other: string, answer: 'one_origin' | 'independent', client = mara) =>
  client.send(decideOrigin, { params: { id: one }, input: { otherId: other, answer, reason: `they are ${answer}` } });
/** What the page counts. */
const counted = (ids: readonly string[], { decided }: Origins): number | undefined =>
  countOrigins(
    ids,
    decided.map(({ reports: [one = '', other = ''], answer, by }) => ({ one, other, answer, decidedBy: by })),
  ).count;

test('a question about the origin of two reports is decided by a person, and decided again', async () => {
  const { report: one, van } = await stating(SEEN);
  const { report: other } = await stating(RETOLD, van);
  expect((await originsOf(van)).open.map(({ reports }) => reports.toSorted())).toEqual([[one, other].toSorted()]);
  expect(counted([one, other], await originsOf(van))).toBe(2);
  expect((await decide(one, other, 'one_origin')).status).toBe(200);
  const after = await originsOf(van, ivo);
  expect(after.open).toEqual([]);
  expect(after.decided).toMatchObject([{ answer: 'one_origin', because: 'they are one_origin' }]);
  expect(counted([one, other], after)).toBe(1);
  expect((await decide(other, one, 'independent', ivo)).status).toBe(200);
  expect(counted([one, other], await originsOf(van))).toBe(2);
  expect((await originsOf(van)).open).toEqual([]);
});

test('neither a decision nor its reports are seen by a reader of one of them', async () => {
  const { report: open, van } = await stating(SEEN);
  const before = await originsOf(van, ivo);
  const { report: closed } = await stating(RETOLD, van, { group: SECOND_GROUP });
  expect((await decide(open, closed, 'one_origin')).status).toBe(200);
  expect(await originsOf(van, ivo)).toEqual(before);
  expect((await decide(open, closed, 'independent', ivo)).status).toBe(404);
  expect((await originsOf(van)).decided.length).toBe(1);
});

test('an officer who makes no statements decides nothing; one report is no pair', async () => {
  const { report: one, van } = await stating(SEEN);
  const { report: other } = await stating(RETOLD, van);
  expect((await decide(one, other, 'one_origin', people.bela)).status).toBe(403);
  expect((await decide(one, one, 'one_origin')).status).toBe(422);
});

test('a decision is erased with one of its reports', async () => {
  const { report: one, van } = await stating(SEEN);
  const { report: other } = await stating(RETOLD, van);
  await decide(one, other, 'one_origin');
  const dora = await people.world.as('dora');
  const { version } = await dora.call(readReport, { params: { id: other } });
  await dora.call(eraseReport, { params: { id: other }, input: { version, reason: 'no longer needed' } });
  expect((await originsOf(van)).decided).toEqual([]);
});

test('a decision lasts as long as the first of its two reports', async () => {
  const { report: short, van } = await stating(SEEN, undefined, { reviewOn: '2026-10-05' });
  const { report: long } = await stating(RETOLD, van, { reviewOn: '2026-10-18' });
  await decide(short, long, 'one_origin');
  const lastDays = await asSuperuser(people.world.database, async (client) => {
    const { rows } = await client.query<{ day: string }>(
      'select visible_until::text as day from origin_decision where first_id = $1 or second_id = $1',
      [long],
    );
    return rows.map(({ day }) => day);
  });
  expect(lastDays).toEqual(['2026-10-05']);
});
