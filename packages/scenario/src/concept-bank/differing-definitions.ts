import type { Definition } from '@reeve/domain';
import type { DIFFERING_TEXTS } from './differing-texts.ts';

interface Differing extends Pick<Definition, 'source' | 'attributes'> {
  readonly id: keyof typeof DIFFERING_TEXTS;
}

/**
 * The owners of the thirteen definitions and what each states, attribute by attribute. An attribute is set only if the
 * paraphrase or its row in the domain brief (§7.1) states it. What no sentence of the source states is left out, such
 * as the direction of D8 and the balance of D13. One that names both enforcement and prevention is placed in the
 * middle.
 */
export const DIFFERING_DEFINITIONS: readonly Differing[] = [
  {
    id: 'D1',
    source: {
      by: 'Kent Policing Model (United Kingdom)',
      year: 'early 1990s',
      reference: 'model of the Kent police force',
    },
    attributes: {
      scope: 'serious_offenders',
      focusUnits: ['person'],
    },
  },
  {
    id: 'D2',
    source: {
      by: 'National Intelligence Model (United Kingdom)',
      year: '2000, code of practice 2005',
      reference: 'ACPO model; code of practice under police law',
    },
    attributes: {
      genus: 'process',
      scope: 'all_crime',
      pivot: 'tasking',
      focusUnits: ['person', 'problem'],
      levels: ['local', 'regional', 'national'],
      direction: 'both',
      rightsInDefinition: 'no',
      evaluationOfResults: 'yes',
      communityLink: 'partly',
      mandatoryProducts: ['strategic_assessment', 'tactical_assessment', 'subject_profile', 'problem_profile'],
    },
  },
  {
    id: 'D3',
    source: {
      by: 'ACPO and NCPE (United Kingdom)',
      year: '2007',
      reference: 'practice advice on intelligence-led policing',
    },
    attributes: { scope: 'all_crime' },
  },
  {
    id: 'D4',
    source: { by: 'Ratcliffe', year: '2003–2008', reference: 'Intelligence-Led Policing, 2008' },
    attributes: {
      genus: 'business_model',
      scope: 'serious_offenders',
      pivot: 'analysis',
      focusUnits: ['person'],
      direction: 'top_down',
      rightsInDefinition: 'no',
      evaluationOfResults: 'yes',
      communityLink: 'partly',
      preventionBalance: '50',
    },
  },
  {
    id: 'D5',
    source: { by: 'Ratcliffe', year: '2016', reference: 'Intelligence-Led Policing, second edition, 2016' },
    attributes: {
      genus: 'business_model',
      scope: 'by_harm',
      pivot: 'analysis',
      focusUnits: ['person', 'group', 'place', 'victim'],
      direction: 'top_down',
      rightsInDefinition: 'partly',
      evaluationOfResults: 'yes',
      communityLink: 'partly',
    },
  },
  {
    id: 'D6',
    source: {
      by: 'Global Intelligence Working Group (United States)',
      year: '2003',
      reference: 'National Criminal Intelligence Sharing Plan',
    },
    // It recommends and defines nothing, so there is nothing to compare.
    attributes: {},
  },
  {
    id: 'D7',
    source: {
      by: 'Peterson, Bureau of Justice Assistance (United States)',
      year: '2005',
      reference: 'Intelligence-Led Policing: The New Intelligence Architecture',
    },
    attributes: {
      genus: 'information_sharing',
      pivot: 'sharing',
      focusUnits: ['problem'],
      communityLink: 'yes',
      partnership: 'yes',
    },
  },
  {
    id: 'D8',
    source: {
      by: 'Carter and Carter',
      year: '2009',
      reference: 'Intelligence-led policing: conceptual and functional considerations',
    },
    attributes: {
      genus: 'process',
      scope: 'all_hazards',
      pivot: 'sharing',
      focusUnits: ['problem', 'threat'],
      rightsInDefinition: 'partly',
      evaluationOfResults: 'partly',
      communityLink: 'yes',
      cycleExplicit: 'partly',
      partnership: 'partly',
    },
  },
  {
    id: 'D9',
    source: {
      by: 'European Union (Europol, EMPACT)',
      year: 'since 2005',
      reference: 'European Criminal Intelligence Model; policy cycle EMPACT',
    },
    attributes: {
      genus: 'policy_cycle',
      scope: 'organised_crime',
      pivot: 'priorities',
      focusUnits: ['group', 'market'],
      levels: ['international'],
      direction: 'top_down',
      rightsInDefinition: 'partly',
      evaluationOfResults: 'yes',
      communityLink: 'no',
      cycleExplicit: 'yes',
      partnership: 'yes',
      mandatoryProducts: ['strategic_assessment'],
    },
  },
  {
    id: 'D10',
    source: {
      by: 'United Nations Office on Drugs and Crime',
      year: '2011',
      reference: 'manuals on criminal intelligence',
    },
    attributes: {
      genus: 'process',
      levels: ['national'],
      cycleExplicit: 'yes',
    },
  },
  {
    id: 'D11',
    source: { by: 'OSCE', year: '2017', reference: 'Guidebook Intelligence-Led Policing' },
    attributes: {
      genus: 'management_model',
      scope: 'all_crime',
      pivot: 'decision_making',
      focusUnits: ['group', 'place', 'problem', 'threat'],
      levels: ['local', 'regional', 'national'],
      direction: 'top_down',
      rightsInDefinition: 'yes',
      evaluationOfResults: 'yes',
      communityLink: 'yes',
      cycleExplicit: 'partly',
    },
  },
  {
    id: 'D12',
    source: { by: 'Police of the Netherlands', year: 'since about 2005', reference: 'informatiegestuurde politie' },
    attributes: { scope: 'all_crime', pivot: 'sharing' },
  },
  {
    id: 'D13',
    source: {
      by: 'House of Lords (United Kingdom)',
      year: '2008',
      reference: 'report of its European Union Committee',
    },
    attributes: { pivot: 'analysis' },
  },
];
