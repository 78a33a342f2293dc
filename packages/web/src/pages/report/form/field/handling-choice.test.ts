import { HANDLING_CODES, handlingFault, type Handling } from '@reeve/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asksConditions, toggleHandling, withoutIdleConditions } from './handling-choice.ts';

const NONE: Handling = { codes: [], conditions: '' };
const press = (...codes: Handling['codes']): Handling['codes'] => codes.reduce(toggleHandling, NONE).codes;

test('Europol codes combine in the order of the list', () => {
  expect(press('H2', 'H1')).toEqual(['H1', 'H2']);
  expect(press('H3', 'H1', 'H2')).toEqual(['H1', 'H2', 'H3']);
});

test('H0 gives way to a stricter code and replaces them when it is pressed after', () => {
  expect(press('H0', 'H1')).toEqual(['H1']);
  expect(press('H1', 'H2', 'H0')).toEqual(['H0']);
});

test('P and C exclude all others and the families never mix', () => {
  expect(press('P', 'C')).toEqual(['C']);
  expect(press('H1', 'P')).toEqual(['P']);
  expect(press('C', 'H2')).toEqual(['H2']);
});

test('pressing twice takes a code off again', () => {
  expect(press('H1', 'H1')).toEqual([]);
});

test('whatever is pressed, the families and the pair are never at fault', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...HANDLING_CODES), { maxLength: 8 }), (codes) => {
      const handling = withoutIdleConditions({ codes: press(...codes), conditions: 'do not contact' });
      expect(handlingFault(handling)).toBe(handling.codes.length === 0 ? 'none_chosen' : undefined);
      expect(asksConditions(handling)).toBe(handling.conditions !== '');
    }),
  );
});
