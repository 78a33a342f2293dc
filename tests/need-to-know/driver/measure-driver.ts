import type * as contract from '@reeve/contract';
import type { Given } from '@reeve/testing/world.ts';
import type { Targets } from './driver.ts';

type Driver = (targets: Targets) => readonly Given<contract.Operation>[];

const MEASURE = (key: string) => ({
  offenceType: `burglary_${key}`,
  treatedAreas: [`${key}-T`],
  comparisonAreas: [`${key}-C`],
  displacementAreas: [],
  displacementComparisonAreas: [],
  beforeFrom: '2026-01-18',
  startsOn: '2026-04-19',
  afterTo: '2026-07-19',
});
/** Early enough that a year of the crimes before it can have been covered, and with no history at all. */
const STARTS = ['2026-07-19', '2026-01-18'];

/** The harness's calls on measures: what a design can show, what to compare with, and where its areas are. */
export const MEASURE_DRIVERS: Readonly<Record<string, Driver>> = {
  previewPower: () => [{ input: MEASURE('QUAY') }, { input: MEASURE('HIDDEN') }],
  readBoundaries: () => [{ query: { codes: ['QUAY-T', 'HIDDEN-T'] } }, { query: { codes: 'HIDDEN-C' } }],
  suggestComparisons: () =>
    STARTS.flatMap((beforeFrom) =>
      ['QUAY', 'HIDDEN'].map((key) => ({
        input: { offenceType: `burglary_${key}`, treatedAreas: [`${key}-T`], beforeFrom },
      })),
    ),
};
