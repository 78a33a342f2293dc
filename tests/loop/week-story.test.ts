import {
  addHarmWeightSet,
  agendaItem,
  allocationPlan,
  commitAreas,
  commitImport,
  confirmSheetOpened,
  debrief,
  decision,
  evaluateTask,
  evaluation,
  meeting,
  outcome,
  priority,
  readBoundaries,
  readCommandHome,
  readImportBatch,
  readLog,
  readMyShift,
  readThread,
  requirement,
  setExerciseClock,
  shiftSheet,
  suggestComparisons,
  task,
  taskPackPdf,
  uploadImport,
  type ImportUpload,
} from '@reeve/contract';
import { addDays } from '@reeve/domain';
import { numberAllEvents } from '@reeve/store';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { upload } from '@reeve/testing/file/upload.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { poissonCount, randomFrom } from '@reeve/testing/trial/random-counts.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/*
 * Kellmark, a county that is not Riverton: twelve wards, three and a half years of thefts of tools from vans. One week is
 * planned, adopted, worked, debriefed and, when its period is over, measured, by seven people through the API.
 */
const TYPE = 'tool_theft';
const WARDS = Array.from({ length: 12 }, (_, nth) => `K${String(nth + 1).padStart(2, '0')}`);
const TREATED = ['K01', 'K02'];
/** Crimes a week; the wards of the west are larger. */
const RATE = 5;
/** Of the crimes of the treated wards this share is left once the action has begun. */
const LEFT = 0.4;
const DAYS = {
  history: '2023-01-02',
  decided: '2026-05-22',
  before: '2026-02-09',
  begins: '2026-06-01',
  ends: '2026-09-21',
  mature: '2026-10-05',
};
const WEEKS = 16;
const MEASURE = {
  offenceType: TYPE,
  treatedAreas: TREATED,
  displacementAreas: ['K03'],
  displacementComparisonAreas: ['K08'],
  beforeFrom: DAYS.before,
  startsOn: DAYS.begins,
  afterTo: DAYS.ends,
  maturityDays: 14,
  chosenByItsPeak: false,
  harmTypes: [TYPE, 'robbery'],
};

let world: World;
let dora: Client; // head of intelligence
let ivo: Client; // analyst
let rosa: Client; // district commander
let ulla: Client; // supervisor
let bela: Client; // patrol officer
let mara: Client; // intelligence officer
let odo: Client; // auditor
const ids: Record<string, string> = {};
beforeAll(async () => {
  world = await makeWorld({ seed: 'kellmark', exerciseNow: new Date(`${DAYS.decided}T08:00:00Z`) });
  const people: Client[] = [];
  for (const login of ['dora', 'ivo', 'rosa', 'ulla', 'bela', 'mara', 'odo']) people.push(await world.as(login));
  [dora, ivo, rosa, ulla, bela, mara, odo] = people as [Client, Client, Client, Client, Client, Client, Client]; // seven
}, 60_000);
afterAll(() => world.close());

const on = (day: string, hour = '08'): Promise<unknown> =>
  ivo.call(setExerciseClock, { input: { now: `${day}T${hour}:00:00.000Z` } });
const at = (name: string) => ({ params: { id: ids[name] ?? '' } });

/** Four columns of three wards, two kilometres each. */
const BOUNDARIES = JSON.stringify({
  type: 'FeatureCollection',
  features: WARDS.map((code, nth) => {
    const [west, south] = [-38 + 0.03 * Math.floor(nth / 3), 33 + 0.02 * (nth % 3)];
    const [east, north] = [west + 0.03, south + 0.02];
    const ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]; // prettier-ignore
    return {
      type: 'Feature',
      properties: { code, name: `Ward ${nth + 1}` },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  }),
});

/** What was truly there: Poisson counts on a wave common to all wards, fewer in the treated ones once it begins. */
function extract(before: string): string {
  const rows = ['number;date;recorded;type;area code'];
  const random = randomFrom('kellmark');
  for (let week = DAYS.history, nth = 0; week < DAYS.ends; week = addDays(week, 7), nth += 1) {
    const wave = 1 + 0.3 * Math.sin(nth / 8);
    for (const [place, ward] of WARDS.entries())
      for (const [type, rate] of [
        [TYPE, RATE],
        ['robbery', 0.4],
      ] as const) {
        const left = TREATED.includes(ward) && week >= DAYS.begins ? LEFT : 1;
        const count = poissonCount(random, rate * wave * left * (place < 6 ? 1.4 : 1));
        for (let one = 0; one < count; one += 1) {
          const day = addDays(week, Math.floor(7 * random()));
          const hour = String(Math.floor(24 * random())).padStart(2, '0');
          if (day < before)
            rows.push(`${type}-${nth}-${ward}-${one};${day} ${hour}:15;${addDays(day, 2)};${type};${ward}`);
        }
      }
  }
  return rows.join('\n');
}

async function bringIn(fileName: string, before: string, extractedOn: string): Promise<void> {
  const left = (await upload(world, 'ivo', { fileName }, extract(before), uploadImport)).json<ImportUpload>();
  const coverage = {
    from: DAYS.history,
    before,
    areas: [],
    offenceTypes: [],
    gaps: [],
    extractedOn,
    statedBy: 'Recording office of Kellmark',
  };
  const { id } = await ivo.call(commitImport, {
    params: { id: left.id },
    input: { mapping: left.sheets[0]?.mapping ?? null, coverage }, // as a client fills it in
  });
  for (;;) {
    const batch = await ivo.call(readImportBatch, { params: { id } });
    if (batch.state === 'loading') continue;
    expect(batch).toMatchObject({ state: 'loaded', rowsRejected: 0 });
    return;
  }
}

describe('a week', () => {
  test('begins with boundaries, crimes and a priority', async () => {
    const left = await upload(world, 'ivo', { fileName: 'wards.geojson' }, BOUNDARIES, uploadImport);
    const set = await ivo.call(commitAreas, {
      params: { id: left.json<ImportUpload>().id },
      input: { name: 'Wards of Kellmark', source: 'Survey of the county', code: 'code', areaName: 'name' },
    });
    ids['areas'] = set.id;
    expect(set.areas).toBe(12);
    await bringIn('tools-1.csv', '2026-05-04', '2026-05-20');
    await asSuperuser(world.database, (client) =>
      client.query(`update code_list set body = $1 where name = 'offence_types'`, [
        JSON.stringify([TYPE, 'robbery'].map((code) => ({ code, title: code.replaceAll('_', ' ') }))),
      ]),
    );
    await dora.call(addHarmWeightSet, {
      input: {
        name: 'Sentences of Kellmark',
        source: 'sentencing guideline of the county',
        because: 'the first scale of the county',
        weights: [
          { offence: TYPE, days: 20 },
          { offence: 'robbery', days: 365 },
        ],
      },
    });
    const asked = await dora.call(priority.create, {
      input: {
        title: 'Tools stolen from vans',
        marking: MARKING,
        body: { code: 'K1', prevention: '', intelligence: '', enforcement: '', measure: '', reviewOn: '2026-12-01' },
      },
    });
    ids['priority'] = asked.id;
  });

  test('is planned: the analyst is offered a comparison, and proposes hours', async () => {
    const offered = await ivo.call(suggestComparisons, {
      input: {
        offenceType: TYPE,
        treatedAreas: TREATED,
        usedAreas: ['K03', 'K08'],
        beforeFrom: DAYS.before,
        maturityDays: 14,
      },
    });
    // The next column touches both treated wards, in sides or corners.
    expect(offered.leftOut.map(({ code, because }) => [code, because])).toEqual([
      ['K04', 'next_to_treated'],
      ['K05', 'next_to_treated'],
      ['K06', 'next_to_treated'],
    ]);
    expect(offered.because).toBeNull();
    expect(offered.areas.length).toBeGreaterThanOrEqual(2);
    // All wards follow one wave: their true dispersion is 1, estimated from some 13 independent blocks, three errors wide.
    expect(offered.check?.dispersion).toBeLessThan(1 + 3 * Math.sqrt(2 / 13));
    expect(offered.check?.pDrift).toBeGreaterThan(0.01);
    ids['comparison'] = offered.areas.map(({ code }) => code).join();
    const shifts = Array.from({ length: 7 }, (_, day) => ({
      code: `${day + 1} 15:00`,
      startsAtHour: 24 * day + 15,
      lengthHours: 8,
      coverHours: 8,
      vehicles: 1,
    }));
    const made = await ivo.call(allocationPlan.create, {
      input: {
        title: 'Hours of the first week',
        marking: MARKING,
        cites: [{ kind: 'priority', id: ids['priority'] ?? '' }],
        body: {
          weekFrom: DAYS.begins,
          areaSetId: ids['areas'] ?? '',
          demandFrom: '2025-05-05',
          demandTo: '2026-05-04',
          areas: ['K01', 'K02', 'K03'].map((code) => ({ code, reportedLow: 0.5, reportedHigh: 0.8, travelHours: 0 })),
          shifts,
          teams: [{ code: 'Team 1', officers: 2, skills: [], mostHours: 40, vehicles: 1, shifts: shifts.map(({ code }) => code) }, { code: 'Team 2', officers: 2, skills: [], mostHours: 40, vehicles: 1, shifts: shifts.map(({ code }) => code) }], // prettier-ignore
          rules: { blockHours: 2, floorHours: 4, enforcementHours: 6, capFactor: 1.25, explorationShare: 0.1, explorationAreaHours: 2, restHours: 11, halfReachHours: 4 }, // prettier-ignore
        },
      },
    });
    ids['plan'] = made.id;
    const { proposed, firm } = await ivo.call(allocationPlan.read, { params: { id: made.id } });
    expect([proposed.broken, firm]).toEqual([[], []]);
  });

  test('is adopted: the commander adopts the hours, and the meeting decides with a measure that is fixed', async () => {
    await rosa.call(allocationPlan.move, { ...at('plan'), input: { version: 1, to: 'adopted', reason: 'as planned' } });
    const held = await rosa.call(meeting.create, {
      input: { title: 'Tactical meeting', marking: MARKING, body: { level: 'tactical', heldOn: DAYS.decided } },
    });
    const asked = await ivo.call(requirement.create, {
      input: {
        title: 'Do evening patrols of two wards prevent thefts of tools?',
        marking: MARKING,
        ownerId: accountId('ivo'),
        dueOn: '2026-12-01',
        cites: [{ kind: 'priority', id: ids['priority'] ?? '' }],
        body: { question: 'Do evening patrols of two wards prevent thefts of tools?', decisionServed: 'hours of the autumn', kind: 'tactical', level: 'local', necessityNote: '', personalDataExpected: false, referredTo: '' }, // prettier-ignore
      },
    });
    const item = await rosa.call(agendaItem.create, {
      input: {
        title: 'Patrols',
        body: { meetingId: held.id, source: { kind: 'requirement', id: asked.id }, lead: '' },
      },
    });
    const decided = await rosa.call(decision.create, {
      input: {
        title: 'Evening patrols in wards 1 and 2',
        cites: [{ kind: 'priority', id: ids['priority'] ?? '' }],
        ownerId: accountId('ulla'),
        dueOn: '2026-09-30',
        tasks: [
          {
            title: 'Patrol wards 1 and 2 in the evening',
            instruction: 'Patrol on foot where vans are parked, 15 to 23 h.',
            ownerId: accountId('ulla'),
            dueOn: DAYS.ends,
            startsOn: DAYS.begins,
            endsOn: '2026-06-28',
            hours: 480,
          },
        ],
        body: {
          meetingId: held.id,
          agendaItemId: item.id,
          outcome: 'adopted',
          options: [
            { code: 'A', title: 'Patrol', hours: 480, cost: 19_200, forIt: 'where it happens', against: 'hours' },
            { code: 'B', title: 'Wait', forIt: 'free', against: 'thefts go on' },
          ],
          chosen: 'A',
          reason: 'the lightest that may work',
          measureText: '',
          measure: { ...MEASURE, comparisonAreas: (ids['comparison'] ?? '').split(',') },
          intrusive: false,
          plan: {
            proportionate: 'foot patrol',
            legal: 'police act',
            accountable: 'the chair',
            necessary: 'thefts rise',
          },
          deconflictedBy: 'duty office',
        },
      },
    });
    ids['decision'] = decided.id;
    const { items } = await ulla.call(task.list, {});
    ids['task'] = items[0]?.id ?? '';
    const { registration } = (await ulla.call(task.read, at('task'))).body;
    expect(registration?.digest).toMatch(/^[0-9a-f]{64}$/);
    ids['digest'] = registration?.digest ?? '';
    expect((await rosa.call(decision.read, at('decision'))).body.registration).toEqual(registration);
  });

  test('is worked: the sheet of the shift has the task and the hours of the plan, the officer opens it, and the debrief opens a gap', async () => {
    const step = (version: number, to: 'accepted' | 'in_progress') =>
      ulla.call(task.move, { ...at('task'), input: { version, to, reason: 'as ordered' } });
    await step(1, 'accepted');
    await on(DAYS.begins, '09');
    await step(2, 'in_progress');
    const sheet = await ulla.call(shiftSheet.create, {
      input: {
        marking: MARKING,
        body: { unitCode: 'PATROL', on: DAYS.begins, from: '15:00', to: '23:00', area: 'wards 1 and 2', lead: 'vans at night', tasks: [{ taskId: ids['task'] ?? '', when: 'all shift', text: 'walk where vans are parked' }], hotSpots: [], hours: { planId: ids['plan'] ?? '', shift: '1 15:00' }, noticeIds: [], questionIds: [], news: '', keepInMind: '' }, // prettier-ignore
      },
    });
    await ulla.call(shiftSheet.move, {
      params: { id: sheet.id },
      input: { version: sheet.version, to: 'released', reason: 'as briefed' },
    });
    await on(DAYS.begins, '15');
    const shift = await bela.call(readMyShift, {});
    expect(shift.sheet?.tasks.map(({ text }) => text)).toEqual(['walk where vans are parked']);
    const { body: planned } = await rosa.call(allocationPlan.read, at('plan'));
    const hours = (planned.computed?.plan.hours ?? []).filter((one) => one.shift === '1 15:00');
    expect(hours.length).toBeGreaterThan(0);
    const sum = (rows: readonly { readonly hours: number }[]): number => rows.reduce((all, one) => all + one.hours, 0);
    for (const area of ['K01', 'K02', 'K03']) {
      const line = shift.sheet?.hours?.lines.find((one) => one.area === `Ward ${Number(area.slice(1))}`);
      const given = line ? line.protective + line.enforcement + line.exploration : 0;
      expect(given).toBe(sum(hours.filter((one) => one.area === area)));
    }
    const drawn = shift.sheet?.map?.areas.map(({ name, hours: given }) => [`Ward ${name.replace('Ward ', '')}`, given]);
    expect(drawn).toEqual(
      shift.sheet?.hours?.lines.map((line) => [line.area, line.protective + line.enforcement + line.exploration]),
    );
    await bela.call(confirmSheetOpened, { params: { id: sheet.id } });
    const pack = await bela.send(taskPackPdf, at('task'));
    expect([pack.status, pack.body.slice(0, 4)]).toEqual([200, '%PDF']);
    expect((await ulla.call(shiftSheet.read, { params: { id: sheet.id } })).isRead).toBe(true);
    const learnt = await mara.call(debrief.create, {
      input: {
        cites: [{ kind: 'shift_sheet', id: sheet.id }],
        body: {
          worked: 'Owners took tools indoors once they were advised.',
          didNot: '',
          notKnown: ['Where the tools are sold is not known.'],
          lessons: ['Walk the car parks behind the shops first.'],
        },
      },
    });
    expect(learnt.gapIds).toHaveLength(1);
  });

  test('is measured when its period is over and its last crimes are recorded, with the truth in the interval', async () => {
    await on(DAYS.ends);
    await ulla.call(outcome.create, {
      input: {
        title: 'Four weeks of evening patrols',
        cites: [{ kind: 'task', id: ids['task'] ?? '' }],
        body: {
          happened: '28 evenings walked',
          outputs: [{ name: 'owners advised', count: 212 }],
          complaints: 0,
          hours: 455,
        },
      },
    });
    const { version } = await ulla.call(task.read, at('task'));
    await ulla.call(task.move, { ...at('task'), input: { version, to: 'done', reason: 'walked' } });
    await on(DAYS.mature);
    await bringIn('tools-2.csv', DAYS.ends, DAYS.mature);
    const evaluate = {
      ...at('task'),
      input: { version: version + 1, lesson: 'evening patrols where vans are parked' },
    };
    ids['evaluation'] = (await ivo.call(evaluateTask, evaluate)).id;
    const { body } = await ivo.call(evaluation.read, at('evaluation'));
    const { assessment, detail, treated } = body.result ?? {};
    if (!assessment || !detail || !treated) throw new Error('no result');
    expect(assessment).toMatchObject({ claim: 'fewer', notClaimedBecause: [] });
    // The truth is what the world would have had: the expectation of the treated wards, without the share prevented.
    const expected = Array.from({ length: WEEKS }, (_, nth) => 1 + 0.3 * Math.sin((178 + nth) / 8))
      .map((wave) => 2 * 1.4 * RATE * wave)
      .reduce((sum, rate) => sum + rate, 0);
    const truth = -(1 - LEFT) * expected;
    expect(assessment.ci95[0]).toBeLessThan(truth);
    expect(assessment.ci95[1]).toBeGreaterThan(truth);
    expect(detail.cumulative).toHaveLength(WEEKS);
    expect(detail.cumulative.at(-1)?.difference).toBeCloseTo(assessment.difference, 9);
    expect(detail.treatedPart.ci95[1]).toBeLessThan(0);
    const nextDoor = detail.displacementPart?.ci95 ?? [1, 1];
    expect(nextDoor[0]).toBeLessThan(0);
    expect(nextDoor[1]).toBeGreaterThan(0);
    // Every ward that takes no part is a place in which nothing was done; none fell as much.
    const others = 12 - TREATED.length - 2 - (ids['comparison'] ?? '').split(',').length;
    expect(detail.places).toMatchObject({ of: others, asLow: 0 });
    expect(detail.times?.asLow).toBe(0);
    expect(detail.cost).toMatchObject({ hours: 455, isPlanned: false, money: 19_200 });
    expect(detail.cost.hoursPerCrime?.best).toBeCloseTo(455 / -assessment.difference, 9);
    expect(detail.cost.moneyPerCrime?.high).toBeCloseTo(19_200 / -assessment.ci95[1], 6);
    // Robbery fell to two fifths as well, and one weighs as much as eighteen thefts.
    const { harm } = detail;
    expect(harm?.weights).toMatchObject({ name: 'Sentences of Kellmark', version: 1 });
    expect(harm?.kinds.map(({ offenceType, daysEach }) => [offenceType, daysEach])).toEqual([
      [TYPE, 20],
      ['robbery', 365],
    ]);
    expect(harm?.all.difference).toBeCloseTo(
      harm?.kinds.reduce((sum, { days }) => sum + days.difference, 0) ?? Number.NaN,
      6,
    );
    expect(harm?.kinds[0]?.days.difference).toBeCloseTo(20 * assessment.difference, 6);
    const drawn = await ivo.call(readBoundaries, { query: { codes: detail.areas.map(({ code }) => code) } });
    expect(drawn.areas.map(({ code }) => code)).toEqual(detail.areas.map(({ code }) => code).toSorted());
  });

  test('had its measure fixed by a digest that the auditor finds in the log', async () => {
    await numberAllEvents(world.store);
    const { items } = await odo.call(readLog, { query: { aboutId: ids['digest'] ?? '' } });
    expect(items.map(({ action, objectKind }) => [action, objectKind])).toEqual([['create', 'measure']]);
    const { detail } = (await ivo.call(evaluation.read, at('evaluation'))).body.result ?? {};
    expect(detail?.registered).toMatchObject({ digest: ids['digest'], on: DAYS.decided });
    // The smallest fall that could be shown that day was smaller than the true one.
    expect(detail?.registered?.power?.smallestFall).toBeLessThan(0.6 * 2 * 1.4 * RATE * WEEKS);
  });

  test('leads from the commander’s home to the result, and from the result to the priority', async () => {
    const home = await rosa.call(readCommandHome, {});
    expect(JSON.stringify(home)).toContain(ids['evaluation']);
    // Ordered in May; its result could first be read in October.
    expect(home.loop.operations).toEqual({ of: 1, done: 1 });
    const { why } = await rosa.call(readThread, {
      params: { kind: 'evaluation', id: ids['evaluation'] ?? '' },
      query: { direction: 'why' },
    });
    const kinds = why.map(({ kind }) => kind);
    for (const kind of ['task', 'decision', 'priority', 'outcome', 'import_batch'] as const)
      expect(kinds).toContain(kind);
  });

  test('is not evaluated with a measure other than the one that was fixed', async () => {
    await asSuperuser(world.database, async (client) => {
      await client.query(
        `update task set body = jsonb_set(body, '{measure,comparisonAreas}', '["K12"]') where id = $1`,
        [ids['task']],
      );
      await client.query(`update evaluation set body = body - 'result' where state = 'evaluated'`);
    });
    const { version } = await ivo.call(task.read, at('task'));
    const answer = await ivo.send(evaluateTask, { ...at('task'), input: { version, lesson: 'as before' } });
    expect(answer.status).toBe(409);
    expect(JSON.parse(answer.body)).toMatchObject({ detail: { because: 'measure_changed' } });
  });
});
