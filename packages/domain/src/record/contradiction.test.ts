import { describe, expect, test } from 'vitest';
import { contradictingPairs, type ComparedStatement } from './contradiction.ts';

const statement = (id: string, of: Partial<ComparedStatement>): ComparedStatement => ({
  id,
  subjectId: 'person',
  property: 'born_on',
  value: '1984-03-02',
  objectId: null,
  objectKind: null,
  validFrom: null,
  validTo: null,
  retracted: false,
  ...of,
});

describe('statements that contradict each other', () => {
  test('give one subject two values of a single-valued property', () => {
    expect(contradictingPairs([statement('b', {}), statement('a', { value: '1985-03-02' })])).toEqual([['a', 'b']]);
  });

  test('are not two spellings of one value', () => {
    const plates = [
      statement('a', { property: 'registration', value: 'RV 41 KSD' }),
      statement('b', { property: 'registration', value: 'rv41-ksd' }),
    ];
    expect(contradictingPairs(plates)).toEqual([]);
  });

  test('are not a date and the part of it that another states', () => {
    const born = (first: string, second: string) =>
      contradictingPairs([statement('a', { value: first }), statement('b', { value: second })]);
    expect(born('1984', '1984-03-02')).toEqual([]);
    expect(born('1984-03', '1984')).toEqual([]);
    expect(born('1984-03-02', '1984-02')).toEqual([['a', 'b']]);
    expect(born('1985', '1984-03-02')).toEqual([['a', 'b']]);
  });

  test('are not about two subjects, two properties, or one that was retracted', () => {
    expect(
      contradictingPairs([statement('a', {}), statement('b', { value: '1985-03-02', subjectId: 'other' })]),
    ).toEqual([]);
    expect(contradictingPairs([statement('a', {}), statement('b', { value: '12', property: 'number' })])).toEqual([]);
    expect(contradictingPairs([statement('a', {}), statement('b', { value: '1985-03-02', retracted: true })])).toEqual(
      [],
    );
  });

  test('are not descriptions, which can be several', () => {
    expect(
      contradictingPairs([
        statement('a', { property: 'description', value: 'tall' }),
        statement('b', { property: 'description', value: 'thin' }),
      ]),
    ).toEqual([]);
  });

  test('two places contradict each other on one day, not on two', () => {
    const at = (id: string, value: string, day: string | null) =>
      statement(id, { property: 'place', value, validFrom: day, validTo: null });
    expect(contradictingPairs([at('a', 'Norrin', '2026-03-02'), at('b', 'Sund', '2026-03-02')])).toEqual([['a', 'b']]);
    expect(contradictingPairs([at('a', 'Norrin', '2026-03-02'), at('b', 'Sund', '2026-03-03')])).toEqual([]);
    expect(contradictingPairs([at('a', 'Norrin', '2026-03-02'), at('b', 'Sund', null)])).toEqual([]);
  });

  test('are not of periods that follow each other', () => {
    const plate = (id: string, value: string, validFrom: string | null, validTo: string | null) =>
      statement(id, { property: 'registration', value, validFrom, validTo });
    expect(contradictingPairs([plate('a', 'A 1', null, '2026-01-31'), plate('b', 'B 2', '2026-02-01', null)])).toEqual(
      [],
    );
    expect(contradictingPairs([plate('a', 'A 1', null, '2026-02-01'), plate('b', 'B 2', '2026-02-01', null)])).toEqual([
      ['a', 'b'],
    ]);
  });

  const owner = (id: string, subjectId: string, of: Partial<ComparedStatement> = {}): ComparedStatement =>
    statement(id, { subjectId, property: 'owns', value: null, objectId: 'van', objectKind: 'vehicle', ...of });

  test('give a vehicle two owners for the same days', () => {
    expect(contradictingPairs([owner('a', 'karas'), owner('b', 'shop')])).toEqual([['a', 'b']]);
    expect(contradictingPairs([owner('a', 'karas'), owner('b', 'karas')])).toEqual([]);
    expect(contradictingPairs([owner('a', 'karas'), owner('b', 'shop', { objectId: 'bicycle' })])).toEqual([]);
    const sold = [owner('a', 'shop', { validTo: '2026-03-01' }), owner('b', 'karas', { validFrom: '2026-03-02' })];
    expect(contradictingPairs(sold)).toEqual([]);
  });

  test('are not two owners of a house, nor two users of a vehicle', () => {
    const house = { objectKind: 'address' } as const;
    expect(contradictingPairs([owner('a', 'karas', house), owner('b', 'shop', house)])).toEqual([]);
    const users = { property: 'uses' } as const;
    expect(contradictingPairs([owner('a', 'karas', users), owner('b', 'shop', users)])).toEqual([]);
  });

  test('say what was true of a person before their birth, as far as the date of birth is a day', () => {
    const seen = statement('b', { property: 'note', value: 'seen', validFrom: '1980-01-01' });
    expect(contradictingPairs([statement('a', {}), seen])).toEqual([['a', 'b']]);
    expect(contradictingPairs([statement('a', { value: '1984~' }), seen])).toEqual([]);
    expect(
      contradictingPairs([statement('a', {}), statement('b', { property: 'note', validFrom: '1984-03-02' })]),
    ).toEqual([]);
  });
});
