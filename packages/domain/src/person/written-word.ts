import type { Language } from '../language.ts';
import { patternIndex, type PatternIndex, type Tokens } from './written-word/pattern.ts';
import { quotedSpans } from './written-word/quotation.ts';
import { type Classes, readClasses, readSentence } from './written-word/sentence-reader.ts';
import { joinSpans, type TextSpan } from './written-word/span.ts';
import { sentencesIn, type Sentence } from './written-word/token.ts';
import { patternsIn, WORD_LISTS, type WordLists } from './written-word/word-lists.ts';

export type { TextSpan } from './written-word/span.ts';

/** Wordings about a person that need a reviewer's reason; a number or an order of persons is never allowed. */
export const WORD_MATCH_KINDS = ['forbidden_word', 'person_number', 'future_conduct', 'special_category'] as const;
export type WordMatchKind = (typeof WORD_MATCH_KINDS)[number];

/** A match at its words; offsets are UTF-16 units into the text, half-open. */
export interface WordMatch extends TextSpan {
  readonly kind: WordMatchKind;
  readonly sentence: TextSpan;
}

export interface WordMatchOptions {
  /** Cited facts, as spans of the text: they are not read. */
  readonly skip?: readonly TextSpan[];
  /** Names of persons the text is about; without them a name is identified by its capital. */
  readonly names?: readonly string[];
  /** The text also orders areas, problems and questions: a number counts only in a sentence about a person. */
  readonly ordersThings?: boolean;
  /** Names of places: their words name no person. */
  readonly places?: readonly string[];
}

/** Roles that are objects as often as persons: a target can be a number to reach, a group one of areas. */
const THINGS_TOO: ReadonlySet<string> = new Set(
  `target targets group groups source subject subjects contact contacts carrier pair ziel ziele zielen gruppe gruppen quelle cible cibles
  groupe groupes objectif objectifs source bersaglio bersagli obiettivo obiettivi gruppo gruppi fonte blanco blancos objetivo objetivos
  grupo grupos fuente цель цели целей целям объект объекта объекты объектов группа группы группу групп источник`.split(
    /\s+/u,
  ),
);
/** Words that rank watched persons, never used of a number to reach: “ranked targets”. */
const OF_WATCHED = /^(?:ranked|scored|gereiht|eingestuft|class|clasificad|classificat|graduat|ранжирован)/u;

type ListName = Exclude<keyof WordLists, 'classes'>;

/** The kind found by the patterns of a list. */
const KIND_OF_LIST: Readonly<Record<ListName, WordMatchKind>> = {
  forbidden: 'forbidden_word',
  number: 'person_number',
  numberNearPerson: 'person_number',
  future: 'future_conduct',
  futureNearPerson: 'future_conduct',
  special: 'special_category',
  specialAlone: 'special_category',
  origin: 'special_category',
};
const LIST_NAMES = [
  'forbidden',
  'number',
  'numberNearPerson',
  'future',
  'futureNearPerson',
  'special',
  'specialAlone',
  'origin',
] as const satisfies readonly ListName[];

interface Reading {
  readonly classes: Classes;
  readonly patterns: PatternIndex;
  /** The list of each pattern, by its number. */
  readonly listOf: readonly ListName[];
}

const readings = new Map<Language, Reading>();

/** Lists of a language, read when first asked for. */
function readingOf(language: Language): Reading {
  const before = readings.get(language);
  if (before) return before;
  const written = LIST_NAMES.flatMap((list) =>
    patternsIn(WORD_LISTS[language][list]).map((pattern) => ({ list, pattern })),
  );
  const reading = {
    classes: readClasses(language),
    patterns: patternIndex(written.map(({ pattern }) => pattern)),
    listOf: written.map(({ list }) => list),
  };
  readings.set(language, reading);
  return reading;
}

/** Tokens after a future form within which the step of a procedure still belongs to it. */
const PROCEDURE_REACH = 7;

/**
 * Finds wordings about persons that are not allowed: words that condemn, numbers and orders, future conduct, special
 * categories.
 *
 * Indications for a reviewer, not judgements: a fixed list of words and patterns for each language, which misses what
 * it does not list. Quotations and `skip` are not read. Method and figures: docs/methods/written-word.md.
 *
 * @returns matches in the order of the text; matches of one kind never overlap.
 * Cost: linear in the length of the text. Deterministic.
 * @example wordMatches('He will sell it.', 'en').map((match) => match.kind) // => ['future_conduct']
 * @example wordMatches('In March there were 87 burglaries.', 'en') // => []
 */
export function wordMatches(
  text: string,
  language: Language,
  { skip = [], names = [], places = [], ordersThings = false }: WordMatchOptions = {},
): readonly WordMatch[] {
  const reading = readingOf(language);
  const words = { persons: wordsIn(names), places: wordsIn(places) };
  const left = joinSpans([...quotedSpans(text), ...skip]);
  return sentencesIn(text, language, left).flatMap((sentence) =>
    findingsIn(sentence, readSentence(sentence, reading.classes, words), reading, ordersThings),
  );
}

/** The words of some names, in lower case. */
function wordsIn(names: readonly string[]): ReadonlySet<string> {
  return new Set(
    names.flatMap(
      (name) =>
        name
          .toLowerCase()
          .replaceAll('ё', 'е')
          .match(/\p{L}+/gu) ?? [],
    ),
  );
}

function findingsIn(
  sentence: Sentence,
  tokens: Tokens,
  { patterns, listOf }: Reading,
  ordersThings: boolean,
): readonly WordMatch[] {
  const matches = patterns.matches(tokens);
  if (matches.length === 0) return [];
  const has = (className: string): boolean => {
    for (let at = 0; at < tokens.length; at += 1) if (tokens.isOf(at, className)) return true;
    return false;
  };
  const ofPerson = has('person');
  const isNumber = (match: TextSpan): boolean => !ordersThings || isOfPersons(tokens, match);
  const isNeed = has('victim') && has('need');
  const isDescription = has('description') && !has('name');
  const counts = (list: ListName, match: TextSpan): boolean => {
    switch (list) {
      case 'forbidden':
        return true;
      case 'number':
        return isNumber(match);
      case 'numberNearPerson':
        return ofPerson && isNumber(match);
      case 'future':
        return !isProcedure(tokens, match);
      case 'futureNearPerson':
        return ofPerson && !isProcedure(tokens, match);
      case 'special':
        return ofPerson && !isNeed && !isOfThing(tokens, match);
      case 'specialAlone':
        return !isNeed && !isOfThing(tokens, match);
      case 'origin':
        return ofPerson && !isNeed && !isDescription && !isOfThing(tokens, match);
    }
  };
  const found = new Map<WordMatchKind, TextSpan[]>(WORD_MATCH_KINDS.map((kind) => [kind, []]));
  for (const { pattern, from, to } of matches) {
    const list = listOf[pattern];
    if (list && counts(list, { from, to })) found.get(KIND_OF_LIST[list])?.push({ from, to });
  }
  const { from, to } = sentence;
  return [...found]
    .flatMap(([kind, spans]) =>
      joinSpans(spans).map((match) => ({
        kind,
        from: sentence.tokens[match.from]?.from ?? from,
        to: sentence.tokens[match.to - 1]?.to ?? to,
        sentence: { from, to },
      })),
    )
    .toSorted(
      (a, b) => a.from - b.from || a.to - b.to || WORD_MATCH_KINDS.indexOf(a.kind) - WORD_MATCH_KINDS.indexOf(b.kind),
    );
}

/** True if the sentence is certainly about a person, or the match about watched persons. */
function isOfPersons(tokens: Tokens, { from, to }: TextSpan): boolean {
  // “Burglary ranks first”: the first word of a sentence has a capital without being a name. A name at the beginning is
  // missed.
  const begins = tokens.isOf(0, 'name') ? 1 : 0;
  for (let at = begins; at < tokens.length; at += 1)
    if (tokens.isOf(at, 'person') && !THINGS_TOO.has(tokens.word(at))) return true;
  for (let at = from; at < to; at += 1) if (OF_WATCHED.test(tokens.word(at))) return true;
  return false;
}

/** True if a future form, in its clause, is about a step of a procedure: to be heard, released, summoned. */
function isProcedure(tokens: Tokens, { from, to }: TextSpan): boolean {
  for (let at = from; at < Math.min(to + PROCEDURE_REACH, tokens.length); at += 1) {
    if (tokens.isOf(at, 'procedure')) return true;
    if (at >= to && tokens.isBarrier(at, true)) return false;
  }
  return false;
}

/** True if a faith or origin describes a place, an object or a group: Jewish cemetery, cimetière juif. */
function isOfThing(tokens: Tokens, { from, to }: TextSpan): boolean {
  return tokens.isOf(to, 'thing') || tokens.isOf(from - 1, 'thing') || tokens.isOf(from - 2, 'thing');
}
