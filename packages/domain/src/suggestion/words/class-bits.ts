/** A set of word classes, one bit each: the first 31 classes in `low`, the others in `high`. */
export interface ClassBits {
  readonly low: number;
  readonly high: number;
}

const HALF = 31;
/** The classes of most words of a text. */
export const NO_CLASSES: ClassBits = { low: 0, high: 0 };

let made = 0;
/** A class with a bit of its own. */
function nextClass(): ClassBits {
  const bit = made;
  made += 1;
  return bit < HALF ? { low: 1 << bit, high: 0 } : { low: 0, high: 1 << (bit - HALF) };
}

/** Classes of words the recognisers of mentions ask for, in every language. */
export const IS = {
  // Dates and times.
  month: nextClass(),
  weekday: nextClass(),
  /** Months and weekdays that are also other words, or abbreviations: they count only next to a number. */
  weakDay: nextClass(),
  /** Before a weekday or month: last, next, this. */
  whichDay: nextClass(),
  dayPart: nextClass(),
  /** Words between the parts of one date. */
  dateJoin: nextClass(),
  /** Between: an "and" after it joins two days to one window. */
  rangeStart: nextClass(),
  /** Since, until, between: they belong to the window they open. */
  windowStart: nextClass(),
  /** And, or, comma: joins two days to one date only after a word of `rangeStart`. */
  dateAnd: nextClass(),
  /** Before a bare year or month: in, since. */
  datePrep: nextClass(),
  /** What repeats is no date: every. */
  every: nextClass(),
  /** After a clock number: pm, Uhr. */
  hourMark: nextClass(),
  /** After a number with a colon that is no time of day: minutes. */
  notClock: nextClass(),
  /** Before a clock number: at. */
  hourCue: nextClass(),
  // Numbers and what they are called.
  phoneCue: nextClass(),
  plateCue: nextClass(),
  accountCue: nextClass(),
  documentCue: nextClass(),
  /** Order, case, invoice: the number after it is no phone, plate or account. */
  otherNumber: nextClass(),
  currency: nextClass(),
  unit: nextClass(),
  numberWord: nextClass(),
  /** Thousand, million, half: between a number and its currency or unit. */
  multiplier: nextClass(),
  // Names.
  title: nextClass(),
  /** Called, alias: a name follows. */
  personCue: nextClass(),
  /** Driver, brother, suspect: a name may follow. */
  personRole: nextClass(),
  /** Small words inside a name: van, de. */
  particle: nextClass(),
  /** The: what follows with two capitals is a body, no person. */
  article: nextClass(),
  /** A capitalised word that is part of no name. */
  notName: nextClass(),
  /** Says, owns, met: a person did it. */
  personVerb: nextClass(),
  /** Ltd, Bank, Club: the words before it are an organisation. */
  organisationAfter: nextClass(),
  /** Café, Hotel, Garage: the words after it are an organisation. */
  organisationBefore: nextClass(),
  /** Pizza, Motors, Consulting: in capitals next to another word, a firm in any language. */
  trade: nextClass(),
  /** A word of the form of a made-up name: Eurofret, Greenplast. */
  firmShape: nextClass(),
  /** Park, Station: the words before it are a place. */
  placeAfter: nextClass(),
  /** Lake, Bahnhof: the words after it are a place. */
  placeBefore: nextClass(),
  /** In, near, towards: a place may follow. */
  placePrep: nextClass(),
  /** Of those, the ones before persons as well: from, of. */
  fromPrep: nextClass(),
  /** Born, arrived, border post: with "of" or "to", a place follows; no person. */
  towards: nextClass(),
  streetAfter: nextClass(),
  streetBefore: nextClass(),
  /** No., Nr., house: a house number follows. */
  houseMark: nextClass(),
  colour: nextClass(),
  vehicleNoun: nextClass(),
  make: nextClass(),
  /** Words with little meaning: articles, pronouns, auxiliary verbs. */
  stop: nextClass(),
  model: nextClass(),
  // Relations.
  /** Not, denied, never, if: what follows is not stated. */
  unstated: nextClass(),
  // Words that begin a phrase of a list: most begin none.
  relativeDay: nextClass(),
  offence: nextClass(),
  body: nextClass(),
  knownBody: nextClass(),
  verb: nextClass(),
  role: nextClass(),
  scene: nextClass(),
  witness: nextClass(),
} as const;
export type MentionClass = keyof typeof IS;

/** A set of several classes. */
export function classBits(classes: readonly ClassBits[]): ClassBits {
  if (classes.length === 0) return NO_CLASSES;
  return classes.reduce((all, one) => ({ low: all.low | one.low, high: all.high | one.high }));
}

/** True if the two sets share a class. */
export const isOneOf = (one: ClassBits, other: ClassBits): boolean =>
  (one.low & other.low) !== 0 || (one.high & other.high) !== 0;
