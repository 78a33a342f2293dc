import { expect, test } from 'vitest';
import { CALLING_CODES } from './calling-codes.ts';
import { checkPhone } from './phone-check.ts';

// Numbers of fiction (Ofcom, Bundesnetzagentur) and codes of ITU-T E.164.
test.each([
  ['+447700900652', '44', ['GB'], 10],
  ['+4915155512345', '49', ['DE'], 11],
  ['+12025550143', '1', ['US', 'CA'], 10],
  ['+77015550122', '7', ['RU', 'KZ'], 10],
  ['+37455123456', '374', ['AM'], 8],
])('%s has the code %s', (value, code, countries, digits) => {
  expect(checkPhone(value)).toEqual({ code, countries, isInternational: true, digits });
});

test('a code that no country has is not guessed, and a national number has none', () => {
  expect(checkPhone('+999550388')).toEqual({ code: undefined, countries: [], isInternational: true, digits: 9 });
  expect(checkPhone('07700900652')).toEqual({ code: undefined, countries: [], isInternational: false, digits: 11 });
});

test('no country code begins another one, as E.164 requires', () => {
  const codes = [...CALLING_CODES.keys()];
  expect(codes.filter((one) => codes.some((other) => other !== one && other.startsWith(one)))).toEqual([]);
  for (const [code, countries] of CALLING_CODES) {
    expect(code).toMatch(/^\d{1,3}$/);
    for (const country of countries) expect(country).toMatch(/^[A-Z]{2}$/);
  }
});
