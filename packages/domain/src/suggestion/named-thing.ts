import type { TextSpan } from '../person/written-word/span.ts';
import type { EntityKind } from '../record/statement.ts';
import { aliasesIn } from './name/alias.ts';
import { nameKeyOf } from './name/repeated-name.ts';
import type { Mention, MentionKind } from './mention.ts';
import type { ReadText } from './read-text.ts';
import { IS } from './words/class-bits.ts';

/** One person, vehicle, number or place that a text names, at all its mentions. */
export interface NamedThing {
  /** Kind and position of its first mention: the same text gives the same keys. */
  readonly key: string;
  readonly kind: EntityKind;
  /** Its fullest words in the text; of a vehicle its plate. */
  readonly name: string;
  /** In the form in which two mentions of one thing are equal; see `Mention`. */
  readonly value: string;
  readonly mentions: readonly TextSpan[];
}

const KIND_OF: Readonly<Partial<Record<MentionKind, EntityKind>>> = {
  person: 'person',
  organisation: 'organisation',
  vehicle: 'vehicle',
  plate: 'vehicle',
  phone: 'phone',
  email: 'email',
  account: 'account',
  document: 'document',
  address: 'address',
  place: 'address',
};

/** Mentions of one thing. */
interface Group {
  readonly kind: EntityKind;
  readonly parts: Mention[];
  /** The words of the first mention of a person: later ones have no other words. Empty for other things. */
  readonly words: ReadonlySet<string>;
}

/** Between a vehicle and its plate: "grey van, RV 41 KSD", "van (plate RV 41 KSD)". */
const VEHICLE_TO_PLATE = /^[\s,(«»„"“:–-]{0,3}(?:[\p{L}\d][\p{L}\d.-]*[,:]?\s\(?){0,4}[«„"“(]?$/u;
const MOST_TO_PLATE = 30;

/**
 * Groups mentions by what they name: a surname joins the full name before it, a plate the vehicle before it, equal
 * numbers and names each other. Nothing outside this text is joined.
 *
 * @returns things in the order of their first mention; the thing of each mention by its offset; and, by its thing, the
 * person of each other name that the text gives a person
 */
export function namedThings(
  read: ReadText,
  mentions: readonly Mention[],
): {
  readonly things: readonly NamedThing[];
  readonly at: ReadonlyMap<number, string>;
  readonly personOf: ReadonlyMap<string, string>;
} {
  const groups: Group[] = [];
  /** The group of each value, for things that are no persons. */
  const known = new Map<string, Group>();
  /** The groups of persons with a word in their name. */
  const named = new Map<string, Group[]>();
  for (const [nth, mention] of mentions.entries()) {
    const kind = KIND_OF[mention.kind];
    if (kind === undefined) continue;
    const form = `${mention.kind} ${mention.value}`;
    const words = mention.kind === 'person' ? nameKeysOf(read, mention) : undefined;
    const group =
      (words ? personNamed(named, words) : known.get(form)) ??
      (mention.kind === 'plate'
        ? (vehicleBefore(read, groups, mentions[nth - 1], mention) ?? onlyVehicle(read, groups, mention))
        : undefined);
    const joined = group ?? { kind, parts: [], words: new Set(words) };
    if (!group) {
      groups.push(joined);
      for (const word of joined.words) {
        const others = named.get(word);
        if (others) others.push(joined);
        else named.set(word, [joined]);
      }
    }
    joined.parts.push(mention);
    if (!words) known.set(form, joined);
  }
  const at = new Map<number, string>();
  const things = groups.map(({ kind, parts }): NamedThing => {
    const [first] = parts;
    const fullest =
      parts.find((part) => part.kind === 'plate') ??
      parts.reduce((best, part) => (part.to - part.from > best.to - best.from ? part : best));
    const key = `${kind}:${first?.from ?? 0}`;
    for (const part of parts) at.set(part.from, key);
    return {
      key,
      kind,
      name: read.text.slice(fullest.from, fullest.to),
      value: fullest.value,
      mentions: parts.map(({ from, to }) => ({ from, to })),
    };
  });
  const personOf = personsOf(read, mentions, things, at);
  return { things: withAliases(things, personOf), at, personOf };
}

/** The person of each thing that is only another name of theirs. A name that is also a part of a fuller one is none. */
function personsOf(
  read: ReadText,
  mentions: readonly Mention[],
  things: readonly NamedThing[],
  at: ReadonlyMap<number, string>,
): ReadonlyMap<string, string> {
  const personOf = new Map<string, string>();
  for (const [alias, person] of aliasesIn(read, mentions)) {
    const [key, of] = [at.get(alias.from), at.get(person.from)];
    const name = things.find((one) => one.key === key)?.name;
    if (key === undefined || of === undefined || key === of || name !== read.text.slice(alias.from, alias.to)) continue;
    personOf.set(key, personOf.get(of) ?? of);
  }
  return personOf;
}

/** Persons with the mentions of their other names, which are no things of their own. */
function withAliases(things: readonly NamedThing[], personOf: ReadonlyMap<string, string>): readonly NamedThing[] {
  if (personOf.size === 0) return things;
  return things
    .filter(({ key }) => !personOf.has(key))
    .map((thing) => {
      const others = things.filter(({ key }) => personOf.get(key) === thing.key);
      const mentions = [thing, ...others].flatMap((one) => one.mentions);
      return { ...thing, mentions: mentions.toSorted((a, b) => a.from - b.from) };
    });
}

/** The words of a name as two mentions of one person are compared. */
const nameKeysOf = (read: ReadText, { value }: Mention): readonly string[] =>
  value.split(' ').map((word) => nameKeyOf(read.language, word));

/** The first person whose name has all the words. */
function personNamed(named: ReadonlyMap<string, readonly Group[]>, words: readonly string[]): Group | undefined {
  const [first = '', ...others] = words;
  return named.get(first)?.find((one) => others.every((word) => one.words.has(word)));
}

/** "A white Citroën. Plate AB 123 XK": a plate with its word joins the only vehicle named before, if that has none. */
function onlyVehicle(read: ReadText, groups: readonly Group[], plate: Mention): Group | undefined {
  const [one, ...others] = groups.filter(({ kind }) => kind === 'vehicle');
  if (!one || others.length > 0 || one.parts.some(({ kind }) => kind === 'plate')) return undefined;
  return read.hasBefore(plate.from, IS.plateCue, 3) ? one : undefined;
}

function vehicleBefore(
  read: ReadText,
  groups: readonly Group[],
  before: Mention | undefined,
  plate: Mention,
): Group | undefined {
  if (before?.kind !== 'vehicle' || plate.from - before.to > MOST_TO_PLATE) return undefined;
  if (!VEHICLE_TO_PLATE.test(read.text.slice(before.to, plate.from))) return undefined;
  const group = groups.find(({ parts }) => parts.includes(before));
  return group?.parts.some(({ kind }) => kind === 'plate') ? undefined : group;
}
