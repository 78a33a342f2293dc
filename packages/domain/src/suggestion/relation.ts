import type { Language } from '../language.ts';
import type { Mention, MentionKind } from './mention.ts';
import type { ReadText } from './read-text.ts';
import { MENTION_WORDS } from './words/word-class.ts';
import { phraseIndex, phrasesIn, type PhraseIndex } from './words/phrase.ts';

/** What a verb of a text can state between two mentions. */
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
}

const PERSON: readonly MentionKind[] = ['person'];
const BODY: readonly MentionKind[] = ['person', 'organisation'];
const ENDS: Readonly<Record<RelationKind, readonly [readonly MentionKind[], readonly MentionKind[]]>> = {
  owns: [BODY, ['vehicle', 'plate', 'phone', 'account', 'address', 'organisation']],
  uses: [BODY, ['vehicle', 'plate', 'phone', 'account', 'address']],
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
  sent_money_to: [
    ['person', 'organisation'],
    ['person', 'organisation'],
  ],
};

interface Stated {
  readonly kind: RelationKind;
  /** The object comes before the verb: "belongs to". */
  readonly isReversed: boolean;
}

const indexes = new Map<Language, PhraseIndex<Stated>>();
function verbsOf(language: Language): PhraseIndex<Stated> {
  const known = indexes.get(language);
  if (known) return known;
  const made = phraseIndex(
    Object.entries(MENTION_WORDS[language].verbs).flatMap(([key, list]) => {
      const value = { kind: key.replace('<', '') as RelationKind, isReversed: key.endsWith('<') }; // keys are kinds
      return phrasesIn(list).map(([phrase]): readonly [string, Stated] => [phrase, value]);
    }),
  );
  indexes.set(language, made);
  return made;
}

/** Most words between a verb and its end. */
const REACH = 14;
/** Words before a verb in which a denial counts. */
const DENIAL_BEFORE = 4;

/**
 * Returns the relations a text states between its mentions: a verb of the list with a fitting mention before and after
 * it, in one sentence. What is denied, asked or hoped is left out.
 *
 * @param mentions in the order of the text
 */
export function relationsIn(read: ReadText, mentions: readonly Mention[]): readonly Relation[] {
  const found = new Map<string, Relation>();
  const put = (relation: Relation): void => {
    const key = `${relation.kind} ${relation.subject.from} ${relation.object.from}`;
    if (!found.has(key)) found.set(key, relation);
  };
  const verbs = verbsOf(read.language);
  const inside = insideOf(read, mentions);
  for (let at = 0; at < read.tokens.length; at += 1) {
    const verb = inside[at] === 1 ? undefined : verbs.findAt(read, at);
    if (!verb) continue;
    const relation = relationAt(read, mentions, at, verb.length, verb.value);
    if (relation) put(relation);
  }
  for (const relation of besides(read, mentions)) put(relation);
  return [...found.values()].toSorted((a, b) => a.from - b.from || a.to - b.to);
}

function insideOf(read: ReadText, mentions: readonly Mention[]): Uint8Array {
  const inside = new Uint8Array(read.tokens.length);
  for (const { from, to } of mentions)
    for (let at = read.tokenFrom(from); (read.tokens[at]?.from ?? to) < to; at += 1) inside[at] = 1;
  return inside;
}

function relationAt(
  read: ReadText,
  mentions: readonly Mention[],
  at: number,
  length: number,
  { kind, isReversed }: Stated,
): Relation | undefined {
  if (isUnstated(read, at, length)) return undefined;
  const from = read.tokens[at]?.from ?? 0;
  const to = read.tokens[at + length - 1]?.to ?? from;
  const [subjects, objects] = ENDS[kind];
  const before = near(read, mentions, at, isReversed ? objects : subjects, -1);
  const after = near(read, mentions, at + length - 1, isReversed ? subjects : objects, 1);
  if (!before || !after || before === after) return undefined;
  return { kind, subject: isReversed ? after : before, object: isReversed ? before : after, from, to };
}

/** The nearest mention of a kind before or after a token, in its sentence and within reach. */
function near(
  read: ReadText,
  mentions: readonly Mention[],
  at: number,
  kinds: readonly MentionKind[],
  step: 1 | -1,
): Mention | undefined {
  const token = read.tokens[at];
  if (!token) return undefined;
  const fitting = mentions.filter(
    ({ kind, from, to }) => kinds.includes(kind) && (step > 0 ? from >= token.to : to <= token.from),
  );
  const nearest = step > 0 ? fitting[0] : fitting.at(-1);
  if (!nearest) return undefined;
  const end = read.tokenFrom(step > 0 ? nearest.from : nearest.to - 1);
  const last = step > 0 ? end : Math.max(0, end - 1);
  if (!read.isSameSentence(last, at) || Math.abs(last - at) > REACH) return undefined;
  const [from, until] = step > 0 ? [token.to, nearest.from] : [nearest.from, token.from];
  return hasSentenceEnd(read, mentions, from, until) ? undefined : nearest;
}

/** True if a sentence ends at a mention between two offsets: "Hafengasse 7. Der Fahrer", where the point could be an ordinal's. */
const hasSentenceEnd = (read: ReadText, mentions: readonly Mention[], from: number, until: number): boolean =>
  mentions.some(
    (one) => one.from >= from && one.to <= until && /^[.!]\s+\p{Lu}/u.test(read.text.slice(one.to, one.to + 8)),
  );

/** Denied, asked, hoped: a word of denial shortly before or directly after the verb, or a question. */
function isUnstated(read: ReadText, at: number, length: number): boolean {
  for (let before = at - 1; before >= at - DENIAL_BEFORE && read.isSameSentence(before, at); before -= 1)
    if (read.is(before, 'unstated')) return true;
  if (read.is(at + length, 'unstated') && read.isSameSentence(at, at + length)) return true;
  for (let after = at; after < at + 40 && read.isSameSentence(after, at); after += 1)
    if (read.tokens[after]?.word === '?') return true;
  return false;
}

/** Between a person and an address written directly after: "Karas, Mill Street 4", "Tandy of Ferry Lane 31". */
const BESIDE_ADDRESS = /^(?:,\s|\s\(|\sof\s)$/u;
/** Between a person and their thing: "Cullen's cream Fiat 500". */
const POSSESSIVE = /^['’]s?\s$/u;
/** Most words between a person and the number they are reached at. */
const BESIDE_PHONE = 5;

/** Relations that no verb states: an address or a phone written next to a person, a vehicle in their possession. */
function besides(read: ReadText, mentions: readonly Mention[]): readonly Relation[] {
  return mentions.flatMap((subject, nth): readonly Relation[] => {
    const object = mentions[nth + 1];
    if (subject.kind !== 'person' || object === undefined) return [];
    const kind = besideKind(read, subject, object);
    return kind === undefined ? [] : [{ kind, subject, object, from: object.from, to: object.to }];
  });
}

function besideKind(read: ReadText, subject: Mention, object: Mention): RelationKind | undefined {
  const between = read.text.slice(subject.to, object.from);
  if (object.kind === 'address') return BESIDE_ADDRESS.test(between) ? 'lives_at' : undefined;
  if (object.kind === 'vehicle') return POSSESSIVE.test(between) ? 'owns' : undefined;
  return object.kind === 'phone' && isReachedAt(read, subject, object, between) ? 'uses' : undefined;
}

/** "Karas, +999 55 0388", "Costel's mobile 0040 …": the number follows the person, with at most a word for it between. */
function isReachedAt(read: ReadText, person: Mention, phone: Mention, between: string): boolean {
  if (/^(?:,\s|\s\()$/u.test(between)) return true;
  const [from, to] = [read.tokenFrom(person.to), read.tokenFrom(phone.from)];
  if (to - from > BESIDE_PHONE || !read.isSameSentence(Math.max(0, from - 1), to) || /;/u.test(between)) return false;
  const words = Array.from({ length: to - from }, (_, n) => from + n);
  const isVerb = words.some((at) => verbsOf(read.language).findAt(read, at) !== undefined);
  return !isVerb && words.some((at) => read.is(at, 'phoneCue')) && !words.some((at) => read.is(at, 'unstated'));
}
