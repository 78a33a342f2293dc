import { LANGUAGES } from '@reeve/domain';
import { expect, test } from 'vitest';
import { releaseSheet, type ReleasePrint } from './release-sheet.ts';
import { PRINT_WORDS } from './words/words-languages.ts';

const number = (value: number) => ({ as: 'number' as const, value, since: null });
const kept = (value: number, month: number) => ({
  as: 'unchanged' as const,
  value,
  since: { year: 2026, month, version: 1 },
});
const WITHHELD = { as: 'withheld' as const, value: null, since: null };
const RELEASE: ReleasePrint = {
  exercise: false,
  agency: 'Police of the tests',
  reference: 'PUBLIC-2026-09-1',
  title: 'Police of the tests',
  marking: { classification: 'public', handling: [], conditions: '', tlp: 'TLP:CLEAR', groups: [] },
  printedFor: { name: 'Ada Reader', at: '2026-11-02T10:00', purpose: 'GEN' },
  isReleased: true,
  version: 1,
  from: '2026-01-01',
  until: '2026-09-30',
  releasedOn: '2026-11-02',
  columns: [{ title: 'Robbery' }, { title: '' }],
  rows: [
    { title: 'East', entries: [WITHHELD, kept(40, 6)], all: number(61) },
    { title: '', entries: [kept(7, 3), WITHHELD], all: WITHHELD },
  ],
  totals: [number(12), kept(55, 6)],
  all: number(70),
  operations: { fewer: WITHHELD, none: number(6), more: WITHHELD, all: number(9) },
  acts: { complaints: WITHHELD, questions: number(12), decisions: number(31) },
  hours: { priorities: 1200, outside: 60 },
  results: [{ offence: 'Robbery', difference: -60, low: -135, high: 10, claim: 'none' }],
};
const textOf = (release: ReleasePrint, language: (typeof LANGUAGES)[number] = 'en'): string =>
  JSON.stringify(releaseSheet(release, PRINT_WORDS[language]));

test('prints a dash for what is withheld, and a letter for each release whose value is kept', () => {
  const [crime] = releaseSheet(RELEASE, PRINT_WORDS.en).first;
  expect(crime?.rows).toEqual([
    ['', 'Robbery', 'All others', 'All'],
    ['East', '–', '40 [a]', '61'],
    ['All others', '7 [b]', '–', '–'],
    ['All', '12', '55 [a]', '70'],
  ]);
  const legend = releaseSheet(RELEASE, PRINT_WORDS.en)
    .second.at(-1)
    ?.rows.map((row) => row.join(' '));
  expect(legend).toHaveLength(3);
  expect(legend?.[1]).toContain('[a] unchanged since the release up to 30 Jun 2026, version 1');
  expect(legend?.[2]).toContain('[b] unchanged since the release up to 31 Mar 2026, version 1');
});

test('states a result with its interval, and does not name who printed what is public', () => {
  expect(textOf(RELEASE)).toContain('−60 crimes compared with areas without the operation (95 % interval −135 to +10)');
  expect(textOf(RELEASE)).not.toContain('Ada Reader');
  expect(textOf({ ...RELEASE, isReleased: false })).toContain('Ada Reader');
});

test.each(LANGUAGES)('has every word in %s', (language) => {
  expect(textOf(RELEASE, language)).not.toMatch(/\{(?!pages?\})\w+\}|undefined/);
});
