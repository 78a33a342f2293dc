/** Stops and searches in an area, and those in which something was found. */
export interface StoryStops {
  readonly area: string;
  readonly stops: number;
  readonly found: number;
}

/** How an operation of the year was decided, done and evaluated, by its key in `OPERATIONS`. Nobody is named. */
interface OperationStory {
  /** Local time; before the start, so that the measure is fixed before anything is done. */
  readonly decidedAt: string;
  readonly reason: string;
  readonly instruction: string;
  readonly hoursPlanned: number;
  readonly happened: string;
  readonly hoursUsed: number;
  readonly complaints: number;
  readonly stops?: readonly StoryStops[];
  readonly evaluatedAt: string;
  readonly evaluatorLogin: 'okafor' | 'sorel';
  /** Claims no more than the result that the server computes from the counts. */
  readonly lesson: string;
}

export const OPERATION_STORIES: Readonly<Record<string, OperationStory>> = {
  car_parks: {
    decidedAt: '2025-10-02T14:00',
    reason:
      'The car parks have had the most thefts of the district for two years, so the choice rests on no single peak.',
    instruction: 'Walk each car park of sector A with its owner, have lamps repaired and barriers locked at night',
    hoursPlanned: 180,
    happened: 'Eleven car parks were walked. Lamps were repaired in nine, barriers are locked at night in seven.',
    hoursUsed: 172,
    complaints: 0,
    evaluatedAt: '2026-09-21T13:00',
    evaluatorLogin: 'okafor',
    lesson:
      'Fewer thefts than expected, beyond chance. Light and locks stay. Which of the two did it was not measured.',
  },
  shop_posters: {
    decidedAt: '2025-10-16T14:00',
    reason: 'Shops asked for it, and it costs little.',
    instruction: 'Put up posters in the shops of sector C and talk to their staff once',
    hoursPlanned: 90,
    happened: 'Posters are in 64 shops. Staff of 41 were spoken to.',
    hoursUsed: 88,
    complaints: 0,
    evaluatedAt: '2026-09-21T13:20',
    evaluatorLogin: 'okafor',
    lesson: 'No effect is shown. Posters get no more hours until a shop shows that they do something.',
  },
  late_streets: {
    decidedAt: '2025-10-30T14:00',
    reason: 'Three robberies in one month worried the council.',
    instruction: 'Walk the streets around the bars of sector C from 22 to 3 h on Fridays and Saturdays',
    hoursPlanned: 420,
    happened: 'All 32 nights were walked.',
    hoursUsed: 431,
    complaints: 0,
    evaluatedAt: '2026-09-21T13:40',
    evaluatorLogin: 'sorel',
    lesson:
      'Too few robberies to tell: even if every one had been prevented, that would often not show. The next one needs more areas or a year.',
  },
  damage_patrol: {
    decidedAt: '2025-11-27T14:00',
    reason: 'Residents reported damage at night through the whole summer.',
    instruction: 'Patrol sector D by car from 23 to 4 h, four nights a week',
    hoursPlanned: 560,
    happened: '79 of 80 nights were driven. Nobody was arrested.',
    hoursUsed: 553,
    complaints: 0,
    evaluatedAt: '2026-09-21T14:00',
    evaluatorLogin: 'sorel',
    lesson:
      'Sector D fell and the ring next to it rose. Both together show no fall, so no success can be claimed. Plan the ring with the sector.',
  },
  late_bars: {
    decidedAt: '2026-01-15T14:00',
    reason: 'Most assaults in the street are in the hour after closing, when no bus runs.',
    instruction: 'Agree staggered last orders with the bars of sector B, and a bus at 2 and at 3 h',
    hoursPlanned: 380,
    happened: 'Eight of ten bars stagger their last orders. Two late buses run at the weekend.',
    hoursUsed: 366,
    complaints: 0,
    evaluatedAt: '2026-09-22T13:00',
    evaluatorLogin: 'okafor',
    lesson:
      'Fewer assaults than expected in both sectors together, beyond chance; the sector next door did not rise. Keep the buses.',
  },
  winter_cars: {
    decidedAt: '2026-01-29T14:00',
    reason: 'Twice as many thefts as usual since the end of November.',
    instruction: 'Drive extra rounds through the streets of sector E in the evening',
    hoursPlanned: 340,
    happened: 'The rounds were driven on five evenings a week until June.',
    hoursUsed: 352,
    complaints: 1,
    evaluatedAt: '2026-09-22T13:20',
    evaluatorLogin: 'sorel',
    lesson:
      'Thefts fell by half after the winter, as they do after a peak. Against the same weeks of earlier years no effect of the rounds is shown.',
  },
  harbour_shops: {
    decidedAt: '2026-02-12T14:00',
    reason: 'Thefts from the harbour shops have been high for years.',
    instruction: 'Advise the harbour shops of sector F on layout, sight lines and staff at the door',
    hoursPlanned: 120,
    happened: 'Nineteen shops were advised. Twelve changed their layout.',
    hoursUsed: 117,
    complaints: 0,
    evaluatedAt: '2026-09-22T13:40',
    evaluatorLogin: 'okafor',
    lesson:
      'Not beyond chance: a large fall fits these counts, and so does none. Not shown is not the same as useless. Advise more shops and count again.',
  },
  bicycle_leaflets: {
    decidedAt: '2026-02-26T14:00',
    reason: 'Spring brings thefts of bicycles, and leaflets were in stock.',
    instruction: 'Hang leaflets on locks at the bicycle racks of sector A',
    hoursPlanned: 60,
    happened: '1,900 leaflets were hung.',
    hoursUsed: 54,
    complaints: 0,
    evaluatedAt: '2026-09-22T14:00',
    evaluatorLogin: 'okafor',
    lesson: 'No effect is shown. Thefts rose with the summer, here and in the comparison areas. No more leaflets.',
  },
  quay_dispersal: {
    decidedAt: '2026-03-12T14:00',
    reason: 'Traders at the quay complained about noise and groups.',
    instruction: 'Send groups away from the quay of sector F on Friday and Saturday evenings',
    hoursPlanned: 640,
    happened: 'Groups were sent away on 43 evenings. Two people complained that they were sent away without a reason.',
    hoursUsed: 655,
    complaints: 2,
    stops: [{ area: 'NORRIN-F', stops: 38, found: 4 }],
    evaluatedAt: '2026-09-23T13:00',
    evaluatorLogin: 'sorel',
    lesson:
      'More offences against public order than expected, beyond chance, and two complaints. Stop it. More officers there also see more.',
  },
  market_bags: {
    decidedAt: '2026-04-09T14:00',
    reason: 'Thefts from persons on market days have been even for two years.',
    instruction: 'Warn visitors of the market of sector B, and patrol it openly on market days',
    hoursPlanned: 210,
    happened: 'Forty market days were patrolled. Stall holders pass the warning on.',
    hoursUsed: 204,
    complaints: 0,
    evaluatedAt: '2026-09-23T13:20',
    evaluatorLogin: 'okafor',
    lesson:
      'Fewer thefts than expected, beyond chance, though with few crimes the range is wide. Go on, and count again in a year.',
  },
};
