/** A section of a product: its text, or why its question does not apply. `{finding}` and the like place a citation after a sentence. */
type Section = readonly [section: string, text: string] | readonly [section: string, text: '', notApplicable: string];

export interface StoryProduct {
  readonly type: string;
  readonly title: string;
  readonly byLogin: string;
  readonly reviewerLogin: string;
  readonly approverLogin: string;
  /** When it was written and released, and when its time was over; local, `YYYY-MM-DDTHH:MM`. */
  readonly at: string;
  readonly endedAt: string | undefined;
  readonly endedBecause: string;
  readonly gaps: string;
  readonly method: string;
  readonly limitations: string;
  /** Of an early warning. */
  readonly nextUpdateOn?: string;
  readonly sections: readonly Section[];
}

const BY_OKAFOR = { byLogin: 'okafor', reviewerLogin: 'sorel', approverLogin: 'kostic' };
const BY_SOREL = { byLogin: 'sorel', reviewerLogin: 'okafor', approverLogin: 'markova' };
const GAPS = 'Where tools and watches are sold on is not known.';
const LIMITS = 'Times are windows; one of two origins is a single registered source.';
const METHOD = 'Recorded burglary by week against the twelve weeks before; graded reports, each origin once.';
const PLAIN = { gaps: GAPS, method: METHOD, limitations: LIMITS };

/** One product of every type that the story itself does not write; each was released in spring and its time is over. */
export const STORY_PRODUCTS: readonly StoryProduct[] = [
  {
    ...BY_OKAFOR,
    ...PLAIN,
    type: 'tactical_assessment',
    title: 'Tactical assessment, 9 to 22 March',
    at: '2026-03-13T08:30',
    endedAt: '2026-03-27T09:00',
    endedBecause: 'The two weeks it was made for are over.',
    sections: [
      ['previous_actions', 'Ordinary patrol; no measure was in force.'],
      ['what_changed', 'Burglary in sectors B and C rose to 25 in a week, against a mean of 10.{finding}'],
      ['hot_spots', 'Two clusters, around Mill Street and Tanner’s Row.{tip}{plateReader}'],
      ['live_threats', 'It is likely that one local pair goes on.{judgement}'],
      ['options', 'Directed patrol in the evening, observation, or a review in four weeks.'],
      ['nominations', '', 'a person is nominated in a record of its own'],
      ['requirements', 'Who buys goods stolen in sectors B and C?'],
    ],
  },
  {
    ...BY_SOREL,
    ...PLAIN,
    type: 'strategic_assessment',
    title: 'Strategic assessment, first half of 2026',
    at: '2026-03-16T09:00',
    endedAt: '2026-09-16T09:00',
    endedBecause: 'Six months have passed; the update is being written.',
    sections: [
      ['summary', 'Residential burglary is the one volume crime that rose.{finding}'],
      [
        'aim_scope_method',
        'Which priorities for the second half of the year; the whole province; counts and graded reports.',
      ],
      ['environment', '', 'nothing around the province changed since the assessment of 2025'],
      ['picture_and_trend', 'Burglary rose from January on, in two sectors of one district.{finding}'],
      ['threats', 'Stolen goods are sold on near the place of the crime.{handler}'],
      ['previous_priorities', 'Vehicle theft fell by half in 2025 and is no priority any more.'],
      ['horizon', '', 'the horizon scan is a product of its own'],
      ['requirement', 'What is the value of the goods, and where are they sold?'],
    ],
  },
  {
    ...BY_OKAFOR,
    ...PLAIN,
    type: 'briefing',
    title: 'Briefing for the late shift, 13 March',
    at: '2026-03-13T12:00',
    endedAt: '2026-03-14T06:00',
    endedBecause: 'The shift is over.',
    sections: [
      ['items', 'Burglary between 18 and 22 h, mostly by the rear door, in sectors B and C.{finding}{handler}'],
      ['asks', 'Look at rear lanes of Mill Street; note grey vans with their time.'],
    ],
  },
  {
    ...BY_SOREL,
    ...PLAIN,
    type: 'results_analysis',
    title: 'What ordinary patrol changed, January to March',
    at: '2026-03-16T11:00',
    endedAt: '2026-04-20T09:00',
    endedBecause: 'The measure of April replaced what it describes.',
    sections: [
      ['what_was_done', 'Ordinary patrol on the usual routes; nothing was added.'],
      ['what_was_measured', 'Recorded burglary a week, against the twelve weeks before.'],
      ['result', 'The number did not fall: 25 in the week of 2 March.{finding}'],
      ['cautions', 'A week was chosen because it was high; part of it is chance.'],
      ['lesson', 'A measure needs its comparison fixed before it begins.'],
    ],
  },
  {
    ...BY_OKAFOR,
    ...PLAIN,
    type: 'network_profile',
    title: 'Network profile: resale of tools and watches',
    at: '2026-03-16T13:00',
    endedAt: '2026-06-16T09:00',
    endedBecause: 'Its links are three months old and were not renewed.',
    sections: [
      [
        'scope_boundary',
        'Shops, vehicles and accounts named in reports on resale since January; it ends where no graded report leads on.',
      ],
      [
        'nodes_edges_sources',
        'A van, a shop on Mill Street and a listed watch are linked by two reports.{plateReader}{handler}',
      ],
      ['network_chart', '', 'three nodes are drawn on the page of the van'],
      ['roles', 'The shop was offered goods; that it bought any is not known.{tip}'],
      ['network_measures', '', 'three nodes are too few, and persons are not measured'],
      ['capabilities_markets', 'Goods change hands within days.{handler}'],
      ['finances', '', 'no report mentions payments'],
      [
        'disruption_options',
        'Ask all sellers of second-hand goods for their register; expect offers to move to private sale.',
      ],
    ],
  },
  {
    ...BY_SOREL,
    ...PLAIN,
    type: 'market_profile',
    title: 'Market profile: second-hand tools and watches',
    at: '2026-03-17T09:00',
    endedAt: '2026-09-17T09:00',
    endedBecause: 'Its prices are six months old.',
    sections: [
      ['supply_chain', 'From burglaries in two sectors to counters on the same streets.{tip}{handler}'],
      ['actors', 'Sellers without a shop, and shops that are offered goods.{tip}'],
      ['prices', '', 'no report states a price'],
      ['demand', '', 'who buys is the open question of the requirement'],
      ['enablers', 'There is no register of second-hand trade, so goods are not asked for.{tip}'],
      ['pinch_points', 'The counter: engraved watches can be compared with the list of stolen goods.{handler}'],
    ],
  },
  {
    ...BY_OKAFOR,
    ...PLAIN,
    type: 'series_report',
    title: 'Series report: rear doors in sectors B and C',
    at: '2026-03-17T11:00',
    endedAt: '2026-04-17T09:00',
    endedBecause: 'No offence was added for four weeks.',
    sections: [
      ['linked_offences', 'Three burglaries are linked by the van that was read near each.{plateReader}'],
      ['modus', 'Entry by the rear door while nobody is at home.{handler}'],
      ['time_place', 'Between 18 and 22 h, around Mill Street and Tanner’s Row.{finding}'],
      ['descriptions', '', 'nobody saw a person'],
      ['next_window', 'It is likely that the next one falls on an evening of this week.{judgement}'],
      ['forensic', '', 'the marks of five doors are at the laboratory'],
      ['asks', 'Report grey vans with time and place; call the desk before stopping one.'],
    ],
  },
  {
    ...BY_SOREL,
    ...PLAIN,
    type: 'early_warning',
    title: 'Early warning: burglary in the evenings of March',
    nextUpdateOn: '2026-03-19',
    at: '2026-03-12T15:00',
    endedAt: '2026-03-20T09:00',
    endedBecause: 'The next update has replaced it.',
    sections: [
      ['what', 'Burglary in two sectors is far above what is usual.{finding}'],
      ['why_now', 'The rise began in January and does not fall.{finding}'],
      [
        'likelihood_confidence',
        'It is likely that one local pair commits most of it; confidence is moderate.{judgement}',
      ],
      ['indicators', 'An evening without burglary while the van is elsewhere would speak for it.{plateReader}'],
      [
        'who_acts',
        'The supervisor of Norrin sends two patrols to Mill Street from 18 h, from today; the desk answers within the hour.',
      ],
      ['next_update', '19 March, 12 h, by the analysis unit.'],
    ],
  },
  {
    ...BY_OKAFOR,
    ...PLAIN,
    type: 'risk_assessment',
    title: 'Risk assessment: evening market on Quay Street, 28 March',
    at: '2026-03-18T09:00',
    endedAt: '2026-03-29T09:00',
    endedBecause: 'The market is over.',
    sections: [
      ['hazards', 'Homes near the market are empty in the hours in which burglaries fall.{finding}'],
      ['controls', 'Two patrols on foot; a letter to the residents; a steward at the gate.'],
      ['residual_risk', 'What remains is accepted by the district commander.'],
    ],
  },
  {
    ...BY_SOREL,
    ...PLAIN,
    type: 'socta',
    title: 'Contribution of Riverton to the national SOCTA 2026',
    at: '2026-03-19T09:00',
    endedAt: '2026-08-31T09:00',
    endedBecause: 'The national assessment contains it now.',
    sections: [
      ['key_judgements', 'It is likely that burglary for resale stays local.{judgement}'],
      [
        'aim_scope_method',
        'Serious and organised crime in the province, 2025 to March 2026; counts and graded reports.',
      ],
      ['environment', '', 'the national desk describes it for all provinces'],
      ['criminal_networks', 'One small group with a van is known; no structure beyond it.{plateReader}'],
      ['crime_areas', 'Residential burglary rose in one district.{finding}'],
      ['cross_cutting', '', 'no report mentions laundering, corruption or false documents'],
      ['impact', 'Twenty-five homes in a week.{finding}'],
      ['forecast_scenarios', 'It is likely that the series ends when resale becomes difficult.{judgement}'],
      ['recommended_priorities', 'Resale of stolen goods, across districts.'],
    ],
  },
  {
    ...BY_SOREL,
    ...PLAIN,
    type: 'horizon_scan',
    title: 'Horizon scan 2026',
    at: '2026-03-20T09:00',
    endedAt: '2026-09-20T09:00',
    endedBecause: 'Its workshop was held; the next scan begins in October.',
    sections: [
      ['drivers', 'Private sale replaces the counter.{tip}'],
      ['weak_signals', 'A seller offered goods by message before showing them.{handler}'],
      ['scenarios', 'One: sale moves online and burglary spreads. Two: a register makes resale rare.'],
      ['implications', 'An analyst who reads open sources; an agreement with platforms; a rule on registers.'],
    ],
  },
];

/** The hazards of the risk assessment, with impact and likelihood before and after the controls. */
export const STORY_HAZARDS = [
  { hazard: 'Burglary of an empty home', impact: 3, likelihood: 4, controls: 'Two patrols on foot; letters', residualImpact: 3, residualLikelihood: 2 },
  { hazard: 'Crowd at the narrow gate', impact: 4, likelihood: 2, controls: 'A steward; one-way route', residualImpact: 4, residualLikelihood: 1 },
] as const; // prettier-ignore

/** The profile of the person whom the commander’s approval concerns; it ends with that approval. */
export const STORY_PROFILE: StoryProduct = {
  ...BY_OKAFOR,
  ...PLAIN,
  type: 'subject_profile',
  title: 'Subject profile for a talk with a seller',
  at: '2026-09-22T13:00',
  endedAt: undefined,
  endedBecause: '',
  sections: [
    ['authority_necessity', 'The approved nomination asks for one talk; the profile serves nothing else.'],
    ['identification', 'The person is the one named by the link in the report, and no other record.{handler}'],
    ['category_basis', 'Suspect: a listed watch was handed over.{handler}'],
    ['criminal_activity', 'Fact: the hand-over was seen by a registered source.{handler} Nothing else is known as fact.{handler}'],
    ['associates', '', 'the talk needs none'],
    ['vehicles_premises_comms', '', 'the address is in the nomination’s report alone'],
    ['finances', '', 'no report mentions payments'],
    ['opportunities', 'The person sells in the open and can be asked in the open.{handler}'],
    ['profile_risks', 'Neighbours draw conclusions when uniforms call: officers come in plain clothes. No child is known to live there.'],
  ],
}; // prettier-ignore
