import type { Report } from '@reeve/contract';
import { expect, test } from 'vitest';
import { gradedLines } from './graded-lines.ts';

const at = '2026-03-04T07:55:00Z';
const grade = (gradedBy: string, source: string): Report['gradeHistory'][number] => ({
  scheme: 'EU_4x4',
  source,
  info: '4',
  gradedBy,
  gradedAt: at,
  rationale: '',
});
const SENT = { from: 'draft', to: 'submitted', at, by: 'Norrin, patrol', reason: '', act: null } as const;
const TAKEN = { from: 'submitted', to: 'under_evaluation', at, by: 'M. Ilves', reason: 'in turn', act: null } as const;
const EVALUATED = {
  from: 'under_evaluation',
  to: 'evaluated',
  at,
  by: 'M. Ilves',
  reason: 'hearsay',
  act: null,
} as const;

test('shows a grade with the step that set it, also while the clock does not advance', () => {
  const { lines, others } = gradedLines({
    history: [SENT, TAKEN, EVALUATED],
    gradeHistory: [grade('Norrin, patrol', 'X'), grade('M. Ilves', 'C')],
  });
  expect(lines.map(({ line, grade }) => [line.to, grade?.source])).toEqual([
    ['evaluated', 'C'],
    ['under_evaluation', undefined],
    ['submitted', 'X'],
  ]);
  expect(others).toEqual([]);
});

test('a grade that no line accounts for is not lost, and none is shown twice', () => {
  const { lines, others } = gradedLines({
    history: [EVALUATED, { ...EVALUATED, reason: 'again' }],
    gradeHistory: [grade('Another force', 'B'), grade('M. Ilves', 'C')],
  });
  expect(lines.map(({ grade }) => grade?.source)).toEqual([undefined, 'C']);
  expect(others.map(({ source }) => source)).toEqual(['B']);
});

test('a failed check sets no grade of its own', () => {
  const failed = { from: 'sanitised', to: 'evaluated', at, by: 'V. Marková', reason: 'too exact', act: null } as const;
  const { lines } = gradedLines({ history: [EVALUATED, failed], gradeHistory: [grade('M. Ilves', 'C')] });
  expect(lines.map(({ grade }) => grade?.source)).toEqual([undefined, 'C']);
});

test('finds a grade given before the step was recorded by its reason', () => {
  const earlier = { ...grade('M. Ilves', 'C'), gradedAt: '2026-03-04T06:00:00Z', rationale: 'hearsay' };
  const { lines, others } = gradedLines({ history: [EVALUATED], gradeHistory: [earlier] });
  expect(lines[0]?.grade?.source).toBe('C');
  expect(others).toEqual([]);
});
