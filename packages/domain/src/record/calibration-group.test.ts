import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibrationGroups, type AuthoredJudgement } from './calibration-group.ts';

const READER = { id: 'ana', unit: 'A' };
const by = (authors: string, unit: string, term = 'likely'): AuthoredJudgement[] =>
  authors.split('').map((authorId) => ({ authorId, unit, term }));
const groupsOf = (judgements: readonly AuthoredJudgement[]): readonly string[] =>
  calibrationGroups(READER, judgements).map(({ group }) => group);
const OWN: AuthoredJudgement = { authorId: 'ana', unit: 'A', term: 'likely' };

test('an author sees their own, and a group only with five authors besides', () => {
  expect(groupsOf([OWN])).toEqual(['own']);
  expect(groupsOf([OWN, ...by('bcde', 'A')])).toEqual(['own']);
  expect(groupsOf([OWN, ...by('bcdef', 'A')])).toEqual(['own', 'agency']);
  expect(groupsOf(by('bcdef', 'A'))).toEqual(['agency']);
});

test('the unit is not shown next to an agency from which four authors could be computed', () => {
  expect(groupsOf([...by('bcdef', 'A'), ...by('ghij', 'B')])).toEqual(['agency']);
  expect(groupsOf([...by('bcdef', 'A'), ...by('ghijk', 'B')])).toEqual(['unit', 'agency']);
});

test('a term of four authors is part of the total alone, and withholds the others if it could be computed from them', () => {
  const five = by('bcdef', 'A');
  const [agency] = calibrationGroups(READER, [...five, ...by('bcde', 'A', 'unlikely')]);
  expect([...(agency?.terms ?? [])]).toEqual([]);
  const [whole] = calibrationGroups(READER, [...five, ...by('bcdef', 'A', 'unlikely')]);
  expect([...(whole?.terms ?? [])]).toEqual(['likely', 'unlikely']);
  const [two] = calibrationGroups(READER, [...five, ...by('bcd', 'A', 'unlikely'), ...by('ef', 'A', 'remote_chance')]);
  expect([...(two?.terms ?? [])]).toEqual(['likely']);
});

/** Everything a reader can add or subtract: each shown total and each shown term, as sets of judgements. */
function knownParts(judgements: readonly AuthoredJudgement[]): readonly (readonly AuthoredJudgement[])[] {
  const groups = calibrationGroups(READER, judgements);
  return groups
    .filter(({ group }) => group !== 'own')
    .flatMap(({ judgements: all, terms }) => [
      all,
      ...[...terms].map((term) => all.filter((one) => one.term === term)),
      all.filter(({ term }) => !terms.has(term)),
    ]);
}

test('no shown part, and no difference of two shown parts, is of one to four authors other than the reader', () => {
  const unitOf = (author: string): string => (author === 'ana' || 'bcdefgn'.includes(author) ? 'A' : 'B');
  const every = ['likely', 'unlikely', 'remote_chance', 'highly_likely'].flatMap((term) =>
    ['ana', ...'bcdefghijklmnop'.split('')].map((authorId) => ({ authorId, term, unit: unitOf(authorId) })),
  );
  fc.assert(
    fc.property(fc.subarray(every, { minLength: 20 }), (all) => {
      const parts = knownParts(all);
      const others = (part: readonly AuthoredJudgement[]): number =>
        new Set(part.map(({ authorId }) => authorId).filter((id) => id !== 'ana')).size;
      for (const whole of parts)
        for (const part of [[], ...parts]) {
          if (!part.every((one) => whole.includes(one))) continue;
          const rest = others(whole.filter((one) => !part.includes(one)));
          if (rest > 0 && rest < 5) return false;
        }
      return true;
    }),
    { seed: 20_260_927, numRuns: 3000 },
  );
});
