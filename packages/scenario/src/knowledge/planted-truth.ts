/** A statement of a report: its key, the subject and the property. */
type Stated = `${string} ${string} ${string}`;

/**
 * Statements that cannot both be true: two birth dates, two places on one day, two owners at one time, two colours, a
 * deed before the birth.
 */
export const PLANTED_CONTRADICTIONS: readonly (readonly [Stated, Stated])[] = [
  ['n04 lorn born_on', 'n19 lorn born_on'],
  ['n19 lorn place', 'n20 lorn place'],
  ['n17 org:tide owns', 'n30 org:marr owns'],
  ['c21 bros owns', 'c22 brof owns'],
  ['c01 v:corl make_and_colour', 'c25 v:corl make_and_colour'],
  ['c02 v:corl make_and_colour', 'c25 v:corl make_and_colour'],
  ['c26 vess born_on', 'c27 vess born_on'],
  ['f02 albs owns', 'f11 gunn owns'],
  ['f15 albs place', 'f16 albs place'],
  ['f23 org:cons owns', 'f24 wirs owns'],
  ['f27 rude owns', 'f32 org:cons owns'],
  ['f23 prel born_on', 'f33 prel conduct'],
];

/** Statements that differ and are both true: a year, and a day of the same year. */
export const PLANTED_COMPATIBLE: readonly (readonly [Stated, Stated])[] = [['f06 erik born_on', 'f09 erik born_on']];

/** Records that look like one person or thing and are two: twins, father and son, cousins, strangers, similar plates. */
export const PLANTED_LOOK_ALIKES: readonly (readonly [string, string])[] = [
  ['lorn', 'matt'],
  ['vess', 'vass'],
  ['brof', 'bros'],
  ['albf', 'albs'],
  ['eiri', 'erik'],
  ['ruda', 'rude'],
  ['ruda', 'ingr'],
  ['v:bell', 'v:near'],
  ['v:eskm', 'v:eskm2'],
  ['org:roof', 'org:roof2'],
];

/** Reports of two witnesses of one event: they agree and are two origins. */
export const PLANTED_WITNESSES: readonly (readonly [string, string])[] = [
  ['n17', 'n18'],
  ['c31', 'c32'],
];
