import { AFTER, ALARM_COUNT, ALARM_WEEK, BEFORE, PLANTED, TWELVE_WEEKS, TWELVE_WEEKS_COUNT } from '../crime/planted.ts';

/**
 * The story that runs through the demo, its tests and its pictures (domain brief §11): from a tip on watches to a measured
 * result. Times are local, `YYYY-MM-DDTHH:MM`. Every person, place and number is exercise data.
 */
export const STORY = {
  exercise: true,
  caseRef: 'OP-LATCH',
  purpose: 'P2',

  strategicMeeting: {
    on: '2026-01-12',
    chairLogin: 'thorsby',
    title: 'Strategic meeting: control strategy 2026',
    minutes:
      'The assessment of 2025 was discussed. Three priorities were adopted, each with its owner and its review in July.',
    priorities: [
      { code: 'P1', title: 'Domestic violence' },
      { code: 'P2', title: 'Residential burglary' },
      { code: 'P3', title: 'Synthetic drugs' },
    ],
  },

  /** The control strategy and the one it superseded. */
  strategies: {
    before: {
      title: 'Control strategy 2025',
      validFrom: '2025-04-07',
      signedAt: '2025-04-07T10:00',
      reviewOn: '2025-10-07',
      priorities: [
        {
          code: 'A1',
          title: 'Domestic violence, 2025',
          prevention: 'A visit within two days of every report.',
          intelligence: 'Which homes call more than once, and why.',
          enforcement: 'Orders to stay away are checked.',
          measure: 'Fewer second calls than in the year before.',
        },
        {
          code: 'A2',
          title: 'Vehicle theft, 2025',
          prevention: 'Owners of the stolen makes are informed by letter.',
          intelligence: 'Where the vehicles leave the island.',
          enforcement: 'Checks at the ferry in the evenings.',
          measure: 'Thefts at the ferry towns against the inland towns.',
        },
      ],
      nonPriorities: [{ title: 'Theft of bicycles', reason: 'Frequent, but of little harm in days of sentence.' }],
    },
    current: {
      title: 'Control strategy 2026',
      validFrom: '2026-01-12',
      /** By the code of the purpose that each priority has. */
      lines: {
        P1: {
          prevention: 'A visit within two days of every report; a safe place is offered in writing.',
          intelligence: 'Which homes call a third time, and what changed before the call.',
          enforcement: 'Every order to stay away is checked within a week.',
          measure: 'Fewer second calls within 90 days than in the same months of 2025.',
        },
        P2: {
          prevention:
            'Letters to the neighbours of each victim within 14 days; rear doors are checked with the owners.',
          intelligence: 'Who buys what is stolen, and which vehicles are near two scenes.',
          enforcement: 'Directed patrol in two hot spots, 18 to 23 h; sellers without a register are reported.',
          measure: 'Recorded burglary in the sectors treated, against sectors that are not.',
        },
        P3: {
          prevention: 'Schools and clubs are warned of a new substance within a week.',
          intelligence: 'Who brings precursors in, and by which route.',
          enforcement: 'Parcels at the harbour are checked with customs; users are referred, not charged.',
          measure: 'Cases in hospital by district, against the two years before.',
        },
      },
      nonPriorities: [
        {
          title: 'Vehicle theft',
          reason: 'It fell by half in 2025; the checks at the ferry go on as daily work.',
          crimeArea: 'vehicles',
        },
        {
          title: 'Fraud against older people',
          reason: 'The national bureau leads; Riverton informs the banks and answers its requests.',
          crimeArea: 'fraud',
        },
        { title: 'Theft of bicycles', reason: 'Frequent, but of little harm in days of sentence.' },
      ],
    },
  },

  requirement: {
    question: 'Which handlers buy goods stolen in sectors B and C?',
    gap: 'Neither the value of the goods nor where they are sold is known.',
    decisionServed: 'Enforcement or prevention on resale',
    priority: 'P2',
    ownerLogin: 'ilves',
    approverLogin: 'thorsby',
    approvedOn: '2026-01-12',
    neededBy: '2026-03-31',
    collection: [
      {
        what: 'Ask shopkeepers on Mill Street and Quay Street who offers them goods',
        assigneeLogin: 'novak',
        source: 'private_sector',
        sourceType: 'second-hand shops and pawnbrokers',
        legalBasis: 'PA-12-1',
        necessity: 'No register of second-hand trade exists; asking openly is the least intrusive way.',
      },
      {
        what: 'Search plate reader records around the times of the burglaries',
        assigneeLogin: 'okafor',
        source: 'own_records',
        sourceType: 'plate reader records',
        legalBasis: 'PA-12-1',
        necessity: 'Limited to three evenings and one bridge; readings that do not fit are not kept.',
      },
    ],
  },

  /** A supervisor makes the man of the tip a suspect, on the analyst's request and with written grounds. */
  recategorisation: {
    on: '2026-03-12',
    askedByLogin: 'okafor',
    byLogin: 'lindqvist',
    category: 'a_suspect_committed',
    grounds: 'A watch listed as stolen was handed over by him on 7 March before a source right in most instances; his van was near three burglaries. Two independent origins.', // prettier-ignore
    reviewOn: '2027-03-12',
    decidedBecause: 'The grounds rest on two independent reports, and on what was handed over.',
    tipRegradedTo: { scheme: 'EU_4x4', source: 'X', info: '3' },
    regradeReason: 'That he offers watches is corroborated by the report of the registered source alone.',
  },

  analysis: {
    byLogin: 'okafor',
    areas: PLANTED.treated.areas,
    offence: 'residential_burglary',
    week: { window: ALARM_WEEK, count: ALARM_COUNT, baseline: TWELVE_WEEKS, baselineCount: TWELVE_WEEKS_COUNT, baselineMean: 10, z: 3.68 }, // prettier-ignore
    nearRepeat: { withinM: 200, withinDays: 14, ratio: 1.9, permutations: 999, window: { from: TWELVE_WEEKS.from, until: ALARM_WEEK.until } }, // prettier-ignore
    peakHours: { from: 18, until: 22 },
  },

  /** What could explain the burglaries, weighed against the evidence by two analysts. */
  hypotheses: {
    question: 'Who commits the burglaries in sectors B and C?',
    concludedAt: '2026-03-12T12:30',
    secondLogin: 'sorel',
    columns: [
      { kind: 'explanation', text: 'One local pair with the grey van' },
      { kind: 'explanation', text: 'A group that travels in' },
      { kind: 'null', text: 'Several offenders who are not connected' },
      { kind: 'deception', text: 'The van is a false trail' },
    ],
    rows: [
      { from: 'plateReader', relevance: 'high', note: 'The van was read near three burglaries', ratings: ['CC', 'I', 'I', 'I'] },
      { from: 'finding', relevance: 'high', note: 'A rise that began in January and stays in two sectors', ratings: ['C', 'C', 'I', 'N'] },
      { from: 'handler', relevance: 'medium', note: 'A watch listed as stolen was handed over', ratings: ['C', 'I', 'N', 'I'] },
      { from: 'tip', relevance: 'low', note: 'Watches were offered in the north sector', ratings: ['C', 'I', 'N', 'N'] },
    ], // prettier-ignore
    /** The second analyst rates one cell differently. */
    differs: {
      row: 1,
      column: 1,
      rating: 'I',
      reason: 'A travelling group would not stay in two sectors for ten weeks.',
    },
    assumptions: [
      { text: 'The clock of the plate reader was right', from: 'plateReader' },
      { text: 'The van was not lent to others', from: undefined },
    ],
    missing: ['Whether a similar series began elsewhere in January', 'Where the tool is that left marks at five doors'],
  },

  judgement: {
    text: 'One local pair has committed most of the burglaries in sectors B and C since January.',
    scheme: 'PHIA 2025',
    term: 'likely',
    confidence: 'moderate',
    basis:
      'Two independent origins and the pattern of time and place; one of the origins is a single registered source.',
    alternatives: ['Two unconnected groups', 'A travelling group', 'Different people, seen together by chance'],
    wouldChange: 'A burglary of the same kind while both are known to be elsewhere.',
  },

  product: {
    kind: 'problem_profile',
    title: 'Problem profile: burglary in sectors B and C',
    authorLogin: 'okafor',
    reviewerLogin: 'sorel',
    approverLogin: 'kostic',
    reviewedOn: '2026-03-12',
    approvedOn: '2026-03-13',
  },

  tacticalMeeting: {
    on: '2026-03-13',
    at: '2026-03-13T10:00',
    chairLogin: 'halden',
    title: 'Tactical meeting, Norrin',
    item: 'Residential burglary, sectors B and C',
    attendance: ['Edda Halden', 'Vesna Marková', 'Dag Lindqvist', 'Ines Okafor'],
    options: [
      {
        code: 'A',
        text: 'Plain-clothes observation of two addresses',
        hours: 620,
        inFavour: 'May end it quickly.',
        against: 'Needs a prosecutor’s authority that is not there.',
        chosen: false,
        reason: 'No authority, and not yet necessary: a lighter means has not been tried.',
      },
      {
        code: 'B',
        text: '28 nights of directed patrol in two 400 m hot spots, 18 to 23 h; letters to neighbours of victims within 200 m for 14 days', // prettier-ignore
        hours: 560,
        inFavour: 'Fits the pattern; least intrusive.',
        against: 'May move the problem: watch the ring around.',
        chosen: true,
        reason: 'Matches time and place of the finding; prevention first while the pair is not proven.',
      },
      {
        code: 'C',
        text: 'Nothing new; review in four weeks',
        hours: 0,
        inFavour: 'A peak often falls without action.',
        against: '25 homes a week if it does not.',
        chosen: false,
        reason: 'The harm of another week like the last is too great.',
      },
    ],
    ownerLogin: 'lindqvist',
    legality: {
      proportionate: 'Visible patrol on public streets.',
      lawful: 'Police Act s. 3.',
      accountable: 'Dag Lindqvist reports to the meeting.',
      necessary: 'Nothing lighter is left.',
    },
    followUp: 'Where are the tools sold?',
    minutes: [
      'Ines Okafor presented the profile of burglary in sectors B and C: 25 in the week against a mean of 10, most between 18 and 22 h.',
      'Three options were discussed. Plain-clothes observation needs an authority that is not there; doing nothing was held to cost too much.',
      'Option B was adopted. Dag Lindqvist asked that the ring around the patrol areas be counted as well, and it was agreed.',
      'A nomination of a person aged 16 was refused and referred to the youth service.',
      'Vesna Marková pointed out that the area was chosen by its peak: part of any fall would have come by itself.',
    ].join('\n\n'),
    refusedNomination: {
      ageYears: 16,
      category: 'a_suspect_committed',
      reason: 'A person under 18 is not made a target; referred to the youth service.',
      legalBasis: 'PA-12-3',
    },
  },

  /** Within fourteen days each author hears whether the report helped; then the requirement is answered and closed. */
  answers: {
    at: '2026-03-23T14:00',
    told: [
      { report: 'tip', sentence: 'helped_in_part', because: 'Pointed to one seller; who buys was not in it.' },
      { report: 'tipEcho', sentence: 'confirmed_known', because: 'The same origin as the tip: it adds no source.' },
      {
        report: 'handler',
        sentence: 'answered_question',
        because: 'A watch was seen handed over, with place and day.',
      },
      { report: 'plateReader', sentence: 'answered_question', because: 'Placed the van near three burglaries.' },
    ],
    answer: 'One local seller is known with fair certainty; who buys from him is asked in a new requirement.',
    evaluated: 'Three of four reports were of use.',
    closed: 'The decision it served has been taken.',
  },

  /** Fixed at the meeting, before the first patrol. */
  measure: {
    method: 'weighted_displacement_difference',
    offence: 'residential_burglary',
    groups: PLANTED,
    before: BEFORE,
    after: AFTER,
    reviewOn: '2026-09-21',
    caution: 'The area was chosen at a peak: part of any fall is return to the mean.',
  },

  tasks: [
    {
      key: 'patrol',
      title: 'Patrol two hot spots, 18 to 23 h',
      assigneeLogin: 'lindqvist',
      startsOn: '2026-03-15',
      lastNight: '2026-04-11',
      outcome: { recordedOn: '2026-04-13', text: '28 nights done; 2 arrests, which are an output and not a result.', hoursPlanned: 560, hoursUsed: 548, complaints: 0 }, // prettier-ignore
    },
    {
      key: 'letters',
      title: 'Letters to neighbours within 200 m for 14 days',
      assigneeLogin: 'novak',
      startsOn: '2026-03-15',
      lastNight: '2026-04-11',
      outcome: {
        recordedOn: '2026-04-13',
        text: '312 letters delivered.',
        hoursPlanned: 0,
        hoursUsed: 0,
        complaints: 0,
      },
    },
  ],

  evaluation: {
    on: '2026-09-21',
    byLogin: 'okafor',
    marylandLevel: 3,
    wdd: -62,
    standardError: 36.99,
    z: -1.676,
    oneTailedP: 0.0468,
    interval95: [-134.5, 10.5],
    sentence:
      'Best estimate 62 fewer crimes, plausible range 134 fewer to 10 more; that there was no effect cannot be excluded.',
    lesson: 'Evening patrol answers a sudden peak; it is not a standing duty.',
  },
} as const;
