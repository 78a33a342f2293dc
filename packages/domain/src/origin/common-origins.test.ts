import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { originWorld } from '../../fixtures/origin/origin-world.ts';
import type { CopyStyle } from '../../fixtures/origin/report-styles.ts';
import { reportsOf } from '../../fixtures/origin/world-reports.ts';
import { suggestMentions } from '../suggestion/suggest-mentions.ts';
import { commonOrigins } from './common-origins.ts';
import { originComparer, scoreOf } from './compare-origins.ts';
import { indexReports } from './detail-index.ts';
import { isRare, LEAST_SHARED, MOST_LATER, SEQUENCE_SHARE } from './origin-candidates.ts';
import type { OriginReport } from './origin-report.ts';
import { slipsIn } from './slip.ts';

const TUNED: readonly CopyStyle[] = ['edited', 'retold', 'official', 'translated'];
const HELD_OUT: readonly CopyStyle[] = ['notes'];
/** None of the seeds with which the weights were set. */
const SEEDS = Array.from({ length: 50 }, (_, at) => at + 1);

const pairsWithin = <Value>(all: readonly Value[]): readonly (readonly [Value, Value])[] =>
  all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const));

/** How many pairs are of one origin in truth, of those given and of all. */
function measure(styles: readonly CopyStyle[]) {
  const counted = { pairs: { right: 0, wrong: 0 }, joined: { right: 0, wrong: 0 }, truth: 0 };
  const because = new Map<string, { right: number; wrong: number }>();
  for (const seed of SEEDS) {
    const world = originWorld(seed, styles);
    const originOf = new Map(world.map(({ id, origin }) => [id, origin]));
    const isRight = (one: string, other: string): 'right' | 'wrong' =>
      originOf.get(one) === originOf.get(other) ? 'right' : 'wrong';
    counted.truth += pairsWithin(world).filter(([a, b]) => a.origin === b.origin).length;
    const { pairs, groups } = commonOrigins(reportsOf(world));
    for (const pair of pairs) {
      counted.pairs[isRight(pair.one, pair.other)] += 1;
      for (const reason of pair.because) {
        const count = because.get(reason) ?? { right: 0, wrong: 0 };
        count[isRight(pair.one, pair.other)] += 1;
        because.set(reason, count);
      }
    }
    for (const group of groups) for (const [one, other] of pairsWithin(group)) counted.joined[isRight(one, other)] += 1;
  }
  const of = ({ right, wrong }: { right: number; wrong: number }) => ({
    precision: right / (right + wrong),
    recall: right / counted.truth,
  });
  return { truth: counted.truth, pairs: of(counted.pairs), joined: of(counted.joined), because };
}

describe('50 worlds of 60 reports', () => {
  test.each([
    { name: 'tuned styles', styles: TUNED, least: { precision: 0.94, recall: 0.91 } },
    { name: 'held-out style', styles: HELD_OUT, least: { precision: 0.93, recall: 0.89 } },
  ])('$name: finds most pairs of one origin, and few others', ({ name, styles, least }) => {
    const { truth, pairs, joined, because } = measure(styles);
    const line = (of: typeof pairs): string => `precision ${of.precision.toFixed(3)}, recall ${of.recall.toFixed(3)}`;
    process.stdout.write(`${name}: ${truth} pairs; proposed ${line(pairs)}; joined to groups ${line(joined)}\n`);
    for (const [reason, { right, wrong }] of because)
      process.stdout.write(`  ${reason}: ${right} right, ${wrong} wrong\n`);
    expect(pairs.precision).toBeGreaterThanOrEqual(least.precision);
    expect(pairs.recall).toBeGreaterThanOrEqual(least.recall);
    expect(because.get('shared_mistake')?.right).toBeGreaterThan(0);
  });
});

const report = (id: string, text: string, more: Partial<OriginReport> = {}): OriginReport => ({
  id,
  text,
  language: 'en',
  receivedOn: '2026-03-26',
  unit: 'north',
  provenance: undefined,
  details: suggestMentions(text, { language: 'en', places: ['Ropewalk'], writtenOn: '2026-03-26' }),
  ...more,
});

describe('single cases', () => {
  const seen = report('a', 'On 24 March at 22:40 Milo Karas loaded 14 boxes at Ropewalk 9 into a van, plate RV41 KSD.');
  test('two witnesses of one event who see the same car at the same place are not one origin', () => {
    const witness = report(
      'b',
      'I noticed a silver van at Ropewalk, RV41 KSD, around 22:15; some 20 parcels, and two women.',
    );
    expect(commonOrigins([seen, witness]).pairs).toEqual([]);
  });
  test('a text that is repeated word for word is proposed although it names nothing', () => {
    const rumour =
      'An elderly fishmonger hides stolen copper cables underneath crates of frozen mackerel every winter.';
    const [pair, ...rest] = commonOrigins([report('a', rumour), report('b', `People say: ${rumour}`)]).pairs;
    expect(rest).toEqual([]);
    expect(pair).toMatchObject({ one: 'a', other: 'b', because: ['wording', 'close_in_time'] });
  });
  test('a stated repetition is proposed whatever the text, also of a report that is not here', () => {
    const [one, other] = [
      report('b', 'Short note.', { derivedFrom: 'x' }),
      report('c', 'Another.', { derivedFrom: 'x' }),
    ];
    expect(commonOrigins([other, one]).groups).toEqual([['b', 'c']]);
    expect(commonOrigins([one, report('x', 'Whatever was first.')]).pairs[0]?.because).toContain('derived');
  });
  test('a number and its owner, months apart, are no copy; with what happened they are', () => {
    const call = report('b', 'The phone +999 55 0388 of Milo Karas is switched off.', { receivedOn: '2025-11-02' });
    const listed = report('a', 'Subscriber of +999 55 0388 is Milo Karas, by the register.');
    expect(commonOrigins([call, listed]).pairs).toEqual([]);
    const rumour = 'Milo Karas sold 14 boxes at 22:40 and rang +999 55 0388 from Ropewalk 9.';
    const retold = 'At 22:40 Milo Karas sold 14 boxes, it is said; Ropewalk 9; number +999 55 0388.';
    expect(commonOrigins([report('a', rumour), report('b', retold, { receivedOn: '2026-05-03' })]).pairs).toMatchObject(
      [{ one: 'a', other: 'b' }],
    );
  });
  test('one source that reports on two matters is not one origin', () => {
    const other = report('b', 'A boat named Heron landed at the old pier with eels.', { provenance: 'key' });
    expect(commonOrigins([{ ...seen, provenance: 'key' }, other]).pairs).toEqual([]);
  });
  test('a report twice, or with a day that does not exist, is refused', () => {
    expect(() => commonOrigins([seen, seen])).toThrowError(expect.objectContaining({ code: 'invalid_input' }));
    expect(() => commonOrigins([{ ...seen, receivedOn: '2026-02-30' }])).toThrowError(
      expect.objectContaining({ code: 'invalid_input' }),
    );
  });
});

const worlds = fc.integer({ min: 2001, max: 9999 }).map((seed) => reportsOf(originWorld(seed, TUNED)));
const RUNS = { numRuns: 12, seed: 20260326 };

describe('properties', () => {
  test('the order of the input does not matter', () => {
    fc.assert(
      fc.property(worlds, fc.infiniteStream(fc.double({ noNaN: true })), (reports, order) => {
        const shuffled = reports
          .map((one) => ({ one, key: order.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ one }) => one);
        expect(commonOrigins(shuffled)).toEqual(commonOrigins(reports));
      }),
      RUNS,
    );
  });

  test('a report alone is paired with nothing', () => {
    fc.assert(
      fc.property(worlds, (reports) => {
        for (const one of reports) expect(commonOrigins([one])).toEqual({ pairs: [], groups: [] });
      }),
      RUNS,
    );
  });

  test('the index finds the same pairs as a comparison of all with all', () => {
    fc.assert(
      fc.property(worlds, (reports) => {
        const found = commonOrigins(reports).pairs.map(({ one, other }) => `${one} ${other}`);
        expect(found).toEqual(pairsOfAll(reports));
      }),
      RUNS,
    );
  });

  test('an unrelated report changes no score by more than 4 ÷ (reports + 30)', () => {
    fc.assert(
      fc.property(worlds, (reports) => {
        const unrelated = report('z', 'Qwyzzel brontak vlimmerd oxxutan prizzendo.', { receivedOn: '2026-07-30' });
        const [before, after] = [reports, [...reports, unrelated]].map(
          (all) => new Map(commonOrigins(all).pairs.map(({ one, other, score }) => [`${one} ${other}`, score])),
        );
        const most = 4 / (reports.length + 30);
        for (const key of new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]))
          // A pair that is proposed in one of them only was at the limit.
          expect(Math.abs((before?.get(key) ?? 0.5) - (after?.get(key) ?? 0.5))).toBeLessThanOrEqual(most);
      }),
      RUNS,
    );
  });
});

/** The slow twin of the index: every pair, its shared parts by sets of words. */
function pairsOfAll(reports: readonly OriginReport[]): readonly string[] {
  const indexed = indexReports(reports);
  const compareReports = originComparer(indexed, slipsIn(indexed.details));
  const all = reports.length;
  expect(all).toBeLessThan(MOST_LATER * 2);
  const withPart = (kind: 'details' | 'shingles', part: string): number =>
    indexed.read.filter((one) => one[kind].includes(part)).length;
  const weightOf = (one: number, other: number, kind: 'details' | 'shingles'): number => {
    const theirs = new Set(indexed.read[other]?.[kind]);
    const shared = (indexed.read[one]?.[kind] ?? []).filter((part) => theirs.has(part));
    return shared
      .map((part) => withPart(kind, part))
      .filter((count) => isRare(count, all))
      .reduce((sum, count) => sum + Math.log((all + 30) / count), 0);
  };
  return pairsWithin(indexed.reports.map((_, at) => at))
    .flatMap(([at, otherAt]) => {
      const [one, other] = [indexed.reports[at], indexed.reports[otherAt]];
      if (!one || !other) return [];
      const isSameProvenance = one.provenance !== undefined && one.provenance === other.provenance;
      const parents = [one.derivedFrom, other.derivedFrom];
      const isDerived =
        parents[0] === other.id || parents[1] === one.id || (parents[0] !== undefined && parents[0] === parents[1]);
      const weight = weightOf(at, otherAt, 'details') + SEQUENCE_SHARE * weightOf(at, otherAt, 'shingles');
      if (weight < LEAST_SHARED && !isSameProvenance && !isDerived) return [];
      const { isProposed } = scoreOf(compareReports(at, otherAt), { isDerived, isSameProvenance });
      return isProposed ? [[one.id, other.id].toSorted().join(' ')] : [];
    })
    .toSorted();
}
