import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeDiff, wordDiff, type WordRun } from './word-diff.ts';

const words = fc.array(fc.constantFrom('the', 'shop', 'owner', 'M.K.', 'watches', ',', '.', '“four”', 'цепь'), {
  maxLength: 9,
});
const spaced = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '  ', '\n', '.', '’'), { maxLength: 24 });

const whole = (side: readonly WordRun[]): string => side.map((run) => run.text).join('');
const keptWords = (side: readonly WordRun[]): readonly string[] =>
  side.filter((run) => run.kept).flatMap((run) => run.text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []);

/** Length of a longest common subsequence by trying every omission of words. */
function longest(a: readonly string[], b: readonly string[]): number {
  const [first, ...rest] = a;
  if (first === undefined || b.length === 0) return 0;
  const at = b.indexOf(first);
  const without = longest(rest, b);
  return at < 0 ? without : Math.max(without, 1 + longest(rest, b.slice(at + 1)));
}

test('joining the runs of a side gives its text', () => {
  fc.assert(
    fc.property(spaced, spaced, (a, b) => {
      const diff = wordDiff(a.join(''), b.join(''));
      expect(whole(diff.before)).toBe(a.join(''));
      expect(whole(diff.after)).toBe(b.join(''));
    }),
  );
});

test('kept text is the same on both sides and as much as brute force finds', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 });
  fc.assert(
    fc.property(letters, letters, (a, b) => {
      const diff = wordDiff(a.join(' '), b.join(' '));
      expect(keptWords(diff.before)).toEqual(keptWords(diff.after));
      expect(keptWords(diff.before)).toHaveLength(longest(a, b));
    }),
  );
});

test('runs alternate, so that no mark ends where the next one of its kind begins', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      for (const side of Object.values(wordDiff(a.join(' '), b.join(' ')))) {
        for (const [index, run] of side.entries()) {
          expect(run.text).not.toBe('');
          if (index > 0) expect(run.kept).not.toBe(side[index - 1]?.kept);
        }
      }
    }),
  );
});

test('white space alone is no difference', () => {
  expect(wordDiff('No  price\nheard.', ' No price heard.')).toEqual({
    before: [{ kept: true, text: 'No  price\nheard.' }],
    after: [{ kept: true, text: ' No price heard.' }],
  });
});

test('initials are one word, a full stop after a word is not part of it', () => {
  expect(wordDiff('M.K. left.', 'M.R. left.')).toEqual({
    before: [
      { kept: false, text: 'M.K' },
      { kept: true, text: '. left.' },
    ],
    after: [
      { kept: false, text: 'M.R' },
      { kept: true, text: '. left.' },
    ],
  });
});

test('texts too long to compare keep their common beginning and end', () => {
  const long = (word: string): string => Array.from({ length: 3000 }, (_, index) => `${word}${index}`).join(' ');
  const diff = wordDiff(`Same ${long('a')} end`, `Same ${long('b')} end`);
  expect(diff.before.map((run) => run.kept)).toEqual([true, false, true]);
  expect(whole(diff.before)).toBe(`Same ${long('a')} end`);
});

test('as one text, inserted and removed words are at their own positions', () => {
  expect(mergeDiff(wordDiff('One two three.', 'One new two three.'))).toEqual([
    { how: 'kept', text: 'One ' },
    { how: 'came', text: 'new ' },
    { how: 'kept', text: 'two three.' },
  ]);
  expect(mergeDiff(wordDiff('a b c d', 'a c x d'))).toEqual([
    { how: 'kept', text: 'a ' },
    { how: 'gone', text: 'b ' },
    { how: 'kept', text: 'c ' },
    { how: 'came', text: 'x ' },
    { how: 'kept', text: 'd' },
  ]);
  expect(mergeDiff(wordDiff('', 'a'))).toEqual([{ how: 'came', text: 'a' }]);
  expect(mergeDiff(wordDiff('a', ''))).toEqual([{ how: 'gone', text: 'a' }]);
});

test('without the removed words it is the later text, without the added ones the words of the earlier', () => {
  fc.assert(
    fc.property(fc.oneof(words, spaced), fc.oneof(words, spaced), (a, b) => {
      const [earlier, later] = [a.join(' '), b.join(' ')];
      const merged = mergeDiff(wordDiff(earlier, later));
      const without = (how: string): string => merged.flatMap((run) => (run.how === how ? [] : [run.text])).join('');
      expect(without('gone')).toBe(later);
      expect(without('came').replaceAll(/\s/g, '')).toBe(earlier.replaceAll(/\s/g, ''));
    }),
  );
});
