import { readFileSync } from 'node:fs';
import {
  addReportPerson,
  askCategory,
  createStatement,
  decideCategory,
  decideContradiction,
  decideRetention,
  judgement,
  listEntities,
  listIdentityPairs,
  listStatements,
  openAtRetentionDesk,
  proposeRetention,
  readEntity,
  readLog,
  readReport,
  readThread,
  recordPersonEvent,
  search,
  setExerciseClock,
} from '@reeve/contract';
import { numberAllEvents, sweepRetention } from '@reeve/store';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { collated, startStating, stateFact, type Fact, type Stating } from '@reeve/testing/knowledge/stating.ts';
import { AGENCY } from '@reeve/testing/people.ts';
import type { Client, World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

let people: Stating;
let world: World;
let mara: Client, dora: Client, ulla: Client, ivo: Client;
beforeAll(async () => {
  people = await startStating('statement due');
  ({ world, mara, ivo } = people);
  [dora, ulla] = await Promise.all([world.as('dora'), world.as('ulla')]);
}, 60_000);
afterAll(() => world.close());
const toDay = (day: string) => dora.call(setExerciseClock, { input: { now: `${day}T07:00:00.000Z` } });
beforeEach(() => toDay('2026-09-27'));

/** The last visible day of a report that names a suspect. */
const REPORT_DAY = '2027-09-01';
/** Thirty days after the link was made: the rule for an unverified mention. */
const LINK_DAY = '2026-10-27';
const DAY_AFTER = '2026-10-28';

interface Told {
  readonly reportId: string;
  /** The link of Zelko Orm, who is due before the report. */
  readonly linkId: string;
  readonly suspectLinkId: string;
  readonly orm: string;
  readonly van: string;
  readonly suspect: string;
  readonly aboutOrm: string;
}

/** A report on a suspect, with a person linked afterwards whose link is due earlier, and statements about both and a van. */
async function told(word: string): Promise<Told> {
  const text = `Milo Karas and Zelko Orm loaded a ${word} into a grey van.`;
  const grade = { scheme: 'EU_4x4', source: 'B', info: '2' } as const;
  const suspect = {
    name: 'Milo Karas',
    category: 'a_suspect_committed' as const,
    grounds: 'Seen loading.',
    minor: false,
    reviewOn: REPORT_DAY,
  };
  const reportId = await collated(people, { grade, persons: [suspect], reviewOn: REPORT_DAY, text }, { grade, text });
  const { version, persons } = await ivo.call(readReport, { params: { id: reportId } });
  const suspectLinkId = persons[0]?.id ?? '';
  const { id: linkId } = await ivo.call(addReportPerson, {
    params: { id: reportId },
    input: { name: 'Zelko Orm', category: 'u_unverified_mention', version },
  });
  const state = (fact: Fact) => stateFact(ivo, reportId, fact);
  const karas = await state({
    quote: 'Milo Karas',
    subject: { newKind: 'person' },
    property: 'name',
    value: `Karas of the ${word}`,
    subjectPersonId: suspectLinkId,
  });
  const van = await state({
    quote: 'grey van',
    subject: { newKind: 'vehicle' },
    property: 'name',
    value: `grey van of the ${word}`,
  });
  const orm = await state({
    quote: 'Zelko Orm',
    subject: { newKind: 'person' },
    property: 'name',
    value: `Orm of the ${word}`,
    subjectPersonId: linkId,
  });
  // Made without naming the link: the person's other statement names it.
  await state({
    quote: 'Zelko Orm',
    subject: { id: orm.subjectId },
    property: 'uses',
    object: { id: van.subjectId },
  });
  return {
    reportId,
    linkId,
    suspectLinkId,
    orm: orm.subjectId,
    van: van.subjectId,
    suspect: karas.subjectId,
    aboutOrm: orm.id,
  };
}

/** What a reader finds of a report's statements, in every place that shows them. */
async function found(of: Told, word: string) {
  const statements = (await ivo.call(listStatements, { params: { id: of.reportId } })).items;
  const entities = (await ivo.call(listEntities, { query: { q: word } })).items;
  const results = (await ivo.call(search, { query: { q: word } })).items;
  const thread = await ivo.call(readThread, { params: { kind: 'report', id: of.reportId }, query: {} });
  const linked = await ivo.call(readEntity, { params: { id: of.van } });
  const page = await ivo.send(readEntity, { params: { id: of.orm } });
  return {
    properties: statements.map(({ property, subject }) => `${subject.kind} ${property}`).toSorted(),
    entities: entities.map(({ id }) => id).toSorted(),
    searched: results.filter(({ kind }) => kind === 'statement').length,
    inThread: thread.soWhat.filter(({ kind }) => kind === 'statement').length,
    joinedToVan: linked.statements.some(({ property }) => property === 'uses'),
    page: page.status,
    dueOn: linked.reports.map(({ dueOn }) => dueOn),
  };
}
const lastDays = (reportId: string) =>
  asSuperuser(world.database, async (client) => {
    const { rows } = await client.query<{ day: string }>(
      'select visible_until::text as day from statement where report_id = $1 order by 1',
      [reportId],
    );
    return rows.map(({ day }) => day);
  });
const versionOf = async (id: string) => (await ivo.call(readReport, { params: { id } })).version;

describe('a statement about a person whose link falls due before its report', () => {
  test('is visible on the last day of the link, and nowhere on the next', async () => {
    const of = await told('zebrawood');
    await toDay(LINK_DAY);
    expect(await found(of, 'zebrawood')).toEqual({
      properties: ['person name', 'person name', 'person uses', 'vehicle name'],
      entities: [of.orm, of.van, of.suspect].toSorted(),
      searched: 3,
      inThread: 4,
      joinedToVan: true,
      page: 200,
      dueOn: [LINK_DAY],
    });
    await toDay(DAY_AFTER);
    expect(await found(of, 'zebrawood')).toEqual({
      properties: ['person name', 'vehicle name'],
      entities: [of.van, of.suspect].toSorted(),
      searched: 2,
      inThread: 2,
      joinedToVan: false,
      page: 404,
      dueOn: [REPORT_DAY],
    });
    const refusal = async (id: string) => {
      const { status, body } = await ivo.send(readEntity, { params: { id } });
      return [status, body.replace(/"requestId":"[^"]*"/, '')];
    };
    expect(await refusal(of.orm)).toEqual(await refusal('00000000-0000-4000-8000-000000000000'));
    expect(JSON.stringify(await ivo.call(listIdentityPairs))).not.toContain(of.orm);
  });

  test('cannot be made after that day without naming another link', async () => {
    const of = await told('cedar');
    await toDay(DAY_AFTER);
    const input = {
      reportId: of.reportId,
      kind: 'fact',
      quote: 'Zelko Orm',
      subject: { newKind: 'person' },
      property: 'name',
      value: 'Orm again',
    } as const;
    expect(await ivo.refused(createStatement, { input })).toBe('state_forbids');
    const made = { ...input, subjectPersonId: of.suspectLinkId };
    expect((await ivo.send(createStatement, { input: made })).status).toBe(200);
  });

  test('follows a death recorded of the person', async () => {
    const of = await told('ebony');
    await dora.call(recordPersonEvent, {
      params: { id: of.reportId, personId: of.suspectLinkId },
      input: { version: await versionOf(of.reportId), event: 'death', reason: 'found dead' },
    });
    expect(await lastDays(of.reportId)).toEqual(['2026-09-27', '2026-09-27', '2026-09-27', '2026-09-27']);
  });

  test('takes a contradiction with a statement that is due later along, until its own new date', async () => {
    const of = await told('maple');
    const owns = (id: string, subjectPersonId: string) =>
      stateFact(ivo, of.reportId, {
        quote: 'grey van',
        subject: { id },
        property: 'owns',
        object: { id: of.van },
        subjectPersonId,
      });
    const [short, long] = [await owns(of.orm, of.linkId), await owns(of.suspect, of.suspectLinkId)];
    await ivo.call(decideContradiction, {
      params: { id: short.id },
      input: { otherId: long.id, state: 'open', reason: 'one of them is the owner' },
    });
    const lastDay = () =>
      asSuperuser(world.database, async (client) => {
        const { rows } = await client.query<{ day: string }>(
          'select visible_until::text as day from contradiction where first_id = $1 or second_id = $1',
          [short.id],
        );
        return rows.map(({ day }) => day);
      });
    expect(await lastDay()).toEqual([LINK_DAY]);
    const params = { id: of.reportId, personId: of.linkId };
    const asked = { category: 'a_suspect_committed' as const, grounds: 'Named by two.', reviewOn: '2027-03-12' };
    await ivo.call(askCategory, { params, input: { version: await versionOf(of.reportId), ...asked } });
    const decided = { version: await versionOf(of.reportId), approve: true, reason: 'two reports' };
    await ulla.call(decideCategory, { params, input: decided });
    expect(await lastDay()).toEqual(['2027-03-12']);
  });

  test('follows the link to another category, and takes what rests on it along', async () => {
    const of = await told('walnut');
    const params = { id: of.reportId, personId: of.linkId };
    const asked = { category: 'a_suspect_committed' as const, grounds: 'Named by two.', reviewOn: '2027-03-12' };
    await ivo.call(askCategory, { params, input: { version: await versionOf(of.reportId), ...asked } });
    const decided = { version: await versionOf(of.reportId), approve: true, reason: 'two reports' };
    await ulla.call(decideCategory, { params, input: decided });
    expect(await lastDays(of.reportId)).toEqual(['2027-03-12', '2027-03-12', REPORT_DAY, REPORT_DAY]);
    const { id } = await ivo.call(judgement.create, {
      input: {
        title: 'About the van',
        cites: [{ kind: 'statement', id: of.aboutOrm }],
        body: {
          statement: 'It is likely that the van was used for it',
          scheme: 'PHIA',
          term: 'likely',
          confidence: 'moderate',
          basis: 'one report',
          alternatives: 'a borrowed van',
          wouldChangeIf: 'another owner',
          horizon: '',
        },
      },
    });
    const dates = await asSuperuser(world.database, async (client) => {
      const { rows } = await client.query(
        'select basis_due_on::text as due, visible_until::text as until from judgement where id = $1',
        [id],
      );
      return rows as unknown[];
    });
    expect(dates).toEqual([{ due: '2027-03-12', until: '2027-03-12' }]);
  });
});

describe('at the review desk', () => {
  async function retain(of: Told, decision: 'keep' | 'end'): Promise<void> {
    const params = { id: of.reportId };
    const { version } = await mara.call(openAtRetentionDesk, { params, input: { reason: 'to decide on it' } });
    const links = [
      { personId: of.suspectLinkId, decision: 'keep' as const, reason: 'still a suspect' },
      { personId: of.linkId, decision, reason: 'looked into' },
    ];
    const { proposalId } = await mara.call(proposeRetention, {
      params,
      input: { version, outcome: 'retain', reason: 'still needed', links },
    });
    await dora.call(decideRetention, { params, input: { proposalId, approve: true, reason: 'I agree' } });
  }

  test('a kept link brings its statements back until its new date', async () => {
    const of = await told('rosewood');
    await toDay('2026-11-02');
    expect((await found(of, 'rosewood')).page).toBe(404);
    await retain(of, 'keep');
    expect(await found(of, 'rosewood')).toMatchObject({ page: 200, joinedToVan: true, searched: 3 });
    // The report is due with the first of its links again.
    expect(await lastDays(of.reportId)).toEqual(['2026-12-02', '2026-12-02', '2026-12-02', '2026-12-02']);
  });

  test('a link that ends takes its statements with it, named or not', async () => {
    const of = await told('teak');
    await retain(of, 'end');
    expect((await found(of, 'teak')).properties).toEqual(['person name', 'vehicle name']);
    expect(await lastDays(of.reportId)).toHaveLength(2);
  });
});

test('the sweep erases a link at its maximum with its statements, which the log states, and leaves the rest of the report', async () => {
  const of = await told('mahogany');
  await toDay('2027-01-15');
  const swept = await sweepRetention(world.store, { id: AGENCY, code: 'ONE' }, { dryRun: false });
  expect(swept.links).toBeGreaterThan(0);
  expect(await lastDays(of.reportId)).toEqual([REPORT_DAY, REPORT_DAY]);
  expect((await found(of, 'mahogany')).properties).toEqual(['person name', 'vehicle name']);
  await numberAllEvents(world.store);
  const { items } = await (await world.as('odo')).call(readLog, { query: { aboutId: of.linkId, action: 'erase' } });
  expect(items).toMatchObject([
    { objectKind: 'person_involvement', objectIds: [of.linkId], because: 'maximum_reached' },
  ]);
});

test('the migration gives stored statements the dates that are computed for them', async () => {
  await told('sycamore');
  const file = new URL('../../../store/sql/0086_statement_due.sql', import.meta.url);
  const updates = readFileSync(file, 'utf8')
    .split(';\n')
    .map((text) => text.replaceAll(/^--.*$/gm, '').trim())
    .filter((text) => /^(update|with) /.test(text));
  expect(updates).toHaveLength(9);
  await asSuperuser(world.database, async (client) => {
    const dates = () =>
      client.query(`select id, visible_until::text from statement union all select id, visible_until::text from search_entry
        union all select id, visible_until::text || basis_due_on::text from judgement order by 1, 2`);
    const { rows: computed } = await dates();
    await client.query('begin');
    await client.query(`update statement s set visible_until = r.visible_until from report r where r.id = s.report_id`);
    await client.query(`update search_entry e set visible_until = s.visible_until from statement s where s.id = e.id`);
    await client.query(`update judgement set visible_until = 'infinity', basis_due_on = 'infinity'`);
    expect((await dates()).rows).not.toEqual(computed);
    for (const update of updates) await client.query(update);
    expect((await dates()).rows).toEqual(computed);
    await client.query('rollback');
  });
});
