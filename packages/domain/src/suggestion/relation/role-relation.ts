import type { MentionKind } from '../mention.ts';
import type { Role } from '../words/relation/relation-words.ts';
import type { RelationIndex } from '../words/relation/words-of-relations.ts';
import { onlyBefore } from './antecedent.ts';
import { listedWith } from './coordination.ts';
import { isUnstated } from './denial.ts';
import { isWhere } from './scene.ts';
import type { MentionedText } from './mentioned-text.ts';
import type { RelationKind } from './relation.ts';
import type { FoundRelation } from './verb-relation.ts';
import { IS } from '../words/class-bits.ts';

type Kinds = readonly MentionKind[];
/** What a role states, and what it can be a role of. */
const OF_ROLE: Readonly<Partial<Record<Role, readonly [kind: RelationKind, of: Kinds]>>> = {
  owner: ['owns', ['vehicle', 'plate', 'phone', 'account', 'address', 'organisation']],
  driver: ['uses', ['vehicle', 'plate', 'phone']],
  employee: ['works_for', ['organisation']],
  member: ['member_of', ['organisation']],
  tenant: ['lives_at', ['address', 'place']],
};
const BETWEEN_PERSONS: readonly (readonly [Role, RelationKind])[] = [
  ['relative', 'family_of'],
  ['associate', 'associate_of'],
];
const PERSON: Kinds = ['person'];
/** "Karas, born 3 May 1988, has been manager": the birth is of the person. */
const PERSON_OR_BIRTH: Kinds = ['person', 'date'];
/** What a driver or tenant named without it drives or lives at. */
const NAMED_BEFORE: Readonly<Partial<Record<Role, Kinds>>> = { driver: ['vehicle', 'plate'], tenant: ['address'] };
/** What an owner named without it owns. */
const OWNED: Kinds = ['vehicle', 'plate', 'account', 'phone'];
/** Most words between a role and what it is a role of, or the person who has it. */
const REACH = 4;

/** Relations that a noun for a person states: "X, owner of Y", "driver X", "Y's brother X". */
export function roleRelations(text: MentionedText, words: RelationIndex): readonly FoundRelation[] {
  const found: FoundRelation[] = [];
  for (let at = 0; at < text.read.tokens.length; at += 1) {
    const phrase = text.isInside(at) ? undefined : words.roles.findAt(text.read, at);
    if (!phrase) continue;
    if (!isUnstated(text, at, phrase.length) && !words.former.has(text.read.word(at - 1)))
      found.push(...new RoleReader(text, words, at, phrase.length).relations(phrase.value));
    at += phrase.length - 1;
  }
  return found;
}

/** Reads the words around one role. */
class RoleReader {
  private readonly text: MentionedText;
  private readonly words: RelationIndex;
  private readonly at: number;
  private readonly length: number;
  private readonly end: number;
  constructor(text: MentionedText, words: RelationIndex, at: number, length: number) {
    this.text = text;
    this.words = words;
    this.at = at;
    this.length = length;
    this.end = at + length - 1;
  }

  relations(roles: ReadonlySet<Role>): readonly FoundRelation[] {
    for (const [role, kind] of BETWEEN_PERSONS)
      if (roles.has(role)) {
        const pair = this.persons();
        if (pair) return [this.found(kind, ...pair)];
      }
    for (const [role, [kind, of]] of Object.entries(OF_ROLE) as [Role, readonly [RelationKind, Kinds]][]) {
      if (!roles.has(role)) continue;
      const ends = this.ofThing(of, role);
      if (ends) return listedWith(this.text, this.words, ends[0]).map((subject) => this.found(kind, subject, ends[1]));
    }
    return [];
  }

  private found(kind: RelationKind, subject: number, object: number): FoundRelation {
    return { kind, subject, object, at: this.at, length: this.length };
  }

  /** The words between two tokens, both excluded, titles left out. */
  private between(one: number, other: number): readonly string[] {
    const found: string[] = [];
    for (let at = one + 1; at < other; at += 1)
      if (!this.text.read.is(at, IS.title)) found.push(this.text.read.word(at));
    return found;
  }

  private isOf = (between: readonly string[]): boolean =>
    between.some((word) => this.words.of.has(word)) && !between.some((word) => /^[,;:()—–]$/u.test(word));
  /** Nothing but a sign or "is" between a role and a name. */
  private isApposition = (between: readonly string[]): boolean =>
    between.every((word) => /^[,:(—–]$/u.test(word) || this.words.is.has(word));

  /** A person directly after a token, with at most a sign between. */
  private personAfter(token: number): number | undefined {
    const nth = this.text.near(token, PERSON, 1, 3);
    return nth !== undefined && this.isApposition(this.between(token, this.text.first[nth] ?? token)) ? nth : undefined;
  }

  /** A person directly before the role: "X, the owner", "X is a member". */
  private personBefore(): number | undefined {
    const beside = this.text.near(this.at, PERSON_OR_BIRTH, -1, REACH);
    const nth = beside === undefined ? undefined : (this.text.births.get(beside)?.of ?? beside);
    if (beside === undefined || nth === undefined || this.text.mentions[nth]?.kind !== 'person') return undefined;
    const end = this.text.last[beside] ?? 0;
    const next = this.text.first[beside + 1];
    if (next !== undefined && next < this.at) return undefined;
    const between = this.between(end, this.at);
    const isLinked = between.some((word) => /^[,(—–]$/u.test(word) || this.words.is.has(word));
    return isLinked && !between.some((word) => this.words.and.has(word) || /^[;:)]$/u.test(word)) ? nth : undefined;
  }

  /** A role between persons: the two it joins. */
  private persons(): readonly [number, number] | undefined {
    const { text, at, end } = this;
    const of = text.near(end, PERSON, 1, REACH);
    const gap = of === undefined ? [] : this.between(end, text.first[of] ?? end);
    if (of !== undefined && (this.isOf(gap) || (text.read.language === 'ru' && gap.length === 0))) {
      const named = this.personAfter(text.last[of] ?? end);
      const isApart = named !== undefined && (text.first[named] ?? 0) > (text.last[of] ?? 0) + 1;
      if (isApart) return [of, named];
      const before = this.personBefore();
      if (before !== undefined && this.isOf(gap)) return [before, of];
      if (this.isOf(gap)) return undefined;
    }
    const holder = this.personAfter(end);
    const owner = this.possessor();
    if (holder !== undefined) {
      if (owner === undefined && !this.isIntroduced()) return undefined;
      const other = owner ?? onlyBefore(text, at, PERSON, text.thingOf(holder));
      return other === undefined || other === holder ? undefined : [other, holder];
    }
    return this.describedBefore();
  }

  /** "Son oncle Sami", "the uncle Sami", "Partner: Sami": without such a word "uncle" can be part of a name. */
  private isIntroduced(): boolean {
    const { text, words, at, end } = this;
    const before = text.read.word(at - 1);
    if (
      words.possessive.has(before) ||
      (text.read.language !== 'ru' && words.of.has(before)) ||
      text.read.is(at - 1, IS.article)
    )
      return true;
    return (
      (text.read.token(at)?.isFirst ?? false) ||
      text.read.token(end + 1)?.word === ':' ||
      /^[,;—]$/u.test(before) ||
      words.and.has(before)
    );
  }

  /** "Luke's brother": the person before the role in the possessive. */
  private possessor(): number | undefined {
    const nth = this.text.near(this.at, PERSON, -1, 3);
    const to = this.text.mentions[nth ?? -1]?.to;
    if (nth === undefined || to === undefined) return undefined;
    const after = this.text.read.text.slice(to, this.text.read.token(this.at)?.from ?? to);
    return /^['’]s?\s(?:\p{L}+\s)?$/u.test(after) ? nth : undefined;
  }

  /** "Nour Boussaïd, sa sœur": the person named before the role, and the one the pronoun refers to. */
  private describedBefore(): readonly [number, number] | undefined {
    const { text, at, words } = this;
    const isHis = words.possessive.has(text.read.word(at - 1));
    const isAlone = /^(?:[,;.)]|$)/u.test(text.read.text.slice(text.read.token(this.end)?.to ?? 0));
    if (!isHis && !isAlone) return undefined;
    const holder = text.near(at, PERSON, -1, 3);
    if (holder === undefined || !/^,\s/u.test(text.read.text.slice(text.mentions[holder]?.to ?? 0))) return undefined;
    const other = onlyBefore(text, text.first[holder] ?? at, PERSON, text.thingOf(holder));
    return other === undefined ? undefined : [other, holder];
  }

  /** A role of a thing: the person who has it, and the thing. */
  private ofThing(kinds: Kinds, role: Role): readonly [number, number] | undefined {
    const { text, at, end } = this;
    const of = text.near(end, kinds, 1, REACH);
    const holders: Kinds = role === 'owner' ? ['person', 'organisation'] : PERSON;
    const next = text.near(end, holders, 1, REACH);
    if (of !== undefined && (next === undefined || next >= of)) {
      const gap = this.between(end, text.first[of] ?? end);
      const isGenitive = text.read.language === 'ru' && gap.every((word) => /^\p{L}+$/u.test(word));
      if (!this.isOf(gap) && !isGenitive && gap.length > 0) return undefined;
      const holder = this.personAfter(text.last[of] ?? end) ?? this.personBefore();
      return holder === undefined || text.thingOf(holder) === text.thingOf(of) ? undefined : [holder, of];
    }
    if (next === undefined || !this.isApposition(this.between(end, text.first[next] ?? end))) return undefined;
    const thing = this.thingAfter(next, kinds) ?? this.thingBefore(kinds, role, text.thingOf(next));
    return thing === undefined || at > (text.first[next] ?? 0) ? undefined : [next, thing];
  }

  /** "Waiter Stoyan Dimitrov of the Lido". */
  private thingAfter(holder: number, kinds: Kinds): number | undefined {
    const end = this.text.last[holder] ?? 0;
    const nth = this.text.near(end, kinds, 1, REACH);
    return nth !== undefined && nth === holder + 1 && this.isOf(this.between(end, this.text.first[nth] ?? end))
      ? nth
      : undefined;
  }

  /** "A black Audi … Driver Tomasz Gorecki": the one thing of the kind named before. */
  private thingBefore(kinds: Kinds, role: Role, except: string): number | undefined {
    const { text, at } = this;
    if (role !== 'owner') {
      const thing = onlyBefore(text, at, NAMED_BEFORE[role] ?? kinds, except);
      return thing !== undefined && role === 'tenant' && !isWhere(text, thing) ? undefined : thing;
    }
    const near = text.near(at, OWNED, -1, 3);
    return near ?? onlyBefore(text, at, OWNED, except);
  }
}
