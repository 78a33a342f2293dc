import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignSymbols, costsMore, nearestCosts } from './align-symbols.ts';
import { editDistance } from './edit-distance.ts';
import { LATIN_SYMBOLS, readSymbols, symbolNumber, SYMBOLS } from './name-symbols.ts';
import { COST_WIDTH, FULL_COST, NO_SYMBOL, SIGN_COSTS, SOUND_COSTS } from './sound-costs.ts';

const runs = { seed: 3, numRuns: 300 };
const signs = fc.uint8Array({ max: SYMBOLS.length - 1, maxLength: 7 });

/** By definition: the least over all ways to drop or pair the first signs. */
function slowAlign(one: readonly number[], other: readonly number[], costs: Uint8Array): number {
  const cost = (a: number, b: number): number => costs[a * COST_WIDTH + b] ?? Infinity;
  const [a, ...restOne] = one;
  const [b, ...restOther] = other;
  if (a === undefined) return other.reduce((sum, sign) => sum + cost(NO_SYMBOL, sign), 0);
  if (b === undefined) return one.reduce((sum, sign) => sum + cost(sign, NO_SYMBOL), 0);
  return Math.min(
    cost(a, NO_SYMBOL) + slowAlign(restOne, other, costs),
    cost(NO_SYMBOL, b) + slowAlign(one, restOther, costs),
    cost(a, b) + slowAlign(restOne, restOther, costs),
  );
}

/** By definition, with exchanged neighbours that are not edited again. */
function slowEdits(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const [restOne, restOther] = [one.slice(1), other.slice(1)];
  const isExchanged = one.length > 1 && other.length > 1 && one[0] === other[1] && one[1] === other[0];
  return Math.min(
    slowEdits(restOne, other) + 1,
    slowEdits(one, restOther) + 1,
    slowEdits(restOne, restOther) + (one[0] === other[0] ? 0 : 1),
    isExchanged ? slowEdits(one.slice(2), other.slice(2)) + 1 : Infinity,
  );
}

describe('the alignment of signs', () => {
  test.each([SOUND_COSTS, SIGN_COSTS])('is the least cost of all alignments (table %#)', (costs) => {
    fc.assert(
      fc.property(signs, signs, fc.integer({ min: 0, max: 900 }), (one, other, limit) => {
        const slow = slowAlign([...one], [...other], costs);
        expect(alignSymbols(one, other, 10_000, costs)).toBe(slow);
        expect(alignSymbols(one, other, limit, costs)).toBe(Math.min(slow, limit + 1));
      }),
      { ...runs, numRuns: 60 },
    );
  });

  test('costs more than a limit wherever the bound shows it', () => {
    let shown = 0;
    fc.assert(
      fc.property(signs, signs, fc.integer({ min: 0, max: 400 }), (one, other, limit) => {
        if (!costsMore(one, nearestCosts(other), limit)) return;
        shown += 1;
        expect(alignSymbols(one, other, limit)).toBe(limit + 1);
      }),
      runs,
    );
    expect(shown).toBeGreaterThan(50);
  });

  test('the edit distance is that of its definition', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'д'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 7 }), (one, other, limit) => {
        expect(editDistance(one, other, limit)).toBe(Math.min(slowEdits(one, other), limit + 1));
      }),
      { ...runs, numRuns: 100 },
    );
  });
});

describe('the table of costs', () => {
  test('is symmetric, without cost for the same sign, and never above a full replacement', () => {
    const wrong: string[] = [];
    for (let a = 0; a < COST_WIDTH; a += 1)
      for (let b = 0; b < COST_WIDTH; b += 1) {
        const cost = SOUND_COSTS[a * COST_WIDTH + b] ?? -1;
        if (cost !== SOUND_COSTS[b * COST_WIDTH + a] || cost > FULL_COST || (a === b && cost !== 0))
          wrong.push(`${SYMBOLS[a]} ${SYMBOLS[b]} ${cost}`);
      }
    expect(wrong).toEqual([]);
  });

  // The Russian letter of each spelling in the tables of ISO 9, BGN/PCGN, and German and French usage.
  test.each(
    'ž/ж zh/ж č/ч ch/ч tsch/ч tch/ч š/ш sh/ш sch/ш shch/щ ts/ц tz/ц kh/х v/в w/в ou/у ya/я yu/ю f/ф'.split(' '),
  )('%s costs little', (pair) => {
    const [latin = '', russian = ''] = pair.split('/').map((sign) => symbolNumber(sign) ?? -1);
    expect(SOUND_COSTS[Number(latin) * COST_WIDTH + Number(russian)]).toBeLessThan(25);
  });

  test.each('b/п d/т k/г m/н l/р s/к t/ф'.split(' '))('%s costs nearly a full replacement', (pair) => {
    const [latin = '', russian = ''] = pair.split('/').map((sign) => symbolNumber(sign) ?? -1);
    expect(SOUND_COSTS[Number(latin) * COST_WIDTH + Number(russian)]).toBeGreaterThan(60);
  });

  test('every sign was learned', () => {
    const unlearned = SYMBOLS.filter((_, sign) => {
      const costs = SOUND_COSTS.slice(sign * COST_WIDTH, sign * COST_WIDTH + NO_SYMBOL);
      const across = sign < LATIN_SYMBOLS ? costs.slice(LATIN_SYMBOLS) : costs.slice(0, LATIN_SYMBOLS);
      return across.every((cost) => cost === FULL_COST);
    });
    expect(unlearned).toEqual([]);
  });
});

test('a word is cut into the longest signs, doubled letters once', () => {
  const signsOf = (word: string) => Array.from(readSymbols(word), (number) => SYMBOLS[number]);
  expect(signsOf('tschernyschow')).toEqual(['tsch', 'e', 'r', 'n', 'y', 'sch', 'o', 'w']);
  expect(signsOf('schtscherba')).toEqual(['shch', 'e', 'r', 'b', 'a']);
  expect(signsOf('muhammad')).toEqual(['m', 'u', 'h', 'a', 'm', 'a', 'd']);
  expect(signsOf('джексон')).toEqual(['дж', 'е', 'кс', 'о', 'н']);
});
