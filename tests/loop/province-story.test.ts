import {
  controlStrategy,
  gap,
  handInSheet,
  judgeOrder,
  priority,
  product,
  readThread,
  requirement,
  saveAssessedValues,
  saveOutlook,
  settleValue,
  threatAssessment,
  tryAssessedOrder,
  type InputGiven,
} from '@reeve/contract';
import { randomUUID } from 'node:crypto';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { printedProduct } from '@reeve/testing/document/printed-product.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { squeeze } from '../../packages/server/src/print/pdf-text.ts';

/*
 * A province of forests and passes, assessed from nothing by four people: two analysts score alone, the head of
 * intelligence approves, the chief signs. From the signed strategy the thread leads back to a graded report.
 */
let world: World;
let lead: Client, second: Client, head: Client, chief: Client;
let officer: Client, grader: Client, releaser: Client;
const ids: Record<string, string> = {};
beforeAll(async () => {
  world = await makeWorld({ seed: 'province' });
  await asSuperuser(world.database, async (client) => {
    await client.query(`update account set roles = array['strategic_analyst'] where login = 'rosa'`);
    await client.query(`update account set roles = array['police_chief'] where login = 'ulla'`);
  });
  [lead, second, head, chief, officer, grader, releaser] = (await Promise.all(
    ['ivo', 'rosa', 'dora', 'ulla', 'bela', 'mara', 'theo'].map((login) => world.as(login)),
  )) as [Client, Client, Client, Client, Client, Client, Client];
}, 60_000);
afterAll(() => world.close());

type Body = InputGiven<typeof threatAssessment.create>['body'];
type Entered = InputGiven<typeof saveAssessedValues>['values'][number];

const unit = (kind: Body['units'][number]['kind'], code: string, name: string, knownMembers?: number) => ({
  id: randomUUID(),
  kind,
  code,
  name,
  ...(knownMembers === undefined ? {} : { knownMembers }),
});
const TIMBER = unit('crime_area', 'timber', 'Theft of timber');
const WILDLIFE = unit('crime_area', 'wildlife', 'Trade in protected animals');
const BRIBES = unit('crime_area', 'bribes', 'Bribery at the passes');
const CREW = unit('network', 'crew', 'Crew with the long trailers', 6);
const UNITS = [TIMBER, WILDLIFE, BRIBES, CREW];
const template = <Kind extends string>(kind: Kind, weights: Readonly<Record<string, number>>) => ({
  id: `province-${kind}`,
  version: 3,
  unit: kind,
  indicators: Object.entries(weights).map(([id, weight]) => ({ id, weight })),
});
const TEMPLATES = {
  crime_area: template('crime_area' as const, { profit: 3, spread: 2, dark_figure: 1 }),
  network: template('network' as const, { violence: 3, size: 1 }),
  environment: template('environment' as const, { routes: 1 }),
  impact: template('impact' as const, { environmental: 3, institutional: 3 }),
};
/** Profit, spread, dark figure and the two of impact; of the network violence, size and impact. */
const GRADES: Readonly<Record<string, string>> = {
  timber: 'h h m h m',
  wildlife: 'm u h h l',
  bribes: 'l l l n h',
  crew: 'm h m u',
};
const SECOND: Readonly<Record<string, string>> = { ...GRADES, timber: 'h m m h m' };
const VALUES = { n: 'nil', l: 'low', m: 'medium', h: 'high', u: 'unknown' } as const;

function sheet(grades: Readonly<Record<string, string>>, reportId: string): Entered[] {
  return UNITS.flatMap((one) => {
    const own = (['impact'] as const).flatMap((name) =>
      TEMPLATES[name].indicators.map(({ id }) => [name, id] as const),
    );
    const kind = one.kind === 'network' ? 'network' : 'crime_area';
    const cells = [...TEMPLATES[kind].indicators.map(({ id }) => [kind, id] as const), ...own];
    const letters = (grades[one.code] ?? '').split(' ') as (keyof typeof VALUES)[];
    return cells.map(([of, indicator], at): Entered => {
      const value = VALUES[letters[at] ?? 'u'];
      const cell = { unitId: one.id, template: of, indicator, value };
      if (value === 'unknown') return cell;
      const cites = one === TIMBER && indicator === 'profit' ? [{ kind: 'report' as const, id: reportId }] : [];
      return {
        ...cell,
        cites,
        confidence: 'moderate',
        published: 'Yearbook of the forest service',
        rationale: 'The forest service counted it in two valleys.',
      };
    });
  });
}
async function move(client: Client, to: 'comparing' | 'peer_review' | 'approved'): Promise<void> {
  const params = { id: ids['assessment'] ?? '' };
  const { version } = await client.call(threatAssessment.read, { params });
  await client.call(threatAssessment.move, { params, input: { version, to, reason: 'as agreed in the unit' } });
}
const read = () => lead.call(threatAssessment.read, { params: { id: ids['assessment'] ?? '' } });

describe('the assessment of a province', () => {
  test('rests on a graded report and is scored by two people alone', async () => {
    const text = 'Three trailers with logs left the valley before dawn.';
    ids['report'] = await submit(officer, tip({ text, persons: [], namesNobody: true }));
    await collate(grader, releaser, ids['report'], { text, marking: MARKING });
    const made = await lead.call(threatAssessment.create, {
      input: {
        title: 'Threats to the province',
        marking: MARKING,
        body: {
          periodFrom: '2025-06-01',
          periodTo: '2026-05-31',
          level: 'regional',
          assessorIds: [accountId('ivo'), accountId('rosa')],
          units: UNITS,
          templates: TEMPLATES,
        },
      },
    });
    ids['assessment'] = made.id;
    for (const [client, grades] of [
      [lead, GRADES],
      [second, SECOND],
    ] as const) {
      const params = { id: made.id };
      await client.call(saveAssessedValues, { params, input: { values: sheet(grades, ids['report']) } });
      await client.call(handInSheet, { params, input: {} });
    }
    await move(lead, 'comparing');
  });

  test('shows one difference, and orders nothing that overlaps', async () => {
    const { cells, groups, sentence } = await read();
    expect(cells.filter(({ standing }) => standing === 'open')).toMatchObject([
      { unitId: TIMBER.id, indicator: 'spread' },
    ]);
    // By hand, of 18: timber 3·3 + 2 = 11 to 17; animals 6 + 3 = 9 to 15; bribes 3 + 2 + 1 = 6.
    expect(groups.find(({ kind }) => kind === 'crime_area')?.groups).toEqual([[TIMBER.id, WILDLIFE.id], [BRIBES.id]]);
    expect(sentence).toContain(
      'No full order, because their intervals overlap one after another: Theft of timber and Trade in',
    );
    await second.call(settleValue, {
      params: { id: ids['assessment'] ?? '' },
      input: {
        unitId: TIMBER.id,
        template: 'crime_area',
        indicator: 'spread',
        value: 'medium',
        confidence: 'moderate',
        because: 'It was seen in two of five valleys.',
      },
    });
    const tried = await lead.call(tryAssessedOrder, {
      params: { id: ids['assessment'] ?? '' },
      query: { kind: 'crime_area', top: 1 },
    });
    expect(tried.units.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6);
  });

  test('is ordered by a written judgement, approved, and opens a gap for each unknown', async () => {
    const params = { id: ids['assessment'] ?? '' };
    for (const one of UNITS)
      await lead.call(saveOutlook, {
        params,
        input: {
          unitId: one.id,
          trend: 'rising',
          horizonYears: 2,
          wouldChange: 'The sawmills show where their logs come from.',
          harm: { physical: 0, psychological: 1, financial: 2, community: 2, environment: 4, geographic: 2 },
          vulnerability: 1,
          likelihood: 4,
        },
      });
    await lead.call(judgeOrder, {
      params,
      input: {
        kind: 'crime_area',
        order: [TIMBER, WILDLIFE, BRIBES].map(({ id }) => id),
        reason: 'What is cut does not grow back in a generation.',
      },
    });
    await move(second, 'peer_review');
    await move(head, 'approved');
    const { state, gaps } = await read();
    expect(state).toBe('approved');
    expect(gaps.map(({ unitId, indicator }) => [unitId, indicator])).toEqual([
      [WILDLIFE.id, 'spread'],
      [CREW.id, 'institutional'],
    ]);
    ids['gap'] = gaps[0]?.gap?.id ?? '';
  });
});

test('a strategic assessment prints its sentence and table, the same in PDF and DOCX', async () => {
  const made = await lead.call(product.create, {
    input: {
      title: 'Threats to the forests',
      body: {
        type: 'strategic_assessment',
        scheme: 'PHIA',
        gaps: '',
        limitations: '',
        authorIds: [],
        blocks: [
          {
            id: randomUUID(),
            section: 'threats',
            text: 'As both sheets have it.',
            cites: [{ kind: 'threat_assessment', id: ids['assessment'] ?? '' }],
            show: 'table',
          },
        ],
      },
    },
  });
  const { pdf, docx } = await printedProduct(world, lead, made.id);
  const { sentence } = await read();
  const rows = ['Theftoftimber0.83–0.83100%', 'Bribery at the passes0.33–0.33'.replaceAll(' ', '')];
  for (const printed of [pdf, docx]) for (const part of [squeeze(sentence), ...rows]) expect(printed).toContain(part);
});

describe('what the assessment directs', () => {
  test('a gap becomes a requirement, and is collected once that is approved', async () => {
    const asked = await lead.call(requirement.create, {
      input: {
        title: 'In which valleys are protected animals caught?',
        ownerId: accountId('ivo'),
        dueOn: '2026-12-01',
        cites: [{ kind: 'gap', id: ids['gap'] ?? '' }],
        body: {
          question: 'In which valleys are protected animals caught?',
          decisionServed: 'Where the rangers patrol in winter',
          kind: 'strategic',
          level: 'regional',
          personalDataExpected: false,
          necessityNote: '',
        },
      },
    });
    await head.call(requirement.move, {
      params: { id: asked.id },
      input: { version: asked.version, to: 'approved', reason: 'It decides on the winter.' },
    });
    expect((await lead.call(gap.read, { params: { id: ids['gap'] ?? '' } })).state).toBe('being_collected');
  });

  test('a strategy that is silent on a crime area is not signed; a complete one is', async () => {
    const priorityIds: string[] = [];
    for (const [code, title, crimeArea] of [
      ['T1', 'Theft of timber', 'timber'],
      ['T2', 'Protected animals', 'WILDLIFE'],
    ] as const)
      priorityIds.push(
        (
          await lead.call(priority.create, {
            input: {
              title,
              marking: MARKING,
              ownerId: accountId('dora'),
              cites: [{ kind: 'threat_assessment', id: ids['assessment'] ?? '' }],
              body: {
                code,
                crimeArea,
                prevention: 'Sawmills register what they buy.',
                intelligence: 'Where the trailers unload.',
                enforcement: 'Checks at two passes.',
                measure: 'Fewer fresh clearings in the pictures of spring.',
                reviewOn: '2027-01-15',
              },
            },
          })
        ).id,
      );
    const draft = (nonPriorities: InputGiven<typeof controlStrategy.create>['body']['nonPriorities']) =>
      head.call(controlStrategy.create, {
        input: {
          title: 'Control strategy of the province',
          body: {
            validFrom: '2026-10-01',
            assessmentId: ids['assessment'] ?? '',
            priorityIds,
            nonPriorities,
          },
        },
      });
    const silent = await draft([{ title: 'Noise in the villages', reason: 'The mayors deal with it.' }]);
    const { faults } = await head.call(controlStrategy.read, { params: { id: silent.id } });
    expect(faults).toEqual([{ is: 'silent_non_priority', code: 'bribes', line: null }]);
    const sign = { version: 1, to: 'signed' as const, reason: 'adopted by the strategic meeting' };
    const refused = await chief.send(controlStrategy.move, { params: { id: silent.id }, input: sign });
    expect([refused.status, refused.body.includes('is assessed and named nowhere')]).toEqual([422, true]);
    const whole = await draft([
      { title: 'Bribery at the passes', reason: 'The ministry investigates it.', crimeArea: 'bribes' },
    ]);
    await chief.call(controlStrategy.move, { params: { id: whole.id }, input: sign });
    ids['strategy'] = whole.id;
  });

  test('the thread leads from the signed strategy back to the graded report', async () => {
    const { why } = await chief.call(readThread, {
      params: { kind: 'control_strategy', id: ids['strategy'] ?? '' },
      query: { direction: 'why' },
    });
    expect(new Set(why.map(({ kind }) => kind))).toEqual(new Set(['priority', 'threat_assessment', 'report']));
    expect(why.find(({ kind }) => kind === 'report')?.id).toBe(ids['report']);
    const back = await grader.call(readThread, {
      params: { kind: 'report', id: ids['report'] ?? '' },
      query: { direction: 'so_what' },
    });
    expect(back.soWhat.map(({ kind }) => kind)).toContain('control_strategy');
  });
});
