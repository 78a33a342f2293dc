import { PRINT_WORDS } from '@reeve/formats';
import { describe, expect, test } from 'vitest';
import { minutesPdf } from './minutes-pdf.ts';
import { pagesOf, squeeze } from './pdf-text.ts';
import { SAMPLE_MINUTES } from '../../fixtures/print/sample.ts';

const { en: EN, ru: RU } = PRINT_WORDS;

describe('the minutes as PDF', () => {
  test('carry marking and exercise on every page, and draft until the meeting is closed', async () => {
    const marking = squeeze('Class. restricted Handling H1 + H3, see page 1 TLP:AMBER Group NORRIN-BURG');
    const items = Array.from({ length: 6 }, () => SAMPLE_MINUTES.items).flat();
    const closed = pagesOf(await minutesPdf({ ...SAMPLE_MINUTES, items }, EN));
    const held = pagesOf(await minutesPdf({ ...SAMPLE_MINUTES, items, state: 'held' }, EN));
    expect(closed.length).toBeGreaterThan(3);
    expect(closed.every((page) => page.header === `${marking}EXERCISE`)).toBe(true);
    expect(held.every((page) => page.header === `${marking}${squeeze('DRAFT, not approved')}EXERCISE`)).toBe(true);
    expect(closed.every((page) => page.footer.startsWith(`${marking}MT-4H8WQ`))).toBe(true);
  });

  test('contain options, the decision with reason, owner, date, measure and PLAN, and open items', async () => {
    const body = pagesOf(await minutesPdf(SAMPLE_MINUTES, EN))
      .map((page) => page.body)
      .join('');
    for (const part of [
      'Present Supt Halden; Insp. Kaya; I. Okafor; A. Sorel',
      'Conflicts of interest None declared.',
      'AI-K2P7D Raised by PR-6DKZ2 Burglary in sectors B and C',
      'B chosen 28 nights of directed patrol',
      'Decision Option B adopted DE-8FQ3H',
      'Owner Insp. Kaya Due 11 Apr 2026',
      'Before: 21 Sep 2025 to 14 Mar 2026 (175 days)',
      'Necessary Nothing lighter is left to try.',
      'Decision Refused DE-3C9XA Reason The grounds are one report of grade 4x4 X4.',
      'No decision was taken on this item.',
      'Notes Next meeting on Friday 27 March.',
    ])
      expect(body).toContain(squeeze(part));
  });

  test('are Russian for a Russian reader', async () => {
    const [page] = pagesOf(await minutesPdf(SAMPLE_MINUTES, RU));
    expect(page?.body).toContain(squeeze('Протокол тактического координационного совещания'));
    expect(page?.body).toContain(squeeze('Принят вариант B'));
  });

  test('print text as text', async () => {
    const nasty = '#panic("x") $ \\ *a* <b> @c';
    const [item] = SAMPLE_MINUTES.items;
    if (!item?.decision) throw new TypeError('the sample has a decision');
    const items = [
      {
        ...item,
        title: nasty,
        lead: nasty,
        options: [{ code: nasty, title: nasty, hours: 1, for: nasty, against: nasty }],
        decision: { ...item.decision, reason: nasty, owner: nasty, measure: undefined, measureText: nasty },
      },
    ];
    const body = pagesOf(await minutesPdf({ ...SAMPLE_MINUTES, chair: nasty, place: nasty, items, minutes: nasty }, EN))
      .map((page) => page.body)
      .join('');
    expect(body.split(squeeze(nasty)).length - 1).toBe(2 + 2 + 4 + 3 + 1);
  });
});
