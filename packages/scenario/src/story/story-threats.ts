import type { IndicatorValue } from '@reeve/domain';
import { PLANTED } from '../crime/planted.ts';

/** A crime area, a network or the environment of Riverton, with what an assessor values on it. */
export interface StoryThreat {
  readonly kind: 'crime_area' | 'network' | 'environment';
  readonly code: string;
  readonly name: string;
  readonly knownMembers?: number;
  /** Values of its indicators and then of its impact, in the order of the templates: n, l, m, h or ? for unknown. */
  readonly values: string;
  /** The published source of the known values, and why they are so. */
  readonly source: string;
  readonly rationale: string;
  readonly confidence: 'high' | 'moderate' | 'low';
}

/** Where the second assessor differs, by code of the unit and place in its values. */
export interface StoryDifference {
  readonly code: string;
  readonly place: number;
  readonly value: 'n' | 'l' | 'm' | 'h' | '?';
  readonly rationale: string;
}

export interface StoryOutlook {
  readonly code: string;
  readonly trend: 'rising' | 'steady' | 'falling' | 'unknown';
  readonly horizonYears: number;
  readonly wouldChange: string;
  /** Physical, psychological, financial, community, environment, geographic. */
  readonly harm: readonly [number, number, number, number, number, number];
  readonly vulnerability: 1 | 1.25 | 1.5;
  readonly likelihood: 1 | 2 | 3 | 4 | 5;
  readonly turnout?: 'as_forecast' | 'otherwise' | 'not_known';
  readonly turnoutNote?: string;
}

/** The words of the letters in `values`. */
export const STORY_VALUES: Readonly<Record<string, IndicatorValue>> = {
  n: 'nil',
  l: 'low',
  m: 'medium',
  h: 'high',
  '?': 'unknown',
};

const STATISTICS = 'Recorded crime of Riverton, 2025';
const THREATS: readonly StoryThreat[] = [
  {
    kind: 'crime_area',
    code: 'violence',
    name: 'Domestic violence',
    values: 'hlmnmlmmhlnhhlhlm',
    source: STATISTICS,
    rationale: 'Calls to the same homes come back within weeks.',
    confidence: 'high',
  },
  {
    kind: 'crime_area',
    code: 'burglary',
    name: 'Residential burglary',
    values: 'mlm?mlmllm?lmmmnl',
    source: STATISTICS,
    rationale: 'Frequent in the sectors near the ring road.',
    confidence: 'moderate',
  },
  {
    kind: 'crime_area',
    code: 'fraud',
    name: 'Fraud against older people',
    values: 'hmmhhmmlhh?nhhmnm',
    source: 'Survey of older residents, 2025',
    rationale: 'Few report it, and the survey counts five times more.',
    confidence: 'low',
  },
  {
    kind: 'crime_area',
    code: 'drugs',
    name: 'Synthetic drugs',
    values: 'm?mhmm?lhm?m?lmlm',
    source: 'Report of the health service, 2025',
    rationale: 'The health service sees more poisonings of young people.',
    confidence: 'low',
  },
  {
    kind: 'crime_area',
    code: 'vehicles',
    name: 'Vehicle theft',
    values: 'lmlmlnlnlllllllln',
    source: STATISTICS,
    rationale: 'It fell by half since the checks at the ferry.',
    confidence: 'high',
  },
  {
    kind: 'network',
    code: 'N1',
    name: 'Group that trades in stolen goods',
    knownMembers: 4,
    values: 'mlm?mlm?lllm?llmlmll',
    source: 'Annual report of the market authority, 2025',
    rationale: 'Goods from several series appear at the same markets.',
    confidence: 'moderate',
  },
  {
    kind: 'network',
    code: 'N2',
    name: 'Group that calls older people from abroad',
    knownMembers: 3,
    values: '?mhmmm?l?lmm?hlhmlnm',
    source: 'Notice of the national bureau, 2025',
    rationale: 'The same script is used in three countries.',
    confidence: 'low',
  },
  {
    kind: 'environment',
    code: 'region',
    name: 'The region of Riverton',
    values: 'lmmhlmmmlm',
    source: 'Yearbook of the region, 2025',
    rationale: 'The new ferry line brings goods and people.',
    confidence: 'moderate',
  },
];

const OUTLOOKS: readonly StoryOutlook[] = [
  {
    code: 'violence',
    trend: 'steady',
    horizonYears: 2,
    wouldChange: 'The shelter closes or a second one opens.',
    harm: [3, 4, 1, 2, 0, 2],
    vulnerability: 1.5,
    likelihood: 4,
  },
  {
    code: 'burglary',
    trend: 'steady',
    horizonYears: 2,
    wouldChange: 'The markets for stolen tools move or close.',
    harm: [1, 3, 3, 2, 0, 2],
    vulnerability: 1.25,
    likelihood: 4,
  },
  {
    code: 'fraud',
    trend: 'rising',
    horizonYears: 1,
    wouldChange: 'Banks hold back large transfers of older customers.',
    harm: [0, 3, 4, 2, 0, 3],
    vulnerability: 1.5,
    likelihood: 4,
  },
  {
    code: 'drugs',
    trend: 'unknown',
    horizonYears: 2,
    wouldChange: 'Tests of waste water show what is taken.',
    harm: [3, 2, 1, 2, 1, 2],
    vulnerability: 1.25,
    likelihood: 3,
  },
  {
    code: 'vehicles',
    trend: 'falling',
    horizonYears: 1,
    wouldChange: 'The checks at the ferry end.',
    harm: [0, 1, 2, 1, 0, 1],
    vulnerability: 1,
    likelihood: 2,
  },
  {
    code: 'N1',
    trend: 'steady',
    horizonYears: 1,
    wouldChange: 'A second place of sale becomes known.',
    harm: [0, 1, 3, 2, 0, 2],
    vulnerability: 1,
    likelihood: 4,
  },
  {
    code: 'N2',
    trend: 'rising',
    horizonYears: 1,
    wouldChange: 'Its calls are traced to one country.',
    harm: [0, 3, 4, 2, 0, 4],
    vulnerability: 1.5,
    likelihood: 3,
  },
];

/**
 * The assessment before the strategy of 2026, and that of autumn 2026, whose two assessors differ. The older one is
 * approved; the newer is being compared, with differences settled and open.
 */
export const STORY_THREATS = {
  leadLogin: 'sorel',
  secondLogin: 'okafor',
  approverLogin: 'markova',
  units: THREATS,
  outlooks: OUTLOOKS,
  before: {
    title: 'Threat assessment for the strategy of 2026',
    periodFrom: '2025-01-01',
    periodTo: '2025-11-30',
    at: '2025-12-15T09:00',
    differences: [
      { code: 'fraud', place: 0, value: 'm', rationale: 'Reports alone do not show more.' },
    ] satisfies readonly StoryDifference[],
    settled: [
      {
        code: 'fraud',
        place: 0,
        value: 'h',
        confidence: 'low',
        because: 'The survey counts what nobody reports.',
      },
    ],
    /** Highest first; overlapping intervals alone give none. */
    order: ['violence', 'fraud', 'drugs', 'burglary', 'vehicles'],
    orderBecause: 'The harm to those who cannot protect themselves weighs most.',
  },
  now: {
    title: 'Threat assessment, autumn 2026',
    periodFrom: '2025-12-01',
    periodTo: '2026-08-31',
    at: '2026-09-25T18:00',
    differences: [
      { code: 'burglary', place: 10, value: 'm', rationale: 'Two reports of one market name tools for sale.' },
      { code: 'drugs', place: 8, value: 'm', rationale: 'The clinic counts what the police do not.' },
      { code: 'fraud', place: 6, value: 'h', rationale: 'Its accounts are those of the group from abroad.' },
      { code: 'violence', place: 5, value: 'n', rationale: 'Nothing new was seen in the method.' },
    ] satisfies readonly StoryDifference[],
    settled: [
      {
        code: 'fraud',
        place: 6,
        value: 'm',
        confidence: 'moderate',
        because: 'Three of eight accounts are shared, which is not most.',
      },
      {
        code: 'violence',
        place: 5,
        value: 'l',
        confidence: 'moderate',
        because: 'Two calls in August had a tracked telephone.',
      },
    ],
    turnouts: [
      { code: 'violence', turnout: 'as_forecast', note: 'Calls were within one in ten of the year before.' },
      { code: 'burglary', turnout: 'otherwise', note: 'It rose in spring and fell after the patrols.' },
      { code: 'fraud', turnout: 'as_forecast', note: 'Losses rose by a third.' },
    ],
    warnings: [
      {
        code: 'fraud',
        text: 'Fraud reports a week',
        direction: 'above',
        line: 6,
        times: 4,
        readings: [
          ['2026-08-22', 5],
          ['2026-08-29', 9],
          ['2026-09-05', 8],
          ['2026-09-12', 8],
          ['2026-09-19', 10],
        ],
      },
      {
        code: 'vehicles',
        text: 'Vehicles stolen a month',
        direction: 'above',
        line: 12,
        times: 2,
        readings: [
          ['2026-07-31', 7],
          ['2026-08-31', 6],
        ],
      },
      {
        code: 'burglary',
        text: 'Burglaries of dwellings a week in sectors B and C',
        direction: 'above',
        line: 10,
        times: 2,
        counted: { offenceTypes: ['residential_burglary'], areas: PLANTED.treated.areas },
        readings: [],
      },
      { code: 'drugs', text: 'Poisonings at the clinic a month', direction: 'above', line: 3, times: 2, readings: [] },
    ],
  },
} as const;
