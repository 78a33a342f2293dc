import type { Mention, MentionKind } from '../mention.ts';
import { IS } from '../words/class-bits.ts';
import type { PhraseIndex } from '../words/phrase.ts';
import type { RelationIndex } from '../words/relation/words-of-relations.ts';
import { personBefore } from './antecedent.ts';
import { isUnstated } from './denial.ts';
import type { MentionedText } from './mentioned-text.ts';
import { personMeant } from './pronoun.ts';
import type { FoundRelation } from './verb-relation.ts';

const PERSON: readonly MentionKind[] = ['person'];
/** Most words between a detail and the verb that gives it. */
const TO_VERB = 12;
/** Most words between a detail and the word for it: "+999 … as the number". */
const TO_NOUN = 4;

/**
 * Details that a person gives as their own, or is reached at: "gave +999 55 0388 as the number", "Karas can be reached
 * on +999 55 0388". The person is the only one the sentence names; if it names none, the one named before.
 */
export function contactDetails(text: MentionedText, words: RelationIndex): readonly FoundRelation[] {
  return text.mentions.flatMap((mention, nth): readonly FoundRelation[] => {
    if (mention.kind !== 'phone' && mention.kind !== 'address') return [];
    const given = givingOf(text, words, nth, mention);
    if (given === undefined || isUnstated(text, given, 1) || isDenied(text, given, text.first[nth] ?? 0)) return [];
    const person = onlyPerson(text, words, nth, given);
    if (person === undefined) return [];
    const kind = mention.kind === 'address' ? 'lives_at' : 'uses';
    return [{ kind, subject: person, object: nth, at: given, length: 1 }];
  });
}

/** The word that gives a detail, in its sentence. */
function givingOf(text: MentionedText, words: RelationIndex, nth: number, { kind }: Mention): number | undefined {
  const first = text.first[nth] ?? 0;
  const last = text.last[nth] ?? first;
  const isNamed = isNear(text, first, last, (at) =>
    kind === 'phone' ? text.read.is(at, IS.phoneCue) : words.home.findAt(text.read, at) !== undefined,
  );
  const giving = isNamed ? wordNear(text, words.giving, first, last) : undefined;
  return (
    giving ??
    (kind === 'phone' && isAt(text, words, first) ? wordNear(text, words.reach, first, last, words.have) : undefined)
  );
}

/** A word of denial between the verb and the detail: "gave no number". */
const isDenied = (text: MentionedText, given: number, first: number): boolean =>
  text.read.tokens.slice(given + 1, first).some((_, nth) => text.read.is(given + 1 + nth, IS.unstated));

/** "On +999 …", "under the number +999 …". */
const isAt = ({ read }: MentionedText, words: RelationIndex, first: number): boolean =>
  [1, 2, 3].some((back) => words.reachedAt.has(read.word(first - back)));

function isNear(text: MentionedText, first: number, last: number, holds: (token: number) => boolean): boolean {
  const [from, until] = text.sentenceOf(first);
  for (let at = Math.max(from, first - TO_NOUN); at < Math.min(until, last + 1 + TO_NOUN); at += 1)
    if (!text.isInside(at) && holds(at)) return true;
  return false;
}

/** The nearest word of a list before a mention, else after it, in its sentence; not after a word of another. */
function wordNear(
  text: MentionedText,
  list: PhraseIndex<string>,
  first: number,
  last: number,
  notAfter?: ReadonlySet<string>,
): number | undefined {
  const [from, until] = text.sentenceOf(first);
  const isWord = (at: number): boolean =>
    !text.isInside(at) && list.findAt(text.read, at) !== undefined && !notAfter?.has(text.read.word(at - 1));
  for (let at = first - 1; at >= Math.max(from, first - TO_VERB); at -= 1) if (isWord(at)) return at;
  for (let at = last + 1; at < Math.min(until, last + 1 + TO_VERB); at += 1) if (isWord(at)) return at;
  return undefined;
}

/**
 * The only person of the sentence of a mention; if it names none, the one its pronoun means, or the only one named so far.
 * "They have left a number" is about others.
 */
function onlyPerson(text: MentionedText, words: RelationIndex, nth: number, given: number): number | undefined {
  const first = text.first[nth] ?? 0;
  const [from, until] = text.sentenceOf(first);
  const named = text.within(from, until, PERSON);
  const [person] = named;
  if (person !== undefined)
    return named.every((one) => text.thingOf(one) === text.thingOf(person)) ? person : undefined;
  const meant = personMeant(text, words, first);
  if (meant !== undefined || words.have.has(text.read.word(given - 1))) return meant;
  return text.someBefore(from, PERSON, undefined).length === 1 ? personBefore(text, from) : undefined;
}
