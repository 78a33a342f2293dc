import type { Language } from '../../../language.ts';
import { IS } from '../class-bits.ts';
import { phraseIndex, phrasesIn, type PhraseIndex } from '../phrase.ts';
import { listed, MENTION_WORDS } from '../word-class.ts';
import { RELATION_WORDS } from './relation-lists.ts';
import { ROLES, type RelationWords, type Role } from './relation-words.ts';
import type { RelationKind } from '../../relation/relation.ts';

/** What a verb states. */
export interface Stated {
  readonly kind: RelationKind;
  /** The object comes before the verb: "belongs to". */
  readonly isReversed: boolean;
}

/** The words of a language that state relations, ready to be looked up. */
export interface RelationIndex {
  readonly verbs: PhraseIndex<Stated>;
  readonly roles: PhraseIndex<ReadonlySet<Role>>;
  /** The kind of what a word puts at a place. */
  readonly scene: PhraseIndex<'all' | 'vehicle'>;
  readonly witness: PhraseIndex<string>;
  readonly ride: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  readonly possessive: ReadonlySet<string>;
  readonly pronoun: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  readonly is: ReadonlySet<string>;
  readonly from: ReadonlySet<string>;
  readonly reachedAt: ReadonlySet<string>;
  readonly former: ReadonlySet<string>;
  readonly elsewhere: ReadonlySet<string>;
  readonly have: ReadonlySet<string>;
  readonly relative: ReadonlySet<string>;
  readonly unnamed: ReadonlySet<string>;
  readonly there: ReadonlySet<string>;
  readonly driving: PhraseIndex<string>;
  readonly giving: PhraseIndex<string>;
  readonly reach: PhraseIndex<string>;
  readonly home: PhraseIndex<string>;
}

const indexes = new Map<Language, RelationIndex>();

/** Returns the index of a language, made once. */
export function relationIndexOf(language: Language): RelationIndex {
  const known = indexes.get(language);
  if (known) return known;
  const words = RELATION_WORDS[language];
  const setOf = (list: string): ReadonlySet<string> => new Set(listed(list));
  const made: RelationIndex = {
    verbs: verbsOf(language),
    roles: rolesOf(words),
    scene: phraseIndex(
      [
        ...phrasesIn(words.scene).map(([phrase]) => [phrase, 'all'] as const),
        ...phrasesIn(words.parked).map(([phrase]) => [phrase, 'vehicle'] as const),
      ],
      IS.scene,
    ),
    witness: phraseIndex(phrasesIn(words.witness), IS.witness),
    ride: setOf(words.ride),
    of: setOf(words.of),
    possessive: setOf(words.possessive),
    pronoun: setOf(words.pronoun),
    and: setOf(words.and),
    is: setOf(words.is),
    from: setOf(words.from),
    reachedAt: setOf(words.reachedAt),
    former: setOf(words.former),
    elsewhere: setOf(words.elsewhere),
    have: setOf(words.have),
    relative: setOf(words.relative),
    unnamed: setOf(words.unnamed),
    there: setOf(words.there),
    driving: phraseIndex(phrasesIn(words.driving)),
    giving: phraseIndex(phrasesIn(words.giving)),
    reach: phraseIndex(phrasesIn(words.reach)),
    home: phraseIndex(phrasesIn(words.home)),
  };
  indexes.set(language, made);
  return made;
}

function verbsOf(language: Language): PhraseIndex<Stated> {
  return phraseIndex(
    Object.entries(MENTION_WORDS[language].verbs).flatMap(([key, list]) => {
      const value = { kind: key.replace('<', '') as RelationKind, isReversed: key.endsWith('<') }; // keys are kinds
      return phrasesIn(list).map(([phrase]): readonly [string, Stated] => [phrase, value]);
    }),
    IS.verb,
  );
}

function rolesOf({ roles }: RelationWords): PhraseIndex<ReadonlySet<Role>> {
  const found = new Map<string, Set<Role>>();
  for (const role of ROLES)
    for (const [phrase] of phrasesIn(roles[role])) {
      const known = found.get(phrase) ?? new Set<Role>();
      found.set(phrase, known.add(role));
    }
  return phraseIndex([...found], IS.role);
}
