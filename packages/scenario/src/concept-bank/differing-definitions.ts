import type { Definition } from '@reeve/domain';

type Differing = Pick<Definition, 'id' | 'source' | 'attributes'> & { readonly text: string };

/**
 * Thirteen definitions of intelligence-led policing, each paraphrased in our own words. An attribute stands only where the
 * source says it; where it does not, it is left out.
 */
export const DIFFERING_DEFINITIONS: readonly Differing[] = [
  {
    id: 'D1',
    text: 'Police effort moves away from answering calls one by one and towards intelligence on the few offenders who commit much of the crime.',
    source: {
      by: 'Kent Policing Model (United Kingdom)',
      year: 'early 1990s',
      reference: 'model of the Kent police force',
    },
    attributes: {},
  },
  {
    id: 'D2',
    text: 'A business process in which intelligence sets priorities at three levels, through meetings of tasking and co-ordination and a standard set of products.',
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
    },
  },
  {
    id: 'D3',
    text: 'The working environment that the national intelligence model creates and that can serve every kind of policing.',
    source: {
      by: 'ACPO and NCPE (United Kingdom)',
      year: '2007',
      reference: 'practice advice on intelligence-led policing',
    },
    attributes: {},
  },
  {
    id: 'D4',
    text: 'A business model and philosophy of management in which analysis and intelligence are central to an objective framework of decisions that reduces, disrupts and prevents crime, by strategic management and by enforcement against prolific and serious offenders.',
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
    },
  },
  {
    id: 'D5',
    text: 'Analysis stays central, and what is worked on widens: harm ranks offenders, groups, hot spots and repeat victims alike.',
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
    text: 'Intelligence-led policing is recommended strongly to every agency and is not itself defined.',
    source: {
      by: 'Global Intelligence Working Group (United States)',
      year: '2003',
      reference: 'National Criminal Intelligence Sharing Plan',
    },
    attributes: {},
  },
  {
    id: 'D7',
    text: 'An enterprise of several agencies in which shared information and intelligence work, together with problem-oriented and community policing, guide what police do.',
    source: {
      by: 'Peterson, Bureau of Justice Assistance (United States)',
      year: '2005',
      reference: 'Intelligence-Led Policing: The New Intelligence Architecture',
    },
    attributes: {},
  },
  {
    id: 'D8',
    text: 'Information on crime and on the conditions that let it happen is collected and analysed until it can be acted on, for a tactical answer to a threat or for strategic planning, over all hazards and across jurisdictions.',
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
      direction: 'bottom_up',
      rightsInDefinition: 'partly',
      evaluationOfResults: 'partly',
      communityLink: 'yes',
    },
  },
  {
    id: 'D9',
    text: 'A shared picture of serious and organised crime leads to agreed priorities, these to joint operational actions of several agencies, and these to an evaluation, at the level of the Union.',
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
    },
  },
  {
    id: 'D10',
    text: 'The intelligence process and a national model of intelligence, taken together as a pattern after which capacity can be built.',
    source: {
      by: 'United Nations Office on Drugs and Crime',
      year: '2011',
      reference: 'manuals on criminal intelligence',
    },
    attributes: {},
  },
  {
    id: 'D11',
    text: 'A modern and proactive model of policing that joins gathering, evaluating and analysing information with fixed ways of deciding, as a framework of management led from the top, at all levels and in keeping with human rights.',
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
    },
  },
  {
    id: 'D12',
    text: 'All police work is steered by information, and information is shared unless there is a reason not to.',
    source: { by: 'Police of the Netherlands', year: 'since about 2005', reference: 'informatiegestuurde politie' },
    attributes: {},
  },
  {
    id: 'D13',
    text: 'What is known today shapes tomorrow’s policing: from looking back to acting before, on analysed intelligence.',
    source: {
      by: 'House of Lords (United Kingdom)',
      year: '2008',
      reference: 'report of its European Union Committee',
    },
    attributes: {},
  },
];
