import { readFileSync } from 'node:fs';
import { REPORT_STATES } from '@reeve/domain';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../i18n.ts';
import { reportProgress, REPORT_PROGRESS } from './report-progress.ts';

test('a report that is worked on is with the intelligence unit; one that was checked was released', () => {
  expect(['submitted', 'sanitised', 'returned', 'collated', 'erased'].map(reportProgress)).toEqual([
    'unit',
    'unit',
    'yours',
    'released',
    'erased',
  ]);
  for (const state of REPORT_STATES) expect(reportProgress(state)).toBeDefined();
  expect(reportProgress('unheard_of')).toBeUndefined();
});

test.each(LANGUAGES)('each place has its sentence in %s', (language) => {
  const file = new URL(`../../../../words/locales/${language}/screen/home.json`, import.meta.url);
  const { receipts } = JSON.parse(readFileSync(file, 'utf8')) as { receipts: { where: Record<string, string> } }; // our own file
  expect(Object.keys(receipts.where).toSorted()).toEqual(REPORT_PROGRESS.toSorted());
});
