import { describe, expect, test } from 'vitest';
import { checkPlate } from './plate-check.ts';

describe('the form of a plate', () => {
  // Forms as the registration authorities publish them.
  test.each([
    ['AB12 CDE', ['GB', 'RO']],
    ['1-ABC-234', ['BE']],
    ['1234 BCD', ['ES']],
    ['А123ВС77', ['RU']],
    ['ab12 cde', ['GB', 'RO']],
  ])('%s is used in %j', (plate, countries) => {
    expect(checkPlate(plate).countries).toEqual(countries);
  });

  test('two letters, three digits, two letters are used in several countries', () => {
    expect(checkPlate('AB 123 CD').countries).toEqual(expect.arrayContaining(['FR', 'IT']));
  });

  test.each([
    ['AB12 C0E', 'AB12 COE', 'GB'],
    ['1234 8CD', '1234 BCD', 'ES'],
    ['А123BC77', 'А123ВС77', 'RU'],
  ])('%s has none; with one sign or the alphabet changed it is %s', (plate, readAs, country) => {
    const check = checkPlate(plate);
    expect(check.countries).toEqual([]);
    expect(check.readAs?.plate).toBe(readAs);
    expect(check.readAs?.countries).toContain(country);
  });

  test('without a reading, none is made up', () => {
    expect(checkPlate('X-99999999').readAs).toBeUndefined();
  });

  test('each sign that is easily misread is named once, with what it is read for', () => {
    expect(checkPlate('B808 AX').lookAlikes).toEqual([
      { sign: 'B', others: ['8'] },
      { sign: '8', others: ['B'] },
      { sign: '0', others: ['O', 'Q', 'D'] },
    ]);
  });
});
