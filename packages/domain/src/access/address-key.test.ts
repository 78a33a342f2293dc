import { describe, expect, test } from 'vitest';
import { addressKey, addressKeys } from './address-key.ts';

describe('an address is recognised', () => {
  test.each([
    ['Ropewalk 14', 'ROPEWALK  14'],
    ['Ropewalk 14', 'Rope-walk 14.'],
    ['Rue de l’Église 3', "rue de l'eglise 3"],
    ['Лесная ул., 7', 'лесная ул 7'],
  ])('%j as %j', (one, other) => {
    expect(addressKey(one)).toBe(addressKey(other));
  });

  test('without its town, if the street has a number', () => {
    expect(addressKeys('Ropewalk 14, Norrin')).toContain(addressKey('Ropewalk 14'));
    expect(addressKeys('Ropewalk, Norrin')).not.toContain(addressKey('Ropewalk'));
  });

  test('not as another number', () => {
    expect(addressKeys('Ropewalk 14')).not.toContain(addressKey('Ropewalk 1'));
    expect(addressKeys(' , ')).toEqual([]);
  });
});
