import type { DefinitionAttributes } from '@reeve/domain';

interface Sheets {
  readonly byLogin: string;
  readonly before: DefinitionAttributes;
  readonly after: DefinitionAttributes;
}

const COMMON: DefinitionAttributes = {
  genus: 'management_model',
  scope: 'by_harm',
  pivot: 'decision_making',
  focusUnits: ['person', 'group', 'place', 'victim', 'problem'],
  levels: ['local', 'regional', 'national'],
  direction: 'both',
  cycleExplicit: 'yes',
  evaluationOfResults: 'yes',
  rightsInDefinition: 'yes',
  communityLink: 'partly',
  partnership: 'yes',
  preventionBalance: '50',
  mandatoryProducts: ['strategic_assessment', 'tactical_assessment'],
};

/** How seven people of Riverton understood intelligence-led policing before and after they had discussed it. */
const SHEETS: readonly Sheets[] = [
  {
    byLogin: 'thorsby',
    before: { ...COMMON, genus: 'strategy', pivot: 'priorities', direction: 'top_down', rightsInDefinition: 'partly' },
    after: COMMON,
  },
  {
    byLogin: 'halden',
    before: { ...COMMON, genus: 'process', pivot: 'tasking', direction: 'top_down', preventionBalance: '25' },
    after: { ...COMMON, preventionBalance: '25' },
  },
  {
    byLogin: 'ilves',
    before: {
      ...COMMON,
      genus: 'process',
      pivot: 'source',
      scope: 'serious_offenders',
      focusUnits: ['person', 'group'],
    },
    after: { ...COMMON, scope: 'all_crime' },
  },
  {
    byLogin: 'brandt',
    before: {
      ...COMMON,
      genus: 'information_sharing',
      pivot: 'sharing',
      scope: 'all_crime',
      evaluationOfResults: 'no',
    },
    after: { ...COMMON, pivot: 'analysis' },
  },
  {
    byLogin: 'okafor',
    before: { ...COMMON, genus: 'business_model', pivot: 'analysis', focusUnits: ['place', 'victim', 'problem'] },
    after: { ...COMMON, pivot: 'analysis', communityLink: 'yes' },
  },
  {
    byLogin: 'sorel',
    before: { ...COMMON, genus: 'business_model', pivot: 'analysis', levels: ['regional', 'national'] },
    after: COMMON,
  },
  {
    byLogin: 'lindqvist',
    before: {
      ...COMMON,
      genus: 'philosophy',
      pivot: 'tasking',
      communityLink: 'yes',
      cycleExplicit: 'no',
      partnership: 'no',
    },
    after: { ...COMMON, communityLink: 'yes' },
  },
];

/** The workshop of the exercise at which a definition was adopted. */
export const AGREEMENT_STORY = {
  concept: 'ilp',
  name: 'Workshop on one understanding, January 2026',
  openedAt: '2026-01-13T08:00',
  heldOn: '2026-01-14',
  adopted: {
    definitionId: 'R1',
    decidedBy: 'Strategic meeting of Riverton',
    dissents: [
      {
        who: 'District of Sund',
        reason: 'The definition should name the link to the community, which it leaves to practice.',
      },
    ],
  },
  keeperLogin: 'markova',
  sheets: SHEETS,
} as const;
