import type { MentionClass } from './class-bits.ts';

/** Classes that the phrases of a list make. */
export type PhraseClass = 'relativeDay' | 'offence' | 'body' | 'knownBody' | 'verb' | 'role' | 'scene' | 'witness';

/** Word lists of one language: forms as `wordSet` reads them (`stem*`, `*ending`, `-exception`), separated by white space. */
export interface MentionWords {
  readonly classes: Readonly<
    Record<Exclude<MentionClass, PhraseClass | 'make' | 'model' | 'stop' | 'trade' | 'firmShape'>, string>
  >;
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
