import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeKeys } from './row-keys.ts';

type Content = readonly string[];
const keysOf = (rows: readonly Content[]): string[] => {
  const { makeKey } = makeKeys('x');
  return rows.map((cells, i) => {
    const made = makeKey('', cells, i + 1);
    return 'key' in made ? made.key : '';
  });
};
// Few different contents, so that repeats are common.
const content = fc.array(fc.constantFrom('', 'a', 'b', '"', ','), { minLength: 2, maxLength: 2 });
const rows = fc.array(content, { maxLength: 30 });

test('every row has its own key, and the same file the same keys', () => {
  fc.assert(
    fc.property(rows, (each) => {
      const keys = keysOf(each);
      expect(new Set(keys).size).toBe(each.length);
      expect(keysOf(each)).toEqual(keys);
    }),
  );
});

test('rows shared by two files count once, and as often as in the file with more', () => {
  const countOf = (each: readonly Content[], what: string): number =>
    each.filter((cells) => JSON.stringify(cells) === what).length;
  fc.assert(
    fc.property(rows, rows, (a, b) => {
      const kinds = new Set([...a, ...b].map((cells) => JSON.stringify(cells)));
      let wanted = 0;
      for (const kind of kinds) wanted += Math.max(countOf(a, kind), countOf(b, kind));
      expect(new Set([...keysOf(a), ...keysOf(b)]).size).toBe(wanted);
    }),
  );
});

test('cells that join to the same text are different contents', () => {
  expect(keysOf([['ab', 'c']])).not.toEqual(keysOf([['a', 'bc']]));
});

test('an id is the key whatever the content, and its second row is a repeat of the first', () => {
  const { makeKey } = makeKeys('police');
  expect(makeKey('77', ['a'], 2)).toEqual({ key: 'police:id:77' });
  expect(makeKey('78', ['a'], 3)).toEqual({ key: 'police:id:78' });
  expect(makeKey('77', ['b'], 4)).toEqual({ firstLine: 2 });
});

test('an id that looks like a content key is none', () => {
  const [contentKey = ''] = keysOf([['a', 'b']]);
  for (const id of [contentKey, contentKey.slice('x:'.length), contentKey.slice('x:row:'.length)]) {
    expect(makeKeys('x').makeKey(id, ['c'], 1)).not.toEqual({ key: contentKey });
  }
});
