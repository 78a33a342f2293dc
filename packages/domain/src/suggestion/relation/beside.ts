import type { Mention } from '../mention.ts';
import type { RelationIndex } from '../words/relation/words-of-relations.ts';
import { antecedentOf } from './antecedent.ts';
import { isUnstated } from './denial.ts';
import { personBeside, type MentionedText } from './mentioned-text.ts';
import type { RelationKind } from './relation.ts';
import { personMeant } from './pronoun.ts';
import type { FoundRelation } from './verb-relation.ts';
import { IS } from '../words/class-bits.ts';

/** Between a person, or their birth, and an address written directly after: "Karas, Mill Street 4", "Tandy, of Ferry Lane 31". */
const BESIDE_ADDRESS = /^\)?(?:,\s|\s\(|,?\sof\s)$/u;
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
    const resident = mention.kind === 'address' ? residentOf(text, nth, mention) : undefined;
    if (resident !== undefined) put('lives_at', resident, nth);
    const before = text.mentions[nth - 1];
    const kind = before && besideKind(text, words, nth - 1, before, nth, mention);
    if (kind !== undefined) put(kind, nth - 1, nth);
    const contact = contactOf(text, nth, mention);
    if (contact !== undefined) put('uses', contact, nth);
    const reached = mention.kind === 'phone' ? reachedAs(text, words, nth) : undefined;
    if (reached !== undefined) put('uses', reached, nth);
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
  if (object.kind === 'vehicle') return isPossessive(text, subject, between) ? 'owns' : undefined;
  return object.kind === 'phone' && isReachedAt(text, words, one, other, between) ? 'uses' : undefined;
}

/** "Ames, born 2 June 2005, of Alfreton Road 9": the person an address is written next to. */
function residentOf(text: MentionedText, nth: number, address: Mention): number | undefined {
  const before = personBeside(text, nth);
  return before && BESIDE_ADDRESS.test(text.read.text.slice(before.from, address.from)) ? before.person : undefined;
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
  if (tokens.length === 1 && words.reachedAt.has(read.word(from))) return true;
  if (tokens.some((at) => read.is(at, IS.unstated) || words.verbs.findAt(read, at) !== undefined)) return false;
  return tokens.some((at) => read.is(at, IS.phoneCue));
}

/** Most words between a pronoun's word for a phone and the number. */
const TO_NUMBER = 4;

/** "Ihre Nummer ist 07700 900922": the number of the person a pronoun means. */
function reachedAs(text: MentionedText, words: RelationIndex, nth: number): number | undefined {
  const { read } = text;
  const first = text.first[nth] ?? 0;
  const [from] = text.sentenceOf(first);
  const before = Array.from({ length: Math.min(TO_NUMBER, first - from) }, (_, n) => first - 1 - n);
  const isReached = before.some((at) => read.is(at, IS.phoneCue)) || words.reachedAt.has(read.word(first - 1));
  if (!isReached || before.some((at) => text.isInside(at)) || isUnstated(text, first, 1)) return undefined;
  const isDialled = before.some((at) => words.verbs.findAt(read, at)?.value.kind === 'called');
  return isDialled ? undefined : personMeant(text, words, first);
}

const CONTACTS: ReadonlySet<string> = new Set(['phone', 'email', 'account', 'document', 'address', 'date', 'place']);
/** The account in a letter of a bank is that of its client. */
const BANK = /ban[kcq]|kasse|банк/iu;

/** "Jim Rooke: 07700 900922, j.rooke@…, account …": a number in the contact details after a name. */
function contactOf(text: MentionedText, nth: number, mention: Mention): number | undefined {
  if (mention.kind !== 'phone') return undefined;
  const [from] = text.sentenceOf(text.first[nth] ?? 0);
  for (let at = nth - 1; (text.first[at] ?? -1) >= from; at -= 1) {
    const one = text.mentions[at];
    if (!one || !isDetail(text, at)) return undefined;
    if (one.kind === 'organisation') return BANK.test(one.value) ? undefined : at;
    if (one.kind === 'person') return at;
    if (!CONTACTS.has(one.kind)) return undefined;
  }
  return undefined;
}

/** True if only a sign, and a word for what follows, is between a mention and the next: ", phone". */
function isDetail({ read, first, last }: MentionedText, nth: number): boolean {
  const [from, until] = [(last[nth] ?? 0) + 1, first[nth + 1] ?? 0];
  const words = Array.from({ length: until - from }, (_, n) => from + n).filter(
    (at) => !/^[,:(]$/u.test(read.word(at)),
  );
  return (
    words.length < until - from &&
    words.length <= 2 &&
    words.every((at) => read.is(at, IS.phoneCue) || read.is(at, IS.accountCue))
  );
}

/** "the Fiat CS 418 LT of Rocco Strangis", "account … of Bejar"; "sein brauner Passat". */
function heldBy(
  text: MentionedText,
  words: RelationIndex,
  nth: number,
  object: Mention,
): readonly [RelationKind, number] | undefined {
  if (object.kind !== 'vehicle' && object.kind !== 'account' && object.kind !== 'phone') return undefined;
  const { read } = text;
  const first = text.first[nth] ?? 0;
  if (object.kind === 'vehicle' && words.possessive.has(read.word(first - 1))) {
    const owner = antecedentOf(text, first, ['person']);
    return owner === undefined ? undefined : ['owns', owner];
  }
  let end = nth;
  while (text.mentions[end + 1]?.kind === 'plate' && text.thingOf(end + 1) === text.thingOf(nth)) end += 1;
  const next = text.mentions[end + 1];
  if (next?.kind !== 'person' && next?.kind !== 'organisation') return undefined;
  const between = read.text.slice(text.mentions[end]?.to, next.from);
  const isListed =
    object.kind !== 'vehicle' &&
    /^\s\((?:\p{L}+\s)?[«"]?$/u.test(between) &&
    /^[»"]?[),]/u.test(read.text.slice(next.to));
  if (!isListed && !/^,?\s(?:of|de|di|von|des|der|d['’])(?:\sla)?\s?$/u.test(between)) return undefined;
  return [object.kind === 'phone' ? 'uses' : 'owns', end + 1];
}
