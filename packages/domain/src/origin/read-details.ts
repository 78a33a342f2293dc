import { textLanguage } from '../person/text-language.ts';
import { STOP_WORDS } from '../person/stop-words.ts';
import type { Language } from '../language.ts';
import type { Mention, MentionKind } from '../suggestion/mention.ts';
import { numberOfWord } from './number-words.ts';
import type { OriginReport } from './origin-report.ts';

/** What a report contains that can be compared. Every list without repeats. */
export interface ReadReport {
  readonly language: Language | undefined;
  /** Values that survive another wording or language, in the order of the text: `plate:RV41KSD`, `clock:22:40`, `number:14`. */
  readonly details: readonly string[];
  /** Beginnings of the words that say something. */
  readonly words: readonly string[];
  /** Two such words in sequence. */
  readonly shingles: readonly string[];
}

/** Kinds whose value is compared. Places are one kind: a street is an address in one text and a place in another. */
const DETAIL_OF: Readonly<Partial<Record<MentionKind, string>>> = {
  person: 'person',
  organisation: 'organisation',
  plate: 'plate',
  phone: 'phone',
  email: 'email',
  account: 'account',
  document: 'document',
  address: 'place',
  place: 'place',
};
const STOPS = new Map(
  Object.entries(STOP_WORDS).map(([language, words]) => [language, new Set(words.trim().split(/\s+/u))]),
);
const TOKEN = /\p{L}[\p{L}\p{M}]*(?:-\p{L}+)*|\d+(?:[.,' \u00a0]\d{3})*(?![\p{L}\d])/gu;
const CLOCK = /(?<![\d.:])([01]?\d|2[0-3])(?::|h|\.(?=\d\d\s?(?:Uhr|hrs?\b|h\b|am\b|pm\b)))([0-5]\d)(?![\d:])/gu;
/** Endings differ by language and case; the first letters are mostly kept. */
const STEM_LETTERS = 6;
const SHORTEST_WORD = 3;

interface Found {
  readonly from: number;
  readonly value: string;
}

/** Reads a report once. Cost: linear in its length. */
export function readDetails({ text, language: stated, details }: OriginReport): ReadReport {
  const language = stated ?? textLanguage(text);
  const found: Found[] = details.flatMap(detailsOf);
  for (const { 0: words, 1: hour = '', 2: minute = '', index } of text.matchAll(CLOCK))
    if (words) found.push({ from: index, value: `clock:${hour.padStart(2, '0')}:${minute}` });
  const isTaken = takenIn(text, details);
  const words: string[] = [];
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (isTaken(index)) continue;
    const word = token.toLowerCase();
    const number = /^\d/u.test(word) ? Number(word.replaceAll(/\D/gu, '')) : language && numberOfWord(word, language);
    if (number !== undefined && number > 1) found.push({ from: index, value: `number:${number}` });
    else if (number === undefined && word.length >= SHORTEST_WORD && !isStop(word, language))
      words.push(word.slice(0, STEM_LETTERS));
  }
  const inOrder = found.toSorted((a, b) => a.from - b.from || (a.value < b.value ? -1 : 1));
  return {
    language,
    details: [...new Set(inOrder.map(({ value }) => value))],
    words: [...new Set(words)],
    shingles: [...new Set(words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`))],
  };
}

function detailsOf({ kind, from, value }: Mention): readonly Found[] {
  // A day is a date with a number of year, month and day; other times are read as clocks or are relative.
  if (kind === 'date') return /^\d{4}-\d\d-\d\d/u.test(value) ? [{ from, value: `date:${value.slice(0, 10)}` }] : [];
  if (kind === 'amount') {
    const digits = value.replaceAll(/[^\d]/gu, '');
    return digits === '' ? [] : [{ from, value: `amount:${digits}` }];
  }
  const name = DETAIL_OF[kind];
  return name === undefined ? [] : [{ from, value: `${name}:${value}` }];
}

/** Where a mention already counts as a detail, its words and numbers do not count again; vehicles and offences are words. */
function takenIn(text: string, details: readonly Mention[]): (at: number) => boolean {
  const taken = new Uint8Array(text.length);
  for (const { kind, from, to } of details)
    if (kind === 'date' || kind === 'amount' || DETAIL_OF[kind] !== undefined) taken.fill(1, from, to);
  for (const { 0: words, index } of text.matchAll(CLOCK)) taken.fill(1, index, index + words.length);
  return (at) => taken[at] === 1;
}

const isStop = (word: string, language: Language | undefined): boolean =>
  language === undefined
    ? [...STOPS.values()].some((words) => words.has(word))
    : (STOPS.get(language)?.has(word) ?? false);
