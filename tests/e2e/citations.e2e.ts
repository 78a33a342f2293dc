import { product } from '@reeve/contract';
import { launchBrowser } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { signInAs } from './person.ts';
import { writeProduct } from './story/assess.ts';
import { SCRIPTS } from './story/script.ts';
import { languagesHere } from './words.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test.each(languagesHere(import.meta.url))(
  'a citation is placed at the cursor with the keyboard, and a sentence without one is named, in %s',
  async (lang) => {
    const analyst = await signInAs(browser, demoHere().address, 'Ines Okafor', { lang });
    const { page, t } = analyst;
    await writeProduct(analyst, 'briefing', SCRIPTS[lang], []);
    const block = page.getByRole('textbox', { name: t('assess:editor.block', { number: '1.1' }), exact: true });
    await block.fill('Two vans came. They left.');
    await block.press('Home');
    for (let nth = 0; nth < 'Two vans came.'.length; nth += 1) await block.press('ArrowRight');
    await block.pressSequentially(' /');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('option').first().filter({ hasText: /FN-/ }).waitFor();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    expect(await block.inputValue()).toMatch(/^Two vans came\.\[\^FN-[0-9A-Z]{5}\] They left\.$/);
    await page.getByText(t('assess:checks.uncitedSentence', { number: '1.1' })).waitFor();
    await block.press('End');
    await block.pressSequentially('[^nothing]');
    await page.getByText(t('assess:checks.goneMark', { number: '1.1' })).waitFor();
    await analyst.expectSound();
    analyst.expectQuiet();
    await analyst.leave();
  },
  120_000,
);

test.each(languagesHere(import.meta.url))(
  'a reader follows the number after a sentence to what it rests on, in %s',
  async (lang) => {
    const reader = await signInAs(browser, demoHere().address, 'Aline Sorel', { lang });
    const { page, t, go } = reader;
    // Other tests write profiles too: that of the story is the oldest.
    const { items } = await ask(reader, product.list, { query: { limit: 200 } });
    const found = items.findLast(({ title }) => title.startsWith('Problem profile'));
    await go(`/products/${found?.id ?? ''}`);
    const number = page.getByRole('link', {
      name: new RegExp(`^${t('assess:cite.number', { number: 1, reference: 'FN-' })}`),
    });
    await number.first().waitFor();
    await reader.expectSound();
    await page.setViewportSize({ width: 390, height: 844 });
    await reader.expectSound();
    await number.first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/findings\//);
    reader.expectQuiet();
    await reader.leave();
  },
  120_000,
);
