import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editDistance, errorsIn } from './edit-distance.ts';
import { exchanged, nearKeys } from './key-probes.ts';
import { fitsPattern, likeOf, patternProbes, readPattern } from './word-pattern.ts';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await makeTestDatabase();
  client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

async function keysOf(words: readonly string[]): Promise<readonly ReadonlySet<string>[]> {
  const { rows } = await client.query<{ keys: string[] }>(
    `select tsvector_to_array(search_keys(array_to_tsvector(array['L7:' || word]))) as keys
     from unnest($1::text[]) with ordinality as words (word, nth) order by nth`,
    [words],
  );
  return rows.map((row) => new Set(row.keys.map((key) => key.slice('L7:'.length))));
}

test.each([
  ['watches', 'watches', 0],
  ['watchs', 'watches', 1],
  ['wacthes', 'watches', 1],
  ['kitten', 'sitting', 3],
  ['ca', 'abc', 3], // two with unrestricted Damerau-Levenshtein; three here, as published for optimal string alignment
  ['', 'abc', 3],
])('%j and %j are %d apart', (one, other, distance) => {
  expect(editDistance(one, other)).toBe(distance);
  expect(editDistance(other, one)).toBe(distance);
});

test.each([
  ['van', 0],
  ['quay', 1],
  ['watches', 1],
  ['stranger', 2],
  ['7k3qm', 0],
  ['795550123', 0],
])('%j may contain %d errors', (word, errors) => {
  expect(errorsIn(word)).toBe(errors);
});

/** A word of few letters, so that its parts repeat, with errors in it. */
const misspelt = fc
  .tuple(
    fc.stringMatching(/^[abc]{3,14}$/),
    fc.array(
      fc.tuple(fc.constantFrom('insert', 'omit', 'replace', 'exchange'), fc.nat(13), fc.constantFrom('a', 'd')),
      {
        minLength: 1,
        maxLength: 2,
      },
    ),
  )
  .map(([word, errors]) => {
    let typed = word;
    for (const [kind, place, letter] of errors) {
      const at = place % typed.length;
      const [before, here, after] = [typed.slice(0, at), typed[at] ?? '', typed.slice(at + 1)];
      if (kind === 'insert') typed = before + letter + here + after;
      else if (kind === 'omit') typed = before + after;
      else if (kind === 'replace') typed = before + letter + after;
      else if (after !== '') typed = before + after[0] + here + after.slice(1);
    }
    return { word, typed };
  })
  .filter(({ word, typed }) => errorsIn(typed) > 0 && editDistance(word, typed) <= errorsIn(typed));

test('every word within the permitted errors has one of the keys that are looked up', async () => {
  const pairs = fc.sample(misspelt, { numRuns: 6000, seed: 84 });
  expect(pairs.filter(({ word, typed }) => editDistance(word, typed) === 2).length).toBeGreaterThan(300);
  const keys = await keysOf(pairs.map((pair) => pair.word));
  const missed = pairs.filter(({ word, typed }, index) => {
    const isShortExchange = typed.length <= 5 && exchanged(typed).includes(word);
    return !isShortExchange && !nearKeys(typed).some((key) => keys[index]?.has(key));
  });
  expect(missed).toEqual([]);
});

test('the keys looked up for one word are few, whatever its letters', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{4,24}$/), (word) => {
      expect(nearKeys(word).length).toBeLessThanOrEqual(word.length < 8 ? 9 : 54 + 7 * (word.length - 1));
    }),
  );
});

/** A pattern with its meaning as a regular expression, short enough for one. */
const pattern = fc.stringMatching(/^[ab*?]{2,7}$/).filter((text) => /[*?]/.test(text));

test('a pattern fits as the regular expression does, and what fits has every part that is looked up', async () => {
  const words = fc.sample(fc.stringMatching(/^[abc]{3,8}$/), { numRuns: 300, seed: 5 });
  const keys = await keysOf(words);
  let fitting = 0;
  for (const typed of fc.sample(pattern, { numRuns: 300, seed: 6 })) {
    const read = readPattern(typed);
    if (read === undefined || read === 'too short') continue;
    const regular = new RegExp(`^${typed.replaceAll('*', '.*').replaceAll('?', '.')}$`);
    const { rows } = await client.query<{ fits: boolean }>(
      'select word like $2 as fits from unnest($1::text[]) with ordinality as words (word, nth) order by nth',
      [words, likeOf(read)],
    );
    words.forEach((word, index) => {
      expect(fitsPattern(read, word), `${typed} ${word}`).toBe(regular.test(word));
      expect(rows[index]?.fits, `${typed} ${word}`).toBe(regular.test(word));
      if (!regular.test(word)) return;
      fitting += 1;
      for (const { of, letters } of patternProbes(read)) {
        const isWhole = of === 'ending' ? word === letters : word.startsWith(letters);
        const isEnding = [...(keys[index] ?? [])].some((key) =>
          of === 'ending' ? key === `<${letters}` : key.startsWith(`<${letters}`),
        );
        expect(isWhole || (of !== 'beginning' && isEnding), `${typed} ${word} ${of} ${letters}`).toBe(true);
      }
    });
  }
  expect(fitting).toBeGreaterThan(500);
});

test('a pattern of many wildcards costs letters × steps', () => {
  const read = readPattern(`${'a*'.repeat(30)}b`);
  if (read === undefined || read === 'too short') throw new Error('it is a pattern');
  expect(fitsPattern(read, 'a'.repeat(60))).toBe(false);
  expect(fitsPattern(read, `${'a'.repeat(59)}b`)).toBe(true);
});

test.each(['*', '?', 'a*', '*?*a', '**'])('%j has too few letters', (typed) => {
  expect(readPattern(typed)).toBe('too short');
});

test('the keys of the longest text fit into its row', async () => {
  const words = Array.from({ length: 60_000 }, (_, n) => {
    const letters = Array.from(String(n).padStart(6, '0'), (digit) => 'abcdefghij'[Number(digit)] ?? '').join('');
    return `L1234567:${letters.repeat(4)}`;
  });
  const numbers = Array.from({ length: 2000 }, (_, n) => `L1234567:#${String(n).padStart(20, '7')}`);
  const { rows } = await client.query<{ bytes: number; keys: number }>(
    `select pg_column_size(keys) as bytes, length(keys) as keys
     from (select search_keys(array_to_tsvector($1::text[])) as keys) made`,
    [[...words.slice(0, 20_000), ...numbers]],
  );
  expect(rows[0]?.keys).toBeGreaterThan(20_000);
});
