import { OPERATIONS, type Operation } from '@reeve/contract';
import type { AuditEvent, LogLeaf } from '@reeve/domain';
import { makeApp } from '@reeve/server';
import { numberAllEvents } from '@reeve/store';
import { randomUUID } from 'node:crypto';
import { seededFactories } from '@reeve/testing/database/database.ts';
import { depsOn, makeClient } from '@reeve/testing/world.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeBase, type BaseWorld } from './base-world.ts';
import { BREADTH, callsOf } from './drive.ts';
import { drivenOperations, type Targets } from './driver/driver.ts';
import { faultsOfAct } from './logged-act.ts';

let base: BaseWorld;
let superuser: pg.Client;
let targets: Targets;
beforeAll(async () => {
  base = await makeBase('completeness');
  superuser = new pg.Client({ connectionString: base.world.database.superuserUrl });
  await superuser.connect();
  const nothing = Object.fromEntries(
    Object.keys(base.records).map((kind) => [kind, randomUUID()]),
  ) as typeof base.records; // the same kinds
  const noReview = { ...base.review };
  for (const name of Object.keys(noReview) as (keyof typeof noReview)[])
    if (name !== 'block') noReview[name] = randomUUID(); // the same names
  targets = {
    visible: base.visible,
    hidden: [randomUUID()],
    records: { visible: base.records, hidden: nothing },
    reviews: { visible: base.review, hidden: noReview },
    words: ['quay', 'nowhere-at-all'],
    references: ['RP-00000'],
    areaSets: [...base.areaSetIds, randomUUID()],
    dataSets: [...base.dataSetIds, randomUUID()],
    recipients: base.recipientIds,
    templates: base.templateIds,
    harmWeights: base.harmWeightIds,
    releases: base.releaseIds,
    sendings: [...base.sendingIds, randomUUID()],
    openings: base.openingIds,
    threats: [...base.threatIds, randomUUID()],
    specialItems: [...base.specialItemIds, randomUUID()],
    duties: base.dutyIds,
    nominations: {
      visible: base.nomination,
      hidden: { id: randomUUID(), reportId: randomUUID(), personId: randomUUID() },
    },
    named: { ids: [], texts: [] },
    callsEach: Infinity,
  };
}, 120_000);
afterAll(async () => {
  await superuser.end();
  await base.world.close();
});

/** The number of the newest event checked in the journal. */
let seen = '0';
/** The events that were written since this was last asked. */
async function newEvents(): Promise<readonly AuditEvent[]> {
  const { rows } = await superuser.query<{ written: string; event: AuditEvent }>(
    'select written, event from audit_journal where written > $1 order by written',
    [seen],
  );
  seen = rows.at(-1)?.written ?? seen;
  return rows.map(({ event }) => event);
}

/**
 * This many objects per kind of refusal and operation have separate events within a minute; others and repeats are
 * counted.
 */
const EACH_BY_ITSELF = 5;
/**
 * Operations of a session that show no content and change nothing in it; the ground of a map is no content, the
 * guidebook is public.
 */
const OF_ONESELF = ['readSession', 'listSessions', 'setLocale', 'setTheme', 'readBasemap', 'readGuidebook'];

/** True if a refusal has its own event: the objects of its kind and operation with one are added to `objects`. */
function refusedApart(objects: Set<string>, object: string): boolean {
  if (objects.has(object) || objects.size >= EACH_BY_ITSELF) return false;
  objects.add(object);
  return true;
}

/**
 * The expected number of events of an act, by a rule of this test’s own. `again`: the same write under the same key,
 * answered from memory.
 */
function expected(operation: Operation, body: string, again: boolean): number {
  if (operation.access === 'open') return operation.name.startsWith('signIn') ? 1 : 0;
  if (again) return 0;
  // Each saved search is a search; looking at their list is one act more.
  if (operation.name === 'listSavedSearches') return 1 + (JSON.parse(body) as { items: unknown[] }).items.length;
  // Polled all day by every open page: only shown alarms are a reading.
  if (operation.name === 'awaitThreats')
    return ((JSON.parse(body) as { items: unknown[] | null }).items ?? []).length > 0 ? 1 : 0;
  return OF_ONESELF.includes(operation.name) ? 0 : 1;
}

const READERS = ['ivo', 'dora', 'pia'];
/** Readings of which every call is made: the tests below look for their events. */
const WHOLE = ['findByReference', 'readReport', 'search'];

describe('B12: the log contains exactly the acts performed', { timeout: 300_000 }, () => {
  test.each(READERS)('of %s, driven through every operation', async (login) => {
    const app = await makeApp(depsOn(base.world.database.open(seededFactories(`complete ${login}`))));
    const client = await makeClient(app, login, 'P2');
    const wrong: string[] = [];
    const keys = new Set<string>();
    const refused = new Map<string, Set<string>>();
    let acts = 0;
    let counted = 0;
    await newEvents();
    for (const operation of drivenOperations()) {
      const callsEach = operation.method === 'GET' ? BREADTH : Infinity;
      for (const given of callsOf(operation, login, { ...targets, callsEach }, { whole: WHOLE })) {
        const answer = await client.send(operation, given);
        const events = await newEvents();
        const left = events.length;
        if (answer.status >= 500) wrong.push(`${operation.name} ${answer.status}: ${answer.body}`);
        const code = answer.status === 200 ? undefined : (JSON.parse(answer.body) as { code: string }).code;
        const again = given.key !== undefined && keys.has(given.key);
        if (given.key !== undefined) keys.add(given.key);
        const kind = `${operation.name} ${code}`;
        const objects = refused.get(kind) ?? new Set();
        refused.set(kind, objects);
        const { id = '' } = (given.params ?? {}) as { id?: string }; // path parameters are texts
        const apart = code !== undefined && refusedApart(objects, id);
        if (code !== undefined && !apart) counted += 1;
        const wanted = code === undefined ? expected(operation, answer.body, again) : Number(apart);
        if (left !== wanted)
          wrong.push(`${operation.name} ${answer.status} ${code ?? ''}: ${left} instead of ${wanted}`);
        const isJson = operation.file === undefined && code === undefined;
        const content: unknown = isJson ? JSON.parse(answer.body) : undefined;
        wrong.push(...faultsOfAct({ operation, given, answer: content, code, events }));
        acts += 1;
      }
    }
    await app.close();
    const { rows } = await superuser.query<{ times: string }>(
      `select coalesce(sum((event ->> 'times')::int), 0) as times from audit_journal
       where event ->> 'actorId' = (select id::text from account where login = $1)`,
      [login],
    );
    expect([...new Set(wrong)]).toEqual([]);
    expect(Number(rows[0]?.times)).toBe(counted);
    expect(acts).toBeGreaterThan(OPERATIONS.length);
  });
});

describe('B16: every event of a person has the fields required by law', () => {
  let leaves: readonly LogLeaf[] = [];
  beforeAll(async () => {
    await numberAllEvents(base.world.store);
    const { rows } = await superuser.query<{ leaf: string }>('select leaf from audit_event order by agency_id, seq');
    leaves = rows.map((row) => JSON.parse(row.leaf) as LogLeaf).filter((leaf) => leaf.sessionId !== null);
  }, 120_000);

  const LACKING = (leaf: LogLeaf): readonly string[] => {
    const always = {
      who: leaf.actorId !== null && leaf.actorRoles.length > 0 && leaf.unit !== null,
      where: leaf.workstation !== null && leaf.channel !== null,
      what: leaf.objectKind !== null,
      request: leaf.requestId !== '' && leaf.policyVersion !== '',
    };
    const hasPurpose = !['sign_in', 'sign_out'].includes(leaf.action) && leaf.because !== 'purpose_needed';
    const why = { why: !hasPurpose || leaf.purpose === null || leaf.justification !== null };
    const consulted = leaf.decision === 'allow' && ['view', 'search'].includes(leaf.action);
    const shown = { shown: !consulted || leaf.fieldsShown.length > 0 || leaf.resultCount === 0 };
    const disclosed = leaf.decision === 'allow' && ['export', 'print', 'disseminate'].includes(leaf.action);
    const to = { recipients: !disclosed || leaf.recipients.length > 0 };
    return Object.entries({ ...always, ...why, ...shown, ...to }).flatMap(([name, there]) => (there ? [] : [name]));
  };

  test('collection, alteration, consultation, disclosure and erasure are all among them', () => {
    const done = new Set(leaves.filter((leaf) => leaf.decision === 'allow').map((leaf) => leaf.action));
    for (const action of ['create', 'alter', 'view', 'search', 'export', 'print', 'erase'] as const)
      expect(done, action).toContain(action);
    expect(leaves.length).toBeGreaterThan(1000);
  });

  test('who, when, where, what, why, which fields, to whom', () => {
    const lacking = leaves.flatMap((leaf) =>
      LACKING(leaf).map((name) => `${leaf.action} ${leaf.objectKind ?? ''} ${leaf.decision}: ${name}`),
    );
    expect([...new Set(lacking)]).toEqual([]);
    for (const leaf of leaves) expect(leaf.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  test('a viewed object is named with its version, its handling codes and the persons in it', () => {
    const views = leaves.filter(
      (leaf) =>
        leaf.action === 'view' &&
        leaf.decision === 'allow' &&
        leaf.objectKind === 'report' &&
        leaf.fieldsShown.includes('report'),
    );
    expect(views.length).toBeGreaterThan(5);
    for (const leaf of views) {
      expect(leaf.objectVersion, JSON.stringify(leaf)).toBeGreaterThan(0);
      expect(leaf.handling.length, JSON.stringify(leaf)).toBeGreaterThan(0);
    }
    expect(views.some((leaf) => leaf.subjects.length > 0)).toBe(true);
  });

  test('a query is stored outside the log, and so is a search without results', async () => {
    const { rows } = await superuser.query<{ text: string }>(
      `select distinct text from audit_plain where field = 'query'`,
    );
    const queries = rows.map((row) => row.text);
    expect(queries).toContain('{"q":"quay"}');
    expect(queries).toContain('{"q":"nowhere-at-all"}');
    expect(queries).toContain('{"reference":"RP-00000"}');
    const empty = leaves.filter((leaf) => leaf.action === 'search' && leaf.resultCount === 0);
    expect(empty.length).toBeGreaterThan(0);
  });
});
