import { launchBrowser } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { referenceIn, signInAs } from './person.ts';
import { writeProduct } from './story/assess.ts';
import { SCRIPTS } from './story/script.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test('an analyst cites a recent finding with the keyboard alone and shows its chart', async () => {
  const analyst = await signInAs(browser, demoHere().address, 'Ines Okafor');
  const { page, t } = analyst;
  await writeProduct(analyst, 'briefing', SCRIPTS.en, []);
  const block = page.getByRole('textbox', { name: t('assess:editor.block', { number: '1.1' }), exact: true });
  const open = async () => {
    await block.press('End');
    await block.pressSequentially(' /');
    const dialog = page.getByRole('dialog');
    return { dialog, asked: dialog.getByRole('combobox', { name: t('assess:editor.citeWhat'), exact: true }) };
  };

  // Before anything is typed a finding is the first option, by title, and Escape closes.
  const first = await open();
  const options = first.dialog.getByRole('option');
  await options.first().filter({ hasText: /FN-/ }).waitFor();
  const finding = await referenceIn(options.first());
  const title = await options.first().locator('span').first().innerText();
  expect(await options.first().getAttribute('aria-selected')).toBe('true');
  expect(await first.asked.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'));
  await analyst.expectSound();
  // The arrows go round, so that up leads to the last option.
  await first.asked.press('ArrowUp');
  await first.dialog.getByRole('option', { selected: true }).and(options.last()).waitFor();
  await first.asked.press('Escape');
  await first.dialog.waitFor({ state: 'hidden' });

  // A reference shows its title; words that name nothing leave no option.
  const second = await open();
  await second.asked.fill('zzzz nothing');
  await second.dialog.getByText(t('assess:cite.none')).waitFor();
  await second.asked.fill(finding);
  const named = second.dialog.getByRole('option', { name: new RegExp(`${finding}$`) });
  await named.filter({ hasText: title }).waitFor();
  await second.asked.press('Enter');
  await second.dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: t('assess:cite.removeOne', { reference: finding }), exact: true }).waitFor();

  await page
    .getByRole('combobox', { name: t('assess:editor.show.label', { number: '1.1' }), exact: true })
    .selectOption('chart');
  const figure = page.getByRole('figure').first();
  await figure.getByRole('img').waitFor();
  await figure.getByRole('button', { name: t('record:chart.asTable') }).click();
  await figure.getByRole('rowheader').first().waitFor();
  await analyst.expectSound();
  await expect.poll(() => page.getByRole('heading', { level: 1 }).count()).toBe(1);
  analyst.expectQuiet();
  await analyst.leave();
});
