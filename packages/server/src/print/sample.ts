import type { MinutesPrint, ProductPrint } from '@reeve/formats';

/** Prints of the invented province, for tests. */
const FRAME = {
  exercise: true,
  agency: 'Norrin district police',
  marking: {
    classification: 'restricted',
    handling: ['H1', 'H3'],
    conditions: 'Do not contact the dealer named in RP-9QW2C before 30 September.',
    tlp: 'TLP:AMBER',
    groups: ['NORRIN-BURG'],
  },
  printedFor: { name: 'D. Lindqvist', at: '2026-09-27T08:00', purpose: 'P2' },
} as const;

export const SAMPLE_PRODUCT: ProductPrint = {
  ...FRAME,
  reference: 'PR-6DKZ2',
  title: 'Burglary in sectors B and C',
  type: 'tactical_assessment',
  version: 3,
  state: 'peer_review',
  people: {
    authors: ['I. Okafor'],
    reviewer: 'A. Sorel',
    approver: undefined,
    recipients: ['Tactical meeting, Norrin', 'Patrol, sectors B and C'],
  },
  period: { from: '2025-12-08', to: '2026-03-08' },
  dataCutOff: '2026-03-08',
  answers: [{ reference: 'IR-7K3QM', title: 'Who buys jewellery stolen in sectors B and C?' }],
  scheme: 'PHIA',
  blocks: [
    {
      number: '2.1',
      section: 'what_changed',
      text: 'Twenty-five burglaries were recorded in the week of 2 March, against a mean of ten in the twelve weeks before FN-C8R4T. Eighteen of the 25 began between 18 and 22 h; entry was by rear door in 16 of the 25. Two streets carry 64 % of them.',
      citations: [{ reference: 'FN-C8R4T', title: 'Residential burglary, sectors B and C, week of 2 March 2026' }],
      finding: {
        reference: 'FN-C8R4T',
        sentence:
          '25 in a week against a mean of 10 taken as known: z 3.68, an alert. Seven windows longer than 24 h were left out.',
      },
    },
    {
      number: '2.2',
      section: 'what_changed',
      text: 'After one burglary, another within 200 m and 14 days is 1.9 times as common as chance would give FN-J5N1P. A white van was seen at two scenes.',
      citations: [
        { reference: 'FN-J5N1P', title: 'Near repeat, 12 weeks to 8 March' },
        {
          reference: 'RP-M3XK7',
          title: 'White van in Mill Street',
          grade: { scheme: 'EU_4x4', source: 'B', info: '2' },
        },
      ],
    },
    {
      number: '2.3',
      section: 'what_changed',
      text: '',
      citations: [
        {
          reference: 'RP-9QW2C',
          title: 'Two men with tools in a van',
          grade: { scheme: 'EU_4x4', source: 'A', info: '1' },
        },
        {
          reference: 'RP-0XV7M',
          title: 'Watches offered for sale',
          grade: { scheme: 'UK_5x5x5', source: 'E', info: '5' },
        },
      ],
      judgement: {
        reference: 'JG-T4W9E',
        statement: 'One local pair commits most of the burglaries in sectors B and C.',
        scheme: 'PHIA',
        term: 'likely',
        confidence: 'moderate',
        basis:
          'Three distinct origins, one of them untested. Four hypotheses were compared and reviewed.\n\nThe pattern is three weeks old.',
        alternatives: 'Two unconnected groups: unlikely.\nA travelling group: highly unlikely.',
        wouldChangeIf: 'A scene while both are elsewhere.',
      },
    },
    {
      number: '3.1',
      section: 'hot_spots',
      text: 'Two hot spots of 400 m hold 16 of the 25. Kernel density, bandwidth 300 m, n 97.',
      citations: [],
    },
    {
      number: '5.1',
      section: 'options',
      text: 'A: plain-clothes observation of two addresses. B: 28 nights of directed patrol in both hot spots, 18 to 23 h, and letters to neighbours of victims within 200 m for 14 days. C: nothing new, review in four weeks.',
      citations: [],
    },
  ],
  gaps: 'Neither the value of the goods nor where they are sold is known; this stays open as IR-7K3QM.',
  method: 'Weekly counts against the mean of twelve weeks; Knox test with 999 permutations, 12 bins.',
  limitations: 'The area was chosen at its peak: part of any fall is a return to the mean.',
  thread: [
    { kind: 'requirement', count: 1, reference: 'IR-7K3QM' },
    { kind: 'collection_task', count: 2 },
    { kind: 'report', count: 3 },
    { kind: 'statement', count: 0, gap: true },
    { kind: 'finding', count: 2 },
    { kind: 'judgement', count: 1, reference: 'JG-T4W9E' },
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
  place: 'Norrin station, room 2',
  chair: 'Supt Halden',
  attendance: ['Supt Halden', 'Insp. Kaya', 'I. Okafor', 'A. Sorel'],
  conflicts: 'None declared.',
  minutes: 'Next meeting on Friday 27 March.',
  items: [
    {
      reference: 'AI-K2P7D',
      title: 'Residential burglary, sectors B and C',
      lead: '25 in the week of 2 March against a mean of 10 (z 3.68). Likely, with moderate confidence, that one local pair commits most of them.',
      source: { reference: 'PR-6DKZ2', title: 'Burglary in sectors B and C' },
      options: [
        {
          code: 'A',
          title: 'Plain-clothes observation of two addresses',
          hours: 620,
          for: 'May end it quickly.',
          against: 'Needs a prosecutor’s authority we do not have.',
        },
        {
          code: 'B',
          title:
            '28 nights of directed patrol in two 400 m hot spots, 18 to 23 h; letters to neighbours within 200 m for 14 days',
          hours: 560,
          for: 'Fits the pattern; least intrusive.',
          against: 'May move the problem: watch the ring around.',
        },
        {
          code: 'C',
          title: 'Nothing new; review in four weeks',
          hours: 0,
          for: 'A peak often falls without action.',
          against: '25 homes a week if it does not.',
        },
      ],
      decision: {
        reference: 'DE-8FQ3H',
        state: 'adopted',
        chosen: 'B',
        reason: 'Matches time and place of the finding; prevention first while nothing is proven.',
        owner: 'Insp. Kaya',
        dueOn: '2026-04-11',
        measure: {
          offenceType: 'residential burglary',
          treatedAreas: ['sector B', 'sector C'],
          comparisonAreas: ['sector E', 'sector F'],
          displacementAreas: ['ring of 400 m'],
          displacementComparisonAreas: ['match of the ring'],
          beforeFrom: '2025-09-21',
          startsOn: '2026-03-15',
          afterTo: '2026-09-06',
        },
        measureText: '',
        plan: {
          proportionate: 'Visible patrol and letters; no person is watched.',
          legal: 'Police Act, section 3.',
          accountable: 'Insp. Kaya; weekly report to the chair.',
          necessary: 'Nothing lighter is left to try.',
        },
      },
    },
    {
      reference: 'AI-0R5TB',
      title: 'Nomination of a person',
      lead: '',
      source: undefined,
      options: [],
      decision: {
        reference: 'DE-3C9XA',
        state: 'refused',
        chosen: undefined,
        reason: 'The grounds are one report of grade 4x4 X4.',
        owner: undefined,
        dueOn: undefined,
        measure: undefined,
        measureText: '',
        plan: undefined,
      },
    },
    {
      reference: 'AI-7M1ZE',
      title: 'Hours for 15 March to 11 April',
      lead: '1,240 of 1,900 allocated.',
      source: undefined,
      options: [],
      decision: undefined,
    },
  ],
};
