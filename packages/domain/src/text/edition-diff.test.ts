import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffEditions, keepIds, redirects } from './edition-diff.ts';

const block = (id: string, text = `${id}one ${id}two ${id}three ${id}four`) => ({ id, digest: text, text });

test('kept, changed, added, removed and moved blocks are listed in the order of the later edition', () => {
  const earlier = ['a', 'b', 'c', 'd', 'e'].map((id) => block(id));
  const later = [block('e'), block('a'), block('b', 'b says something else'), block('x'), block('d')];
  expect(diffEditions(earlier, later)).toEqual([
    { change: 'same', moved: true, earlier: 4, later: 0 },
    { change: 'same', moved: false, earlier: 0, later: 1 },
    { change: 'changed', moved: false, earlier: 1, later: 2 },
    { change: 'removed', moved: false, earlier: 2 },
    { change: 'added', moved: false, later: 3 },
    { change: 'same', moved: false, earlier: 3, later: 4 },
  ]);
});

test('every block of both editions is listed once', () => {
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'));
  fc.assert(
    fc.property(ids, ids, (before, after) => {
      const lines = diffEditions(
        before.map((id) => block(id)),
        after.map((id) => block(id)),
      );
      expect(lines.flatMap((line) => line.earlier ?? []).toSorted((a, b) => a - b)).toEqual(before.map((_, i) => i));
      expect(lines.flatMap((line) => line.later ?? [])).toEqual(after.map((_, i) => i));
    }),
    { numRuns: 500, seed: 7 },
  );
});

test('a re-imported text keeps the ids of its blocks, and old links lead to new blocks', () => {
  const earlier = [
    block('a', 'The weighted displacement difference is an estimate.'),
    block('b', 'Arrests and seizures are outputs and counted.'),
  ];
  const back = [
    { text: 'A new paragraph about something quite different.' },
    { text: 'Arrests and seizures are outputs; they are counted.' },
  ];
  let nth = 0;
  const kept = keepIds(earlier, back, () => `new${(nth += 1)}`);
  expect(kept.map((each) => each.id)).toEqual(['new1', 'b']);
  expect(redirects(earlier, [block('n', 'Arrests and seizures are outputs; they are counted.')])).toEqual({ b: 'n' });
});

test('a removed heading does not become a paragraph that contains its words', () => {
  const earlier = [
    { id: 'h', text: 'What a task is' },
    { id: 'p', text: 'A task is given to one person who answers for it.' },
    { id: 'q', text: 'Its result is looked at.' },
  ];
  const back = [{ text: earlier[1]?.text ?? '' }, { text: earlier[2]?.text ?? '' }];
  expect(keepIds(earlier, back, () => 'new').map((each) => each.id)).toEqual(['p', 'q']);
  const later = back.map(({ text }, index) => block(`n${index}`, text));
  expect(
    redirects(
      earlier.map(({ id, text }) => block(id, text)),
      later,
    ),
  ).toEqual({ p: 'n0', q: 'n1' });
});

test('a block that was merged into another leads to it; a removed one leads nowhere', () => {
  const [first, second, third] = [
    'A source is graded apart from what it tells.',
    'The grade of a source says how far it is to be trusted.',
    'Arrests and seizures are outputs.',
  ];
  const earlier = [block('a', first), block('b', second), block('c', third), block('d', 'Graded')];
  expect(redirects(earlier, [block('b', `${first} ${second}`), block('c', third), block('d', 'Graded')])).toEqual({
    a: 'b',
  });
  expect(redirects(earlier, [block('c', third)])).toEqual({});
  // One word found elsewhere is no trace of a block.
  expect(redirects(earlier, [block('a', `${first} Graded`), block('b', second), block('c', third)])).toEqual({});
});
