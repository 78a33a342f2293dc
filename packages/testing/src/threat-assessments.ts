import {
  addAssessmentTemplate,
  addHarmWeightSet,
  enterWarningReading,
  handInSheet,
  saveAssessedValues,
  saveOutlook,
  saveWarning,
  threatAssessment,
  type InputGiven,
} from '@reeve/contract';
import type { ThreadEnd } from '@reeve/domain';
import type { Client } from './world.ts';

type Marking = InputGiven<typeof threatAssessment.create>['marking'];

/** Units and indicators of every assessment of the tests, with fixed ids so that requests can name them. */
export const AREA = '00000000-0000-4000-8000-0000000b0001';
export const OTHER_AREA = '00000000-0000-4000-8000-0000000b0002';
const template = <Unit extends string>(unit: Unit, indicators: readonly string[]) => ({
  id: `tests-${unit}`,
  version: 1,
  unit,
  indicators: indicators.map((id) => ({ id, weight: 2 })),
});
export const TEMPLATES = {
  network: template('network' as const, ['size']),
  crime_area: template('crime_area' as const, ['scale']),
  environment: template('environment' as const, ['routes']),
  impact: template('impact' as const, ['financial']),
};
/** The value of a crime area, as an assessor enters it. */
export const scaleOf = (unitId: string, cites: readonly ThreadEnd[], word: string) => ({
  unitId,
  template: 'crime_area' as const,
  indicator: 'scale',
  value: 'medium' as const,
  confidence: 'low' as const,
  cites: [...cites],
  published: `source ${word}`,
  rationale: `it is ${word} there`,
});
export const assessmentBody = (assessorId: string, word: string) => ({
  periodFrom: '2025-04-01',
  periodTo: '2026-03-01',
  level: 'local' as const,
  assessorIds: [assessorId],
  templates: TEMPLATES,
  units: [
    { id: AREA, kind: 'crime_area' as const, code: 'one', name: `area ${word}` },
    { id: OTHER_AREA, kind: 'crime_area' as const, code: 'other', name: `other area ${word}` },
  ],
});

/** A template of the register. @returns its id */
export async function addTemplate(head: Client): Promise<string> {
  const { id } = await head.call(addAssessmentTemplate, {
    input: {
      unit: 'network',
      name: 'networks of the tests',
      indicators: [
        { id: 'size', weight: 3 },
        { name: 'reach of the tests', weight: 1 },
      ],
      because: 'the tests need one',
    },
  });
  return id;
}

/** A set of harm weights of the register. @returns its id */
export async function addHarmWeights(head: Client): Promise<string> {
  const { id } = await head.call(addHarmWeightSet, {
    input: {
      name: 'weights of the tests',
      source: 'code of the tests',
      because: 'the tests need some',
      weights: [{ offence: 'residential_burglary', days: 200 }],
    },
  });
  return id;
}

/** An assessment that is scored, and one whose sheets are open; a word occurs wherever a person can write one. */
export async function makeAssessments(
  analyst: Client,
  {
    word,
    cites,
    marking,
    assessorId,
  }: {
    readonly word: string;
    readonly cites: ThreadEnd;
    readonly marking: Marking;
    readonly assessorId: string;
  },
): Promise<{ readonly scoring: string; readonly opened: string }> {
  // In capitals some words of the tests are names of persons, which an assessment may not have.
  const plain = word.toLowerCase();
  const ids = [];
  for (const title of [`scored ${plain}`, `assessment ${plain}`]) {
    const id = await create(analyst, { title, word: plain, marking, assessorId });
    const unknown = [AREA, OTHER_AREA].map((unitId) => ({
      unitId,
      template: 'impact' as const,
      indicator: 'financial',
      value: 'unknown' as const,
    }));
    const values = [scaleOf(AREA, [cites], plain), scaleOf(OTHER_AREA, [], plain), ...unknown];
    await analyst.call(saveAssessedValues, { params: { id }, input: { values } });
    ids.push(id);
  }
  const [scoring = '', opened = ''] = ids;
  await analyst.call(handInSheet, { params: { id: opened }, input: {} });
  const { version } = await analyst.call(threatAssessment.read, { params: { id: opened } });
  await analyst.call(threatAssessment.move, {
    params: { id: opened },
    input: { version, to: 'comparing', reason: `opened ${word}` },
  });
  await analyst.call(saveOutlook, {
    params: { id: opened },
    input: { unitId: AREA, trend: 'steady', horizonYears: 1, wouldChange: `if ${plain} changes` },
  });
  await analyst.call(saveWarning, {
    params: { id: opened },
    input: { unitId: AREA, text: `counted ${plain}`, direction: 'above', line: 3, times: 1 },
  });
  const { body } = await analyst.call(threatAssessment.read, { params: { id: opened } });
  await analyst.call(enterWarningReading, {
    params: { id: opened },
    input: { warningId: body.warnings[0]?.id ?? '', on: '2026-03-01', value: 4 },
  });
  return { scoring, opened };
}

async function create(
  analyst: Client,
  of: {
    readonly title: string;
    readonly word: string;
    readonly marking: Marking;
    readonly assessorId: string;
  },
): Promise<string> {
  const made = await analyst.call(threatAssessment.create, {
    input: { title: of.title, marking: of.marking, body: assessmentBody(of.assessorId, of.word) },
  });
  return made.id;
}
