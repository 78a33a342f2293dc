/**
 * Classes of words the recognisers of mentions ask for, in every language. Forms as `wordSet` reads them (`stem*`,
 * `*ending`, `-exception`), separated by white space; an underscore joins the words of a phrase in a phrase list.
 */
export const MENTION_CLASSES = [
  // Dates and times.
  'month',
  'weekday',
  /** Months and weekdays that are also other words, or abbreviations: they count only next to a number. */
  'weakDay',
  /** Before a weekday or month: last, next, this. */
  'whichDay',
  'dayPart',
  /** Words between the parts of one date. */
  'dateJoin',
  /** Between: an "and" after it joins two days to one window. */
  'rangeStart',
  /** Since, until, between: they belong to the window they open. */
  'windowStart',
  /** And, or, comma: joins two days to one date only after a word of `rangeStart`. */
  'dateAnd',
  /** Before a bare year or month: in, since. */
  'datePrep',
  /** What repeats is no date: every. */
  'every',
  /** After a clock number: pm, Uhr. */
  'hourMark',
  /** After a number with a colon that is no time of day: minutes. */
  'notClock',
  /** Before a clock number: at. */
  'hourCue',
  // Numbers and what they are called.
  'phoneCue',
  'plateCue',
  'accountCue',
  'documentCue',
  /** Order, case, invoice: the number after it is no phone, plate or account. */
  'otherNumber',
  'currency',
  'unit',
  'numberWord',
  /** Thousand, million, half: between a number and its currency or unit. */
  'multiplier',
  // Names.
  'title',
  /** Called, alias: a name follows. */
  'personCue',
  /** Driver, brother, suspect: a name may follow. */
  'personRole',
  /** Small words inside a name: van, de. */
  'particle',
  /** The: what follows with two capitals is a body, no person. */
  'article',
  /** A capitalised word that is part of no name. */
  'notName',
  /** Says, owns, met: a person did it. */
  'personVerb',
  /** Ltd, Bank, Club: the words before it are an organisation. */
  'organisationAfter',
  /** Café, Hotel, Garage: the words after it are an organisation. */
  'organisationBefore',
  /** Park, Station: the words before it are a place. */
  'placeAfter',
  /** Lake, Bahnhof: the words after it are a place. */
  'placeBefore',
  /** In, near, towards: a place may follow. */
  'placePrep',
  /** Of those, the ones before persons as well: from, of. */
  'fromPrep',
  'streetAfter',
  'streetBefore',
  /** No., Nr., house: a house number follows. */
  'houseMark',
  'colour',
  'vehicleNoun',
  'make',
  /** Words with little meaning: articles, pronouns, auxiliary verbs. */
  'stop',
  'model',
  // Relations.
  /** Not, denied, never, if: what follows is not stated. */
  'unstated',
  // Words that begin a phrase of a list: most begin none.
  'relativeDay',
  'offence',
  'body',
  'verb',
  'role',
  'scene',
  'witness',
] as const;
export type MentionClass = (typeof MENTION_CLASSES)[number];
/** Classes that the phrases of a list make. */
export type PhraseClass = 'relativeDay' | 'offence' | 'body' | 'verb' | 'role' | 'scene' | 'witness';

/** Word lists of one language. */
export interface MentionWords {
  readonly classes: Readonly<Record<Exclude<MentionClass, PhraseClass | 'make' | 'model' | 'stop'>, string>>;
  /** Yesterday, last night, this morning; days before the day of writing where it is fixed: `yesterday=1`. */
  readonly relativeDays: string;
  /** Names of crimes, a phrase each. */
  readonly offences: string;
  /** Words after which a name is that of a body: works for, the firm. */
  readonly bodies: string;
  /** Verbs by what they state; see `RelationVerb`. */
  readonly verbs: Readonly<Record<string, string>>;
  /** Letters and words before an apostrophe that belong to no name: l', dell'. */
  readonly elided: string;
}
