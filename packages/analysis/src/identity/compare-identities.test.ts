import type { EntityKind, StatementProperty } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import { identityComparer } from './compare-identities.ts';
import type { IdentityFact, IdentityRecord } from './identity-record.ts';

type Stated = readonly [property: StatementProperty, value: string] | Partial<IdentityFact>;
let nth = 0;
const record = (kind: EntityKind, ...stated: readonly Stated[]): IdentityRecord => {
  nth += 1;
  const id = `e${nth}`;
  const facts = stated.map((one, place): IdentityFact => {
    const given: Partial<IdentityFact> =
      'property' in one || !Array.isArray(one)
        ? (one as Partial<IdentityFact>)
        : { property: one[0] as StatementProperty, value: String(one[1]) }; // by its shape
    return {
      statementId: `${id}.${place}`,
      property: 'name',
      value: null,
      objectId: null,
      objectKind: null,
      validFrom: null,
      validTo: null,
      ...given,
    };
  });
  return { id, kind, facts, holders: [] };
};
const holds = (
  objectKind: EntityKind,
  objectId: string,
  validFrom?: string,
  validTo?: string,
): Partial<IdentityFact> => ({
  property: objectKind === 'address' ? 'lives_at' : 'uses',
  objectId,
  objectKind,
  validFrom: validFrom ?? null,
  validTo: validTo ?? null,
});
const verdict = (one: IdentityRecord, other: IdentityRecord, others: readonly IdentityRecord[] = []): string =>
  identityComparer([one, other, ...others]).compare(one, other).verdict;

describe('two records of a person', () => {
  const named = (name: string, ...more: readonly Stated[]): IdentityRecord => record('person', ['name', name], ...more);

  test.each([
    ['one name is not enough', named('Milo Karas'), named('Milo Karas'), 'cannot_tell'],
    [
      'a name and a birth date',
      named('Milo Karas', ['born_on', '1994-03-02']),
      named('Karas, Milo', ['born_on', '1994-03-02']),
      'surely_one',
    ],
    [
      'a name in two alphabets and a year',
      named('Dragan Ilya', ['born_on', '1991']),
      named('Драган Илья Петрович', ['born_on', '1991-11']),
      'likely_one',
    ],
    [
      'a name and a phone',
      named('Milo Karas', holds('phone', 'p1')),
      named('Milo Karas', holds('phone', 'p1')),
      'surely_one',
    ],
    [
      'a phone that changed hands',
      named('Milo Karas', holds('phone', 'p1', '2024-01-01', '2024-06-30')),
      named('Milo Karas', holds('phone', 'p1', '2025-08-01', '2026-01-01')),
      'cannot_tell',
    ],
    [
      'father and son of one name',
      named('Josef Brenn', ['born_on', '1958-01-09'], holds('address', 'a1')),
      named('Josef Brenn', ['born_on', '1986-05-30'], holds('address', 'a1')),
      'cannot_tell',
    ],
    [
      'twins at one address',
      named('Lena Oster', ['born_on', '1999-07-12'], holds('address', 'a1')),
      named('Hana Oster', ['born_on', '1999-07-12'], holds('address', 'a1')),
      'cannot_tell',
    ],
    ['two strangers', named('Lena Oster'), named('Theo Lindqvist'), 'surely_two'],
    ['another patronymic', named('Ivan Petrovich Sidorov'), named('Ivan Ivanovich Sidorov'), 'surely_two'],
  ])('%s', (_, one, other, expected) => expect(verdict(one, other)).toBe(expected));

  test('who states a link between them names two', () => {
    const brother = named('Milo Karas');
    const other = named('Milo Karas', { property: 'family_of', objectId: brother.id, objectKind: 'person' });
    expect(verdict(brother, other)).toBe('surely_two');
    expect(verdict(other, brother)).toBe('surely_two');
  });

  test('a name that three records have says less', () => {
    const [one, other, third] = ['1990-01-01', '1990', '1990'].map((born) => named('Ana Silva', ['born_on', born]));
    if (!one || !other || !third) throw new Error('three records');
    expect(verdict(one, other)).toBe('likely_one');
    expect(verdict(one, other, [third])).toBe('cannot_tell');
  });

  test('an alias can be the name that matches', () => {
    const known = named('Osk Brenn', ['alias', 'Oskar Brena'], ['born_on', '1980-02-01']);
    expect(verdict(known, named('Oskar Brena', ['born_on', '1980-02-01']))).toBe('surely_one');
  });
});

test.each([
  ['a plate written in two ways', [['registration', 'RV 41 KSD']], [['registration', 'rv41-ksd']], 'surely_one'],
  [
    'a plate with look-alikes, same colour',
    [
      ['registration', 'RV 18 OSB'],
      ['make_and_colour', 'grey van'],
    ],
    [
      ['registration', 'RV I8 0S8'],
      ['make_and_colour', 'van, grey'],
    ],
    'likely_one',
  ],
  [
    'a plate with look-alikes, other colour',
    [
      ['registration', 'RV 18 OSB'],
      ['make_and_colour', 'grey van'],
    ],
    [
      ['registration', 'RV I8 0S8'],
      ['make_and_colour', 'red Audi'],
    ],
    'likely_two',
  ],
  ['plates of two cars', [['registration', 'RV 41 KSD']], [['registration', 'RV 77 TKC']], 'surely_two'],
] as const)('two records of a vehicle: %s', (_, one, other, expected) => {
  expect(verdict(record('vehicle', ...one), record('vehicle', ...other))).toBe(expected);
});

test.each([
  ['phone', '+999 55 0917', '55-0917', 'cannot_tell'],
  ['phone', '+999 55 0917', '+999550917', 'surely_one'],
  ['phone', '+999 55 0917', '+999 55 0442', 'surely_two'],
  ['account', 'GB82 WEST 1234 5698 7654 32', 'GB82WEST12345698765432', 'surely_one'],
  ['document', 'AB123456', 'AB132465', 'surely_two'],
  ['email', 'Stock@Quay.example', 'stock@quay.example', 'surely_one'],
] as const)('two records of a %s: %s and %s', (kind, one, other, expected) => {
  expect(verdict(record(kind, ['number', one]), record(kind, ['number', other]))).toBe(expected);
});

test('addresses: another house in the street is another place', () => {
  const at = (name: string): IdentityRecord => record('address', ['name', name]);
  expect(verdict(at('Ropewalk 14, Norrin'), at('14 Ropewalk Norrin'))).toBe('surely_one');
  expect(verdict(at('Ropewalk 14, Norrin'), at('Ropewalk 9, Norrin'))).not.toMatch(/one$/);
});

describe('candidates', () => {
  test('are found by a shared key, whatever the order of the records, and never across kinds', () => {
    const people = [
      record('person', ['name', 'Милош Карас'], ['born_on', '1994-03-02']),
      record('person', ['name', 'Karas, Milos'], ['born_on', '1994-03-02']),
      record('person', ['name', 'Theo Lindqvist']),
      record('organisation', ['name', 'Milos Karas']),
    ];
    const found = identityComparer(people).candidates();
    expect(found.map(({ first, second }) => [first, second])).toEqual([[people[0]?.id, people[1]?.id]]);
    const turned = identityComparer(people.toReversed()).candidates();
    expect(turned.map(({ first, second }) => new Set([first, second]))).toEqual([
      new Set([people[0]?.id, people[1]?.id]),
    ]);
  });

  test('give the evidence the same both ways round', () => {
    const one = record('person', ['name', 'Ilya Dragan'], ['born_on', '1991'], holds('phone', 'p1'));
    const other = record('person', ['name', 'Драган Илья'], ['born_on', '1991-11'], holds('phone', 'p1'));
    const comparer = identityComparer([one, other]);
    const [there, back] = [comparer.compare(one, other), comparer.compare(other, one)];
    expect(back.verdict).toBe(there.verdict);
    expect(back.evidence.map(({ statements, ...rest }) => ({ ...rest, statements: statements.toReversed() }))).toEqual(
      there.evidence,
    );
  });

  test('leave out a key that too many have: a list of 2,000 Smiths makes no million pairs', () => {
    const smiths = Array.from({ length: 2_000 }, () => record('person', ['name', 'Smith']));
    expect(identityComparer(smiths).candidates()).toEqual([]);
  });
});
