import {
  collectionTask,
  createStatement,
  decideContradiction,
  decision,
  evaluateTask,
  evaluation,
  giveFeedback,
  judgement,
  listStatements,
  outcome,
  priority,
  product,
  readEntity,
  readHome,
  readReport,
  readThread,
  requirement,
  reviewProduct,
  task,
} from '@reeve/contract';
import { addDays, type ObjectKind } from '@reeve/domain';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import {
  answerBody,
  FIRST_EXTRACT,
  HARBOUR_DAYS,
  HARBOUR_MEASURE,
  importThefts,
  MOTOR_THEFT,
  openHarbour,
  setDay,
  statedCoverage,
  theftsExtract,
} from '@reeve/testing/harbour.ts';
import { ALL_YES } from '@reeve/testing/loop.ts';
import { withEverySection } from '@reeve/testing/product-blocks.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import type { Client, World } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/*
 * A separate story: outboard motors are stolen at the quay. Eight people work on it through the API, from the question
 * to an evaluation over imported crimes that cover its periods only in part at first.
 */
let world: World;
let bela: Client; // patrol officer
let mara: Client; // intelligence officer
let theo: Client; // second intelligence officer
let dora: Client; // head of intelligence
let ivo: Client; // analyst
let ulla: Client; // supervisor
let rosa: Client; // district commander
let vera: Client; // analyst of another group
const ids: Record<string, string> = {};

beforeAll(async () => {
  world = await openHarbour();
  bela = await world.as('bela');
  mara = await world.as('mara');
  theo = await world.as('theo');
  dora = await world.as('dora');
  ivo = await world.as('ivo');
  ulla = await world.as('ulla');
  rosa = await world.as('rosa');
  vera = await world.as('vera');
});
afterAll(() => world.close());

const on = (day: string): Promise<unknown> => setDay(ivo, day);

describe('the first link', () => {
  test('a priority is set, a requirement serves it, a collection task requests it', async () => {
    const set = await dora.call(priority.create, {
      input: {
        title: 'Thefts in the harbour',
        marking: MARKING,
        body: { code: 'P9', prevention: '', intelligence: '', enforcement: '', measure: '', reviewOn: '2026-12-01' },
      },
    });
    ids['priority'] = set.id;
    const asked = await ivo.call(requirement.create, {
      input: {
        title: 'Who buys outboard motors?',
        marking: MARKING,
        ownerId: accountId('ivo'),
        dueOn: '2026-03-31',
        cites: [{ kind: 'priority', id: set.id }],
        body: {
          question: 'Who buys outboard motors stolen at the quay?',
          decisionServed: 'Where to patrol at night',
          kind: 'tactical',
          level: 'local',
          necessityNote: '',
          personalDataExpected: false,
          referredTo: '',
        },
      },
    });
    ids['requirement'] = asked.id;
    await dora.call(requirement.move, {
      params: { id: asked.id },
      input: { version: asked.version, to: 'approved', reason: 'a decision waits for it' },
    });
    const collect = await ivo.call(collectionTask.create, {
      input: {
        title: 'Ask the chandlers',
        cites: [{ kind: 'requirement', id: asked.id }],
        ownerId: accountId('bela'),
        dueOn: '2026-02-28',
        body: {
          instruction: 'Ask the chandlers who offers motors.',
          source: 'patrol',
          sourceType: 'community',
          legalBasis: 'PA12',
          necessityNote: 'nobody keeps a register',
          authorityType: 'none',
          authorityRef: '',
        },
      },
    });
    ids['collection_task'] = collect.id;
  });

  test('a report that answers the task is on the thread of the requirement from its submission on', async () => {
    await on('2026-01-20');
    ids['report'] = await submit(
      bela,
      tip({
        subject: 'Motors offered at the slipway',
        text: 'A chandler says a white van with the plate RV 10 ABC takes motors away.',
        persons: [],
        namesNobody: true,
        grade: { scheme: 'EU_4x4', source: 'B', info: '2' },
        answers: { toldBy: 'mostly_right', knowsBy: 'was_told', recordAgrees: 'no' },
        reviewOn: '2027-01-15',
        collectionTaskId: ids['collection_task'],
      }),
    );
    const seen = await mara.call(readReport, { params: { id: ids['report'] } });
    expect(seen.requirement).toMatchObject({ id: ids['requirement'], title: 'Who buys outboard motors?' });
    const { why } = await mara.call(readThread, {
      params: { kind: 'report', id: ids['report'] },
      query: { direction: 'why' },
    });
    expect(new Set(why.map((node) => node.kind))).toEqual(
      new Set<ObjectKind>(['collection_task', 'requirement', 'priority']),
    );
    const asked = await mara.call(requirement.read, { params: { id: ids['requirement'] ?? '' } });
    expect(asked.answers).toMatchObject({ sent: 1, ofUse: 0, notOfUse: 0 });
  });

  test('a report for a requirement that its author cannot see is not sent', async () => {
    const hidden = await vera.call(requirement.create, {
      input: {
        title: 'A question of another group',
        marking: { ...MARKING, group: 'DRUGS' },
        ownerId: accountId('vera'),
        dueOn: '2026-03-31',
        body: {
          question: 'What is asked in another group?',
          decisionServed: 'another',
          kind: 'tactical',
          level: 'local',
          necessityNote: '',
          personalDataExpected: false,
          referredTo: '',
        },
      },
    });
    await expect(
      submit(bela, tip({ persons: [], namesNobody: true, reviewOn: '2026-02-19', requirementId: hidden.id })),
    ).rejects.toThrow(/no such requirement/);
  });

  test('the desk must give feedback to the author within fourteen days, and the author gets only a fixed sentence', async () => {
    await collate(mara, theo, ids['report'] ?? '', {
      subject: 'Motors taken away by van',
      text: 'A white van with the plate RV 10 ABC takes outboard motors away from the slipway.',
      grade: { scheme: 'EU_4x4', source: 'B', info: '2' },
    });
    const { items } = await mara.call(readHome);
    expect(items.find((item) => item.what === 'tell_author')).toMatchObject({ id: ids['report'], dueOn: '2026-02-03' });
    const { version } = await mara.call(readReport, { params: { id: ids['report'] ?? '' } });
    const given = {
      params: { id: ids['report'] ?? '' },
      input: { version, sentence: 'helped_in_part' as const, reason: 'names the van, not the buyer' },
    };
    expect(await bela.refused(giveFeedback, given)).not.toBe('');
    expect(await ivo.refused(giveFeedback, given)).toBe('not_permitted');
    await mara.call(giveFeedback, given);
    const { receipts } = await bela.call(readHome);
    expect(receipts.find((one) => one.reportId === ids['report'])).toMatchObject({ feedback: 'helped_in_part' });
    expect(JSON.stringify(receipts)).not.toContain('names the van');
    expect((await mara.call(readHome)).items.filter((item) => item.what === 'tell_author')).toEqual([]);
    const asked = await ivo.call(requirement.read, { params: { id: ids['requirement'] ?? '' } });
    expect(asked.answers).toMatchObject({ sent: 1, ofUse: 1, items: [{ because: 'names the van, not the buyer' }] });
  });
});

describe('names and contradictions', () => {
  test('a name from a worse source later does not rename the entity; a named person can choose it', async () => {
    const first = await ivo.call(createStatement, {
      input: {
        reportId: ids['report'] ?? '',
        quote: 'white van',
        subject: { newKind: 'vehicle' },
        property: 'name',
        value: 'white van',
        kind: 'fact',
      },
    });
    ids['van'] = first.subjectId;
    const plate = await ivo.call(createStatement, {
      input: {
        reportId: ids['report'] ?? '',
        quote: 'RV 10 ABC',
        subject: { id: first.subjectId },
        property: 'registration',
        value: 'RV 10 ABC',
        kind: 'fact',
      },
    });
    ids['plate'] = plate.id;
    const second = await submit(
      bela,
      tip({
        subject: 'Another plate',
        text: 'Hearsay: the van has RV 99 XYZ.',
        persons: [],
        namesNobody: true,
        reviewOn: '2026-02-19',
      }),
    );
    ids['second'] = second;
    await collate(mara, theo, second, {
      subject: 'Another plate',
      text: 'The van is said to have the plate RV 99 XYZ.',
    });
    const other = await ivo.call(createStatement, {
      input: {
        reportId: second,
        quote: 'RV 99 XYZ',
        subject: { id: first.subjectId },
        property: 'registration',
        value: 'RV 99 XYZ',
        kind: 'fact',
      },
    });
    ids['otherPlate'] = other.id;
    const van = await ivo.call(readEntity, { params: { id: first.subjectId } });
    expect(van.title).toBe('white van');
    // Statements have the exercise's time, like every other step of the thread.
    expect(van.statements.every((one) => one.recordedAt.startsWith('2026-01-20'))).toBe(true);
  });

  test('two plates of one van contradict each other, and no judgement rests on them until that is settled', async () => {
    const { contradictions } = await ivo.call(readEntity, { params: { id: ids['van'] ?? '' } });
    expect(contradictions).toMatchObject([{ state: 'open', by: null }]);
    const listed = await ivo.call(listStatements, { params: { id: ids['second'] ?? '' } });
    expect(listed.contradictions).toHaveLength(1);
    const judged = {
      input: {
        title: 'It is likely that one van takes the motors away',
        cites: [
          { kind: 'statement' as const, id: ids['plate'] ?? '' },
          { kind: 'report' as const, id: ids['report'] ?? '' },
        ],
        body: {
          statement: 'It is likely that one van takes the motors away.',
          scheme: 'PHIA' as const,
          term: 'likely',
          confidence: 'moderate' as const,
          basis: 'one report',
          alternatives: 'several vans',
          wouldChangeIf: 'another plate at another time',
          horizon: '',
        },
      },
    };
    expect(await ivo.refused(judgement.create, judged)).toBe('state_forbids');
    const settle = {
      params: { id: ids['plate'] ?? '' },
      input: {
        otherId: ids['otherPlate'] ?? '',
        state: 'settled' as const,
        outcome: 'both_kept' as const,
        reason: 'the second is hearsay of the same day',
      },
    };
    expect(await bela.refused(decideContradiction, settle)).toBe('not_permitted');
    await ivo.call(decideContradiction, settle);
    ids['judgement'] = (await ivo.call(judgement.create, judged)).id;
    const { start } = await ivo.call(readThread, { params: { kind: 'statement', id: ids['plate'] ?? '' } });
    expect(start.title).toBe('white van, registration plate: RV 10 ABC');
  });
});

describe('the last link', () => {
  beforeAll(async () => {
    await on('2026-03-16');
    await importThefts({ world, analyst: ivo }, 'thefts-unstated.csv', FIRST_EXTRACT, undefined);
    await importThefts(
      { world, analyst: ivo },
      'thefts-1.csv',
      FIRST_EXTRACT,
      statedCoverage('2024-01-01', '2026-03-16', '2026-03-18'),
    );
  });

  test('a product, a decision with a measure, a task that is done', async () => {
    const written = await ivo.call(product.create, {
      input: {
        title: 'Outboard motors',
        cites: [{ kind: 'requirement', id: ids['requirement'] ?? '' }],
        body: {
          type: 'tactical_assessment',
          scheme: 'PHIA',
          gaps: 'The buyer is not known.',
          limitations: 'One report.',
          authorIds: [],
          blocks: withEverySection(
            'tactical_assessment',
            [
              {
                id: '00000000-0000-4000-8000-00000000b10d',
                section: 'what_changed',
                text: 'One van is likely.',
                cites: [{ kind: 'judgement', id: ids['judgement'] ?? '' }],
              },
            ],
            'nothing was reported on it',
          ),
        },
      },
    });
    await ivo.call(product.move, {
      params: { id: written.id },
      input: { version: 1, to: 'peer_review', reason: 'ready' },
    });
    const reviewed = await theo.call(reviewProduct, {
      params: { id: written.id },
      input: { version: 2, answers: ALL_YES, note: 'sound' },
    });
    await dora.call(product.move, {
      params: { id: written.id },
      input: { version: reviewed.version, to: 'approved', reason: 'fit' },
    });
    await on(HARBOUR_DAYS.decided);
    const decided = await rosa.call(decision.create, {
      input: {
        title: 'Night patrols at the quay',
        cites: [
          { kind: 'product', id: written.id },
          { kind: 'priority', id: ids['priority'] ?? '' },
        ],
        ownerId: accountId('ulla'),
        dueOn: '2026-07-31',
        body: {
          outcome: 'adopted',
          options: [{ code: 'A', title: 'Patrol', forIt: 'where it happens', against: 'hours' }],
          chosen: 'A',
          reason: 'the lightest that may work',
          measureText: '',
          measure: HARBOUR_MEASURE,
          intrusive: false,
          plan: { proportionate: 'x', legal: 'x', accountable: 'x', necessary: 'x' },
        },
      },
    });
    ids['decision'] = decided.id;
    const ordered = await rosa.call(task.create, {
      input: {
        title: 'Patrol the quay at night',
        cites: [{ kind: 'decision', id: decided.id }],
        ownerId: accountId('ulla'),
        dueOn: '2026-06-22',
        body: { instruction: 'Patrol from 22 to 4 h.' },
      },
    });
    ids['task'] = ordered.id;
    const step = (version: number, to: 'accepted' | 'in_progress' | 'done') =>
      ulla.call(task.move, { params: { id: ordered.id }, input: { version, to, reason: 'as ordered' } });
    await step(1, 'accepted');
    await on(HARBOUR_DAYS.begins);
    await step(2, 'in_progress');
    await on(HARBOUR_DAYS.ends);
    await ulla.call(outcome.create, {
      input: {
        title: '84 nights',
        cites: [{ kind: 'task', id: ordered.id }],
        body: { happened: '84 nights done', outputs: [], complaints: 0 },
      },
    });
    await step(3, 'done');
  });

  const evaluate = (version: number) => ({
    params: { id: ids['task'] ?? '' },
    input: { version, lesson: 'what was learnt' },
  });

  test('cannot be read before its last crimes had their time to be recorded', async () => {
    await on(addDays(HARBOUR_DAYS.mature, -1));
    expect(await answerBody(ivo, evaluateTask, evaluate(4))).toMatchObject({
      code: 'state_forbids',
      detail: { because: 'period_not_over', readableOn: HARBOUR_DAYS.mature },
    });
  });

  test('cannot be read while its weeks are not covered: nothing imported is no fall', async () => {
    await on(HARBOUR_DAYS.mature);
    const refused = await answerBody(ivo, evaluateTask, evaluate(4));
    expect(refused).toMatchObject({ code: 'state_forbids', detail: { because: 'result_not_covered' } });
    expect(refused.title).toContain('QUAY, MOLE 2026-02-19 to 2026-06-21');
    // An extract made too early does not contain crimes recorded late.
    await importThefts(
      { world, analyst: ivo },
      'thefts-2.csv',
      theftsExtract('2026-03-16', HARBOUR_DAYS.ends, () => 4),
      statedCoverage('2026-01-01', HARBOUR_DAYS.ends, '2026-06-24'),
    );
    expect(await answerBody(ivo, evaluateTask, evaluate(4))).toMatchObject({
      detail: { because: 'result_not_covered' },
    });
  });

  test('is read once it is covered: fewer, beyond chance by both tests, from the exact counts', async () => {
    await importThefts(
      { world, analyst: ivo },
      'thefts-3.csv',
      theftsExtract('2026-03-16', HARBOUR_DAYS.ends, () => 4),
      statedCoverage('2026-01-01', HARBOUR_DAYS.ends, HARBOUR_DAYS.mature),
    );
    const made = await ivo.call(evaluateTask, evaluate(4));
    ids['evaluation'] = made.id;
    const read = await ivo.call(evaluation.read, { params: { id: made.id } });
    // Twelve weeks before: ten of eight and two of four; twelve after of four. The mole: six a week throughout.
    expect(read.body.result).toMatchObject({ treated: [88, 48], control: [72, 72] });
    expect(read.body).toMatchObject({ number: 1, previousId: null });
    expect(read.stale).toBe(false);
    // The mole has 6 for 8 of the quay in the earlier weeks, so its change, none, counts 8/6 times.
    expect(read.body.result?.assessment.difference).toBeCloseTo(-40, 6);
    expect(read.body.result?.assessment).toMatchObject({ claim: 'fewer', notClaimedBecause: [] });
    // What was fixed with the decision is the digest in the log, and the last of the weeks is the result.
    const { registration } = (await ivo.call(task.read, { params: { id: ids['task'] ?? '' } })).body;
    expect(read.body.result?.detail?.registered?.digest).toBe(registration?.digest);
    expect(registration).toEqual({ digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const weeks = read.body.result?.detail?.cumulative ?? [];
    expect(weeks).toHaveLength(12);
    expect(weeks.at(-1)?.difference).toBeCloseTo(-40, 6);
    // Each week four crimes instead of eight.
    expect(weeks[5]?.difference).toBeCloseTo(-20, 6);
    const { why } = await ivo.call(readThread, {
      params: { kind: 'evaluation', id: made.id },
      query: { direction: 'why' },
    });
    const kinds = new Set(why.map((node) => node.kind));
    for (const kind of [
      'import_batch',
      'task',
      'decision',
      'product',
      'judgement',
      'statement',
      'report',
      'collection_task',
      'requirement',
      'priority',
    ] satisfies ObjectKind[])
      expect(kinds).toContain(kind);
  });

  test('is evaluated again only when the data have changed, as a new version next to the old one', async () => {
    const at = (await ivo.call(task.read, { params: { id: ids['task'] ?? '' } })).version;
    expect(await answerBody(ivo, evaluateTask, evaluate(at))).toMatchObject({ detail: { because: 'not_stale' } });
    await importThefts(
      { world, analyst: ivo },
      'late.csv',
      `number;date;recorded;type;area code\nLATE-1;2026-04-02;2026-04-10;${MOTOR_THEFT};QUAY`,
      undefined,
    );
    const stale = await ivo.call(evaluation.read, { params: { id: ids['evaluation'] ?? '' } });
    expect(stale.stale).toBe(true);
    const again = await ivo.call(evaluateTask, evaluate(at));
    const second = await ivo.call(evaluation.read, { params: { id: again.id } });
    expect(second.body).toMatchObject({ number: 2, previousId: ids['evaluation'] });
    expect(second.body.result).toMatchObject({ treated: [88, 49] });
    expect(second.before).toMatchObject({ treated: [88, 48] });
    expect(second.versions.map((one) => [one.number, one.state])).toEqual([
      [1, 'superseded'],
      [2, 'evaluated'],
    ]);
  });

  test('a crime recorded later than the measure waits is in neither count', async () => {
    const before = await ivo.call(evaluation.read, { params: { id: ids['evaluation'] ?? '' } });
    await importThefts(
      { world, analyst: ivo },
      'very-late.csv',
      `number;date;recorded;type;area code\nLATE-2;2026-02-02;2026-06-30;${MOTOR_THEFT};QUAY`,
      undefined,
    );
    const versions = (await ivo.call(evaluation.read, { params: { id: ids['evaluation'] ?? '' } })).versions;
    const newest = await ivo.call(evaluation.read, { params: { id: versions.at(-1)?.id ?? '' } });
    expect(newest.stale).toBe(false);
    expect(newest.body.result?.treated).toEqual([88, 49]);
    expect(before.versions).toHaveLength(2);
  });

  test('a result from an earlier release is listed and read without numbers, and evaluated again', async () => {
    // As migration 0038 leaves it, with a task whose measure names neither maturity nor why its areas were chosen, and has no digest.
    await asSuperuser(world.database, async (client) => {
      await client.query(`update evaluation set body = body - 'result' where state = 'evaluated'`);
      await client.query(
        `update task set body = body #- '{registration}' #- '{measure,maturityDays}' #- '{measure,chosenByItsPeak}' #- '{measure,dataSetId}' where id = $1`,
        [ids['task']],
      );
    });
    const { versions } = await ivo.call(evaluation.read, { params: { id: ids['evaluation'] ?? '' } });
    const earlier = await ivo.call(evaluation.read, { params: { id: versions.at(-1)?.id ?? '' } });
    expect(earlier).toMatchObject({ stale: true, before: { treated: [88, 48] } });
    expect(earlier.body.result).toBeUndefined();
    expect((await ivo.call(evaluation.list, { query: {} })).items.map(({ id }) => id)).toContain(earlier.id);
    const at = (await ivo.call(task.read, { params: { id: ids['task'] ?? '' } })).version;
    const again = await ivo.call(evaluateTask, evaluate(at));
    const third = await ivo.call(evaluation.read, { params: { id: again.id } });
    expect(third).toMatchObject({ stale: false, body: { number: 3, previousId: earlier.id } });
    expect(third.body.result?.treated).toEqual([88, 49]);
  });

  test('the priority leads to its outcome, and another group sees none of it', async () => {
    const { soWhat } = await dora.call(readThread, {
      params: { kind: 'priority', id: ids['priority'] ?? '' },
      query: { direction: 'so_what' },
    });
    const kinds = new Set(soWhat.map((node) => node.kind));
    for (const kind of ['requirement', 'report', 'decision', 'task', 'evaluation'] satisfies ObjectKind[])
      expect(kinds).toContain(kind);
    expect(await vera.refused(readThread, { params: { kind: 'priority', id: ids['priority'] ?? '' } })).toBe(
      'not_found',
    );
  });

  test('an expired source is counted for those who could read it, and for no one else', async () => {
    await on('2027-01-25');
    const thread = await ivo.call(readThread, {
      params: { kind: 'judgement', id: ids['judgement'] ?? '' },
      query: { direction: 'why' },
    });
    expect(thread.why.filter((node) => node.kind === 'report')).toEqual([]);
    expect(thread.expired).toEqual([{ id: ids['judgement'], sources: 2 }]);
  });
});
