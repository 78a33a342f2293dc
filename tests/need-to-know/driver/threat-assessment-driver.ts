import type * as contract from '@reeve/contract';
import { AREA, OTHER_AREA, assessmentBody, scaleOf } from '@reeve/testing/threat-assessments.ts';
import type { Given } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import type { Targets } from './driver.ts';

type Driver = (targets: Targets) => readonly Given<contract.Operation>[];

const TRIED = 'tried by the harness';
/** The opened assessments, visible and hidden, then those that are scored. */
const assessments = ({ records: { visible, hidden } }: Targets): readonly string[] =>
  [visible.threat_assessment, hidden.threat_assessment, visible.scored, hidden.scored].map((id) => id ?? '');
const onEach =
  (input: object): Driver =>
  (targets) =>
    assessments(targets).map((id) => ({ params: { id }, input }));
const products = ({ records: { visible, hidden } }: Targets): readonly string[] =>
  [visible.product, hidden.product].map((id) => id ?? '');
const reports = ({ records: { visible, hidden } }: Targets): readonly string[] =>
  [visible.firm, hidden.firm].map((id) => id ?? '');

/** The harness's calls on threat assessments, on the scales they are scored on, and on feedback on products. */
export const THREAT_ASSESSMENT_DRIVERS: Readonly<Record<string, Driver>> = {
  listThreatAssessments: () => [{}, { query: { limit: 1 } }, { query: { limit: 200 } }],
  readThreatAssessment: (targets) => assessments(targets).map((id) => ({ params: { id } })),
  readAssessmentSheet: (targets) => assessments(targets).map((id) => ({ params: { id } })),
  tryAssessedOrder: (targets) =>
    assessments(targets).map((id) => ({ params: { id }, query: { kind: 'crime_area' as const, top: 1 } })),
  // After the visible one, and after the hidden one.
  createThreatAssessment: (targets) =>
    assessments(targets)
      .slice(0, 2)
      .map((previousId) => ({
        input: { title: TRIED, body: { ...assessmentBody(accountId('ivo'), TRIED), previousId } },
      })),
  saveAssessedUnits: (targets) =>
    assessments(targets).flatMap((id) =>
      [1, 2].map((version) => ({
        params: { id },
        input: { version, title: TRIED, assessorIds: [accountId('ivo')], units: assessmentBody('', TRIED).units },
      })),
    ),
  // With a visible and a hidden source.
  saveAssessedValues: (targets) =>
    assessments(targets).flatMap((id) =>
      reports(targets).map((reportId) => ({
        params: { id },
        input: { values: [scaleOf(AREA, [{ kind: 'report', id: reportId }], TRIED)] },
      })),
    ),
  handInSheet: onEach({}),
  settleValue: onEach({
    unitId: AREA,
    template: 'crime_area',
    indicator: 'scale',
    value: 'low',
    confidence: 'low',
    because: TRIED,
  }),
  saveOutlook: onEach({ unitId: OTHER_AREA, trend: 'rising', horizonYears: 2, wouldChange: TRIED }),
  judgeOrder: onEach({ kind: 'crime_area', order: [AREA, OTHER_AREA], reason: TRIED }),
  saveWarning: (targets) =>
    [undefined, { offenceTypes: ['residential_burglary'], days: 7 as const }].flatMap((counted) =>
      onEach({
        unitId: AREA,
        text: TRIED,
        direction: 'below',
        line: 1,
        times: 1,
        ...(counted && { counted }),
      })(targets),
    ),
  enterWarningReading: onEach({ warningId: AREA, on: '2026-03-01', value: 2 }),
  listAssessmentTemplates: () => [{}],
  addAssessmentTemplate: () => [
    {
      input: { unit: 'network', name: TRIED, indicators: [{ id: 'size', weight: 1 }], because: TRIED },
    },
    {
      input: {
        code: 'network',
        unit: 'network',
        name: TRIED,
        indicators: [{ name: TRIED, weight: 2 }],
        because: TRIED,
      },
    },
  ],
  readProductFeedback: (targets) => products(targets).map((id) => ({ params: { id } })),
  giveProductFeedback: (targets) =>
    products(targets).map((id) => ({ params: { id }, input: { ofUse: 'yes', usedFor: 'tasking', sentence: TRIED } })),
  readCrimeArea: () => ['one', 'ONE', 'other', 'nowhere'].map((code) => ({ query: { code } })),
  listHarmWeightSets: () => [{}],
  previewSentencingScale: () => [{}],
  addHarmWeightSet: () => [
    {
      input: {
        name: TRIED,
        source: TRIED,
        because: TRIED,
        weights: [{ offence: 'residential_burglary', days: 2 }],
      },
    },
  ],
  retireHarmWeightSet: ({ harmWeights }) =>
    harmWeights.slice(1).map((id) => ({ params: { id }, input: { reason: TRIED } })),
  readHarm: ({ harmWeights, dataSets }) => [
    { query: {} },
    ...harmWeights.map((weightsId) => ({ query: { weightsId, from: '2026-01-06', before: '2026-07-31' } })),
    ...dataSets.slice(0, 1).map((dataSetId) => ({ query: { dataSetId } })),
  ],
  retireAssessmentTemplate: ({ templates }) => templates.map((id) => ({ params: { id }, input: { reason: TRIED } })),
  moveThreatAssessment: (targets) =>
    assessments(targets).flatMap((id) =>
      [4, 7, 8, 9].flatMap((version) =>
        (['comparing', 'peer_review', 'withdrawn'] as const).map((to) => ({
          params: { id },
          input: { version, to, reason: TRIED },
        })),
      ),
    ),
};
