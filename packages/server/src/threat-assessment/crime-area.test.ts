import { randomUUID } from 'node:crypto';
import {
  handInSheet,
  priority,
  readCrimeArea,
  saveAssessedValues,
  saveOutlook,
  threatAssessment,
} from '@reeve/contract';
import { MARKING } from '@reeve/testing/story.ts';
import { TEMPLATES } from '@reeve/testing/threat-assessments.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: World;
let ivo: Client, dora: Client, vera: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'crime areas' });
  [ivo, dora, vera] = (await Promise.all(['ivo', 'dora', 'vera'].map((login) => world.as(login)))) as [
    Client,
    Client,
    Client,
  ];
}, 60_000);
afterAll(() => world.close());

const AREA = randomUUID();
const year = (of: number) => ({ periodFrom: `${of}-01-01`, periodTo: `${of}-12-31` });

async function begin(code: string, of: number, previousId?: string): Promise<string> {
  const { id } = await ivo.call(threatAssessment.create, {
    input: {
      title: `Threat assessment of ${of}`,
      marking: MARKING,
      body: {
        ...year(of),
        level: 'regional',
        assessorIds: [accountId('ivo')],
        templates: TEMPLATES,
        ...(previousId === undefined ? {} : { previousId }),
        units: [
          { id: AREA, kind: 'crime_area', code, name: `Burglary of dwellings` },
          { id: randomUUID(), kind: 'crime_area', code: `${code}-2`, name: 'Theft from vehicles' },
        ],
      },
    },
  });
  return id;
}

async function open(id: string, value: 'low' | 'high'): Promise<void> {
  const entered = {
    unitId: AREA,
    template: 'crime_area' as const,
    indicator: 'scale',
    value,
    confidence: 'high' as const,
    published: 'Annual statistics',
    rationale: 'Counted over the whole year.',
  };
  const units = (await ivo.call(threatAssessment.read, { params: { id } })).body.units;
  const unknown = units.flatMap(({ id: unitId }) =>
    (['crime_area', 'impact'] as const).flatMap((template) =>
      unitId === AREA && template === 'crime_area'
        ? []
        : [{ unitId, template, indicator: template === 'impact' ? 'financial' : 'scale', value: 'unknown' as const }],
    ),
  );
  await ivo.call(saveAssessedValues, { params: { id }, input: { values: [entered, ...unknown] } });
  await ivo.call(handInSheet, { params: { id }, input: {} });
  const { version } = await ivo.call(threatAssessment.read, { params: { id } });
  await ivo.call(threatAssessment.move, {
    params: { id },
    input: { version, to: 'comparing', reason: 'All handed in.' },
  });
}

const outlook = { trend: 'rising' as const, horizonYears: 2, wouldChange: 'If the market closes.' };
const area = (code: string, client = ivo) => client.call(readCrimeArea, { query: { code } });

describe('a crime area over the years', () => {
  test('has each assessment with its interval, values and forecast, and how the forecast turned out', async () => {
    const first = await begin('years', 2024);
    await open(first, 'low');
    await ivo.call(saveOutlook, { params: { id: first }, input: { unitId: AREA, ...outlook } });
    const second = await begin('years', 2025, first);
    await open(second, 'high');
    await ivo.call(saveOutlook, {
      params: { id: second },
      input: { unitId: AREA, ...outlook, turnout: 'otherwise', turnoutNote: 'It fell.' },
    });
    const found = await area('YEARS');
    expect(found).toMatchObject({ code: 'years', name: 'Burglary of dwellings' });
    expect(found.assessed.map((one) => [one.assessment.id, one.periodTo, one.score, one.turnout])).toEqual([
      [second, '2025-12-31', { low: 1, high: 1 }, null],
      [first, '2024-12-31', { low: 1 / 3, high: 1 / 3 }, { is: 'otherwise', note: 'It fell.' }],
    ]);
    expect(found.assessed[0]).toMatchObject({
      trend: 'rising',
      horizonYears: 2,
      values: [{ indicator: 'scale', value: 'high', confidence: 'high' }],
      template: { id: 'tests-crime_area', version: 1 },
    });
    expect(found.others.map(({ code }) => code)).toContain('years-2');
  });

  test('shows nothing of sheets that are closed', async () => {
    const id = await begin('closed', 2025);
    const [one] = (await area('closed')).assessed;
    expect(one).toMatchObject({
      assessment: { id },
      opened: false,
      score: null,
      values: [],
      trend: null,
      wouldChange: '',
    });
  });

  test('names the priorities that name it', async () => {
    await begin('named', 2025);
    const { id } = await dora.call(priority.create, {
      input: {
        title: 'Burglary of dwellings',
        marking: MARKING,
        body: {
          code: 'P9',
          crimeArea: 'NAMED',
          prevention: 'Letters',
          intelligence: 'Who buys?',
          enforcement: 'Patrols',
          measure: 'Fewer burglaries',
          reviewOn: '2026-12-01',
        },
      },
    });
    expect((await area('named', dora)).priorities.map((one) => one.id)).toEqual([id]);
  });

  test('does not exist for those who may see no assessment that has it', async () => {
    await begin('hidden', 2025);
    expect(await ivo.refused(readCrimeArea, { query: { code: 'nowhere' } })).toBe('not_found');
    expect(await vera.refused(readCrimeArea, { query: { code: 'hidden' } })).toBe('not_found');
  });
});
