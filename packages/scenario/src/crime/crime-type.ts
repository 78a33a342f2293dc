/** How a crime came to the police: it was reported, or found proactively. */
export type Detection = 'reported' | 'proactive';

/** Where crimes of a type happen: at homes, in the shopping streets, on the road, or anywhere. */
export type Setting = 'home' | 'centre' | 'road' | 'any';

/** When in the day: relative weights of the 24 hours, from midnight. */
type Hours = readonly number[];

export interface CrimeType {
  readonly code: string;
  readonly title: string;
  /** Share of all crime other than the planted burglaries; shares need not add up to one. */
  readonly share: number;
  readonly detection: Detection;
  readonly setting: Setting;
  readonly hours: Hours;
  /** Month of the peak (1 to 12) and how far it rises above the year's mean. */
  readonly season: readonly [peakMonth: number, rise: number];
  /** Relative weights of Monday to Sunday. */
  readonly week: readonly number[];
  /** How long the crime went unseen, in weights of: known to the minute; up to 1 h; 5 h; 12 h; 24 h; 3 days. */
  readonly unseen: readonly number[];
  /** One word is drawn from each group. */
  readonly mo: readonly (readonly string[])[];
}

// prettier-ignore
const HOURS = {
  evening: [2, 1, 1, 1, 0, 0, 0, 1, 1, 2, 2, 2, 3, 3, 3, 4, 6, 10, 20, 24, 24, 20, 9, 4],
  night: [14, 13, 11, 8, 5, 2, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 5, 7, 9, 11, 13, 14],
  shopping: [0, 0, 0, 0, 0, 0, 0, 1, 3, 7, 10, 12, 12, 12, 13, 14, 14, 12, 8, 4, 2, 1, 0, 0],
  nightlife: [13, 12, 9, 5, 2, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 6, 6, 7, 8, 9, 10, 12, 14, 14],
  afternoon: [3, 2, 1, 1, 0, 0, 1, 3, 5, 5, 5, 6, 7, 7, 8, 10, 11, 11, 10, 9, 8, 7, 6, 4],
  office: [0, 0, 0, 0, 0, 0, 1, 3, 8, 12, 12, 11, 9, 10, 11, 11, 9, 6, 4, 3, 2, 1, 1, 0],
} satisfies Readonly<Record<string, Hours>>;
const EVEN_WEEK = [10, 10, 10, 10, 11, 11, 10];
const WORKING_WEEK = [12, 12, 12, 12, 12, 8, 5];
const WEEKEND = [8, 7, 8, 9, 13, 18, 14];
const SEEN = [80, 15, 5, 0, 0, 0];
const LATER_FOUND = [5, 15, 30, 35, 12, 3];
const ENTRY = ['rear door', 'rear door', 'rear door', 'window', 'window', 'front door', 'patio door', 'not known'];
const FORCE = ['lock forced', 'lock forced', 'pane broken', 'left unlocked', 'letterbox camera taken', 'not known'];
const GOODS = ['watches', 'jewellery', 'cash', 'laptop', 'tools', 'nothing taken'];

/** The burglary of homes, the crime the story is about. */
export const RESIDENTIAL_BURGLARY: CrimeType = {
  code: 'residential_burglary',
  title: 'Residential burglary',
  share: 28,
  detection: 'reported',
  setting: 'home',
  hours: HOURS.evening,
  season: [12, 0.2],
  week: [10, 10, 10, 10, 12, 11, 9],
  unseen: [6, 14, 50, 18, 7, 5],
  mo: [ENTRY, FORCE, GOODS],
};

function reported(
  code: string,
  title: string,
  share: number,
  setting: Setting,
  rest: Pick<CrimeType, 'hours' | 'season' | 'week' | 'unseen' | 'mo'>,
): CrimeType {
  return { code, title, share, detection: 'reported', setting, ...rest };
}

/** Offences found only where officers search: their number measures the searching. */
function discovered(code: string, title: string, share: number, mo: CrimeType['mo']): CrimeType {
  const hours = HOURS.nightlife;
  return { code, title, share, detection: 'proactive', setting: 'centre', hours, season: [7, 0.1], week: WEEKEND, unseen: SEEN, mo }; // prettier-ignore
}

/** The types that are drawn by day, season and place; the agency's whole list is `OFFENCE_TYPES`. */
export const CRIME_TYPES: readonly CrimeType[] = [
  RESIDENTIAL_BURGLARY,
  reported('commercial_burglary', 'Commercial burglary', 32, 'centre', { hours: HOURS.night, season: [1, 0.1], week: [11, 9, 9, 9, 9, 12, 14], unseen: [2, 8, 20, 45, 20, 5], mo: [['roller shutter', 'rear door', 'window', 'roof'], ['lock forced', 'pane broken', 'not known'], ['cash', 'tobacco', 'tools', 'phones', 'nothing taken']] }), // prettier-ignore
  reported('theft_from_vehicle', 'Theft from a vehicle', 75, 'road', { hours: HOURS.night, season: [11, 0.15], week: EVEN_WEEK, unseen: LATER_FOUND, mo: [['window broken', 'left unlocked', 'lock forced'], ['tools', 'bag', 'number plates', 'electronics']] }), // prettier-ignore
  reported('vehicle_theft', 'Theft of a vehicle', 32, 'road', { hours: HOURS.night, season: [10, 0.1], week: EVEN_WEEK, unseen: LATER_FOUND, mo: [['key taken', 'keyless', 'left running', 'not known'], ['car', 'car', 'van', 'motorcycle', 'moped']] }), // prettier-ignore
  reported('bicycle_theft', 'Theft of a bicycle', 42, 'centre', { hours: HOURS.afternoon, season: [7, 0.45], week: WORKING_WEEK, unseen: LATER_FOUND, mo: [['lock cut', 'not locked', 'shed'], ['electric', 'ordinary', 'ordinary']] }), // prettier-ignore
  reported('shoplifting', 'Theft from a shop', 110, 'centre', { hours: HOURS.shopping, season: [12, 0.1], week: WORKING_WEEK, unseen: SEEN, mo: [['concealed', 'walked out', 'label changed'], ['food', 'alcohol', 'clothes', 'cosmetics']] }), // prettier-ignore
  reported('theft_from_person', 'Theft from a person', 35, 'centre', { hours: HOURS.nightlife, season: [8, 0.3], week: WEEKEND, unseen: [50, 40, 10, 0, 0, 0], mo: [['pickpocket', 'snatched', 'distraction'], ['phone', 'purse', 'cash']] }), // prettier-ignore
  reported('other_theft', 'Other theft', 105, 'any', { hours: HOURS.afternoon, season: [8, 0.1], week: EVEN_WEEK, unseen: LATER_FOUND, mo: [['unattended', 'garden', 'workplace', 'fuel']] }), // prettier-ignore
  reported('robbery', 'Robbery', 16, 'centre', { hours: HOURS.nightlife, season: [11, 0.1], week: WEEKEND, unseen: SEEN, mo: [['threat', 'knife shown', 'force'], ['phone', 'cash', 'bag']] }), // prettier-ignore
  reported('assault', 'Assault', 130, 'any', { hours: HOURS.nightlife, season: [7, 0.15], week: WEEKEND, unseen: SEEN, mo: [['hand or foot', 'bottle', 'object'], ['street', 'licensed premises', 'home', 'workplace']] }), // prettier-ignore
  reported('domestic_violence', 'Domestic violence', 95, 'home', { hours: HOURS.nightlife, season: [7, 0.1], week: WEEKEND, unseen: [60, 20, 10, 5, 5, 0], mo: [['partner', 'former partner', 'family member'], ['assault', 'threat', 'damage']] }), // prettier-ignore
  reported('threats', 'Threats and harassment', 70, 'home', { hours: HOURS.afternoon, season: [6, 0.05], week: EVEN_WEEK, unseen: [40, 20, 15, 10, 10, 5], mo: [['by phone', 'in person', 'online', 'in writing']] }), // prettier-ignore
  reported('criminal_damage', 'Criminal damage', 95, 'any', { hours: HOURS.night, season: [6, 0.15], week: WEEKEND, unseen: LATER_FOUND, mo: [['vehicle', 'window', 'graffiti', 'fence', 'street furniture']] }), // prettier-ignore
  reported('arson', 'Arson', 6, 'any', { hours: HOURS.night, season: [5, 0.2], week: WEEKEND, unseen: [30, 40, 20, 10, 0, 0], mo: [['bin', 'vehicle', 'building', 'grass']] }), // prettier-ignore
  reported('fraud', 'Fraud', 60, 'home', { hours: HOURS.office, season: [11, 0.1], week: WORKING_WEEK, unseen: [20, 20, 15, 15, 15, 15], mo: [['by phone', 'online', 'doorstep', 'card']] }), // prettier-ignore
  reported('public_order', 'Public order', 60, 'centre', { hours: HOURS.nightlife, season: [7, 0.2], week: WEEKEND, unseen: SEEN, mo: [['shouting', 'fighting', 'refusal to leave']] }), // prettier-ignore
  discovered('drug_possession', 'Possession of drugs', 38, [['cannabis', 'cannabis', 'amphetamine', 'synthetic'], ['street check', 'vehicle check', 'licensed premises']]), // prettier-ignore
  discovered('drug_supply', 'Supply of drugs', 11, [['synthetic', 'amphetamine', 'cannabis', 'cocaine'], ['search', 'street check', 'parcel']]), // prettier-ignore
  discovered('weapon_possession', 'Possession of a weapon', 9, [['knife', 'knife', 'other blade', 'imitation'], ['street check', 'vehicle check']]), // prettier-ignore
  discovered('drink_driving', 'Driving under the influence', 17, [['alcohol', 'alcohol', 'drugs'], ['vehicle check', 'collision']]), // prettier-ignore
];

/** The outcome of a crime; its probability depends on whether the police found the crime themselves. */
export const OUTCOMES = {
  open: 'under investigation',
  reported: ['no suspect identified', 'no suspect identified', 'no suspect identified', 'unable to prosecute', 'unable to prosecute', 'charged', 'warning'], // prettier-ignore
  proactive: ['charged', 'charged', 'warning', 'warning', 'unable to prosecute'],
} as const;
