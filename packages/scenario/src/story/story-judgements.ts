/** A judgement of the story that was resolved later: what was judged, how likely, and what happened. */
export interface ResolvedStoryJudgement {
  readonly byLogin: string;
  readonly text: string;
  /** A term of the PHIA yardstick. */
  readonly term: string;
  readonly resolvedOn: string;
  readonly cameTrue: boolean;
  /** How it is known. */
  readonly because: string;
}

const MADE_ON = '2026-03-12';

function by(byLogin: string, ...lines: readonly (readonly [string, string, string, boolean, string])[]) {
  return lines.map(([term, text, resolvedOn, cameTrue, because]): ResolvedStoryJudgement => ({
    byLogin,
    term,
    text,
    resolvedOn,
    cameTrue,
    because,
  }));
}

/**
 * Judgements of four authors on spring and summer, each with its outcome, so that calibration has something to show. One analyst
 * says _likely_ and _highly likely_ more often than things come true.
 */
export const STORY_JUDGEMENTS = {
  madeOn: MADE_ON,
  /** The heads of intelligence resolve each other’s judgements and those of the analysts. */
  resolverOf: (byLogin: string): string => (byLogin === 'markova' ? 'kostic' : 'markova'),
  confidence: 'moderate',
  basis: 'Weekly counts of recorded burglary, and reports on resale.',
  alternatives: 'The counts of winter were exceptional; shops report more because they are asked.',
  wouldChange: 'Two weeks in a row that do not fit.',
  list: [
    ...by(
      'okafor',
      ['likely', 'Sectors B and C record more than ten burglaries in each week to the end of March.', '2026-04-02', true, 'Weekly counts of March.'],
      ['likely', 'More than half of the burglaries of March in B and C fall between 18 and 22 h.', '2026-04-02', true, 'Hours of the crimes recorded in March.'],
      ['likely', 'The watches of the tip are sold on in the province before June.', '2026-06-01', false, 'No dealer in the province was offered one.'],
      ['likely', 'A tool from one break-in is matched with another before July.', '2026-07-01', false, 'The laboratory matched none.'],
      ['likely', 'The letters reach every address within 200 m within 14 days.', '2026-05-20', true, 'Log of deliveries.'],
      ['likely', 'A second pair of shops reports offers of watches before summer.', '2026-06-22', false, 'One shop did.'],
      ['highly_likely', 'The grey van is read again at the bridge before the end of April.', '2026-05-01', false, 'No reading fits.'],
      ['highly_likely', 'Sectors E and F record no more than a tenth more burglaries in spring than in winter.', '2026-06-22', true, 'Weekly counts of spring.'],
      ['highly_likely', 'Patrols of option B work at least nine of ten planned nights.', '2026-05-20', true, 'Duty sheets.'],
      ['unlikely', 'Burglary moves into the ring around the two hot spots within four weeks.', '2026-05-20', false, 'Counts of the ring.'],
      ['unlikely', 'A similar series begins in another district before July.', '2026-07-01', false, 'Weekly counts of all districts.'],
      ['realistic_possibility', 'Another shopkeeper reports the same seller before summer.', '2026-06-22', true, 'A report of May.'],
    ),
    ...by(
      'sorel',
      ['unlikely', 'The share of burglaries by the rear door falls below a third by June.', '2026-06-22', false, 'Modus of the crimes recorded to June.'],
      ['likely', 'The peak of the evening returns in autumn.', '2026-09-20', true, 'Hours of the crimes recorded in September.'],
      ['likely', 'Victims of spring are not burgled again within four weeks.', '2026-06-01', true, 'No repeat at an address.'],
      ['highly_likely', 'Vehicle theft stays lower to July than in the same months of last year.', '2026-07-13', true, 'Counts of six months.'],
      ['remote_chance', 'All offices of the province lose the plate reader for a week.', '2026-07-13', false, 'Service log.'],
    ),
    ...by(
      'markova',
      ['likely', 'The district has the hours for 28 nights of patrol.', '2026-05-20', true, 'Duty sheets.'],
      ['realistic_possibility', 'The prosecutor grants the order on observation before April.', '2026-04-01', false, 'It was not asked for.'],
      ['highly_likely', 'Every shopkeeper on the two streets is asked before April.', '2026-04-01', true, 'Report of the patrol.'],
    ),
    ...by(
      'kostic',
      ['likely', 'Calls on suspicious persons rise while letters are delivered.', '2026-05-20', true, 'Calls for service.'],
      ['unlikely', 'The measure is ended before its 28 nights are over.', '2026-05-20', false, 'It ran to its end.'],
    ),
  ],
} as const; // prettier-ignore
