import { launchBrowser } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInAs } from './person.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test('a translator finds what is behind, writes it and says that it is in step; who sees neither text finds no page', async () => {
  const translator = await signInAs(browser, demoHere().address, 'Радмила Костић', { lang: 'ru' });
  const { page, t, like } = translator;
  await translator.go('/documents');
  await page.getByRole('link', { name: /^Что такое полицейская/ }).click();
  const views = page.getByRole('navigation', { name: t('review:frame.views') });
  await views.getByRole('link', { name: t('review:frame.translation') }).click();
  const rows = page.getByRole('listitem').filter({ has: page.locator('.sides') });
  const inState = (state: string) =>
    rows.filter({ has: page.locator('.state', { hasText: t(`review:translation.state.${state}`) }) });
  await inState('untranslated').first().waitFor();

  // A comment on the source is next to its block, and links to its own position.
  const said = page.getByRole('list', { name: t('review:translation.comments') });
  await said.getByText('Each language will ask who the manager is').waitFor();
  expect(await said.getByRole('link').first().getAttribute('href')).toContain('comment=');

  // Only what is behind; then from the keyboard: to the next block, edit, save and confirm.
  await page.getByRole('button', { name: t('review:translation.onlyBehind') }).click();
  await expect.poll(() => inState('in_step').count()).toBe(0);
  const before = await rows.count();
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  const field = page.getByRole('textbox', { name: t('review:translation.text') });
  await field.fill('Переведено заново.');
  await page.keyboard.press('Control+Enter');
  await field.waitFor({ state: 'detached' });
  await expect.poll(() => rows.count()).toBe(before - 1);
  await page.getByRole('button', { name: t('review:translation.all') }).click();
  await inState('in_step').filter({ hasText: 'Переведено заново.' }).waitFor();
  await page.getByText(like('review:translation.behind')).waitFor();
  await translator.expectSound();
  translator.expectQuiet();
  const address = new URL(page.url()).pathname;
  await translator.leave();

  const other = await signInAs(browser, demoHere().address, 'Bela Novák', { lang: 'en' });
  await other.go(address);
  await other.page
    .getByText(other.t('codes:problem.not_found'))
    .or(other.page.getByText('There is nothing here that you may see.'))
    .waitFor();
  await other.leave();
});
