import {
  enterWarningReading,
  gap,
  handInSheet,
  judgeOrder,
  readAssessmentSheet,
  readHome,
  readThread,
  saveAssessedUnits,
  saveAssessedValues,
  saveOutlook,
  saveWarning,
  settleValue,
  threatAssessment,
  tryAssessedOrder,
  type InputGiven,
  type ReplyOf,
} from '@reeve/contract';
import { randomUUID } from 'node:crypto';
import { because } from '@reeve/testing/because.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: World;
let bela: Client, mara: Client, theo: Client, ivo: Client, rosa: Client, dora: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'threat assessment' });
  await asSuperuser(world.database, (client) =>
    client.query(`update account set roles = array['strategic_analyst'] where login = 'rosa'`),
  );
  [bela, mara, theo, ivo, rosa, dora] = (await Promise.all(
    ['bela', 'mara', 'theo', 'ivo', 'rosa', 'dora'].map((login) => world.as(login)),
  )) as [Client, Client, Client, Client, Client, Client];
}, 60_000);
afterAll(() => world.close());

type Body = InputGiven<typeof threatAssessment.create>['body'];
type Unit = Body['units'][number];
type Entered = InputGiven<typeof saveAssessedValues>['values'][number];
type Assessment = ReplyOf<typeof threatAssessment.read>;

/** The worked example of the domain brief, §3.3, as an agency's own templates: five indicators of 3, 3, 2, 2 and 2. */
const WEIGHTS = { violence: 3, corruption: 3, business: 2, international: 2, expertise: 2 } as const;
const template = (
  unit: 'network' | 'crime_area' | 'environment' | 'impact',
  indicators: Readonly<Record<string, number>>,
) => ({
  id: `short-${unit}`,
  version: 1,
  unit,
  indicators: Object.entries(indicators).map(([id, weight]) => ({ id, weight })),
});
const TEMPLATES = {
  network: template('network', WEIGHTS),
  crime_area: template('crime_area', { scale: 3, spread: 1 }),
  environment: template('environment', { routes: 1 }),
  impact: template('impact', { financial: 2 }),
};
const unit = (kind: Unit['kind'], code: string, name: string, more: Partial<Unit> = {}): Unit => ({
  id: randomUUID(),
  kind,
  code,
  name,
  ...more,
});
const BURGLARY = unit('crime_area', 'burglary', 'Burglary of dwellings');
const FRAUD = unit('crime_area', 'fraud', 'Fraud against older people');
const THEFT = unit('crime_area', 'theft', 'Theft from vehicles');
const N1 = unit('network', 'N1', 'Network of the harbour', { knownMembers: 5 });
const AREAS = [BURGLARY, FRAUD, THEFT];

const create = async (more: Partial<Body> = {}, client = ivo): Promise<string> =>
  (
    await client.call(threatAssessment.create, {
      input: {
        title: 'Threat assessment of the province',
        marking: MARKING,
        body: {
          periodFrom: '2025-10-01',
          periodTo: '2026-09-01',
          level: 'regional',
          assessorIds: [accountId('ivo'), accountId('rosa')],
          units: AREAS,
          templates: TEMPLATES,
          ...more,
        },
      },
    })
  ).id;
const read = (id: string, client = ivo): Promise<Assessment> => client.call(threatAssessment.read, { params: { id } });
const sheetOf = (id: string, client: Client) => client.call(readAssessmentSheet, { params: { id } });

/** What waits on a person's home for an assessment. */
const waitsFor = async (client: Client, id: string): Promise<readonly string[]> =>
  (await client.call(readHome)).items.filter((item) => item.id === id).map(({ what }) => what);

/** A value with all that it needs. */
const value = (of: Unit, name: string, given: Entered['value'], more: Partial<Entered> = {}): Entered => {
  const known = {
    confidence: 'high' as const,
    published: 'Annual statistics 2025',
    rationale: 'Counted over the whole year.',
  };
  const kind = of.kind in TEMPLATES && name !== 'financial' ? of.kind : ('impact' as const);
  return {
    unitId: of.id,
    template: kind,
    indicator: name,
    value: given,
    ...(given === 'unknown' ? {} : known),
    ...more,
  };
};
const save = (id: string, client: Client, values: readonly Entered[]) =>
  client.send(saveAssessedValues, { params: { id }, input: { values: [...values] } });
const handIn = (id: string, client: Client) => client.send(handInSheet, { params: { id }, input: {} });
async function move(id: string, client: Client, to: 'comparing' | 'peer_review' | 'approved' | 'withdrawn') {
  const { version } = await read(id, client);
  return client.send(threatAssessment.move, { params: { id }, input: { version, to, reason: 'as agreed' } });
}
/** Every value of the crime areas: scale, spread and impact. */
const areaValues = (
  rows: Readonly<Record<string, readonly [Entered['value'], Entered['value']]>>,
): readonly Entered[] =>
  AREAS.flatMap((area) => {
    const [scale, spread] = rows[area.code] ?? (['unknown', 'unknown'] as const);
    return [value(area, 'scale', scale), value(area, 'spread', spread), value(area, 'financial', 'medium')];
  });
const IVO = areaValues({ burglary: ['medium', 'unknown'], fraud: ['medium', 'high'], theft: ['low', 'low'] });
const ROSA = areaValues({ burglary: ['medium', 'unknown'], fraud: ['high', 'high'], theft: ['low', 'low'] });
async function bothHandIn(id: string): Promise<void> {
  for (const [client, values] of [
    [ivo, IVO],
    [rosa, ROSA],
  ] as const) {
    expect((await save(id, client, values)).status).toBe(200);
    expect((await handIn(id, client)).status).toBe(200);
  }
}
const outlook = (of: Unit) => ({
  unitId: of.id,
  trend: 'steady' as const,
  horizonYears: 2,
  wouldChange: 'A second market opens in the town.',
  harm: { physical: 1, psychological: 3, financial: 3, community: 2, environment: 0, geographic: 2 },
  vulnerability: 1.25,
  likelihood: 4,
});

describe('the sheets', () => {
  let id: string, reportId: string;
  beforeAll(async () => {
    id = await create();
    reportId = await submit(
      bela,
      tip({ text: 'Two sheds were opened with the same tool.', persons: [], namesNobody: true }),
    );
    await collate(mara, theo, reportId, { text: 'Two sheds were opened with the same tool.', marking: MARKING });
  }, 60_000);

  test('are kept while incomplete, and say what they lack', async () => {
    const bare = value(BURGLARY, 'scale', 'medium', { published: '', rationale: '' });
    expect((await save(id, ivo, [bare])).status).toBe(200);
    const { sheets, faults } = await sheetOf(id, ivo);
    expect(sheets).toMatchObject([{ own: true, handedInAt: null, values: [{ indicator: 'scale', value: 'medium' }] }]);
    expect(faults.find(({ unitId, indicator }) => unitId === BURGLARY.id && indicator === 'scale')?.lacks).toEqual([
      'sources',
      'rationale',
    ]);
    expect(faults).toHaveLength(9);
    const answer = await handIn(id, ivo);
    expect([answer.status, because(answer)]).toEqual([409, 'sheet_incomplete']);
  });

  test('are seen by their assessor alone until they are open', async () => {
    expect((await save(id, ivo, IVO)).status).toBe(200);
    expect(
      (await save(id, ivo, [value(BURGLARY, 'scale', 'medium', { cites: [{ kind: 'report', id: reportId }] })])).status,
    ).toBe(200);
    expect((await handIn(id, ivo)).status).toBe(200);
    for (const client of [rosa, dora]) {
      expect((await sheetOf(id, client)).sheets).toEqual([]);
      const { opened, cells, units, groups, sentence, assessors } = await read(id, client);
      expect([opened, cells, units, groups, sentence]).toEqual([false, [], [], [], '']);
      expect(assessors.map(({ handedIn }) => handedIn)).toEqual([true, false]);
    }
    expect(JSON.stringify(await read(id, rosa))).not.toContain('Counted over the whole year');
    const found = await ivo.call(readThread, { params: { kind: 'threat_assessment', id }, query: {} });
    expect(found.why.map(({ kind }) => kind)).toContain('report');
  });

  test('handed in are not changed, and neither are the units', async () => {
    expect(because(await save(id, ivo, IVO))).toBe('handed_in');
    const { version, title } = await read(id);
    const answer = await ivo.send(saveAssessedUnits, {
      params: { id },
      input: { version, title, assessorIds: [accountId('ivo')], units: AREAS },
    });
    expect(because(answer)).toBe('handed_in');
  });

  test('are opened by the lead; one that was not handed in stays closed', async () => {
    expect((await save(id, rosa, ROSA)).status).toBe(200);
    expect((await move(id, rosa, 'comparing')).status).toBe(403);
    expect((await move(id, ivo, 'comparing')).status).toBe(200);
    const { sheets } = await sheetOf(id, dora);
    expect(sheets.map(({ assessor }) => assessor)).toEqual(['Ivo']);
    expect(
      sheets[0]?.values.find(({ indicator, unitId }) => indicator === 'scale' && unitId === BURGLARY.id)?.cites,
    ).toEqual([expect.objectContaining({ id: reportId })]);
    expect((await sheetOf(id, rosa)).sheets.map(({ own }) => own)).toEqual([true, false]);
  });
});

test('withdrawn while they are scored they stay closed, and withdrawn later they stay open', async () => {
  for (const isOpen of [false, true]) {
    const id = await create();
    await bothHandIn(id);
    if (isOpen) await move(id, ivo, 'comparing');
    expect((await move(id, ivo, 'withdrawn')).status).toBe(200);
    expect((await sheetOf(id, dora)).sheets).toHaveLength(isOpen ? 2 : 0);
    expect((await sheetOf(id, ivo)).sheets).toHaveLength(isOpen ? 2 : 1);
    expect((await read(id, dora)).opened).toBe(isOpen);
  }
});

test('a commander reads the values of an assessment under another purpose, once the sheets are open', async () => {
  const id = await create();
  await bothHandIn(id);
  const rolesOf = (roles: readonly string[]) =>
    asSuperuser(world.database, (client) =>
      client.query(`update account set roles = $1 where login = 'dora'`, [roles]),
    );
  await rolesOf(['district_commander']);
  try {
    const commander = await world.as('dora', 'P3');
    const known = async () => (await read(id, commander)).cells.filter((cell) => cell.value !== 'unknown').length;
    expect([await known(), (await sheetOf(id, commander)).sheets]).toEqual([0, []]);
    await move(id, ivo, 'comparing');
    expect(await known()).toBe((await read(id)).cells.filter((cell) => cell.value !== 'unknown').length);
    expect(await known()).toBeGreaterThan(0);
    expect((await sheetOf(id, commander)).sheets).toHaveLength(2);
  } finally {
    await rolesOf(['head_of_intelligence']);
    dora = await world.as('dora');
  }
});

describe('what is compared', () => {
  let id: string;
  beforeAll(async () => {
    id = await create();
    await bothHandIn(id);
    expect((await move(id, ivo, 'comparing')).status).toBe(200);
  }, 60_000);
  const scores = async (): Promise<Record<string, readonly (number | undefined)[]>> =>
    Object.fromEntries(
      (await read(id)).units.map((one) => [
        AREAS.find((area) => area.id === one.id)?.code ?? '',
        [one.score?.points, one.score?.unknownPoints, one.score?.mostPoints],
      ]),
    );

  test('a difference counts as unknown until it is settled with a reason', async () => {
    const { cells, sentence } = await read(id);
    const open = cells.filter(({ standing }) => standing === 'open');
    expect(open).toMatchObject([{ unitId: FRAUD.id, indicator: 'scale', value: 'unknown' }]);
    // By hand: burglary 3·2 of 12 with 3 unknown; fraud 1·3 with 9 open; theft 3·1 + 1·1.
    expect(await scores()).toEqual({ burglary: [6, 3, 12], fraud: [3, 9, 12], theft: [4, 0, 12] });
    expect(sentence).toBe(
      'No full order, because their intervals overlap one after another: Burglary of dwellings, Fraud against older people, and Theft from vehicles. Unknown values: 2. Unknown is not low.',
    );
    const cell = { unitId: FRAUD.id, template: 'crime_area' as const, indicator: 'scale', value: 'high' as const };
    const settle = (input: InputGiven<typeof settleValue>, client = ivo) =>
      client.send(settleValue, { params: { id }, input });
    expect((await settle({ ...cell, because: 'Both series show it.' })).status).toBe(422);
    expect((await settle({ ...cell, confidence: 'low', because: 'clear' })).status).toBe(422);
    expect((await settle({ ...cell, confidence: 'low', because: 'Both series show it.' }, dora)).status).toBe(403);
    expect(
      because(await settle({ ...cell, indicator: 'spread', confidence: 'low', because: 'Both series show it.' })),
    ).toBe('no_difference');
    expect((await settle({ ...cell, confidence: 'low', because: 'Both series show it.' }, rosa)).status).toBe(200);
    expect((await scores())['fraud']).toEqual([12, 0, 12]);
    expect((await read(id)).sentence).toContain(
      'Highest: Fraud against older people. Wholly below: Burglary of dwellings. Wholly below: Theft',
    );
  });

  test('an order has every unit of its kind and a reason, and says where it overrules the intervals', async () => {
    const judge = (order: readonly Unit[], reason = 'Its victims lose their savings.') =>
      ivo.send(judgeOrder, {
        params: { id },
        input: { kind: 'crime_area', order: order.map((one) => one.id), reason },
      });
    expect((await judge([BURGLARY, FRAUD, THEFT])).status).toBe(200);
    expect((await read(id)).sentence).toContain('although their own interval is wholly lower');
    expect((await judge([FRAUD, BURGLARY])).status).toBe(422);
    expect((await judge([FRAUD, BURGLARY, THEFT], 'no')).status).toBe(422);
    expect((await judge([FRAUD, BURGLARY, THEFT])).status).toBe(200);
    const { groups } = await read(id);
    expect(groups.find(({ kind }) => kind === 'crime_area')?.judged).toEqual([FRAUD.id, BURGLARY.id, THEFT.id]);
  });

  test('how firm the order is: shares that sum to the places, and what would change it', async () => {
    const tried = await ivo.call(tryAssessedOrder, { params: { id }, query: { kind: 'crime_area', top: 1 } });
    expect(tried.draws).toBe(5000);
    expect(tried.units.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6);
    expect(tried.units[0]?.sentence).toContain('weights and grades tried');
    expect(tried.changes.length).toBeGreaterThan(0);
    const none = await ivo.call(tryAssessedOrder, { params: { id }, query: { kind: 'network' } });
    expect([none.draws, none.units]).toEqual([0, []]);
  });

  test('goes to review with a complete outlook, and is approved by someone who did not score', async () => {
    expect(because(await move(id, ivo, 'peer_review'))).toBe('outlook');
    for (const area of AREAS)
      expect((await ivo.send(saveOutlook, { params: { id }, input: outlook(area) })).status).toBe(200);
    const { units, faults } = await read(id);
    // Domain brief §3.4, by hand: 11 × 1.25 × 4.
    expect(units[0]?.risk).toEqual({ scales: 11, harm: 13.75, likelihood: 4, risk: 55 });
    expect(faults).toEqual([]);
    expect((await move(id, rosa, 'peer_review')).status).toBe(200);
    const { gaps, cites } = await read(id);
    expect(gaps).toMatchObject([{ unitId: BURGLARY.id, indicator: 'spread', gap: { kind: 'gap', state: 'open' } }]);
    expect(cites).toEqual([]);
    const opened = await ivo.call(gap.read, { params: { id: gaps[0]?.gap?.id ?? '' } });
    expect(opened.title).toBe('We do not know the value of “spread” for “Burglary of dwellings”.');
    expect([opened.body.importance, opened.cites.map((one) => one.id)]).toEqual([3, [id]]);
    expect((await move(id, rosa, 'approved')).status).toBe(403);
    expect((await move(id, dora, 'approved')).status).toBe(200);
    expect((await ivo.send(saveOutlook, { params: { id }, input: outlook(FRAUD) })).status).toBe(409);
  });

  test('the next one compares with it, asks how its forecast turned out, and supersedes it', async () => {
    const units = AREAS.map((area) => ({ ...area, id: randomUUID() }));
    const next = await create({ previousId: id, templates: undefined, units, assessorIds: [accountId('ivo')] });
    const values = IVO.map((entry) => ({
      ...entry,
      unitId: units[AREAS.findIndex((area) => area.id === entry.unitId)]?.id ?? '',
    }));
    expect((await save(next, ivo, values)).status).toBe(200);
    expect((await handIn(next, ivo)).status).toBe(200);
    expect((await move(next, ivo, 'comparing')).status).toBe(200);
    const fresh = await read(next);
    expect(fresh.before).toMatchObject({ id, judgements: 0 });
    expect(fresh.units[1]?.before).toMatchObject({ low: 1, high: 1, trend: 'steady' });
    expect(fresh.units[1]?.lacks).toContain('turnout');
    for (const one of units)
      await ivo.call(saveOutlook, { params: { id: next }, input: { ...outlook(one), turnout: 'as_forecast' } });
    expect((await move(next, ivo, 'peer_review')).status).toBe(200);
    expect((await move(next, dora, 'approved')).status).toBe(200);
    const [before, after] = [await read(id), await read(next)];
    expect(before.state).toBe('superseded');
    // The gap is still open, so it is not opened twice.
    expect(after.gaps.map((one) => one.gap?.id)).toEqual(before.gaps.map((one) => one.gap?.id));
  });
});

test('the worked example of a network, to three digits', async () => {
  const id = await create({ units: [N1], assessorIds: [accountId('ivo')] });
  const rows = {
    violence: 'high',
    corruption: 'medium',
    business: 'high',
    international: 'low',
    expertise: 'unknown',
  } as const;
  const values = Object.entries(rows).map(([name, given]) => value(N1, name, given));
  await save(id, ivo, [...values, value(N1, 'financial', 'low')]);
  expect((await handIn(id, ivo)).status).toBe(200);
  expect((await move(id, ivo, 'comparing')).status).toBe(200);
  const [score] = (await read(id)).units.map((one) => one.score);
  expect([score?.score, score?.coverage, score?.low, score?.high].map((one) => one?.toFixed(3))).toEqual([
    '0.767',
    '0.833',
    '0.639',
    '0.806',
  ]);
});

describe('warning indicators', () => {
  test('raise an alert when their line is crossed', async () => {
    const id = await create();
    await ivo.call(saveWarning, {
      params: { id },
      input: { unitId: FRAUD.id, text: 'Fraud reports a week', direction: 'above', line: 6, times: 2 },
    });
    const { body, warnings } = await read(id);
    expect(warnings).toMatchObject([{ is: 'not_read' }]);
    const warningId = body.warnings[0]?.id ?? '';
    const enter = (on: string, counted: number) =>
      ivo.call(enterWarningReading, { params: { id }, input: { warningId, on, value: counted } });
    expect((await enter('2026-08-01', 6)).is).toBe('quiet');
    await enter('2026-08-08', 9);
    expect((await enter('2026-08-15', 8)).is).toBe('crossed');
    expect(await waitsFor(ivo, id)).toContain('heed_warning');
    expect((await read(id)).warnings).toMatchObject([{ is: 'crossed', since: '2026-08-15', inRow: [9, 8] }]);
    const late = await ivo.send(enterWarningReading, {
      params: { id },
      input: { warningId, on: '2030-01-01', value: 1 },
    });
    expect(late.status).toBe(422);
  });
});

test('a home says who scores, who compares and who approves', async () => {
  const id = await create();
  expect([await waitsFor(ivo, id), await waitsFor(rosa, id)]).toEqual([['score_threats'], ['score_threats']]);
  expect(await waitsFor(dora, id)).toEqual([]);
  await bothHandIn(id);
  expect([await waitsFor(ivo, id), await waitsFor(rosa, id)]).toEqual([['compare_threats'], []]);
  await move(id, ivo, 'comparing');
  expect(await waitsFor(rosa, id)).toEqual(['compare_threats']);
  for (const area of AREAS) await ivo.call(saveOutlook, { params: { id }, input: outlook(area) });
  await move(id, ivo, 'peer_review');
  expect([await waitsFor(ivo, id), await waitsFor(dora, id)]).toEqual([[], ['approve_assessment']]);
});

describe('what is refused, with a sentence and nothing saved', () => {
  const refused = async (more: Partial<Body>): Promise<string> => {
    const answer = await ivo.send(threatAssessment.create, {
      input: {
        title: 'Threat assessment',
        marking: MARKING,
        body: {
          periodFrom: '2025-10-01',
          periodTo: '2026-09-01',
          level: 'regional',
          assessorIds: [accountId('ivo')],
          units: AREAS,
          ...more,
        },
      },
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('Nothing was saved.');
    return answer.body;
  };
  test.each<readonly [string, Partial<Body>, string]>([
    [
      'weights that sum to nothing',
      { templates: { ...TEMPLATES, network: template('network', { size: 0 }) } },
      'sum to nothing',
    ],
    ['a network of two', { units: [{ ...N1, knownMembers: 2 }] }, 'three known members'],
    ['a network without members', { units: [unit('network', 'N2', 'Network of the mills')] }, 'three known members'],
    ['the environment alone', { units: [unit('environment', 'E', 'The province')] }, 'at least one crime area'],
    ['one code twice', { units: [BURGLARY, { ...FRAUD, code: 'Burglary' }] }, 'the same code'],
    ['a name of a person', { units: [{ ...N1, name: 'Network of Milo Karas' }] }, 'names no person'],
    ['nobody who scores', { assessorIds: [] }, 'Name who scores'],
    ['a stranger who scores', { assessorIds: [randomUUID()] }, 'no member of the service'],
    ['a period that ends first', { periodFrom: '2026-09-02' }, 'ends before it begins'],
  ])('%s', async (_, more, words) => {
    expect(await refused(more)).toContain(words);
  });

  test('a value where none belongs, a hidden source, a name in a rationale', async () => {
    const id = await create();
    expect((await save(id, ivo, [{ ...value(FRAUD, 'scale', 'low'), indicator: 'other' }])).status).toBe(422);
    const hidden = value(FRAUD, 'scale', 'low', { cites: [{ kind: 'report', id: randomUUID() }] });
    expect((await save(id, ivo, [hidden])).status).toBe(404);
    const named = value(FRAUD, 'scale', 'low', { rationale: 'Milo Karas runs all of it.' });
    expect((await save(id, ivo, [named])).body).toContain('names no person');
    expect((await save(id, dora, IVO)).status).toBe(403);
    expect((await sheetOf(id, ivo)).sheets).toEqual([]);
    expect(because(await move(id, ivo, 'comparing'))).toBe('nothing_handed_in');
  });

  test('an officer neither creates nor reads one', async () => {
    const id = await create();
    expect(await bela.refused(threatAssessment.read, { params: { id } })).toBe('not_found');
    expect(
      await bela.refused(threatAssessment.create, {
        input: {
          title: 'Mine',
          marking: MARKING,
          body: {
            periodFrom: '2025-10-01',
            periodTo: '2026-09-01',
            level: 'regional',
            assessorIds: [accountId('bela')],
            units: AREAS,
          },
        },
      }),
    ).toBe('not_permitted');
  });
});
