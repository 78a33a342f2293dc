import { HELP_TOPICS, helpFor, STAGES } from '@reeve/domain';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser, takePictures } from '../support/browser.ts';
import { signInAs, type Person } from './person.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(['en', 'ru'] as const)('the guidebook, in %s', (lang) => {
  let officer: Person;
  let protector: Person;
  beforeAll(async () => {
    officer = await signInAs(browser, inject('demo'), 'Bela Novák', { lang });
    protector = await signInAs(browser, inject('demo'), 'Zoë Marchetti', { lang });
  });
  afterAll(async () => {
    await officer?.leave();
    await protector?.leave();
  });

  test.each(STAGES)('the page of the stage %s leads to the blocks that explain it', async (stage) => {
    const person = stage === 'protect' ? protector : officer;
    const { page, t } = person;
    for (const topic of helpFor(stage)) {
      await person.visit(stage);
      const help = page.getByRole('main').getByRole('navigation', { name: t('help:about') });
      await help.getByRole('link', { name: t(`help:topic.${topic}`), exact: true }).click();
      const id = HELP_TOPICS[topic];
      await page.waitForURL(`**/guidebook#${id}`);
      const block = page.locator(`#${id}`);
      await block.and(page.locator('.lit')).waitFor();
      // It stands in sight and has the focus, so that reading goes on from it.
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(id);
      await expect.poll(async () => (await block.boundingBox())?.y).toBeLessThan(880);
      expect((await block.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    }
    person.expectQuiet();
  });

  test('its chapters are named and summed up in the reader’s language; the text says that it is English', async () => {
    const { page, t } = officer;
    await officer.go('/guidebook');
    await page.getByText(t('guidebook:inEnglish'), { exact: true }).waitFor();
    const contents = page.getByRole('region', { name: t('guidebook:inShort') });
    await contents.getByRole('listitem').nth(11).waitFor(); // at least twelve
    const title = t('guidebook:chapter.b-5VE5DY8B.title');
    await contents.getByText(t('guidebook:chapter.b-5VE5DY8B.summary'), { exact: true }).waitFor();
    await page
      .getByRole('navigation', { name: t('guidebook:chapters') })
      .getByRole('link', { name: title })
      .click();
    await page.locator('#b-5VE5DY8B.lit').waitFor();
    expect(await page.locator('#b-5VE5DY8B').evaluate((block) => block.closest('[lang]')?.getAttribute('lang'))).toBe(
      'en',
    );
    await officer.expectSound();
    await takePictures(page, `guidebook-${lang}`);
    officer.expectQuiet();
  });

  test('a reference without words says the number of what it points to and leads there', async () => {
    const { page } = officer;
    await officer.go('/guidebook');
    const reference = page.locator('.blocks a.xref[href="#b-5VE5DY8B"]').first();
    expect(await reference.innerText()).toBe(await page.locator('#b-5VE5DY8B .gut').innerText());
    await reference.click();
    await page.locator('#b-5VE5DY8B.lit').waitFor();
    officer.expectQuiet();
  });

  test('on a phone nothing but a table is wider than the screen', async () => {
    const { page } = officer;
    await page.setViewportSize({ width: 390, height: 844 });
    await officer.go('/guidebook');
    await page.locator('#b-5VE5DY8B').waitFor();
    const wide = await page.evaluate(() => document.querySelector('main')?.scrollWidth ?? Infinity);
    expect(wide).toBeLessThanOrEqual(390);
    const tables = page.locator('.blocks table');
    expect(await tables.count()).toBeGreaterThan(10);
    expect(await tables.evaluateAll((all) => all.filter((one) => one.getClientRects().length === 0).length)).toBe(0);
    await officer.expectSound();
    await page.setViewportSize({ width: 1280, height: 900 });
  });
});
