import { LATIN_SYMBOLS, symbolNumber, SYMBOLS } from './name-symbols.ts';
import { SOUND_COUNTS } from './sound-table.ts';

/** Rows and columns of the table of costs; the last is no sign. */
export const COST_WIDTH = SYMBOLS.length + 1;
/** The row and column of no sign: the cost of a sign that the other word does not have. */
export const NO_SYMBOL = SYMBOLS.length;

/** What a sign costs that is never written for the other. */
export const FULL_COST = 100;
/** The share of a sign's spellings at which the cost is full. */
const LEAST_SHARE = 0.005;

type Counts = readonly Float64Array[];

const emptyCounts = (): Counts => Array.from({ length: COST_WIDTH }, () => new Float64Array(COST_WIDTH));
const sumOf = (row: Float64Array): number => row.reduce((sum, count) => sum + count, 0);

function readCounts(): Counts {
  const counts = emptyCounts();
  for (const line of SOUND_COUNTS) {
    const [sign = '', ...entries] = line.split(' ');
    const from = symbolNumber(sign) ?? NO_SYMBOL;
    for (const entry of entries) {
      const [, other = '', count = '0'] = /^(\D+)(\d+)$/u.exec(entry) ?? [];
      const to = symbolNumber(other) ?? NO_SYMBOL;
      for (const [a, b] of [
        [from, to],
        [to, from],
      ] as const) {
        const row = counts[a];
        if (row !== undefined) row[b] = (row[b] ?? 0) + Number(count);
      }
    }
  }
  return counts;
}

/** The cost of a share of 1 is none, of the least share full; between them its logarithm counts. */
const costOfShare = (share: number): number =>
  share > 0 ? Math.min(FULL_COST, (FULL_COST * Math.log(Math.min(1, share))) / Math.log(LEAST_SHARE)) : FULL_COST;

const isLatin = (sign: number): boolean => sign < LATIN_SYMBOLS;

/**
 * Costs of writing one sign for another, in whole hundredths of a full replacement, as rows of `COST_WIDTH`. Of a Latin
 * and a Russian sign, or a sign and none: by the greater of the two shares in which they are written for each other. Of two
 * signs of one alphabet: the least sum over a sign of the other that both are written for, as ш for `sch` and `sh`. Symmetric,
 * 0 on the diagonal.
 */
export const SOUND_COSTS: Uint8Array = soundCosts();

/** Cost up to which two signs are spellings of one sound. */
const ONE_SOUND = 25;

/** The same where a sign either is a spelling of the other, at no cost, or another at full cost. */
export const SIGN_COSTS: Uint8Array = SOUND_COSTS.map((cost, at) => {
  const isDropped = at >= NO_SYMBOL * COST_WIDTH || at % COST_WIDTH === NO_SYMBOL;
  return cost === 0 || (cost <= ONE_SOUND && !isDropped) ? 0 : FULL_COST;
});

function soundCosts(): Uint8Array {
  const direct = directCosts();
  const costs = new Uint8Array(COST_WIDTH * COST_WIDTH);
  for (let a = 0; a < COST_WIDTH; a += 1)
    for (let b = 0; b < COST_WIDTH; b += 1) {
      let least = direct[a]?.[b] ?? FULL_COST;
      const isOneAlphabet = a !== NO_SYMBOL && b !== NO_SYMBOL && isLatin(a) === isLatin(b);
      if (isOneAlphabet)
        for (let via = 0; via < NO_SYMBOL; via += 1)
          if (isLatin(via) !== isLatin(a))
            least = Math.min(least, (direct[a]?.[via] ?? FULL_COST) + (direct[via]?.[b] ?? FULL_COST));
      costs[a * COST_WIDTH + b] = a === b ? 0 : Math.round(least);
    }
  return costs;
}

function directCosts(): Counts {
  const counts = readCounts();
  const wholes = counts.map(sumOf);
  wholes[NO_SYMBOL] = Infinity;
  return counts.map((row, a) =>
    row.map((count, b) => costOfShare(count / Math.min(wholes[a] ?? Infinity, wholes[b] ?? Infinity))),
  );
}
