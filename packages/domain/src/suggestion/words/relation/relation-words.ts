/**
 * What a noun for a person states about them: the owner, driver or tenant of a thing, an employee or member of a body, a
 * relative or associate of a person.
 */
export const ROLES = ['owner', 'driver', 'aboard', 'employee', 'member', 'relative', 'associate', 'tenant'] as const;
export type Role = (typeof ROLES)[number];

/** Words that state relations, of one language: phrases as in `phrase.ts`. */
export interface RelationWords {
  readonly roles: Readonly<Record<Role, string>>;
  /** Between a role and what it is a role of: of, at. */
  readonly of: string;
  /** Before a role or a vehicle of the person meant. */
  readonly possessive: string;
  /** The subject of a verb, instead of a name. */
  readonly pronoun: string;
  readonly and: string;
  /** Is, was: between a person and their role, a role and its person. */
  readonly is: string;
  /** Before the number a person rings from. */
  readonly from: string;
  /** Before the number a person is reached at. */
  readonly reachedAt: string;
  /** Before a role that has ended. */
  readonly former: string;
  /** Parked, abandoned: a vehicle is at the place named with it. */
  readonly parked: string;
  /** Before a vehicle a person is in: in a white Kia. */
  readonly ride: string;
  /** Says, saw: after a person who reports what others did. */
  readonly witness: string;
  /** Before a place that is left for or come from: to, from. */
  readonly elsewhere: string;
  /** Seen, stopped, arrested, control: a person named with it was at the place named with it. */
  readonly scene: string;
  /** Gave, left: with a word for a number or an address, the details of the person who did. */
  readonly giving: string;
  /** Reachable, informed: at a number, the person who has it. */
  readonly reach: string;
  /** A word for an address that a person gives as their own. */
  readonly home: string;
  /** Has, had: before a participle that is no passive. */
  readonly have: string;
  /** Who, which: the subject of a clause, and what is named directly before it. */
  readonly relative: string;
  /** A, an: before a noun for a person without a name. */
  readonly unnamed: string;
  /** Drove, was driving: without an object, the vehicle named before. */
  readonly driving: string;
  /** There: after a word for living, the address named before. */
  readonly there: string;
}
