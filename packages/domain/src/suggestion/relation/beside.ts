import type { Mention } from '../mention.ts';
import type { RelationIndex } from '../words/relation/words-of-relations.ts';
import { antecedentOf } from './antecedent.ts';
import type { MentionedText } from './mentioned-text.ts';
import type { RelationKind } from './relation.ts';
import type { FoundRelation } from './verb-relation.ts';

/** Between a person and an address written directly after: "Karas, Mill Street 4", "Tandy of Ferry Lane 31". */
const BESIDE_ADDRESS = /^(?:,\s|\s\(|\sof\s)$/u;
/** Between a person and their thing: "Cullen's cream Fiat 500". */
const POSSESSIVE = /^['’]s?\s$/u;
/** Most words between a person and the number they are reached at. */
const BESIDE_PHONE = 5;

/** Relations that no verb states: an address or a number written next to a person, a vehicle in their possession. */
export function besideRelations(text: MentionedText, words: RelationIndex): readonly FoundRelation[] {
  const found: FoundRelation[] = [];
  for (const [nth, mention] of text.mentions.entries()) {
    const at = text.first[nth] ?? 0;
    const length = (text.last[nth] ?? at) - at + 1;
    const put = (kind: RelationKind, subject: number, object: number): void => {
      found.push({ kind, subject, object, at, length });
    };
    const before = text.mentions[nth - 1];
    const kind = before && besideKind(text, words, nth - 1, before, nth, mention);
    if (kind !== undefined) put(kind, nth - 1, nth);
    const held = heldBy(text, words, nth, mention);
    if (held) put(held[0], held[1], nth);
  }
  return found;
}

function besideKind(
  text: MentionedText,
  words: RelationIndex,
  one: number,
  subject: Mention,
  other: number,
  object: Mention,
): RelationKind | undefined {
  if (subject.kind !== 'person') return undefined;
  const between = text.read.text.slice(subject.to, object.from);
  if (object.kind === 'address') return BESIDE_ADDRESS.test(between) ? 'lives_at' : undefined;
  if (object.kind === 'vehicle') return isPossessive(text, subject, between) ? 'owns' : undefined;
  return object.kind === 'phone' && isReachedAt(text, words, one, other, between) ? 'uses' : undefined;
}

const isPossessive = ({ read }: MentionedText, subject: Mention, between: string): boolean =>
  POSSESSIVE.test(between) ||
  (read.language === 'de' && between === ' ' && read.text.slice(subject.from, subject.to).endsWith('s'));

/** "Karas, +999 55 0388", "Costel's mobile 0040 …": the number follows the person, with at most a word for it between. */
function isReachedAt(text: MentionedText, words: RelationIndex, one: number, other: number, between: string): boolean {
  if (/^(?:,\s|\s\(|\s[—–]\s|:\s)$/u.test(between)) return true;
  const { read } = text;
  const [from, to] = [(text.last[one] ?? 0) + 1, text.first[other] ?? 0];
  if (to - from > BESIDE_PHONE || text.sentenceOf(from - 1)[0] !== text.sentenceOf(to)[0] || /;/u.test(between))
    return false;
  const tokens = Array.from({ length: to - from }, (_, n) => from + n);
  if (tokens.length === 1 && words.reachedAt.has(read.tokens[from]?.word ?? '')) return true;
  if (tokens.some((at) => read.is(at, 'unstated') || words.verbs.findAt(read, at) !== undefined)) return false;
  return tokens.some((at) => read.is(at, 'phoneCue'));
}

/** "the Fiat CS 418 LT of Rocco Strangis", "account … of Bejar"; "his brown Passat". */
function heldBy(
  text: MentionedText,
  words: RelationIndex,
  nth: number,
  object: Mention,
): readonly [RelationKind, number] | undefined {
  if (object.kind !== 'vehicle' && object.kind !== 'account' && object.kind !== 'phone') return undefined;
  const { read } = text;
  const first = text.first[nth] ?? 0;
  if (object.kind === 'vehicle' && words.his.has(read.tokens[first - 1]?.word ?? '')) {
    const owner = antecedentOf(text, first, ['person']);
    return owner === undefined ? undefined : ['owns', owner];
  }
  let end = nth;
  while (text.mentions[end + 1]?.kind === 'plate' && text.thingOf(end + 1) === text.thingOf(nth)) end += 1;
  const next = text.mentions[end + 1];
  if (next?.kind !== 'person') return undefined;
  const between = read.text.slice(text.mentions[end]?.to, next.from);
  if (!/^,?\s(?:of|de|di|von|des|der|d['’])\s?$/u.test(between)) return undefined;
  return [object.kind === 'phone' ? 'uses' : 'owns', end + 1];
}
