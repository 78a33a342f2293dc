import type { PrintBlock, MinutesPrint, ProductPrint } from './model.ts';

/** Documents of an invented province that the tests print. */
const FRAME = {
  exercise: true,
  agency: 'Norrin district police',
  marking: {
    classification: 'restricted',
    handling: ['H1', 'H3'],
    conditions: 'Do not contact the dealer.',
    tlp: 'TLP:AMBER',
    groups: ['NORRIN-BURG', 'UNIT:Norrin'],
  },
  printedFor: { name: 'D. Lindqvist', at: '2026-09-27T08:00', purpose: 'P2' },
} as const;

export const SAMPLE_JUDGEMENT: PrintBlock = {
  number: '2.2',
  section: 'what_changed',
  text: '',
  citations: [{ reference: 'RP-9QW2C', title: 'A van', grade: { scheme: 'EU_4x4', source: 'B', info: '2' } }],
  judgement: {
    reference: 'JG-T4W9E',
    statement: 'One local pair commits most of the burglaries.',
    scheme: 'PHIA',
    term: 'likely',
    confidence: 'moderate',
    basis: 'Three distinct origins.',
    alternatives: 'Two unconnected groups.',
    wouldChangeIf: 'A scene while both are elsewhere.',
  },
};

export const SAMPLE_PRODUCT: ProductPrint = {
  ...FRAME,
  reference: 'PR-6DKZ2',
  title: 'Burglary in sectors B and C',
  type: 'tactical_assessment',
  version: 3,
  state: 'peer_review',
  people: {
    authors: ['I. Okafor', 'B. Lund'],
    reviewer: 'A. Sorel',
    approver: undefined,
    recipients: ['Tactical meeting, Norrin'],
  },
  period: { from: '2025-12-08', to: '2026-03-08' },
  dataCutOff: '2026-03-08',
  answers: [{ reference: 'IR-7K3QM', title: 'Who buys stolen jewellery?' }],
  scheme: 'PHIA',
  blocks: [
    {
      number: '2.1',
      section: 'what_changed',
      text: 'Twenty-five in the week of 2 March.\n\nTwo streets carry 64 %.',
      citations: [{ reference: 'FN-C8R4T', title: 'Week of 2 March' }],
      finding: { reference: 'FN-C8R4T', sentence: '25 in a week against a mean of 10: z 3.68.' },
    },
    SAMPLE_JUDGEMENT,
  ],
  gaps: 'Where the goods are sold.',
  method: 'Weekly counts.',
  limitations: '',
  thread: [
    { kind: 'requirement', count: 1, reference: 'IR-7K3QM' },
    { kind: 'report', count: 3 },
    { kind: 'statement', count: 0, gap: true },
    { kind: 'product', count: 1, reference: 'PR-6DKZ2' },
  ],
};

export const SAMPLE_MINUTES: MinutesPrint = {
  ...FRAME,
  reference: 'MT-4H8WQ',
  title: 'Tactical meeting, Norrin',
  level: 'tactical',
  state: 'closed',
  heldOn: '2026-03-13',
  place: '',
  chair: 'Supt Halden',
  attendance: ['Supt Halden', 'Insp. Kaya'],
  conflicts: 'None declared.',
  minutes: '',
  items: [
    {
      reference: 'AI-K2P7D',
      title: 'Residential burglary',
      lead: '25 in the week of 2 March.',
      source: { reference: 'PR-6DKZ2', title: 'Burglary in sectors B and C' },
      options: [
        { code: 'A', title: 'Observation', hours: 620, for: 'May end it.', against: 'No authority.' },
        { code: 'B', title: 'Directed patrol', hours: undefined, for: 'Fits the pattern.', against: 'May move it.' },
      ],
      decision: {
        reference: 'DE-8FQ3H',
        state: 'adopted',
        chosen: 'B',
        reason: 'Matches time and place.',
        owner: 'Insp. Kaya',
        dueOn: '2026-04-11',
        measure: {
          offenceType: 'residential burglary',
          treatedAreas: ['sector B', 'sector C'],
          comparisonAreas: ['sector E'],
          displacementAreas: [],
          displacementComparisonAreas: [],
          beforeFrom: '2025-09-21',
          startsOn: '2026-03-15',
          afterTo: '2026-09-06',
        },
        measureText: '',
        plan: { proportionate: 'Visible patrol.', legal: 'Section 3.', accountable: 'Insp. Kaya.', necessary: '' },
      },
    },
  ],
};
