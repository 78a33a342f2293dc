/**
 * Learns which Latin signs are written with which Russian ones from pairs of one name in both scripts, and prints the
 * table of `packages/analysis/src/name/sound-table.ts`:
 *
 *     npx tsx scripts/names/learn-sounds.ts PAIRS.tsv.gz > packages/analysis/src/name/sound-table.ts
 *
 * PAIRS: `latin TAB russian letters parted by blanks TAB count`. The memoryless stochastic transducer of Ristad and
 * Yianilos (1998), by expectation maximisation; after half of the rounds, the pairs that fit worst are left out as noise.
 * Nothing is random; a run takes ten seconds.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { LATIN_SYMBOLS, readSymbols, SYMBOLS } from '../../packages/analysis/src/name/name-symbols.ts';
import { spellWord } from '../../packages/analysis/src/name/script-letters.ts';

const ROUNDS = 8;
/** Share of pairs left out as noise: more than the 2 to 4 % of other names among 200 read by hand. */
const NOISE = 0.12;
/** Fewest expected occurrences of a pair of signs in the table, and its least share of either sign. */
const FEWEST = 4;
const LEAST_SHARE = 0.003;

const SIZE = SYMBOLS.length + 1;
/** The number of no sign. */
const NONE = SYMBOLS.length;

interface Pair {
  readonly latin: Uint8Array;
  readonly russian: Uint8Array;
}

function readPairs(path: string): readonly Pair[] {
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .flatMap((line) => {
      const [latin = '', russian = ''] = line.normalize('NFC').split('\t');
      const pair = {
        latin: readSymbols(spellWord(latin.toLowerCase()) ?? ''),
        russian: readSymbols(spellWord(russian.replaceAll(' ', '')) ?? ''),
      };
      const isUsable =
        pair.latin.length > 1 &&
        pair.russian.length > 1 &&
        pair.latin.every((sign) => sign < LATIN_SYMBOLS) &&
        pair.russian.every((sign) => sign >= LATIN_SYMBOLS);
      return isUsable ? [pair] : [];
    });
}

/** Adds the expected counts of one pair to `counts` and returns its log likelihood per sign. */
function expect(pair: Pair, odds: Float64Array, counts: Float64Array): number {
  const { latin, russian } = pair;
  const [rows, columns] = [latin.length + 1, russian.length + 1];
  const odd = (a: number, b: number): number => odds[a * SIZE + b] ?? 0;
  const before = new Float64Array(rows * columns);
  const after = new Float64Array(rows * columns);
  before[0] = 1;
  after[rows * columns - 1] = 1;
  const at = (row: number, column: number): number => row * columns + column;
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      let sum = before[at(row, column)] ?? 0;
      const [a, b] = [latin[row - 1] ?? NONE, russian[column - 1] ?? NONE];
      if (row > 0) sum += (before[at(row - 1, column)] ?? 0) * odd(a, NONE);
      if (column > 0) sum += (before[at(row, column - 1)] ?? 0) * odd(NONE, b);
      if (row > 0 && column > 0) sum += (before[at(row - 1, column - 1)] ?? 0) * odd(a, b);
      before[at(row, column)] = sum;
    }
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1) {
      let sum = after[at(row, column)] ?? 0;
      const [a, b] = [latin[row] ?? NONE, russian[column] ?? NONE];
      if (row + 1 < rows) sum += (after[at(row + 1, column)] ?? 0) * odd(a, NONE);
      if (column + 1 < columns) sum += (after[at(row, column + 1)] ?? 0) * odd(NONE, b);
      if (row + 1 < rows && column + 1 < columns) sum += (after[at(row + 1, column + 1)] ?? 0) * odd(a, b);
      after[at(row, column)] = sum;
    }
  const whole = before[rows * columns - 1] ?? 0;
  if (whole <= 0) return -Infinity;
  const add = (a: number, b: number, share: number): void => {
    counts[a * SIZE + b] = (counts[a * SIZE + b] ?? 0) + share / whole;
  };
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const [a, b, here] = [latin[row] ?? NONE, russian[column] ?? NONE, before[at(row, column)] ?? 0];
      if (row + 1 < rows) add(a, NONE, here * odd(a, NONE) * (after[at(row + 1, column)] ?? 0));
      if (column + 1 < columns) add(NONE, b, here * odd(NONE, b) * (after[at(row, column + 1)] ?? 0));
      if (row + 1 < rows && column + 1 < columns) add(a, b, here * odd(a, b) * (after[at(row + 1, column + 1)] ?? 0));
    }
  return Math.log(whole) / (latin.length + russian.length);
}

/** Returns odds proportional to counts, with a little for what was never seen. */
function maximise(counts: Float64Array): Float64Array {
  const whole = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (count + 0.01) / (whole + 0.01 * counts.length));
}

function learn(pairs: readonly Pair[]): Float64Array {
  let kept = pairs;
  let odds: Float64Array = new Float64Array(SIZE * SIZE).fill(1 / (SIZE * SIZE));
  let counts = new Float64Array(SIZE * SIZE);
  for (let round = 0; round < ROUNDS; round += 1) {
    counts = new Float64Array(SIZE * SIZE);
    const fits = kept.map((pair) => expect(pair, odds, counts));
    odds = maximise(counts);
    const worst = fits.toSorted((one, other) => one - other)[Math.floor(fits.length * NOISE)] ?? -Infinity;
    if (round === ROUNDS / 2) kept = kept.filter((_, number) => (fits[number] ?? 0) >= worst);
  }
  return counts;
}

function print(counts: Float64Array, pairs: number): string {
  const count = (a: number, b: number): number => counts[a * SIZE + b] ?? 0;
  const numbers = Array.from({ length: SIZE }, (_, number) => number);
  const latin = numbers.map((a) => numbers.reduce((sum, b) => sum + count(a, b), 0));
  const russian = numbers.map((b) => numbers.reduce((sum, a) => sum + count(a, b), 0));
  const lines = numbers.flatMap((a) => {
    if (a >= LATIN_SYMBOLS && a !== NONE) return [];
    const entries = numbers
      .filter((b) => count(a, b) >= FEWEST)
      .filter((b) => count(a, b) >= LEAST_SHARE * Math.min(latin[a] ?? 0, b === NONE ? Infinity : (russian[b] ?? 0)))
      .toSorted((b, c) => count(a, c) - count(a, b))
      .map((b) => `${SYMBOLS[b] ?? '-'}${Math.round(count(a, b))}`);
    return entries.length === 0 ? [] : [`${SYMBOLS[a] ?? '-'} ${entries.join(' ')}`];
  });
  return `/**
 * How often a Latin sign is written with a Russian one in the same name: sign, then Russian signs with their expected
 * counts; \`-\` is no sign. Learned by \`scripts/names/learn-sounds.ts\` from ${pairs.toLocaleString('en')} pairs of name words from Wikidata
 * (CC0 1.0), collected by Merhav and Ash, "Design Challenges in Named Entity Transliteration", COLING 2018. The pairs
 * are not part of this repository.
 */
export const SOUND_COUNTS: readonly string[] = [
${lines.map((line) => `  '${line}',`).join('\n')}
];
`;
}

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('usage: learn-sounds.ts PAIRS.tsv.gz');
const pairs = readPairs(path);
process.stdout.write(print(learn(pairs), pairs.length));
