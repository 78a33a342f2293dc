import type { Language } from '../../language.ts';
import { textLanguage } from '../../person/text-language.ts';
import type { Mention } from '../mention.ts';
import { namedThings } from '../named-thing.ts';
import { readText } from '../read-text.ts';
import { mentionsIn } from '../suggest-mentions.ts';
import { checkPhone, type PhoneCheck } from './phone-check.ts';
import { checkPlate, type PlateCheck } from './plate-check.ts';

/** Kinds of thing that are shown to a person who is writing a report. */
export const WRITTEN_KINDS = ['place', 'plate', 'phone', 'person'] as const;
export type WrittenKind = (typeof WRITTEN_KINDS)[number];

/** A place, plate, phone or person that the text being written names. It is an indication for its author, never knowledge. */
export interface WrittenThing {
  /** Kind and value: the same while the author writes on. */
  readonly key: string;
  readonly kind: WrittenKind;
  /** As written, in one line and without invisible signs; of a person the fullest words. */
  readonly words: string;
  /** One word has Latin and Cyrillic letters, which look alike. */
  readonly isMixed: boolean;
  readonly plate: PlateCheck | undefined;
  readonly phone: PhoneCheck | undefined;
}

export interface WritingOptions {
  /** Names of the agency's areas. */
  readonly places: readonly string[];
  /** The language of the text if its words do not show it. */
  readonly fallback: Language;
  /** Names of persons too; the author's choice for this text. */
  readonly withPersons: boolean;
}

/** Most characters that are read: about a tenth of a second on a slow phone. A longer text is read as far as that. */
export const MOST_READ = 20_000;

const MIXED = /(?=[\p{L}\d]*\p{Script=Latin})(?=[\p{L}\d]*\p{Script=Cyrillic})[\p{L}\d]+/u;
const KIND_OF: Readonly<Partial<Record<Mention['kind'], WrittenKind>>> = {
  place: 'place',
  address: 'place',
  plate: 'plate',
  phone: 'phone',
};

/**
 * Finds the places, plates and phones of a text while its author writes it, and persons if the author asks for them.
 *
 * Runs where the text is written: nothing is sent, stored or looked up.
 *
 * @returns each thing once, in the order of the text
 * Cost: linear in the length of the text, at most `MOST_READ` characters. Deterministic.
 * @example thingsInWriting('Van AB12 CDE at Mill Street', { places: [], fallback: 'en', withPersons: false })[0]?.words // => 'AB12 CDE'
 */
export function thingsInWriting(text: string, options: WritingOptions): readonly WrittenThing[] {
  const part = text.slice(0, MOST_READ);
  const read = readText(part, textLanguage(part) ?? byAlphabet(part, options.fallback));
  const mentions = mentionsIn(read, options);
  const found = new Map<string, { readonly thing: WrittenThing; readonly from: number }>();
  const put = (kind: WrittenKind, value: string, words: string, from: number): void => {
    const key = `${kind} ${value}`;
    if (!found.has(key)) found.set(key, { thing: thingOf(kind, value, words), from });
  };
  for (const mention of mentions) {
    const kind = KIND_OF[mention.kind];
    if (kind) put(kind, mention.value, part.slice(mention.from, mention.to), mention.from);
  }
  if (options.withPersons)
    for (const { kind, name, value, mentions: at } of namedThings(read, mentions).things)
      if (kind === 'person') put('person', value, name, at[0]?.from ?? 0);
  return [...found.values()].toSorted((a, b) => a.from - b.from).map(({ thing }) => thing);
}

/** The language of a text whose words do not show it: one that is written in its alphabet. */
function byAlphabet(text: string, fallback: Language): Language {
  if (/\p{Script=Cyrillic}/u.test(text)) return 'ru';
  return fallback === 'ru' ? 'en' : fallback;
}

function thingOf(kind: WrittenKind, value: string, written: string): WrittenThing {
  // Signs that are not seen, such as those that turn the direction of writing, are left out.
  const words = written
    .replaceAll(/\p{Cf}/gu, '')
    .trim()
    .replaceAll(/\s+/gu, ' ');
  return {
    key: `${kind} ${value}`,
    kind,
    words,
    isMixed: MIXED.test(kind === 'plate' ? words.replaceAll(/[^\p{L}\d]/gu, '') : words),
    plate: kind === 'plate' ? checkPlate(words) : undefined,
    phone: kind === 'phone' ? checkPhone(value) : undefined,
  };
}
