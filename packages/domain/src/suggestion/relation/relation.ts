import type { LocalDate } from '../../calendar.ts';
import type { Mention, MentionKind } from '../mention.ts';

/** What words of a text can state between two mentions. */
export const RELATION_KINDS = [
  'owns',
  'uses',
  'met',
  'lives_at',
  'works_for',
  'called',
  'associate_of',
  'family_of',
  'member_of',
  'present_at',
  'sent_money_to',
] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** A relation that words of the text seem to state, between two of its mentions. */
export interface Relation {
  readonly kind: RelationKind;
  readonly subject: Mention;
  readonly object: Mention;
  /** The words that state it; half-open, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** The day of what happened, if the words fix it. */
  readonly on: LocalDate | undefined;
}

type Kinds = readonly MentionKind[];
const PERSON: Kinds = ['person'];
const BODY: Kinds = ['person', 'organisation'];

/** What the subject and the object of a relation can be. */
export const ENDS: Readonly<Record<RelationKind, readonly [subject: Kinds, object: Kinds]>> = {
  owns: [BODY, ['vehicle', 'plate', 'phone', 'account', 'address', 'organisation']],
  uses: [BODY, ['vehicle', 'plate', 'phone', 'account', 'address', 'email']],
  met: [PERSON, PERSON],
  lives_at: [PERSON, ['address', 'place']],
  works_for: [PERSON, ['organisation']],
  called: [
    ['person', 'phone'],
    ['person', 'phone'],
  ],
  associate_of: [PERSON, PERSON],
  family_of: [PERSON, PERSON],
  member_of: [PERSON, ['organisation']],
  present_at: [
    ['person', 'vehicle', 'plate'],
    ['address', 'place', 'organisation'],
  ],
  sent_money_to: [BODY, BODY],
};
