import { readdirSync, readFileSync } from 'node:fs';
import { IMPORT_FAILURES } from '@reeve/contract';
import { LANGUAGES, POLICY_REFUSALS, STATEMENT_PROPERTIES } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import { UNREADABLE_FILE } from './crime/unreadable-file.ts';
import { TOO_COSTLY } from './task-threads/task-threads.ts';
import { propertyWord } from './property-words.ts';

/** Texts of a screen, by group and code. */
function screen(language: string, area: string): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const file = new URL(`../../words/locales/${language}/screen/${area}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>>; // our own file; only two levels are read
}

/** Reasons these slices give for a refusal, read from their source; those of the weekly count are the analysis package's own. */
const REASONS = [
  ...['analysis', 'evaluation'].flatMap((slice) => {
    const folder = new URL(`${slice}/`, import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    return files.flatMap((file) => {
      const source = readFileSync(new URL(file, folder), 'utf8');
      const refusals = /ReeveError\([^;]*?because: '(\w+)'|nothingToAsk\(\s*'(\w+)'/g;
      return [...source.matchAll(refusals)].map((match) => match[1] ?? match[2] ?? '');
    });
  }),
  'months_only',
  'too_few_weeks',
];

describe.each(LANGUAGES)('a reader of %s', (language) => {
  test('explains why a run or a measure was refused, in words that the screens have', () => {
    expect([...new Set(REASONS)].toSorted()).toEqual([
      'areas_gone',
      'coverage_not_stated',
      'days_unknown',
      'few_events',
      'measure_changed',
      'measure_faults',
      'measured_in_months',
      'months_only',
      'no_places',
      'no_such_crimes',
      'no_times',
      'short_history',
      'too_few_periods',
      'too_few_weeks',
      'weeks_unknown',
    ]);
    const words = screen(language, 'codes')['because'] ?? {};
    for (const reason of REASONS) expect([reason, words[reason]]).toEqual([reason, expect.stringMatching(/\.$/)]);
  });

  test('explains missing access, with one text for each reason of the policy', () => {
    const words = screen(language, 'codes')['refusal'] ?? {};
    for (const told of [...POLICY_REFUSALS, 'withheld'])
      expect([told, words[told]]).toEqual([told, expect.stringMatching(/\.$/)]);
  });

  test('explains why a crime file was refused, and why a batch failed', () => {
    const words = screen(language, 'codes')['because'] ?? {};
    for (const reason of [
      ...UNREADABLE_FILE,
      ...TOO_COSTLY,
      'file_type_needed',
      'areas_none',
      'areas_nowhere',
      'areas_too_many',
    ])
      expect([reason, words[reason]]).toEqual([reason, expect.stringMatching(/\.$/)]);
    expect(Object.keys(screen(language, 'crime')['failure'] ?? {}).toSorted()).toEqual(IMPORT_FAILURES.toSorted());
  });

  test('finds the same words for a property of a statement in lists and on its own page', () => {
    const words = screen(language, 'know')['property'] ?? {};
    for (const property of STATEMENT_PROPERTIES)
      expect([property, propertyWord(property, language)]).toEqual([property, words[property]]);
    expect(propertyWord('shoe_size', language)).toBe('shoe_size');
  });
});
