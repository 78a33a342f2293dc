import { isLocalDate, type LocalDate } from '../calendar.ts';
import type { Language } from '../language.ts';
import type { LinkProperty, StatementProperty } from '../record/statement.ts';
import { birthsIn } from './date/birth.ts';
import type { Mention } from './mention.ts';
import { namedThings, type NamedThing } from './named-thing.ts';
import { readText } from './read-text.ts';
import type { RelationKind } from './relation/relation.ts';
import { relationsIn } from './relation/relations-in.ts';
import { languageOf, mentionsIn, type MentionOptions } from './suggest-mentions.ts';

/** A statement that words of a text suggest. A named person accepts, changes or dismisses it; until then it is nothing. */
export interface Suggestion {
  /** Property and positions in the text; the same text gives the same keys. */
  readonly key: string;
  /** The words it rests on; half-open, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** Key of the thing it is about. */
  readonly subject: string;
  readonly property: StatementProperty;
  readonly value: string | undefined;
  /** Key of the thing it points to. */
  readonly object: string | undefined;
  /** The day from which it was true, and the last one, if the words fix them; what happened has one day. */
  readonly validFrom: LocalDate | undefined;
  readonly validTo: LocalDate | undefined;
}

export interface SuggestedStatements {
  readonly language: Language;
  readonly things: readonly NamedThing[];
  readonly suggestions: readonly Suggestion[];
}

const PROPERTY_OF: Readonly<Record<Mention['kind'], StatementProperty>> = {
  person: 'name',
  organisation: 'name',
  vehicle: 'make_and_colour',
  plate: 'registration',
  phone: 'number',
  email: 'name',
  account: 'number',
  document: 'number',
  address: 'name',
  place: 'name',
  date: 'occurred',
  offence: 'conduct',
  amount: 'amount',
};

const LINK_OF: Readonly<Record<RelationKind, LinkProperty>> = {
  owns: 'owns',
  uses: 'uses',
  met: 'met',
  lives_at: 'lives_at',
  works_for: 'employed_by',
  called: 'communicated_with',
  associate_of: 'associate_of',
  family_of: 'family_of',
  member_of: 'member_of',
  present_at: 'present_at',
  sent_money_to: 'paid',
};

/** The event a report is about: dates, offences and amounts describe it. */
const EVENT = 'event:0';
const BLANKS = /\s+/gu;

/**
 * Suggests statements from a text: one for each thing it names, for each date, offence and amount of its event, and for
 * each relation its verbs state. Links come after the things they join.
 *
 * Suggestions are indications, computed from this text alone; no person is compared with another one's record.
 *
 * @returns suggestions in the order in which they are decided on, with the things they are about
 * Cost: linear in the length of the text. Deterministic.
 */
export function suggestStatements(text: string, options: MentionOptions): SuggestedStatements {
  const language = options.language ?? languageOf(text);
  const read = readText(text, language);
  const mentions = mentionsIn(read, options);
  const { things, at, personOf } = namedThings(read, mentions);
  const ownerOf = (key: string | undefined): string | undefined =>
    key === undefined ? key : (personOf.get(key) ?? key);
  const suggestions: Suggestion[] = [];
  const keys = new Set<string>();
  const put = (one: Suggestion): void => {
    if (keys.has(one.key)) return;
    keys.add(one.key);
    suggestions.push(one);
  };
  const births = birthsIn(text, mentions, options.writtenOn);
  const thingOf = new Map(things.map((thing) => [thing.key, thing]));
  const said = new Set<string>();
  for (const [nth, mention] of mentions.entries()) {
    const born = births.get(nth);
    // A birth is no event of the report: without a person to be about, it suggests nothing.
    if (born && born.of === undefined) continue;
    const named = at.get(mentions[born?.of ?? nth]?.from ?? mention.from);
    const subject = ownerOf(named) ?? EVENT;
    const property = born ? 'born_on' : personOf.has(named ?? '') ? 'alias' : PROPERTY_OF[mention.kind];
    const { from, to } = mention;
    const words = text.slice(from, to);
    const value = born ? born.on : words.replaceAll(BLANKS, ' ');
    // A thing is suggested once, with its fullest words; it has as many aliases, and an event as many dates, as the text gives.
    const thing = thingOf.get(subject);
    const isName = property === 'name' && thing !== undefined && thing.name !== words;
    const once = `${property} ${subject} ${thing && property !== 'alias' ? '' : mention.value}`;
    if (isName || said.has(once)) continue;
    said.add(once);
    const validFrom = !born && mention.kind === 'date' && isLocalDate(mention.value) ? mention.value : undefined;
    const key = `${property}:${from}-${to}`;
    put({ key, from, to, subject, property, value, object: undefined, validFrom, validTo: undefined });
  }
  const links = new Set<string>();
  for (const { kind, subject, object, from, to, on } of relationsIn(read, mentions, at, births)) {
    const [one, other] = [ownerOf(at.get(subject.from)), ownerOf(at.get(object.from))];
    if (one === undefined || other === undefined || one === other) continue;
    const property = LINK_OF[kind];
    const link = `${property} ${one} ${other}`;
    if (links.has(link)) continue;
    links.add(link);
    put({
      key: `${property}:${subject.from}-${object.from}`,
      from: Math.min(from, subject.from, object.from),
      to: Math.max(to, subject.to, object.to),
      subject: one,
      property,
      value: undefined,
      object: other,
      validFrom: on,
      validTo: on,
    });
  }
  const hasEvent = suggestions.some(({ subject }) => subject === EVENT);
  const event: NamedThing = { key: EVENT, kind: 'event', name: '', value: '', mentions: [] };
  return { language, things: hasEvent ? [...things, event] : things, suggestions };
}
