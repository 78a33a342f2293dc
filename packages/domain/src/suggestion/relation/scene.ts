import type { MentionKind } from '../mention.ts';
import type { ReadText } from '../read-text.ts';
import type { RelationIndex } from '../words/relation/words-of-relations.ts';
import { listedWith } from './coordination.ts';
import { isUnstated } from './denial.ts';
import { personBeside, type MentionedText } from './mentioned-text.ts';
import type { FoundRelation } from './verb-relation.ts';
import { IS } from '../words/class-bits.ts';

const PLACES: readonly MentionKind[] = ['address', 'place', 'organisation'];
const SEEN: readonly MentionKind[] = ['person', 'vehicle', 'plate'];
/** Most words between a word of a scene and its place, or who is named with it. */
const REACH = 14;
/** Between a person, or their birth, and their own address: ", born 3 May 1988, of". */
const OWN_ADDRESS = /^\)?(?:,\s|\s\(|,?\s(?:of|aus|de|di|из|von)\s)$/u;

/** Where a sentence places those it names: one place, and the word that states it. */
interface Scene {
  readonly at: number;
  readonly length: number;
  readonly place: number;
  readonly until: number;
  readonly seen: 'all' | 'vehicle';
}

/**
 * Relations of presence: a sentence with a word for seeing, stopping or meeting and one place puts the persons and
 * vehicles it names there, and the sentence after it those who are in the vehicle.
 */
export function sceneRelations(
  text: MentionedText,
  words: RelationIndex,
  known: readonly FoundRelation[],
): readonly FoundRelation[] {
  const found: FoundRelation[] = [];
  const homes = new Set(known.filter(({ kind }) => kind === 'lives_at').map(({ object }) => object));
  const owners = new Set(known.filter(({ kind }) => kind === 'owns').map(({ subject }) => subject));
  let last: Scene | undefined;
  for (let from = 0; from < text.read.tokens.length;) {
    const [, until] = text.sentenceOf(from);
    const scene = sceneIn(text, words, from, until, homes);
    const shown = scene ?? (last && last.until === from ? last : undefined);
    const seen = scene
      ? seenIn(text, scene, from, until).filter(
          (nth) => !owners.has(nth) && !isWitness(text, words, nth) && !isOwnerNamed(text, nth),
        )
      : [];
    const aboard = shown?.seen === 'all' ? aboardIn(text, words, from, until) : [];
    if (shown)
      for (const subject of new Set([...seen, ...aboard]))
        found.push({ kind: 'present_at', subject, object: shown.place, at: shown.at, length: shown.length });
    last = scene;
    from = until;
  }
  return found;
}

function sceneIn(
  text: MentionedText,
  words: RelationIndex,
  from: number,
  until: number,
  homes: ReadonlySet<number>,
): Scene | undefined {
  const places = text
    .within(from, until, PLACES)
    .filter((nth) => !homes.has(nth) && isWhere(text, nth) && !isElsewhere(text, words, nth));
  if (places.length === 0) return undefined;
  for (let at = from; at < until; at += 1) {
    const phrase = text.isInside(at) ? undefined : (words.scene.findAt(text.read, at) ?? presence(text, words, at));
    if (!phrase || isUnstated(text, at, phrase.length)) continue;
    const near = places.filter((nth) => Math.abs((text.first[nth] ?? 0) - at) <= REACH);
    const place = near.find((nth) => (text.first[nth] ?? 0) > at) ?? near.at(-1);
    if (place !== undefined)
      return { at, length: phrase.length, place: venueOf(text, place), until, seen: phrase.value };
  }
  return undefined;
}

/** The body at an address written directly after it: "Bar Tre Re, via Torno 5". */
function venueOf({ read, mentions }: MentionedText, place: number): number {
  const [body, address] = [mentions[place - 1], mentions[place]];
  if (body?.kind !== 'organisation' || address?.kind !== 'address') return place;
  return /^(?:,\s|\s\()$/u.test(read.text.slice(body.to, address.from)) ? place - 1 : place;
}

function presence(
  text: MentionedText,
  words: RelationIndex,
  at: number,
): { readonly length: number; readonly value: 'all' } | undefined {
  const verb = words.verbs.findAt(text.read, at);
  return verb?.value.kind === 'present_at' ? { length: verb.length, value: 'all' } : undefined;
}

/** A place that is where something happens: not the address of a person, nor a body that no "at" precedes. */
export function isWhere(text: MentionedText, nth: number): boolean {
  const { read, mentions, first, last } = text;
  const place = mentions[nth];
  if (!place) return false;
  const before = personBeside(text, nth);
  if (before && OWN_ADDRESS.test(read.text.slice(before.from, place.from))) return false;
  if (place.kind !== 'organisation') return true;
  const token = first[nth] ?? 0;
  // "The waiter of the Lido left": whose waiter, not where.
  return [1, 2, 3].some(
    (back) =>
      token - back > (last[nth - 1] ?? -1) && read.is(token - back, IS.placePrep) && read.word(token - back) !== 'of',
  );
}

/** A place that is left for or come from: "to Limerick". */
function isElsewhere({ read, first }: MentionedText, words: RelationIndex, nth: number): boolean {
  const at = (first[nth] ?? 0) - 1;
  const before = read.word(at);
  // "Llegó de La Línea": "of" directly after the verb is "from".
  const isFrom = /^(?:de|da)$/u.test(before) && words.scene.findAt(read, at - 1) !== undefined;
  return isFrom || words.elsewhere.has(before) || isHome(read, words, at);
}

/** "Wohnhaft Chapel Lane 17": an address directly after a word for living there. */
const isHome = (read: ReadText, words: RelationIndex, at: number): boolean =>
  [at, at - 1].some((token) => {
    const verb = words.verbs.findAt(read, token);
    return verb?.value.kind === 'lives_at' && token + verb.length === at + 1;
  });

/** "In a drawer of Beate Brodnik": whose thing it is need not be there. */
const isOwnerNamed = ({ read, first }: MentionedText, nth: number): boolean =>
  /^(?:of|von|di)$/u.test(read.word((first[nth] ?? 0) - 1));

/** A person who reports what was seen: "Sgt Whelan notes that". */
const isWitness = ({ read, last }: MentionedText, words: RelationIndex, nth: number): boolean =>
  words.witness.findAt(read, (last[nth] ?? 0) + 1) !== undefined;

function seenIn(text: MentionedText, { at, place, seen }: Scene, from: number, until: number): readonly number[] {
  return text
    .within(from, until, seen === 'all' ? SEEN : ['vehicle', 'plate'])
    .filter((nth) => nth !== place && Math.abs((text.first[nth] ?? 0) - at) <= REACH);
}

/** Those a sentence names as driver or passenger. */
function aboardIn(text: MentionedText, words: RelationIndex, from: number, until: number): readonly number[] {
  const found: number[] = [];
  for (let at = from; at < until; at += 1) {
    const role = text.isInside(at) ? undefined : words.roles.findAt(text.read, at);
    if (!role || !(role.value.has('driver') || role.value.has('aboard')) || isUnstated(text, at, role.length)) continue;
    const person = text.near(at + role.length - 1, ['person'], 1, 3);
    if (person !== undefined) found.push(...listedWith(text, words, person));
  }
  return found;
}
