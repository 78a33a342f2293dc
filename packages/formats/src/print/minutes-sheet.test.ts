import { describe, expect, test } from 'vitest';
import { minutesSheet } from './minutes-sheet.ts';
import type { MinutesDecision } from './model.ts';
import { SAMPLE_MINUTES } from '../../fixtures/print/sample.ts';
import { PRINT_WORDS } from './words/words-languages.ts';

const { en: EN } = PRINT_WORDS;

const [item] = SAMPLE_MINUTES.items;
if (!item?.decision) throw new TypeError('the sample has a decision');
const { decision } = item;
const withDecision = (change: Partial<MinutesDecision>) =>
  minutesSheet({ ...SAMPLE_MINUTES, items: [{ ...item, decision: { ...decision, ...change } }] }, EN).items[0];

describe('the minutes of a meeting', () => {
  test.each([
    ['called', 'DRAFT, not approved'],
    ['held', 'DRAFT, not approved'],
    ['closed', ''],
  ] as const)('when it is %s carry %j', (state, status) => {
    expect(minutesSheet({ ...SAMPLE_MINUTES, state }, EN).page.status).toBe(status);
  });

  test('name those present, the chair and conflicts of interest', () => {
    expect(minutesSheet(SAMPLE_MINUTES, EN).facts.map(({ label, value }) => [label, value])).toEqual([
      ['Reference', 'MT-4H8WQ'],
      ['State', 'closed'],
      ['Held on', '13 Mar 2026'],
      ['Place', 'Not stated.'],
      ['Issued by', 'Norrin district police'],
      ['Chair', 'Supt Halden'],
      ['Present', 'Supt Halden; Insp. Kaya'],
      ['Conflicts of interest', 'None declared.'],
    ]);
  });

  test('report when there was nothing on the agenda', () => {
    expect(minutesSheet({ ...SAMPLE_MINUTES, items: [] }, EN).empty).toBe('The meeting had no items.');
  });
});

describe('an item', () => {
  test('shows every option with its hours and which one was chosen', () => {
    const sheet = minutesSheet(SAMPLE_MINUTES, EN).items[0];
    expect(sheet?.options.map(({ code, hours, chosen }) => [code, hours, chosen])).toEqual([
      ['A', '620', ''],
      ['B', '', 'chosen'],
    ]);
  });

  test('prints a measure with the last day of each window, which its half-open bounds do not show', () => {
    // Windows of the worked example: the last days counted are 14 March and 5 September, 175 days each (domain brief §1.5).
    const measure = withDecision({})?.decision?.fields.at(-1)?.paragraphs[0];
    expect(measure?.split('\n')).toEqual([
      'Counted: residential burglary',
      'Where the action takes place: sector B; sector C',
      'Compared with: sector E',
      'Before: 21 Sep 2025 to 14 Mar 2026 (175 days)',
      'After: 15 Mar 2026 to 5 Sep 2026 (175 days)',
    ]);
  });

  test('adopted without a figure prints how its result will be recognised', () => {
    const fields = withDecision({ measure: undefined, measureText: 'Ask the residents.' })?.decision?.fields;
    expect(fields?.at(-1)?.paragraphs).toEqual(['Ask the residents.']);
  });

  test('adopted states its four PLAN lines, and which one is missing', () => {
    expect(withDecision({})?.decision?.plan?.lines.map(({ label, value }) => [label, value])).toEqual([
      ['Proportionate', 'Visible patrol.'],
      ['Legal', 'Section 3.'],
      ['Accountable', 'Insp. Kaya.'],
      ['Necessary', 'Not stated.'],
    ]);
  });

  test('refused keeps its reason and marks no option as chosen', () => {
    const sheet = withDecision({ state: 'refused' });
    expect(sheet?.options.every((option) => option.chosen === '')).toBe(true);
    expect(sheet?.decision).toMatchObject({ outcome: 'Refused', plan: undefined });
    expect(sheet?.decision?.fields.map((field) => field.label)).toEqual(['Reason']);
  });

  test('a decision left open is printed as such', () => {
    const sheet = minutesSheet({ ...SAMPLE_MINUTES, items: [{ ...item, decision: undefined }] }, EN).items[0];
    expect(sheet).toMatchObject({ decision: undefined, open: 'No decision was taken on this item.' });
  });
});
