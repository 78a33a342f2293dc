import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cutByMarks,
  goneMarks,
  markOf,
  numberedCites,
  superscript,
  unplacedSentences,
  withNumbers,
  withoutMarks,
} from './cite-mark.ts';

const A = { id: 'aaaaaaaa-0000-4000-8000-000000000001' };
const B = { id: 'bbbbbbbb-0000-4000-8000-000000000002' };
const [a, b] = [markOf(A.id), markOf(B.id)];

test('a text is cut at its marks and put together again, whatever it contains', () => {
  const piece = fc.oneof(fc.constantFrom(a, b, '[^', ']', '[^x y]', '. '), fc.string({ maxLength: 8 }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const again = cutByMarks(text, [A, B]).map((run) =>
        run.is === 'text' ? run.text : run.cite ? markOf(run.cite.id) : '?',
      );
      const gone = goneMarks({ text, cites: [A, B] });
      return gone > 0 || again.join('') === text;
    }),
    { seed: 52, numRuns: 2000 },
  );
});

test('objects are numbered in reading order, the same one with the same number, and only those that the text places', () => {
  const blocks = [
    { text: `One.${b} Two.${a}`, cites: [A, B] },
    { text: `Three.${a}`, cites: [A] },
    { text: 'Four.', cites: [{ id: 'cccccccc-0000-4000-8000-000000000003' }] },
  ];
  expect([...numberedCites(blocks)]).toEqual([
    [B.id, 1],
    [A.id, 2],
  ]);
});

test('numbers are above the line, apart from each other, and a mark without its citation is shown as such', () => {
  const numbers = new Map([
    [A.id, 1],
    [B.id, 12],
  ]);
  expect(withNumbers(`Two vans.${a}${b} Gone.[^12345678]`, [A, B], numbers)).toBe('Two vans.¹\u202F¹² Gone.[?]');
  expect(superscript(9876543210)).toBe('⁹⁸⁷⁶⁵⁴³²¹⁰');
  expect(withoutMarks(`Two vans. ${a}${b} Then [^gone] one.`)).toBe('Two vans. Then one.');
});

test('a mark names one of the citations of its own block', () => {
  expect(goneMarks({ text: `One.${a}`, cites: [A] })).toBe(0);
  expect(goneMarks({ text: `One.${a}`, cites: [B] })).toBe(1);
  expect(goneMarks({ text: 'One.[^aaaa]', cites: [A] })).toBe(1);
});

test.each([
  ['after the full stop', `Two vans came.${a} They left.`, ['They left.']],
  ['before the full stop', `Two vans came${a}. They left.`, ['They left.']],
  ['with a blank', `Two vans came. ${a} They left.`, ['They left.']],
  ['on every sentence', `Two vans came.${a} They left.${b}`, []],
  ['gone', 'Two vans came.[^12345678]', ['Two vans came.']],
  ['on one of two lines', `Two vans came${a}\nThey left`, ['They left']],
  ['after a quotation', `A witness said: “Two vans.”${a} Nobody else did!`, ['Nobody else did!']],
  ['in Russian', `Видели два фургона.${a} Они уехали.`, ['Они уехали.']],
])('a sentence is placed by a mark %s', (_, text, expected) => {
  expect(unplacedSentences({ text, cites: [A, B] })).toEqual(expected);
});

test.each([
  `Mr. Smith lives at No. 5 Mill St. North of it is the quay.${a}`,
  `On 3. March at 10 p.m. near approx. 12 houses.${a}`,
  `Dr. J. Weber called.${a}`,
  `Дом на ул. Мельничной.${a}`,
])('an abbreviation ends no sentence: %s', (text) => {
  expect(unplacedSentences({ text, cites: [A] })).toEqual([]);
});

test('dashes and numbers alone are no sentences to place', () => {
  expect(unplacedSentences({ text: ' – \n…', cites: [A] })).toEqual([]);
});
