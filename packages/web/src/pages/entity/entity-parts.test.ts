import type { Statement } from '@reeve/contract';
import { madeEntity as entity, madeStatement as made } from '@reeve/testing/knowledge/made-statement.ts';
import { describe, expect, test } from 'vitest';
import { changesUntil } from './changes.ts';
import { neighboursOf } from './link-places.ts';
import { timesOf } from './use-as-of.ts';

const B2 = { scheme: 'EU_4x4', source: 'B', info: '2' } as const;
const X4 = { scheme: 'EU_4x4', source: 'X', info: '4' } as const;

describe('neighbours', () => {
  const linked = (reference: string, other: Statement['subject'], of: Partial<Statement> = {}): Statement =>
    made(reference, { property: 'uses', value: null, object: other, ...of });

  test('are in the order of kind and title, whatever the number of links', () => {
    const all = [
      linked('S1', entity('van', 'vehicle')),
      linked('S2', entity('van', 'vehicle')),
      linked('S3', entity('bo')),
      made('S4', { subject: entity('al'), property: 'met', object: entity('me') }),
      linked('S5', entity('gone'), { retractedAt: '2026-03-11T10:00:00Z' }),
      made('S6'),
    ];
    const found = neighboursOf('me', all);
    expect(found.map(({ id, links }) => [id, links.length])).toEqual([
      ['al', 1],
      ['bo', 1],
      ['van', 2],
    ]);
    expect(neighboursOf('me', all.toReversed()).map(({ id }) => id)).toEqual(['al', 'bo', 'van']);
  });

  test('are firm by one fact with a high grade, never by assessments or weak facts', () => {
    const isFirm = (...of: readonly Partial<Statement>[]): boolean | undefined =>
      neighboursOf(
        'me',
        of.map((one, nth) => linked(`S${nth}`, entity('van', 'vehicle'), one)),
      )[0]?.isFirm;
    expect(isFirm({ grade: B2 })).toBe(true);
    expect(isFirm({ grade: X4 }, { grade: B2 })).toBe(true);
    expect(isFirm({ grade: X4 }, { grade: X4 })).toBe(false);
    expect(isFirm({ grade: B2, kind: 'assessment' })).toBe(false);
  });
});

test('a day begins in the zone of the agency, and changes are listed up to a day, newest first', () => {
  const all = [
    made('S1', { recordedAt: '2026-03-09T23:30:00Z' }),
    made('S2', { recordedAt: '2026-03-10T10:00:00Z' }),
    made('S3', {
      property: 'alias',
      grade: X4,
      recordedAt: '2026-03-12T10:00:00Z',
      retractedAt: '2026-08-02T08:00:00Z',
      retractedBecause: 'another person',
    }),
  ];
  const lines = (until: string): readonly unknown[] =>
    changesUntil(all, timesOf(all, 'Etc/GMT-1'), until).map(({ on, recorded, retracted }) => [
      on,
      recorded.map(({ property, ids }) => `${property} ${ids.length}`),
      retracted.map(({ id }) => id),
    ]);
  expect(lines('2026-09-27')).toEqual([
    ['2026-08-02', [], ['S3']],
    ['2026-03-12', ['alias 1'], []],
    ['2026-03-10', ['name 2'], []],
  ]);
  expect(lines('2026-08-02')).toEqual(lines('2026-09-27'));
  expect(lines('2026-08-01')).toEqual(lines('2026-09-27').slice(1));
  expect(lines('2026-03-09')).toEqual([]);
});
