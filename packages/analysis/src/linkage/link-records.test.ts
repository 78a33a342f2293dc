import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chance } from '../distribution/chance.ts';
import { codeColumn } from './coded-column.ts';
import { compareDates } from './compare-values.ts';
import { explainPair } from './explain-pair.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { linkRecords } from './link-records.ts';
import type { LinkageRecords, LinkageRules } from './linkage-records.ts';
import { type LinkageModel, probabilityOf, waterfall, weightOf } from './match-weight.ts';
import { planLinkage } from './plan-linkage.ts';
import { prepareValue } from './prepare-value.ts';
import { UNKNOWN_LEVEL } from './score-pairs.ts';

interface Person {
  readonly name: string;
  readonly born: string;
  readonly town: string;
}

const rules: LinkageRules = {
  comparisons: [
    { column: 'name', kind: 'name' },
    { column: 'born', kind: 'date' },
    { column: 'town', kind: 'exact', termFrequency: true },
  ],
  blocking: [[{ column: 'born' }], [{ column: 'name', first: 2 }], [{ column: 'town' }, { column: 'name', first: 1 }]],
};

const model: LinkageModel = {
  lambda: 0.01,
  comparisons: [
    { m: [0.7, 0.15, 0.05, 0.05, 0.05], u: [0.01, 0.01, 0.02, 0.06, 0.9] },
    { m: [0.8, 0.05, 0.02, 0.08, 0.03, 0.02], u: [0.001, 0.001, 0.001, 0.007, 0.02, 0.97] },
    { m: [0.9, 0.1], u: [0.2, 0.8] },
  ],
};

function recordsOf(persons: readonly Person[], firstFile?: number): LinkageRecords {
  return {
    columns: {
      name: codeColumn(
        persons.map(({ name }) => name),
        (text) => prepareValue('name', text),
      ),
      born: codeColumn(
        persons.map(({ born }) => born),
        (text) => prepareValue('date', text),
      ),
      town: codeColumn(persons.map(({ town }) => town)),
    },
    records: persons.length,
    ...(firstFile !== undefined && { firstFile }),
  };
}

/** Levels of two persons by the functions for texts, without codes. */
function slowLevels(a: Person, b: Person): readonly number[] {
  const level = (one: string, other: string, of: () => number): number =>
    one === '' || other === '' ? -1 : one === other ? 0 : of();
  const similarity = jaroWinkler(a.name, b.name);
  const edge = [0.92, 0.88, 0.7].findIndex((least) => similarity >= least);
  const [born, otherBorn] = [prepareValue('date', a.born), prepareValue('date', b.born)];
  return [
    level(a.name, b.name, () => (edge < 0 ? 4 : edge + 1)),
    level(born, otherBorn, () => compareDates(born, otherBorn)),
    level(a.town, b.town, () => 1),
  ];
}

const inBlock = (a: Person, b: Person): boolean => {
  const same = (one: string, other: string): boolean => one !== '' && one === other;
  return (
    same(prepareValue('date', a.born), prepareValue('date', b.born)) ||
    same(a.name.slice(0, 2), b.name.slice(0, 2)) ||
    (same(a.town, b.town) && same(a.name.slice(0, 1), b.name.slice(0, 1)))
  );
};

const person: fc.Arbitrary<Person> = fc.record({
  name: fc.constantFrom('', 'ana', 'anna', 'anan', 'mark', 'marc', 'maria', 'bo'),
  born: fc.constantFrom('', '1984-05-17', '1984-05', '17.05.1984', '1984-05-11', '1984-11-05', '1971-01-02'),
  town: fc.constantFrom('', 'norrin', 'selby', 'tarn'),
});

describe('pairs of records', () => {
  test('are those of every two in a block, each once, with the weight that the waterfall sums', () => {
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 2, maxLength: 20 }),
        fc.constantFrom(-30, -5, 0, 4, 9),
        fc.option(fc.nat(20), { nil: undefined }),
        (persons, leastWeight, cut) => {
          const firstFile = cut === undefined ? undefined : Math.min(cut, persons.length);
          const records = recordsOf(persons, firstFile);
          const plan = planLinkage(records, rules);
          const { pairs } = linkRecords(plan, { seed: 1, leastWeight, model });
          const known = persons.filter(({ town }) => town !== '').length;
          const expected = persons.flatMap((a, i) =>
            persons.flatMap((b, j) => {
              if (firstFile === undefined ? i >= j : i >= firstFile || j < firstFile) return [];
              if (!inBlock(a, b)) return [];
              const levels = slowLevels(a, b);
              const share = persons.filter(({ town }) => town === a.town).length / known;
              const nameShare = persons.filter(({ name }) => name === a.name).length / persons.filter(({ name }) => name !== '').length; // prettier-ignore
              const { weight } = waterfall(model, levels, [nameShare, undefined, share]);
              return weight >= leastWeight ? [{ i, j, weight, levels }] : [];
            }),
          );
          const found = Array.from(pairs.weight, (weight, p) => ({
            i: pairs.first[p] ?? 0,
            j: pairs.second[p] ?? 0,
            weight,
            levels: Array.from(pairs.levels.subarray(3 * p, 3 * p + 3), (level) =>
              level === UNKNOWN_LEVEL ? -1 : level,
            ),
          }));
          expect(found).toEqual(expected);
          for (const { i, j, weight } of found) expect(explainPair(plan, model, j, i).weight).toBe(weight);
        },
      ),
      { numRuns: 500 },
    );
  });
});

const NAMES = [
  'ana',
  'bela',
  'cora',
  'dana',
  'elio',
  'fero',
  'gana',
  'hugo',
  'ivan',
  'jana',
  'kira',
  'lana',
  'milo',
  'nora',
  'oto',
];
const ENDS = [
  'ko',
  'vic',
  'man',
  'sen',
  'li',
  'dze',
  'escu',
  'ar',
  'in',
  'off',
  'ez',
  'mann',
  'ty',
  'wicz',
  'ina',
  'os',
];

/** Persons in two copies, each field of the second lost or altered in some. */
function twins(count: number): { readonly persons: readonly Person[]; readonly owner: readonly number[] } {
  const next = chance(9, 0);
  const below = (limit: number): number => next() % limit;
  const of = (list: readonly string[]): string => list[below(list.length)] ?? '';
  const originals = Array.from({ length: count }, (): Person => ({
    name: `${of(NAMES)} ${of(NAMES)}${of(ENDS)}`,
    born: `${1940 + below(65)}-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`,
    town: `town ${below(40)}`,
  }));
  const altered = (text: string): string => text.slice(0, 5) + (text[6] ?? '') + (text[5] ?? '') + text.slice(7);
  const copies = originals.map(({ name, born, town }) => ({
    name: below(5) === 0 ? altered(name) : name,
    born: below(10) === 0 ? '' : born,
    town: below(10) === 0 ? of(originals.map((one) => one.town)) : town,
  }));
  return { persons: [...originals, ...copies], owner: [...originals.keys(), ...originals.keys()] };
}

describe('a linkage without labels', () => {
  const { persons, owner } = twins(3000);
  const linked = linkRecords(
    planLinkage(recordsOf(persons), {
      ...rules,
      blocking: [[{ column: 'born' }], [{ column: 'name' }], [{ column: 'town' }, { column: 'name', first: 3 }]],
    }),
    { seed: 3, leastWeight: weightOf(0.5) },
  );

  test('estimates the share of matches and how often they agree', () => {
    const truth = 3000 / ((6000 * 5999) / 2);
    expect(linked.model.lambda / truth).toBeGreaterThan(0.7);
    expect(linked.model.lambda / truth).toBeLessThan(1.4);
    const [name, born, town] = linked.model.comparisons;
    expect(Math.abs((name?.m[0] ?? 0) - 0.8)).toBeLessThan(0.06);
    expect(Math.abs((born?.m[0] ?? 0) - 1)).toBeLessThan(0.08);
    expect(Math.abs((town?.m[0] ?? 0) - 0.9)).toBeLessThan(0.05);
    expect(Math.abs((town?.u[0] ?? 0) - 1 / 40)).toBeLessThan(0.004);
  });

  test('gives probabilities that are about as often right as they state', () => {
    let [stated, right, count] = [0, 0, 0];
    linked.pairs.weight.forEach((weight, p) => {
      stated += probabilityOf(weight);
      right += owner[linked.pairs.first[p] ?? 0] === owner[linked.pairs.second[p] ?? 0] ? 1 : 0;
      count += 1;
    });
    expect(count).toBeGreaterThan(2500);
    expect(Math.abs(stated - right) / count).toBeLessThan(0.03);
  });

  test('is the same for the same seed, and names what it could not estimate', () => {
    const plan = planLinkage(recordsOf(persons.slice(0, 400)), { ...rules, blocking: [[{ column: 'born' }]] });
    const [one, other] = [1, 1].map((seed) => linkRecords(plan, { seed, leastWeight: 0 }));
    expect(one).toEqual(other);
    expect(one?.model.warnings).toContainEqual({ kind: 'm_not_estimated', column: 'born' });
  });

  test('of one record or none finds no pair', () => {
    for (const few of [persons.slice(0, 1), []]) {
      expect(linkRecords(planLinkage(recordsOf(few), rules), { seed: 1, leastWeight: 0 }).pairs.weight).toHaveLength(0);
    }
  });
});
