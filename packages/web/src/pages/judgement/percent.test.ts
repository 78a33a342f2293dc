import { expect, test } from 'vitest';
import { percentFault, readPercent } from './term-choice.tsx';

test('a number is read as people type it', () => {
  expect(readPercent(' 62,5 % ')).toBe(62.5);
  expect(readPercent('')).toBeUndefined();
  expect(readPercent('about sixty')).toBeUndefined();
});

test('52 is in a PHIA gap and raises a question; it is not rounded', () => {
  expect(percentFault('PHIA', 'likely', 52)).toBe('gap');
  expect(percentFault('PHIA', undefined, 52)).toBe('gap');
});

test('a number of another term is pointed out; one of the chosen term is not', () => {
  expect(percentFault('PHIA', 'likely', 85)).toBe('other_term');
  expect(percentFault('PHIA', 'likely', 60)).toBeUndefined();
  expect(percentFault('PHIA', undefined, 60)).toBeUndefined();
});

test('an edge that belongs to two terms is asked about', () => {
  expect(percentFault('ICD_203', 'likely', 80)).toBe('edge');
});
