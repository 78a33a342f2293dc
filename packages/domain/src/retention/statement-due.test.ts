import { describe, expect, test } from 'vitest';
import { statementDates, statementsEndingWith, type PersonStatement, type StatedReport } from './statement-due.ts';

const REPORT_DAY = '2027-01-31';
const LINKS = [
  { id: 'soon', visibleUntil: '2026-10-10' },
  { id: 'later', visibleUntil: '2026-12-20' },
  { id: 'longest', visibleUntil: '2028-06-30' },
] as const;

const naming = (id: string, ...persons: readonly (readonly [string, string | null])[]): PersonStatement => ({
  id,
  persons: persons.map(([entityId, linkId]) => ({ entityId, linkId })),
});
const report = (statements: readonly PersonStatement[], links: StatedReport['links'] = LINKS): StatedReport => ({
  visibleUntil: REPORT_DAY,
  statements,
  links,
});
const dateOf = (statement: PersonStatement, others: readonly PersonStatement[] = [], links?: StatedReport['links']) =>
  statementDates(report([statement, ...others], links)).get(statement.id);

describe('a statement is visible until', () => {
  test('the last day of its report if it names no person', () => {
    expect(dateOf(naming('a'))).toBe(REPORT_DAY);
  });

  test('the last day of the link it names, if that is earlier than its report’s', () => {
    expect(dateOf(naming('a', ['karas', 'later']))).toBe('2026-12-20');
    expect(dateOf(naming('a', ['karas', 'longest']))).toBe(REPORT_DAY);
  });

  test('the earlier of two links', () => {
    expect(dateOf(naming('a', ['karas', 'later'], ['tandy', 'soon']))).toBe('2026-10-10');
    expect(dateOf(naming('a', ['tandy', 'soon'], ['karas', 'later']))).toBe('2026-10-10');
  });

  test('the last day of the link that another statement names for the same person', () => {
    expect(dateOf(naming('a', ['karas', null]), [naming('b', ['karas', 'later'])])).toBe('2026-12-20');
    expect(dateOf(naming('a', ['karas', null]), [naming('b', ['tandy', 'later'])])).toBe('2026-10-10');
  });

  test('the earliest link of its report if nothing names the person’s', () => {
    expect(dateOf(naming('a', ['karas', null]))).toBe('2026-10-10');
    expect(dateOf(naming('a', ['karas', 'deleted']))).toBe('2026-10-10');
    expect(dateOf(naming('a', ['karas', null]), [], [])).toBe(REPORT_DAY);
  });
});

describe('a statement ends with', () => {
  const ending = (linkId: string, statements: readonly PersonStatement[], links?: StatedReport['links']) =>
    statementsEndingWith(linkId, report(statements, links));

  test('a link it names, for either of its persons', () => {
    const both = naming('a', ['karas', 'later'], ['tandy', 'soon']);
    expect(ending('soon', [both, naming('b', ['karas', 'later'])])).toEqual(['a']);
    expect(ending('later', [both, naming('b', ['karas', 'later'])])).toEqual(['a', 'b']);
    expect(ending('longest', [both])).toEqual([]);
  });

  test('the link that other statements name for its person', () => {
    expect(ending('soon', [naming('a', ['karas', null]), naming('b', ['karas', 'soon'])])).toEqual(['a', 'b']);
  });

  test('the last link of its report if nothing names the person’s', () => {
    expect(ending('soon', [naming('a', ['karas', null])])).toEqual([]);
    expect(ending('soon', [naming('a', ['karas', null]), naming('b')], LINKS.slice(0, 1))).toEqual(['a']);
    expect(ending('soon', [naming('a', ['karas', null])], [])).toEqual([]);
  });
});
