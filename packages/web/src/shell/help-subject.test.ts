import { helpFor } from '@reeve/domain';
import { expect, test } from 'vitest';
import { PATTERNS } from '../paths.ts';
import { helpSubjectOf } from './help-subject.ts';
import { RAIL } from './rail-table.ts';

test.each(Object.values(PATTERNS).filter((pattern) => pattern !== PATTERNS.guidebook))(
  'the guidebook says something about %s',
  (pattern) => {
    const subject = helpSubjectOf(pattern.replaceAll(/\$\w+/g, '1f'));
    expect(subject && helpFor(subject).length).toBeGreaterThan(0);
  },
);

test.each(RAIL.map(({ name, path }) => [name, path] as const))('so it does about the page of %s', (_, path) => {
  expect(helpSubjectOf(path)).toBeDefined();
});

test.each([
  ['/reports', 'gather'],
  ['/reports/new', 'new_report'],
  ['/reports/1f', 'report'],
  ['/reports/1f/draft', 'new_report'],
  ['/tasks', 'act'],
  ['/tasks/new', 'task'],
  ['/log/samples', 'log'],
  ['/guidebook', undefined],
  ['/nowhere', undefined],
])('%s is about %s', (path, subject) => {
  expect(helpSubjectOf(path)).toBe(subject);
});
