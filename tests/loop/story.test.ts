import {
  checkReport,
  createStatement,
  decision,
  eraseReport,
  evaluateReport,
  evaluateTask,
  evaluation,
  fileReport,
  judgement,
  listReports,
  listStatements,
  meeting,
  product,
  readAgenda,
  readAnalysisRun,
  readEntity,
  readReport,
  readThread,
  requirement,
  rerunAnalysis,
  runWeeklyCount,
  sanitiseReport,
  search,
  setPurpose,
  takeReport,
  task,
  type InputGiven,
  type ReplyOf,
} from '@reeve/contract';
import { loadRiverton, makeApp, type PlayedStory } from '@reeve/server';
import { RIVERTON_AGENCIES, STORY } from '@reeve/scenario';
import { asActor, insertCrimes, makeJournalQueue, ownDataSet, type Store } from '@reeve/store';
import { madeCrime } from '@reeve/testing/crime/made-crime.ts';
import { makeTestDatabase, seededFactories, type TestDatabase } from '@reeve/testing/database/database.ts';
import { makeClient, type Client } from '@reeve/testing/world.ts';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let database: TestDatabase;
let store: Store;
let app: FastifyInstance;
let story: PlayedStory;
const people = new Map<string, Client>();
async function as(login: string): Promise<Client> {
  const known = people.get(login);
  if (known) return known;
  const client = await makeClient(app, login, undefined);
  // All of them work on the operation of the story.
  await client.call(setPurpose, {
    input: { purpose: STORY.purpose, justification: 'work of the tests', caseRef: STORY.caseRef },
  });
  people.set(login, client);
  return client;
}

beforeAll(async () => {
  database = await makeTestDatabase();
  store = database.open(seededFactories('story', '2026-11-24T08:00:00.000Z'));
  story = await loadRiverton(store, { crimes: 4000, reports: 130 });
  app = await makeApp({ store, journal: makeJournalQueue(store), version: 'test', tls: false });
}, 240_000);
afterAll(async () => {
  await app?.close();
  await database?.drop();
});

describe('the story of Riverton, from a tip to a measured result', () => {
  test('step 1: the requirement was proposed by one, approved by another, and given out', async () => {
    const asked = await (await as('ilves')).call(requirement.read, { params: { id: story.requirement } });
    expect(asked.state).toBe('closed');
    // She can see three of the four reports sent for it; each counts once the author has been notified.
    expect(asked.answers).toMatchObject({ sent: 3, ofUse: 3, notOfUse: 0 });
    expect(asked.createdBy).toBe('Mara Ilves');
    expect(asked.history.map((line) => [line.to, line.by])).toEqual([
      ['proposed', 'Mara Ilves'],
      ['approved', 'Ragnhild Thorsby'],
      ['tasked', 'Mara Ilves'],
      ['answered', 'Mara Ilves'],
      ['evaluated', 'Mara Ilves'],
      ['closed', 'Ragnhild Thorsby'],
    ]);
  });

  test('steps 2, 3 and 5: the tip was X4, became X3 with a reason, and both grades are kept', async () => {
    const tip = await (await as('okafor')).call(readReport, { params: { id: story.tip } });
    expect(tip.grade).toMatchObject({ scheme: 'EU_4x4', source: 'X', info: '3' });
    expect(tip.gradeHistory.map((grade) => `${grade.source}${grade.info}`)).toEqual(['X4', 'X4', 'X3']);
    expect(tip.persons).toEqual([
      expect.objectContaining({ name: 'M.K.', category: 'a_suspect_committed', reviewOn: '2027-03-12' }),
    ]);
    expect(tip.reviewOn).toBe('2027-03-12');
    expect(tip.raw).toBeNull();
    expect(JSON.stringify(tip)).not.toContain('school');
  });

  test('step 6: the week is at 25 against a mean of 10, z 3.68', async () => {
    const run = await (await as('okafor')).call(readAnalysisRun, { params: { id: story.analysisRun } });
    expect(run.result).toMatchObject({ observed: 25, mean: 10, level: 'alert', method: 'gamma_poisson' });
    expect(run.form === 'weekly_count' && run.result?.z).toBeCloseTo(3.675445, 5); // 2(√25 − √10)
    expect(run.stale).toBe(false);
  });

  test('step 7: option B is adopted with its measure, the nomination refused with a reason, the agenda item closed', async () => {
    const halden = await as('halden');
    const adopted = await halden.call(decision.read, { params: { id: story.decision } });
    expect(adopted.state).toBe('adopted');
    expect(adopted.body).toMatchObject({
      chosen: 'B',
      measure: {
        treatedAreas: ['NORRIN-B', 'NORRIN-C'],
        beforeFrom: '2025-09-21',
        startsOn: '2026-03-15',
        afterTo: '2026-09-06',
      },
    });
    expect(adopted.owner).toBe('Dag Lindqvist');
    expect((await halden.call(decision.read, { params: { id: story.refusal } })).state).toBe('refused');
    const agenda = await halden.call(readAgenda, { params: { id: story.meeting } });
    expect(agenda.items).toEqual([]);
    expect(agenda.decisions.map((one) => one.state).toSorted()).toEqual(['adopted', 'refused']);
  });

  test('steps 8 and 9: 62 fewer, with one-tailed p and interval, from exactly the planted counts', async () => {
    const okafor = await as('okafor');
    expect((await okafor.call(task.read, { params: { id: story.patrol } })).state).toBe('evaluated');
    const { body } = await okafor.call(evaluation.read, { params: { id: story.evaluation } });
    expect(body.result).toMatchObject({
      treated: [250, 160],
      control: [245, 225],
      displacement: [120, 130],
      displacementControl: [118, 120],
    });
    // Wheeler & Ratcliffe's test vector: −62, SE √1368, Z −1.676, one-tailed p .0468, interval −134.5 to 10.5.
    expect(body.result?.published?.wdd).toBe(-62);
    expect(body.result?.published?.se).toBeCloseTo(Math.sqrt(1368), 12);
    expect(body.result?.published?.z).toBeCloseTo(-1.676, 3);
    expect(body.result?.published?.pOneTailed).toBeCloseTo(0.0468, 4);
    expect(body.result?.published?.ci95[0]).toBeCloseTo(-134.5, 1);
    expect(body.result?.published?.ci95[1]).toBeCloseTo(10.5, 1);
    expect(body.result?.cautions).toContain('no_effect_not_excluded');
  });
});

describe('the golden thread', () => {
  test('from the evaluation the chain reaches three graded reports, the import batch and the requirement', async () => {
    const { why } = await (
      await as('okafor')
    ).call(readThread, { params: { kind: 'evaluation', id: story.evaluation }, query: { direction: 'why' } });
    const graded = why.filter((node) => node.kind === 'report' && node.grade);
    expect(graded.map((node) => `${node.grade?.source}${node.grade?.info}`).toSorted()).toEqual(['A1', 'B2', 'X3']);
    for (const kind of ['import_batch', 'requirement', 'decision', 'product', 'judgement', 'finding', 'analysis_run'])
      expect(why.map((node) => node.kind)).toContain(kind);
  });

  test('from the tip the chain runs forward to the evaluation', async () => {
    const { soWhat } = await (
      await as('okafor')
    ).call(readThread, { params: { kind: 'report', id: story.tip }, query: { direction: 'so_what' } });
    expect(soWhat.map((node) => node.kind)).toEqual(
      expect.arrayContaining(['statement', 'judgement', 'product', 'decision', 'task', 'evaluation']),
    );
  });

  test('another agency finds nothing of it', async () => {
    const lund = await as('lund');
    expect(await lund.refused(readThread, { params: { kind: 'evaluation', id: story.evaluation } })).toBe('not_found');
  });
});

const MARK: NonNullable<InputGiven<typeof judgement.create>['marking']> = {
  classification: 'restricted',
  handling: { codes: ['H0'], conditions: '' },
  tlp: 'TLP:AMBER',
  group: 'NORRIN-BURG',
};
const JUDGED = {
  statement: 'One pair did it.',
  scheme: 'PHIA',
  term: 'likely',
  confidence: 'moderate',
  basis: 'two origins',
  alternatives: 'others',
  wouldChangeIf: 'seen elsewhere',
  horizon: '',
} as const;

/** The person who owns the decision of the story. */
async function owner(): Promise<string> {
  return (await (await as('halden')).call(decision.read, { params: { id: story.decision } })).ownerId ?? '';
}

describe('invariants of the loop', () => {
  test('I3: proposers do not approve their own requirement', async () => {
    const markova = await as('markova');
    const made = await markova.call(requirement.create, {
      input: {
        title: 'Who buys tools?',
        marking: MARK,
        ownerId: await owner(),
        dueOn: '2026-12-01',
        body: {
          question: 'Who buys stolen tools?',
          decisionServed: 'prevention',
          kind: 'tactical',
          level: 'local',
          necessityNote: '',
          personalDataExpected: false,
          referredTo: '',
        },
      },
    });
    expect(
      await markova.refused(requirement.move, {
        params: { id: made.id },
        input: { version: 1, to: 'approved', reason: 'my own' },
      }),
    ).toBe('same_person');
  });

  test('I4: what rests on an unverified mention is no judgement and no product', async () => {
    const okafor = await as('okafor');
    const { items } = await okafor.call(listReports, { query: { state: 'collated', limit: 200 } });
    let mention: string | undefined;
    for (const item of items) {
      const answer = await okafor.send(readReport, { params: { id: item.id } });
      // Some require a reason or an acknowledgement first; one that does not is enough.
      if (answer.status !== 200) continue;
      const report = JSON.parse(answer.body) as ReplyOf<typeof readReport>;
      if (report.persons.some((person) => person.category === 'u_unverified_mention')) mention = item.id;
    }
    expect(mention).toBeDefined();
    const cites = [{ kind: 'report' as const, id: mention ?? '' }];
    expect(
      await okafor.refused(judgement.create, { input: { title: 'Resting on a mention', cites, body: JUDGED } }),
    ).toBe('state_forbids');
    const body = { type: 'briefing', scheme: 'PHIA', gaps: '', limitations: '', authorIds: [], blocks: [] } as const;
    expect(
      await okafor.refused(product.create, {
        input: { title: 'Resting on a mention', cites, body: { ...body, authorIds: [], blocks: [] } },
      }),
    ).toBe('state_forbids');
  });

  test('I7: a product carries the most restrictive union of its parts', async () => {
    const okafor = await as('okafor');
    const profile = await okafor.call(product.read, { params: { id: story.product } });
    const source = await okafor.call(readReport, { params: { id: story.handler } });
    expect(source.marking.handling.codes).toEqual(['H1']);
    expect(profile.marking.handling.codes).toContain('H1');
    expect(profile.marking.groups).toEqual(expect.arrayContaining(['NORRIN-BURG']));
  });

  test.each([
    ['a term of another scheme', { term: 'roughly_even' }],
    ['a number in a gap', { percent: 52 }],
    ['a number outside its term', { percent: 85 }],
    ['no basis', { basis: '' }],
  ])('I12: a judgement with %s is refused', async (_, wrong) => {
    const okafor = await as('okafor');
    expect(
      await okafor.refused(judgement.create, {
        input: { title: 'A judgement', cites: [{ kind: 'finding', id: story.finding }], body: { ...JUDGED, ...wrong } },
      }),
    ).toBe('invalid_input');
  });

  const PLAN = { proportionate: 'yes', legal: 'yes', accountable: 'yes', necessary: 'yes' };
  test.each([
    ['an adoption without owner', { ownerId: undefined }, {}],
    ['an adoption without due date', { dueOn: undefined }, {}],
    ['an adoption without measure', {}, { measureText: '' }],
    ['an adoption without legality note', {}, { plan: undefined }],
    ['a refusal without reason', { ownerId: undefined, dueOn: undefined }, { outcome: 'refused', reason: '' }],
  ])('I13: %s is not recorded', async (_, given, body) => {
    const halden = await as('halden');
    const input = {
      title: 'A decision',
      cites: [{ kind: 'product', id: story.product }],
      ownerId: await owner(),
      dueOn: '2026-12-01',
      ...given,
      body: {
        outcome: 'adopted',
        options: [],
        reason: 'needed',
        measureText: 'seen by the chair',
        intrusive: false,
        plan: PLAN,
        ...body,
      },
    } as InputGiven<typeof decision.create>;
    expect(await halden.refused(decision.create, { input: JSON.parse(JSON.stringify(input)) })).toBe('invalid_input');
  });

  test('I14: a task without a measure fixed before is described, never called evaluated', async () => {
    const halden = await as('halden');
    const lindqvist = await as('lindqvist');
    const made = await halden.call(decision.create, {
      input: {
        title: 'Talk to dealers',
        cites: [{ kind: 'product', id: story.product }],
        ownerId: await owner(),
        dueOn: '2026-12-01',
        body: {
          outcome: 'adopted',
          options: [],
          reason: 'needed',
          measureText: 'dealers seen',
          intrusive: false,
          plan: PLAN,
        },
      },
    });
    const ordered = await halden.call(task.create, {
      input: {
        title: 'Talk to dealers',
        cites: [{ kind: 'decision', id: made.id }],
        ownerId: await owner(),
        dueOn: '2026-12-01',
        body: { instruction: 'Talk to dealers' },
      },
    });
    for (const [version, to] of [
      [1, 'accepted'],
      [2, 'in_progress'],
      [3, 'done'],
    ] as const)
      await lindqvist.call(task.move, { params: { id: ordered.id }, input: { version, to, reason: 'as ordered' } });
    const okafor = await as('okafor');
    expect(
      await okafor.refused(evaluateTask, { params: { id: ordered.id }, input: { version: 4, lesson: 'none yet' } }),
    ).toBe('state_forbids');
    expect(
      await lindqvist.refused(task.move, {
        params: { id: ordered.id },
        input: { version: 4, to: 'evaluated', reason: 'by hand' },
      }),
    ).toBe('state_forbids');
  });

  test('I15 and I20: a run is reproducible, stamped with the versions of the lists, and reports itself stale when its rows have changed', async () => {
    const okafor = await as('okafor');
    const again = await okafor.call(rerunAnalysis, { params: { id: story.analysisRun } });
    expect(again).toMatchObject({ sameInput: true, sameResult: true });
    const run = await okafor.call(readAnalysisRun, { params: { id: story.analysisRun } });
    expect(run.codeLists).toMatch(/offence_types@1/);
    const [riv] = RIVERTON_AGENCIES;
    const accountId = (await okafor.call(product.read, { params: { id: story.product } })).createdById;
    const person = {
      accountId,
      agencyId: riv?.id ?? '',
      sessionId: undefined,
      purpose: 'P2',
      justification: 'tests',
      caseRef: undefined,
      requestId: 'tests',
    };
    await asActor(
      store,
      person,
      async (tx) => {
        const batch = await tx.db.selectFrom('import_batch').select(['id', 'label_id']).executeTakeFirstOrThrow();
        const place = { batchId: batch.id, labelId: batch.label_id, dataSetId: await ownDataSet(tx) };
        await insertCrimes(tx, place, [
          madeCrime('late-row', {
            type: 'residential_burglary',
            from_at: '2026-03-04T20:00',
            to_at: '2026-03-04T21:00',
            area_code: 'NORRIN-B',
            recorded_on: '2026-03-05',
          }),
        ]);
      },
      { write: true },
    );
    expect((await okafor.call(readAnalysisRun, { params: { id: story.analysisRun } })).stale).toBe(true);
    expect(await okafor.call(rerunAnalysis, { params: { id: story.analysisRun } })).toMatchObject({ sameInput: false });
  });

  test('a run on an unknown area is a sentence, not an empty chart', async () => {
    expect(
      await (
        await as('okafor')
      ).refused(runWeeklyCount, {
        input: { offenceType: 'residential_burglary', areas: ['NOWHERE'], weekOf: '2026-03-04', baselineWeeks: 12 },
      }),
    ).toBe('invalid_input');
  });
});

describe('what a reader cannot see', () => {
  test('removing one report removes exactly its branch, and two readers see two persons', async () => {
    const halden = await as('halden');
    const okafor = await as('okafor');
    const thread = { params: { kind: 'evaluation', id: story.evaluation }, query: { direction: 'why' } } as const;
    const before = (await halden.call(readThread, thread)).why.map((node) => node.id);
    // The collection task answered by this report alone is reached through it and through nothing else.
    const [ofTask] = (
      await okafor.call(readThread, {
        params: { kind: 'report', id: story.plateReader },
        query: { direction: 'why' },
      })
    ).why.filter((node) => node.kind === 'collection_task');
    const ofReport = (await okafor.call(listStatements, { params: { id: story.plateReader } })).items;
    const entityId =
      (await okafor.call(listStatements, { params: { id: story.handler } })).items.find(
        (one) => one.subject.kind === 'person',
      )?.subject.id ?? '';
    const markova = await as('markova');
    const kostic = await as('kostic');
    const params = { id: story.plateReader };
    const version = async (): Promise<number> => (await markova.call(readReport, { params })).version;
    await markova.call(takeReport, { params, input: { version: await version(), reason: 'belongs to another group' } });
    await markova.call(evaluateReport, {
      params,
      input: {
        version: await version(),
        grade: { scheme: 'EU_4x4', source: 'A', info: '1' },
        rationale: 'as before',
        marking: { ...MARK, group: 'SUND-DRUGS' },
      },
    });
    const { sanitisedText, subject } = await markova.call(readReport, { params });
    await markova.call(sanitiseReport, {
      params,
      input: { version: await version(), subject, text: sanitisedText ?? '', residualRisk: 'none', note: '' },
    });
    await kostic.call(checkReport, {
      params,
      input: {
        version: await version(),
        passed: true,
        answers: { three_or_fewer_know: false, unique_detail: false, timing_reveals: false, style_reveals: false },
        reason: '',
      },
    });
    await kostic.call(fileReport, { params, input: { version: await version(), to: 'collated', reason: 'filed' } });
    const after = (await halden.call(readThread, thread)).why.map((node) => node.id);
    const removed = new Set<string | undefined>([
      story.plateReader,
      ofTask?.id,
      ...ofReport.filter((one) => before.includes(one.id)).map((one) => one.id),
    ]);
    expect(new Set(before.filter((id) => !after.includes(id)))).toEqual(removed);
    const mine = await okafor.call(readEntity, { params: { id: entityId } });
    const hers = await halden.call(readEntity, { params: { id: entityId } });
    expect(mine.statements.some((one) => one.property === 'owns')).toBe(true);
    expect(hers.statements.some((one) => one.property === 'owns')).toBe(false);
    expect(hers.statements.length).toBeGreaterThan(0);
  });

  test('erasing a report erases its statements, its words and its edges; a tombstone remains', async () => {
    const markova = await as('markova');
    const okafor = await as('okafor');
    const statements = (await okafor.call(listStatements, { params: { id: story.handler } })).items;
    expect(statements.length).toBeGreaterThan(0);
    const { version } = await markova.call(readReport, { params: { id: story.handler } });
    await markova.call(eraseReport, { params: { id: story.handler }, input: { version, reason: 'no longer needed' } });
    const tombstone = await okafor.call(readReport, { params: { id: story.handler } });
    expect(tombstone).toMatchObject({
      state: 'erased',
      subject: '',
      sanitisedText: null,
      persons: [],
      gradeHistory: [],
    });
    expect((await okafor.call(listStatements, { params: { id: story.handler } })).items).toEqual([]);
    const found = (await okafor.call(search, { query: { q: 'engraving' } })).items.map((item) => item.id);
    for (const id of [story.handler, ...statements.map((one) => one.id)]) expect(found).not.toContain(id);
    const { why } = await okafor.call(readThread, {
      params: { kind: 'evaluation', id: story.evaluation },
      query: { direction: 'why' },
    });
    expect(why.map((node) => node.id)).not.toContain(story.handler);
    expect(
      await okafor.refused(createStatement, {
        input: {
          reportId: story.handler,
          quote: 'watch',
          subject: { newKind: 'person' },
          property: 'name',
          value: 'x',
          kind: 'fact',
        },
      }),
    ).toBe('state_forbids');
  });

  test('the meeting does not exist for readers outside its group', async () => {
    expect(await (await as('novak')).refused(meeting.read, { params: { id: story.meeting } })).toBe('not_found');
  });
});
