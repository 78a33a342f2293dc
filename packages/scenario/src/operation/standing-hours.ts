import type { StoryStops } from './operation-story.ts';

/** A standing task and the hours recorded on it, quarter by quarter. */
interface StandingTask {
  /** The code of the priority it serves; undefined: none. */
  readonly priority: string | undefined;
  readonly title: string;
  readonly orderedAt: string;
  readonly dueOn: string;
  readonly quarters: readonly {
    readonly recordedAt: string;
    readonly quarter: string;
    readonly hours: number;
    readonly stops?: readonly StoryStops[];
  }[];
  /** Ended with its last quarter; the others go on. */
  readonly isDone: boolean;
}

const AUTUMN = { recordedAt: '2026-01-08T10:00', quarter: 'October to December 2025' };
const WINTER = { recordedAt: '2026-04-07T10:00', quarter: 'January to March 2026' };
const SPRING = { recordedAt: '2026-07-06T10:00', quarter: 'April to June 2026' };
const SUMMER = { recordedAt: '2026-09-25T09:00', quarter: 'July to 24 September 2026' };

/** From the day after the strategy was signed. */
const YEAR_2026 = { orderedAt: '2026-01-13T09:00', dueOn: '2026-12-31', isDone: false } as const;
const AUTUMN_2025 = { orderedAt: '2025-10-01T09:00', dueOn: '2025-12-31', isDone: true } as const;

/** In sector D, where most hours of enforcement went, far fewer stops found something: the plan of hours shows it. */
const DRUG_STOPS: readonly StoryStops[] = [
  { area: 'NORRIN-A', stops: 31, found: 9 },
  { area: 'NORRIN-B', stops: 84, found: 22 },
  { area: 'NORRIN-C', stops: 96, found: 27 },
  { area: 'NORRIN-D', stops: 112, found: 9 },
  { area: 'NORRIN-E', stops: 6, found: 1 },
];

/**
 * Recorded proactive hours of the year, a few records for four hundred officers: about 40,000 hours of the 640,000 that they work. Calls,
 * custody, court, training and leave are in no task.
 */
export const STANDING_HOURS: readonly StandingTask[] = [
  {
    ...AUTUMN_2025,
    priority: 'A1',
    title: 'Visits after reports of domestic violence, autumn 2025',
    quarters: [{ ...AUTUMN, hours: 2350 }],
  },
  {
    ...AUTUMN_2025,
    priority: 'A2',
    title: 'Checks at the ferry, autumn 2025',
    quarters: [{ ...AUTUMN, hours: 1480 }],
  },
  {
    ...YEAR_2026,
    priority: 'P1',
    title: 'Visits after reports of domestic violence, 2026',
    quarters: [
      { ...WINTER, hours: 2420 },
      { ...SPRING, hours: 2380 },
      { ...SUMMER, hours: 2290 },
    ],
  },
  {
    ...YEAR_2026,
    priority: 'P2',
    title: 'Prevention of residential burglary, 2026',
    quarters: [
      { ...WINTER, hours: 3260 },
      { ...SPRING, hours: 2740 },
      { ...SUMMER, hours: 1960 },
    ],
  },
  {
    ...YEAR_2026,
    priority: 'P3',
    title: 'Planned work on synthetic drugs, 2026',
    quarters: [
      { ...WINTER, hours: 1150 },
      { ...SPRING, hours: 1310, stops: DRUG_STOPS },
      { ...SUMMER, hours: 1240 },
    ],
  },
  {
    ...AUTUMN_2025,
    dueOn: '2026-12-31',
    isDone: false,
    priority: undefined,
    title: 'Events, school roads and patrol on request',
    quarters: [
      { ...AUTUMN, hours: 4120 },
      { ...WINTER, hours: 4310 },
      { ...SPRING, hours: 4460 },
      { ...SUMMER, hours: 4700 },
    ],
  },
];

/** Hours that the officers of Riverton work in a year. */
export const HOURS_OF_THE_YEAR = { officers: 400, hoursEach: 1600 } as const;
