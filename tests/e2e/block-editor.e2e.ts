import { readBlocks, readDocument, type EditionBlock } from '@reeve/contract';
import { atRest, launchBrowser, takePictures } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { signInAs, type Person } from './person.ts';
import { beginReview, type Review, type Written } from './review.ts';
import { languagesHere } from './words.ts';

const WRITTEN: readonly Written[] = [
  { kind: 'heading', text: 'Grades' },
  { kind: 'paragraph', text: 'A source is graded. What it tells is graded apart.' },
  { kind: 'table', text: 'Sign\tMeaning\nA\talways reliable' },
  { kind: 'heading', text: 'Long chapter' },
  ...Array.from({ length: 300 }, (_, nth): Written => ({ kind: 'paragraph', text: `Paragraph ${nth} of many.` })),
];

/** Presses a button, and reads in the same turn where the next key goes. */
const pressed = (button: Element): string | undefined => {
  if (button instanceof HTMLElement) button.click();
  return document.activeElement?.tagName;
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(languagesHere(import.meta.url))('the working draft is written, in %s', (lang) => {
  let head: Person;
  let review: Review;
  beforeAll(async () => {
    head = await signInAs(browser, demoHere().address, 'Vesna Marková', { lang });
    const title = `Grades ${lang} ${Date.now().toString(36)}`;
    review = await beginReview(head, { title, expert: 'Tomas Brandt', written: WRITTEN });
  });
  afterAll(() => head?.leave());

  const block = (nth: number): Locator =>
    head.page.getByRole('listitem').filter({ hasText: review.blocks[nth]?.id ?? '' });
  const cell = (row: number, column: number): Locator =>
    head.page.getByLabel(head.t('review:write.table.cell', { row: String(row), column: String(column) }), {
      exact: true,
    });
  const save = async (): Promise<readonly EditionBlock[]> => {
    await head.page.keyboard.press('Control+s');
    await head.page.getByText(head.t('review:write.saved')).waitFor();
    const { editions } = await ask(head, readDocument, { params: { id: review.id } });
    const working = editions.find((edition) => !edition.frozen);
    return (await ask(head, readBlocks, { params: { id: working?.id ?? '' }, query: { limit: 6 } })).items;
  };

  test('a table is changed cell by cell, by keys alone, and left by them', async () => {
    const { page, t } = head;
    await head.go(`/documents/${review.id}/write`);
    await cell(1, 2).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('End');
    await page.keyboard.type(' 1');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('last');
    await cell(3, 1).fill('B');
    // From the last cell Tab goes on out of the table.
    await cell(3, 2).focus();
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: t('review:write.table.addRow', { row: '3' }) }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
    await head.expectSound();
    await takePictures(page, `block-editor-${lang}`);
    expect((await save()).find(({ kind }) => kind === 'table')?.text).toBe(
      'Sign\tMeaning\nA 1\talways reliable\nB\tlast',
    );
    head.expectQuiet();
  });

  test('a block is split at the caret, refers to another and to a new footnote, and is joined again', async () => {
    const { page, t } = head;
    await head.go(`/documents/${review.id}/write`);
    const paragraph = block(1);
    const field = paragraph.getByRole('textbox');
    const choose = async (what: 'reference' | 'footnote', value: string): Promise<void> => {
      await paragraph.getByRole('button', { name: t(`review:write.insert.${what}`) }).click();
      await paragraph.getByRole('combobox', { name: t(`review:write.insert.${what}`) }).selectOption(value);
      const insert = paragraph.getByRole('button', { name: t('review:write.insert.do'), exact: true });
      // The next key goes into the text, however busy the browser is.
      expect(await insert.evaluate(pressed)).toBe('TEXTAREA');
    };
    await field.press('End');
    await choose('reference', review.blocks[2]?.id ?? '');
    await choose('footnote', 'new');
    await page.getByLabel(t('review:kind.footnote'), { exact: true }).fill('By two people.');
    await field.press('ControlOrMeta+Home');
    for (let nth = 0; nth < 'A source is graded.'.length; nth += 1) await field.press('ArrowRight');
    await paragraph.getByRole('button', { name: t('review:write.split') }).click();
    const [, first, second, note] = await save();
    expect([first?.id, first?.text]).toEqual([review.blocks[1]?.id, 'A source is graded.']);
    expect(second?.text).toBe(`What it tells is graded apart.[](#${review.blocks[2]?.id})[^${note?.label}]`);
    expect([note?.kind, note?.text]).toEqual(['footnote', 'By two people.']);
    await page
      .getByRole('listitem')
      .filter({ hasText: second?.id ?? '' })
      .getByRole('button', { name: t('review:write.join') })
      .click();
    const [, joined] = await save();
    expect([joined?.id, joined?.text]).toEqual([first?.id, `${first?.text} ${second?.text}`]);
    head.expectQuiet();
  });

  test('an address that ends with a block brings it into sight, however far down', async () => {
    const { page, t } = head;
    const far = review.blocks[280];
    await head.go(`/documents/${review.id}#${far?.id}`);
    const inSight = (id: string): Promise<boolean> =>
      page.evaluate((wanted) => {
        const { top, bottom } = document.getElementById(wanted)?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
        return document.activeElement?.id === wanted && bottom > 0 && top < innerHeight;
      }, id);
    await expect.poll(() => inSight(far?.id ?? ''), { timeout: 60_000 }).toBe(true);
    // It stays there once the rows above it have their true height.
    await atRest(page);
    await expect.poll(() => inSight(far?.id ?? ''), { timeout: 5_000 }).toBe(true);
    await page.waitForTimeout(1_000);
    expect(await inSight(far?.id ?? '')).toBe(true);
    await head.go(`/documents/${review.id}?edition=${review.editionId}#b-G0NEG0NE`);
    await page.getByText(t('review:text.gone')).waitFor();
    head.expectQuiet();
  });
});
