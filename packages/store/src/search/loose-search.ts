import { sql, type RawBuilder } from 'kysely';
import { editDistance, errorsIn } from './edit-distance.ts';
import { exchanged, nearKeys } from './key-probes.ts';
import type { SoughtNumber } from './number-form.ts';
import { MOST_LOOSE, type SearchQuery, type SoughtWord } from './search-query.ts';
import { conditions, MOST_CANDIDATES, type Ask, type Candidate, type Scope } from './search-scope.ts';
import { lexeme, quoted, wordUnder } from './search-words.ts';
import { beginningOf, fitsPattern, likeOf, patternProbes, type PatternProbe } from './word-pattern.ts';

/** The most words of the entries found for one typed word. */
const MOST_WORDS = 40;
/** The most keys in one query; a reader of many labels is answered by several. */
const MOST_KEYS = 8000;

/** What one typed word requires of an entry: one of the terms, or one of the keys. */
interface Piece {
  readonly terms: readonly string[];
  readonly keys: readonly string[];
}

/**
 * Returns entries that contain every typed word in some way: as typed, by the form of a name, with an error, in two words or together
 * with its neighbour, as part of a number, or by its pattern.
 *
 * First the words of the entries that fit a typed one are read from at most `MOST_CANDIDATES` entries for each of the first `MOST_LOOSE`
 * words, then the entries with those words. Each term and key carries a label of the reader, and every query has the
 * conditions of the scope: words of other entries neither change the result nor are read.
 */
export async function findLoosely(ask: Ask, query: SearchQuery, scope: Scope): Promise<readonly Candidate[]> {
  const pieces: Piece[] = [];
  for (const [index, word] of query.words.entries()) {
    const found = index < MOST_LOOSE ? await wordsLike(ask, word, scope) : [];
    pieces.push(pieceOf(word, found, scope.reads));
  }
  const readings = [pieces, ...otherReadings(query, pieces, scope.reads)].filter((reading) =>
    reading.every(({ terms, keys }) => terms.length + keys.length > 0),
  );
  if (readings.length === 0) return [];
  const either = readings.map((reading) => sql`(${sql.join(reading.map(contains), sql` and `)})`);
  return ask(sql<Candidate>`select kind, id, false as exact, true as loose from search_entry
    where (${sql.join(either, sql` or `)}) and ${conditions(scope)} limit ${sql.lit(MOST_CANDIDATES)}`);
}

/** The most terms in one condition: for each entry that has one of them, the index compares all. */
const TERMS_AT_ONCE = 16;

function contains({ terms, keys }: Piece): RawBuilder<unknown> {
  const oneOf = (column: string, sought: readonly string[]): RawBuilder<unknown>[] =>
    Array.from({ length: Math.ceil(sought.length / TERMS_AT_ONCE) }, (_, part) => {
      const some = sought.slice(part * TERMS_AT_ONCE, (part + 1) * TERMS_AT_ONCE);
      return sql`${sql.ref(column)} @@ ${some.join(' | ')}::tsquery`;
    });
  return sql`(${sql.join([...oneOf('lexemes', terms), ...oneOf('keys', keys)], sql` or `)})`;
}

function pieceOf(sought: SoughtWord, found: readonly string[], reads: readonly number[]): Piece {
  const { word, isBeginning, pattern, number } = sought;
  if (pattern) {
    const beginning = beginningOf(pattern);
    const terms = beginning === undefined ? found.map(quoted) : reads.map((label) => `${termOf(label, beginning)}:*`);
    return { terms, keys: [] };
  }
  return {
    terms: [
      ...reads.map((label) => wordUnder(label, word, { isBeginning, exact: false })),
      ...found.map(quoted),
      ...reads.flatMap((label) =>
        halvesOf(word).map(([one, two]) => `(${termOf(label, one)} <-> ${termOf(label, two)})`),
      ),
    ],
    keys: number ? numberKeys(number, reads) : [],
  };
}

const termOf = (label: number, word: string): string => quoted(lexeme(label, word));

function numberKeys({ form, matches }: SoughtNumber, reads: readonly number[]): string[] {
  return reads.map((label) => `${termOf(label, `#${form}`)}${matches === 'part' ? ':*' : ''}`);
}

/** The shortest half of a word written in one, and the longest such word. */
const SHORTEST_HALF = 3;
const LONGEST_JOINED = 24;

/** Returns the ways to write a word of letters in two, such as `sport bag`. */
export function halvesOf(word: string): readonly (readonly [string, string])[] {
  if (word.length > LONGEST_JOINED || !/^\p{L}+$/u.test(word)) return [];
  const cuts = Array.from({ length: Math.max(0, word.length - 2 * SHORTEST_HALF + 1) }, (_, at) => at + SHORTEST_HALF);
  return cuts.map((at) => [word.slice(0, at), word.slice(at)]);
}

/** Returns a word and its neighbour written in one, such as `sportbag`; undefined if either is no word of letters. */
export function togetherOf(one: SoughtWord | undefined, other: SoughtWord | undefined): string | undefined {
  if (!one || !other || one.pattern || other.pattern) return undefined;
  const word = one.word + other.word;
  return halvesOf(word).some(([first]) => first === one.word) ? word : undefined;
}

/** The same query with typed groups as one number, or with two neighbours as one word. */
function otherReadings({ words, numbers }: SearchQuery, pieces: readonly Piece[], reads: readonly number[]): Piece[][] {
  const replaced = (from: number, to: number, piece: Piece): Piece[] => [
    ...pieces.slice(0, from),
    piece,
    ...pieces.slice(to),
  ];
  const asNumber = numbers.map(({ from, to, number }) =>
    replaced(from, to, { terms: [], keys: numberKeys(number, reads) }),
  );
  const asOne = words.slice(0, MOST_LOOSE).flatMap((one, index) => {
    const other = words[index + 1];
    const word = togetherOf(one, other);
    if (word === undefined) return [];
    const how = { isBeginning: other?.isBeginning === true, exact: false };
    return [replaced(index, index + 2, { terms: reads.map((label) => wordUnder(label, word, how)), keys: [] })];
  });
  return [...asNumber, ...asOne];
}

/** Returns the lexemes of the entries in scope that fit a typed word: within its errors or by its pattern, the nearest first. */
async function wordsLike(ask: Ask, { word, pattern }: SoughtWord, scope: Scope): Promise<readonly string[]> {
  const { reads } = scope;
  if (pattern) {
    const probes = patternProbes(pattern);
    if (probes.length === 0 || beginningOf(pattern) !== undefined) return [];
    const has = sql.join(
      probes.map((probe) => contains(probedBy(probe, reads))),
      sql` and `,
    );
    const rows = await ask(lexemesWhere(has, sql`word like ${likeOf(pattern)}`, scope));
    return nearest(rows, (found) => (fitsPattern(pattern, found) ? 0 : undefined));
  }
  const errors = errorsIn(word);
  if (errors === 0) return [];
  const keys = nearKeys(word);
  const rows: Row[] = [];
  const labelsAtOnce = Math.max(1, Math.floor(MOST_KEYS / keys.length));
  for (let from = 0; from < reads.length; from += labelsAtOnce) {
    const labels = reads.slice(from, from + labelsAtOnce);
    const near: Piece = {
      terms: word.length > 5 ? [] : labels.flatMap((label) => exchanged(word).map((one) => termOf(label, one))),
      keys: labels.flatMap((label) => keys.map((key) => termOf(label, key))),
    };
    const length = sql`char_length(word) between ${sql.lit(word.length - errors)} and ${sql.lit(word.length + errors)}`;
    rows.push(...(await ask(lexemesWhere(contains(near), length, scope))));
  }
  return nearest(rows, (found) => {
    const distance = editDistance(word, found);
    return distance > 0 && distance <= errors ? distance : undefined;
  });
}

interface Row {
  readonly lexeme: string;
  readonly word: string;
}

/** The lexemes of at most `MOST_CANDIDATES` entries with those keys. */
function lexemesWhere(has: RawBuilder<unknown>, fits: RawBuilder<unknown>, scope: Scope): RawBuilder<Row> {
  return sql<Row>`select distinct lexeme, word from (
      select lexemes from search_entry where ${has} and ${conditions(scope)} limit ${sql.lit(MOST_CANDIDATES)}
    ) entries, unnest(tsvector_to_array(lexemes)) as lexeme, substr(lexeme, strpos(lexeme, ':') + 1) as word
    where word !~ '^[~#]' and ${fits}`;
}

/** Returns the lexemes of the nearest words, at most `MOST_WORDS` of them, in an order that depends only on the words. */
function nearest(rows: readonly Row[], distanceOf: (word: string) => number | undefined): readonly string[] {
  const words = [...new Set(rows.map((row) => row.word))]
    .map((word) => ({ word, distance: distanceOf(word) ?? Infinity }))
    .filter(({ distance }) => distance < Infinity)
    .toSorted((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1));
  const kept = new Set(words.slice(0, MOST_WORDS).map((one) => one.word));
  return rows.filter((row) => kept.has(row.word)).map((row) => row.lexeme);
}

/** What an entry has if one of its words has this part of a pattern. An ending is also a whole word, and so is a part inside. */
function probedBy({ of, letters }: PatternProbe, reads: readonly number[]): Piece {
  const end = of === 'ending' ? '' : ':*';
  return {
    terms: reads.map((label) => `${termOf(label, letters)}${end}`),
    keys: of === 'beginning' ? [] : reads.map((label) => `${termOf(label, `<${letters}`)}${end}`),
  };
}
