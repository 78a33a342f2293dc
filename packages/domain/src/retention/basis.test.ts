import { describe, expect, test } from 'vitest';
import { basisDates, mayDecideOnBasis, namedUntil, type BasisPart } from './basis.ts';

const part = (until: string | undefined, wholeUntil = until): BasisPart => ({ until, wholeUntil });
const NEVER = { dueOn: undefined, visibleUntil: undefined };
const dates = (parts: readonly BasisPart[], keptOn?: string, namesPerson = true) =>
  basisDates({ namesPerson, parts, keptOn });

describe('a record that names a person', () => {
  test('is due when the first part expires, and is visible until the last', () => {
    expect(dates([part('2026-10-01'), part('2027-05-01'), part('2026-12-01')])).toEqual({
      dueOn: '2026-10-01',
      visibleUntil: '2027-05-01',
    });
  });

  test('is supported permanently by a part that never expires', () => {
    expect(dates([part('2026-10-01'), part(undefined)])).toEqual({ dueOn: '2026-10-01', visibleUntil: undefined });
  });

  test('is due when part of the basis of a cited record expires, although that is still visible', () => {
    expect(dates([part(undefined, '2026-10-01')])).toEqual({ dueOn: '2026-10-01', visibleUntil: undefined });
  });

  test('kept with a reason is extended for twelve months, and due again when another part expires', () => {
    expect(dates([part('2026-10-01')], '2026-10-05')).toEqual({ dueOn: '2027-10-05', visibleUntil: '2027-10-05' });
    expect(dates([part('2026-10-01'), part('2027-02-01')], '2026-10-05')).toEqual({
      dueOn: '2027-02-01',
      visibleUntil: '2027-10-05',
    });
    expect(dates([part('2026-10-01'), part(undefined)], '2026-10-05').visibleUntil).toBeUndefined();
  });
});

test('a record that names no one, or rests on nothing, is never due', () => {
  expect(dates([part('2026-10-01')], undefined, false)).toEqual(NEVER);
  expect(dates([])).toEqual(NEVER);
});

test('a decision shows names until the last part that names a person expires, or for twelve months after a reason to keep it', () => {
  expect(namedUntil(['2026-10-01', '2027-05-01'], undefined)).toBe('2027-05-01');
  expect(namedUntil(['2026-10-01', undefined], undefined)).toBeUndefined();
  expect(namedUntil([], '2026-10-05')).toBeUndefined();
  expect(namedUntil(['2026-10-01'], '2026-10-05')).toBe('2027-10-05');
});

test('authors do not decide on their own record, nor does anyone without the role', () => {
  const by = (
    roles: Parameters<typeof mayDecideOnBasis>[0]['roles'],
    kind: 'judgement' | 'decision',
    authors = ['a'],
  ) => mayDecideOnBasis({ accountId: 'me', roles }, kind, authors).allowed;
  expect(by(['tactical_analyst'], 'judgement')).toBe(true);
  expect(by(['tactical_analyst'], 'judgement', ['me'])).toBe(false);
  expect(by(['tactical_analyst'], 'decision')).toBe(false);
  expect(by(['district_commander'], 'decision')).toBe(true);
  expect(by(['submitting_officer'], 'judgement')).toBe(false);
});
