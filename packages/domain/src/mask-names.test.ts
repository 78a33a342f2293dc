import { describe, expect, test } from 'vitest';
import { maskNames } from './mask-names.ts';

const KNOWN = {
  stand: ['Edda Halden', 'Радмила Костић', 'Norrin Public Prosecutor'],
  places: ['Mill Street', 'Tanner’s Row', 'Norrin', 'Police Act s. 12(1)', 'Residential burglary'],
};
const mask = (text: string): string => maskNames([text], KNOWN)[0] ?? '';

describe('what looks like a name of a person is masked, in six languages and two alphabets', () => {
  test.each([
    ['Observe at night Oskar Brenn.', 'Observe at night ▇▇▇.'],
    ['Oskar Brenn sells tools. Brenn was seen twice.', '▇▇▇ sells tools. ▇▇▇ was seen twice.'],
    ['BRENN, Oskar was seen.', '▇▇▇ was seen.'],
    ['Mr Brenn denies it.', 'Mr ▇▇▇ denies it.'],
    ['Herr Brenn bestreitet es.', 'Herr ▇▇▇ bestreitet es.'],
    ['Mme Duval le nie.', 'Mme ▇▇▇ le nie.'],
    ['È stato visto Gianni de Rossi.', 'È stato visto ▇▇▇.'],
    ['Se observó a María José López.', 'Se observó a ▇▇▇.'],
    ['Наблюдать за Олегом Браниным.', 'Наблюдать за ▇▇▇.'],
    ['Seen with J. van der Berg near the quay.', 'Seen with ▇▇▇ near the quay.'],
    ['O. Brenn’s van', '▇▇▇ van'],
  ])('%s', (text, shown) => {
    expect(mask(text)).toBe(shown);
  });
});

describe('what oversight reads for stands', () => {
  test.each([
    'Edda Halden decided on option B.',
    'Радмила Костић одобрила.',
    'Sent to Norrin Public Prosecutor.',
    '28 nights of directed patrol in Mill Street and Tanner’s Row, Norrin.',
    'Police Act, Friday 13 March, Residential burglary.',
    'It fell from 106 to 44 in Sectors B and C.',
    'Die Zahl der Einbrüche sank deutlich.',
    '',
  ])('%s', (text) => {
    expect(mask(text)).toBe(text);
  });
});

test('a name in one text is masked in the others too', () => {
  expect(maskNames(['Oskar Brenn', 'The van of Brenn'], KNOWN)).toEqual(['▇▇▇', 'The van of ▇▇▇']);
});

test('a member of the service of the same surname stays named in full', () => {
  expect(mask('Jan Halden was seen; Edda Halden decided.')).toBe('▇▇▇ was seen; Edda Halden decided.');
});
