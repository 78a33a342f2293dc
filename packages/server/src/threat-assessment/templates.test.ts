import { randomUUID } from 'node:crypto';
import {
  addAssessmentTemplate,
  listAssessmentTemplates,
  retireAssessmentTemplate,
  threatAssessment,
  type InputGiven,
} from '@reeve/contract';
import { ASSESSMENT_TEMPLATES } from '@reeve/domain';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: World;
let ivo: Client, dora: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'assessment templates' });
  [ivo, dora] = (await Promise.all(['ivo', 'dora'].map((login) => world.as(login)))) as [Client, Client];
}, 60_000);
afterAll(() => world.close());

type Added = InputGiven<typeof addAssessmentTemplate>;
const PORT: Added = {
  unit: 'network',
  name: 'Networks at the port',
  indicators: [
    { id: 'violence', weight: 3 },
    { name: 'Reach into the port', weight: 2 },
  ],
  because: 'The port opened a second terminal.',
};
const add = (more: Partial<Added> = {}) => dora.call(addAssessmentTemplate, { input: { ...PORT, ...more } });
const listed = async () => (await ivo.call(listAssessmentTemplates)).items;
const versionsOf = async (code: string) => (await listed()).filter((one) => one.code === code);

const begin = (network: { id: string; version: number; indicators: { id: string; weight: number }[] }) => ({
  input: {
    title: 'Networks of the province',
    marking: MARKING,
    body: {
      periodFrom: '2025-10-01',
      periodTo: '2026-02-01',
      level: 'regional' as const,
      assessorIds: [accountId('ivo')],
      units: [{ id: randomUUID(), kind: 'crime_area' as const, code: 'burglary', name: 'Burglary of dwellings' }],
      templates: {
        network: { ...network, unit: 'network' as const },
        crime_area: { ...ASSESSMENT_TEMPLATES.crime_area, indicators: [...ASSESSMENT_TEMPLATES.crime_area.indicators] },
        environment: {
          ...ASSESSMENT_TEMPLATES.environment,
          indicators: [...ASSESSMENT_TEMPLATES.environment.indicators],
        },
        impact: { ...ASSESSMENT_TEMPLATES.impact, indicators: [...ASSESSMENT_TEMPLATES.impact.indicators] },
      },
    },
  },
});

describe('the register of templates', () => {
  test('has the four supplied templates, which have no author', async () => {
    const supplied = (await listed()).filter(({ id }) => id === null);
    expect(supplied.map(({ code, version, madeBy }) => [code, version, madeBy])).toEqual([
      ['network', 1, ''],
      ['crime_area', 1, ''],
      ['environment', 1, ''],
      ['impact', 1, ''],
    ]);
    expect(supplied[0]?.indicators[0]).toMatchObject({ id: 'structure_cohesion', weight: 1, own: false });
  });

  test('keeps every version with who made it, when and why', async () => {
    const first = await add();
    expect(first.version).toBe(1);
    const [own] = (await versionsOf(first.code))[0]?.indicators.filter((one) => one.own) ?? [];
    const second = await add({
      code: first.code,
      indicators: [
        { id: 'violence', weight: 2 },
        { id: own?.id ?? '', name: 'Reach into the port', weight: 3 },
      ],
      because: 'Violence fell behind reach.',
    });
    expect(second).toMatchObject({ code: first.code, version: 2 });
    const versions = await versionsOf(first.code);
    expect(versions.map(({ version, newest, because }) => [version, newest, because])).toEqual([
      [2, true, 'Violence fell behind reach.'],
      [1, false, PORT.because],
    ]);
    expect(versions[1]?.indicators.map(({ weight }) => weight)).toEqual([3, 2]);
    expect(versions.every(({ madeBy, madeAt }) => madeBy !== '' && madeAt !== null)).toBe(true);
  });

  test('numbers two versions that are made at once', async () => {
    const { code } = await add();
    const made = await Promise.all([add({ code }), add({ code })]);
    expect(made.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual([2, 3]);
  });

  test('continues a supplied template under its code', async () => {
    expect(await add({ code: 'network' })).toMatchObject({ code: 'network', version: 2 });
    const versions = await versionsOf('network');
    expect(versions.map(({ version, newest }) => [version, newest])).toEqual([
      [2, true],
      [1, false],
    ]);
    await dora.call(retireAssessmentTemplate, {
      params: { id: versions[0]?.id ?? '' },
      input: { reason: 'The supplied one is enough.' },
    });
    expect((await versionsOf('network')).map(({ newest }) => newest)).toEqual([false, true]);
  });

  test('retires a version once, with a reason', async () => {
    const { id, code } = await add();
    const retire = { params: { id }, input: { reason: 'The port has closed.' } };
    await dora.call(retireAssessmentTemplate, retire);
    expect((await versionsOf(code))[0]).toMatchObject({ retiredBecause: 'The port has closed.', newest: false });
    expect(await dora.refused(retireAssessmentTemplate, retire)).toBe('state_forbids');
    expect(await dora.refused(retireAssessmentTemplate, { ...retire, params: { id: randomUUID() } })).toBe('not_found');
  });

  test('is kept by the head of intelligence alone, and names no person', async () => {
    const { id } = await add();
    expect(await ivo.refused(addAssessmentTemplate, { input: PORT })).toBe('not_permitted');
    expect(await ivo.refused(retireAssessmentTemplate, { params: { id }, input: { reason: 'Not mine.' } })).toBe(
      'not_permitted',
    );
    expect(await dora.refused(addAssessmentTemplate, { input: { ...PORT, name: 'Network of Milo Karas' } })).toBe(
      'invalid_input',
    );
  });

  test('refuses another kind of unit, an unknown code or indicator, and one without a name', async () => {
    const { code } = await add();
    const refused: readonly Partial<Added>[] = [
      { code, unit: 'impact' },
      { code: 'nowhere' },
      { indicators: [{ id: 'own-elsewhere', name: 'From elsewhere', weight: 1 }] },
      { indicators: [{ weight: 1 }] },
      {
        indicators: [
          { id: 'violence', weight: 1 },
          { id: 'violence', weight: 2 },
        ],
      },
    ];
    for (const more of refused)
      expect(await dora.refused(addAssessmentTemplate, { input: { ...PORT, ...more } })).toBe('invalid_input');
  });

  test('is never edited: the application has no right to change a version', async () => {
    const rights = await asSuperuser(world.database, (client) =>
      client.query<{ column_name: string }>(
        `select distinct column_name from information_schema.column_privileges
         where table_name = 'assessment_template' and privilege_type = 'UPDATE' and grantee like '%_app' order by 1`,
      ),
    );
    expect(rights.rows.map(({ column_name: name }) => name)).toEqual(['retired_at', 'retired_because', 'retired_by']);
  });
});

describe('an assessment on templates of the register', () => {
  test('takes a version as it is, with the names of its own indicators', async () => {
    const { code } = await add();
    const [version] = await versionsOf(code);
    const network = {
      id: code,
      version: 1,
      indicators: (version?.indicators ?? []).map(({ id, weight, name, own }) => ({
        id,
        weight,
        ...(own && { name }),
      })),
    };
    const { id } = await ivo.call(threatAssessment.create, begin(network));
    const { templates } = await ivo.call(threatAssessment.read, { params: { id } });
    expect(templates[0]).toMatchObject({ id: code, version: 1 });
    expect(templates[0]?.indicators.map(({ name }) => name)).toContain('Reach into the port');
  });

  test('is not begun on a changed or retired version', async () => {
    const { code, id } = await add();
    const [version] = await versionsOf(code);
    const indicators = (version?.indicators ?? []).map((one) => ({ id: one.id, weight: one.weight }));
    const changed = indicators.map((one) => ({ ...one, weight: 1 }));
    const refused = (given: Parameters<typeof begin>[0]) => ivo.refused(threatAssessment.create, begin(given));
    expect(await refused({ id: code, version: 1, indicators: changed })).toBe('invalid_input');
    expect(await refused({ id: code, version: 7, indicators })).toBe('invalid_input');
    await dora.call(retireAssessmentTemplate, { params: { id }, input: { reason: 'The port has closed.' } });
    expect(await refused({ id: code, version: 1, indicators })).toBe('invalid_input');
  });
});
