import type { MentionKind } from '../mention.ts';
import type { RelationIndex, Stated } from '../words/relation/words-of-relations.ts';
import { antecedentOf, onlyBefore } from './antecedent.ts';
import { isOfUnnamed } from './clause.ts';
import { listedWith } from './coordination.ts';
import { isUnstated } from './denial.ts';
import type { MentionedText } from './mentioned-text.ts';
import { ENDS, type RelationKind } from './relation.ts';
import { personMeant, personReferred } from './pronoun.ts';
import { IS } from '../words/class-bits.ts';

/** A relation between two mentions, by their numbers, and the tokens that state it. */
export interface FoundRelation {
  readonly kind: RelationKind;
  readonly subject: number;
  readonly object: number;
  readonly at: number;
  readonly length: number;
}

/** Most words between a verb and its end. */
const REACH = 14;
/** Most words between a subject and its verb: "Karas came out of an empty house on 8 March and drove". */
const TO_SUBJECT = 20;
/** Most words before a verb without a subject of its own: "Now owns a van". */
const BEFORE_BARE_VERB = 5;

type Ends = readonly [subject: number, object: number];

/** Relations that a verb of the list states, with what it joins in its sentence. What is denied, asked or hoped is left out. */
export function verbRelations(text: MentionedText, words: RelationIndex): readonly FoundRelation[] {
  const found: FoundRelation[] = [];
  for (let at = 0; at < text.read.tokens.length; at += 1) {
    const verb = text.isInside(at) ? undefined : words.verbs.findAt(text.read, at);
    if (!verb || verb.value.kind === 'present_at' || isUnstated(text, at, verb.length)) continue;
    if (!verb.value.isReversed && isOfUnnamed(text, words, at)) continue;
    const ends = endsOf(text, words, at, verb.length, verb.value);
    if (ends) found.push(...expanded(text, words, at, verb.length, verb.value.kind, ends));
  }
  return found;
}

function endsOf(
  text: MentionedText,
  words: RelationIndex,
  at: number,
  length: number,
  { kind, isReversed }: Stated,
): Ends | undefined {
  const [subjects, objects] = ENDS[kind];
  const end = at + length - 1;
  const [left, right] = isReversed ? [objects, subjects] : [subjects, objects];
  const isDisjoint = !subjects.some((one) => objects.includes(one));
  const inverted = isReversed || !isDisjoint ? undefined : invertedEnds(text, words, at, end, subjects, objects);
  if (inverted) return inverted;
  const gathered = kind === 'lives_at' ? livingTogether(text, at, end) : undefined;
  if (gathered) return gathered;
  const before = endBefore(text, words, at, left, isReversed) ?? subjectBefore(text, words, at, left);
  if (before === undefined) return undefined;
  let after = text.near(end, right, 1, REACH);
  // "Bought it from Ravel, phone …": what follows another person belongs to them.
  const isOthers =
    after !== undefined &&
    isDisjoint &&
    kind !== 'lives_at' &&
    text.within(end + 1, text.first[after] ?? 0, ['person']).length > 0;
  if (isOthers) after = undefined;
  if (after === undefined && isDisjoint) after = objectBefore(text, at, kind, right);
  after ??= unnamedObject(text, words, at, end, kind);
  if (after === undefined || text.thingOf(before) === text.thingOf(after)) return undefined;
  return isReversed ? [after, before] : [before, after];
}

/** Most words between a body and its verb, if the sentence has a person before it. */
const TO_BODY_VERB = 2;

/** The nearest mention before a verb; a body only if the verb is about it. */
function endBefore(
  text: MentionedText,
  words: RelationIndex,
  at: number,
  kinds: readonly MentionKind[],
  isReversed: boolean,
): number | undefined {
  const nth = nearBefore(text, at, kinds);
  if (nth === undefined || text.mentions[nth]?.kind !== 'organisation') return nth;
  const first = text.first[nth] ?? at;
  // "The rental contract of Dunlin Ltd is in the name of": it is the contract.
  if (isReversed) return words.of.has(text.read.word(first - 1)) ? undefined : nth;
  if (at - (text.last[nth] ?? at) - 1 <= TO_BODY_VERB) return nth;
  // "They gave Larch Antiques as the shop and left": it is those who gave it.
  const [from] = text.sentenceOf(at);
  return text.within(from, first, ['person']).at(-1) ?? personMeant(text, words, first) ?? nth;
}

/** "Dort wohnt Ana Ristić", "home address of Karas": the subject follows the verb directly. */
function invertedEnds(
  text: MentionedText,
  words: RelationIndex,
  at: number,
  end: number,
  subjects: readonly MentionKind[],
  objects: readonly MentionKind[],
): Ends | undefined {
  const subject = text.near(end, subjects, 1, 2);
  if (subject === undefined) return undefined;
  const isDirect = text.first[subject] === end + 1 || words.of.has(text.read.word(end + 1));
  if (!isDirect) return undefined;
  const object = text.near(text.last[subject] ?? end, objects, 1, REACH) ?? text.near(at, objects, -1, REACH);
  return object === undefined ? undefined : [subject, object];
}

/** The nearest mention before a verb, and not before a colon unless directly: "Valdivielso reports: …". */
function nearBefore(text: MentionedText, at: number, kinds: readonly MentionKind[]): number | undefined {
  const nth = text.near(at, kinds, -1, TO_SUBJECT);
  if (nth === undefined) return undefined;
  const colon = text.read.tokens.slice((text.last[nth] ?? 0) + 1, at).findIndex(({ word }) => word === ':');
  return colon > 0 ? undefined : nth;
}

/** "The Audi that Karas drives": the object before the verb. What is used at an address is not the address. */
function objectBefore(
  text: MentionedText,
  at: number,
  kind: RelationKind,
  kinds: readonly MentionKind[],
): number | undefined {
  const nth = nearBefore(text, at, kinds);
  return kind === 'uses' && nth !== undefined && text.mentions[nth]?.kind === 'address' ? undefined : nth;
}

const VEHICLES: readonly MentionKind[] = ['vehicle', 'plate'];

/** "A white van. Karas drove", "Karas lives there": what a verb without a name for its object is about, if it is the only one. */
function unnamedObject(
  text: MentionedText,
  words: RelationIndex,
  at: number,
  end: number,
  kind: RelationKind,
): number | undefined {
  const { read } = text;
  if (kind === 'lives_at') return words.there.has(read.word(end + 1)) ? onlyBefore(text, at, ['address']) : undefined;
  if (kind !== 'uses' || words.driving.findAt(read, at) === undefined) return undefined;
  const isEnd = /^(?:[.,;]|)$/u.test(read.word(end + 1)) || words.and.has(read.word(end + 1));
  const isNamedNoun = [1, 2, 3].some((ahead) => read.is(end + ahead, IS.vehicleNoun));
  return isEnd || isNamedNoun ? onlyBefore(text, at, VEHICLES) : undefined;
}

/** Most words between "live" and the first of those who do: "duermen tres temporeros, Lamine y Ousmane". */
const TO_RESIDENTS = 5;

/** "En la calle del Molino 12 duermen tres, Lamine y Ousmane": the place before the verb, those who live there after it. */
function livingTogether(text: MentionedText, at: number, end: number): Ends | undefined {
  const place = nearBefore(text, at, ['address']);
  const resident = text.near(end, ['person'], 1, TO_RESIDENTS);
  if (place === undefined || resident === undefined || nearBefore(text, at, ['person']) !== undefined) return undefined;
  return text.near(end, ['address', 'place'], 1, REACH) === undefined ? [resident, place] : undefined;
}

/** "Treffen mit Karas": in German, an infinitive that begins a sentence is a noun. */
const isHeading = ({ read }: MentionedText, at: number): boolean =>
  read.language === 'de' && read.word(at).endsWith('en');

/** The person a verb without a name before it is about: a pronoun, or a verb at the beginning of its sentence. */
function subjectBefore(
  text: MentionedText,
  words: RelationIndex,
  at: number,
  kinds: readonly MentionKind[],
): number | undefined {
  const [from] = text.sentenceOf(at);
  if (at - from > BEFORE_BARE_VERB) return undefined;
  if (kinds.includes('vehicle')) {
    // "The car belongs to Ana Ristić": the only vehicle of the sentence before.
    const isVehicle = Array.from({ length: at - from }, (_, n) => from + n).some((token) =>
      text.read.is(token, IS.vehicleNoun),
    );
    return isVehicle ? onlyBefore(text, from, VEHICLES) : undefined;
  }
  if (!kinds.includes('person')) return undefined;
  const isPronoun = text.read.tokens.slice(from, at).some(({ word }) => words.pronoun.has(word));
  if (isPronoun) return personReferred(text, words, from);
  return at === from && !isHeading(text, at) ? antecedentOf(text, from, ['person']) : undefined;
}

function expanded(
  text: MentionedText,
  words: RelationIndex,
  at: number,
  length: number,
  kind: RelationKind,
  [subject, object]: Ends,
): readonly FoundRelation[] {
  const changed = kindOf(text, words, at, kind, object);
  if (changed === undefined) return [];
  const subjects = listedWith(text, words, subject);
  const objects = listedWith(text, words, object);
  return subjects.flatMap((one) =>
    objects
      .filter((other) => one !== other)
      .map((other) => ({ kind: changed, subject: one, object: other, at, length })),
  );
}

/** "Rang from 0161 …" states whose phone it is; "paid" without an amount states nothing about money. */
function kindOf(
  text: MentionedText,
  words: RelationIndex,
  at: number,
  kind: RelationKind,
  object: number,
): RelationKind | undefined {
  if (kind === 'called' && text.mentions[object]?.kind === 'phone') {
    const first = text.first[object] ?? 0;
    const before = text.read.tokens.slice(Math.max(at + 1, first - 2), first).map(({ word }) => word);
    return before.some((word) => words.from.has(word)) ? 'uses' : kind;
  }
  if (kind !== 'sent_money_to') return kind;
  const [from, until] = text.sentenceOf(at);
  return text.within(from, until, ['amount']).length > 0 ? kind : undefined;
}
