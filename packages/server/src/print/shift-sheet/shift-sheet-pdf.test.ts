import { LANGUAGES } from '@reeve/domain';
import { PRINT_WORDS, type ShiftMapPrint, type ShiftSheetPrint } from '@reeve/formats';
import { describe, expect, test } from 'vitest';
import { SAMPLE_MINUTES } from '../../../fixtures/print/sample.ts';
import { pagesOf, squeeze } from '../pdf-text.ts';
import { pagesOfSheet, shiftSheetPdf } from './shift-sheet-pdf.ts';

const { exercise, agency, marking, printedFor } = SAMPLE_MINUTES;
const MAP: ShiftMapPrint = {
  width: 360,
  height: 200,
  outline: 'M10,10L170,10L170,190L10,190ZM190,10L350,10L350,190L190,190Z',
  areas: [
    { name: 'Old Town', hours: 8.5, path: 'M10,10L170,10L170,190L10,190Z', room: 160, x: 90, y: 100 },
    { name: 'Quay', hours: 2, path: 'M190,10L350,10L350,190L190,190Z', room: 20, x: 270, y: 100 },
  ],
  places: [{ hotSpot: 1, x: 40, y: 50 }],
  bar: { metres: 500, length: 60 },
};
const SHEET: ShiftSheetPrint = {
  exercise,
  agency,
  marking,
  printedFor,
  reference: 'SH-7K3QM',
  title: 'Norrin patrol, 15:00–23:00',
  state: 'released',
  unit: 'Norrin patrol',
  area: '',
  startsAt: '2026-09-27T15:00',
  endsAt: '2026-09-27T23:00',
  releasedBy: 'Dag Lindqvist',
  lead: 'Two hot spots from 18 to 22 h.',
  tasks: [{ reference: 'TK-4H8WQ', title: 'Mill Street, on foot', when: '18 to 22 h', text: 'Be seen.' }],
  hotSpots: [{ reference: 'FN-4H8WQ', title: 'a sentence', text: '' }],
  hours: {
    lines: [
      { area: 'Old Town', protective: 6, enforcement: 2.5, exploration: 0 },
      { area: 'Quay', protective: 0, enforcement: 0, exploration: 2 },
    ],
    visits: [{ visit: 'School gate', area: 'Quay', hours: 1 }],
  },
  map: MAP,
  notices: [
    {
      kind: 'missing',
      title: 'E.S., girl, 15',
      text: 'green coat',
      basis: 'Missing order MO-0926-2',
      phone: '4410',
      corroborated: false,
      asOf: '2026-09-27T14:30',
      endsAt: '2026-09-28T07:00',
      recalledAt: undefined,
    },
    {
      kind: 'look_out',
      title: 'White van, ladder rack',
      text: '',
      basis: 'Reports of the night',
      phone: '4415',
      corroborated: false,
      asOf: '2026-09-26T22:00',
      endsAt: '2026-10-03T06:00',
      recalledAt: '2026-09-27T14:35',
    },
  ],
  questions: [{ reference: 'PQ-4H8WQ', text: 'Do you see vans loaded at night?', area: 'C' }],
  news: 'Six burglaries this week.',
  keepInMind: 'No extra stops in sector D.',
};
const bodyOf = async (sheet: ShiftSheetPrint, language: 'en' | 'ru') =>
  pagesOf(await shiftSheetPdf(sheet, PRINT_WORDS[language]))
    .map((page) => page.body)
    .join('');

describe('a shift sheet as PDF', () => {
  test('has every line on one page, with order, whom to phone and end of each notice', async () => {
    const body = await bodyOf(SHEET, 'en');
    for (const part of [
      'Norrin patrol SH-7K3QM 27 Sep 2026, 15:00–23:00. Dag Lindqvist',
      '18 to 22 h Mill Street, on foot. Be seen. TK-4H8WQ',
      'Missing E.S., girl, 15. green coat Missing order MO-0926-2. Phone 4410 before acting as of 14:30 ends 28 Sep 2026 07:00',
      'Not corroborated; no ground to stop anyone',
      'recalled 14:35',
      'verify before acting',
      'Do you see vans loaded at night?',
      'Destroy this page after the shift: 27 Sep 2026 23:00.',
    ])
      expect(body).toContain(squeeze(part));
  });

  test('has the hours of the plan in columns, and a map with the areas, their hours and the numbered hot spots', async () => {
    const body = await bodyOf(SHEET, 'en');
    for (const part of [
      'Hours of the plan, in officer-hours',
      'Area protective enforcement exploration',
      'Old Town 6 2.5 –',
      'Quay – – 2',
      'Visit: School gate, Quay, 1 h',
      'Shade and number: hours in the area. Numbered dots: the hot spots above.',
    ])
      expect(body).toContain(squeeze(part));
    const without = await bodyOf({ ...SHEET, hours: null, map: null }, 'en');
    for (const part of ['Hours of the plan', 'hours in the area']) expect(without).not.toContain(squeeze(part));
  });

  test('counts its pages as a reader of PDF does, in every language', async () => {
    const long = { ...SHEET, news: 'Walk the street once an hour and talk to the shops. '.repeat(120) };
    for (const language of LANGUAGES)
      for (const sheet of [SHEET, long])
        expect(await pagesOfSheet(sheet, language)).toBe(
          pagesOf(await shiftSheetPdf(sheet, PRINT_WORDS[language])).length,
        );
    expect([await pagesOfSheet(SHEET, 'de'), await pagesOfSheet(long, 'de')]).toEqual([1, 2]);
  });

  test('is Russian for a Russian reader, and says that nothing is special where nothing is', async () => {
    const nothing = { ...SHEET, lead: '', tasks: [], hotSpots: [], hours: null, map: null, notices: [], news: '' };
    expect(await bodyOf(nothing, 'ru')).toContain(squeeze('Для этой смены ничего особого нет.'));
  });

  test('prints text as text', async () => {
    const nasty = '#panic("x") $ \\ *a* <b> @c';
    const body = await bodyOf({ ...SHEET, lead: nasty, news: nasty, keepInMind: nasty }, 'en');
    expect(body.split(squeeze(nasty)).length - 1).toBe(3);
  });

  test.each([
    ['<svg onload="x">', '<svg onload="x">'],
    ['Old\u000B Tow\u0001n\uFFFF', 'Old Town'],
  ])('prints the name %j of an area in its table and on the map', async (name, printed) => {
    const line = { area: name, protective: 6, enforcement: 0, exploration: 0 };
    const area = { name, hours: 6, path: 'M10,10L170,10L170,190L10,190Z', room: 300, x: 90, y: 100 };
    const map = { ...MAP, outline: area.path, areas: [area] };
    const body = await bodyOf({ ...SHEET, hours: { lines: [line], visits: [] }, map }, 'en');
    expect(body.split(squeeze(printed)).length - 1).toBe(2);
  });
});
