import { listPublicReleases } from '@reeve/contract';
import { launchBrowser } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { signInAs } from './person.ts';
import { languagesHere } from './words.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test.each(languagesHere(import.meta.url))(
  'the year is read on one page, wide and on a phone, in %s',
  async (lang) => {
    const person = await signInAs(browser, demoHere().address, 'Ragnhild Thorsby', { lang });
    const { page, t, go } = person;
    await go('/overview');
    await page.getByRole('heading', { name: t('overview:priorities') }).waitFor();
    await page.getByText(t('overview:whole')).waitFor();
    await person.expectSound();
    await page.setViewportSize({ width: 390, height: 844 });
    await person.expectSound();
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('link', { name: t('overview:toPublic') }).click();
    await page.getByRole('heading', { name: t('release:list'), level: 1 }).waitFor();
    await person.expectSound();
    person.expectQuiet();
    await person.leave();
  },
  120_000,
);

test('what one person composed another approves, and then everyone reads it', async () => {
  const { address } = demoHere();
  const chief = await signInAs(browser, address, 'Ragnhild Thorsby', {});
  const { items } = await ask(chief, listPublicReleases, {});
  const draft = items.find(({ state }) => state === 'draft');
  await chief.go(`/public-releases/${draft?.id}`);
  const approve = (person: typeof chief) => person.page.getByRole('button', { name: person.t('release:approve') });
  // Its author reads why they cannot approve it.
  expect(await approve(chief).first().getAttribute('aria-disabled')).toBe('true');
  await chief.expectSound();
  await chief.page.setViewportSize({ width: 390, height: 844 });
  await chief.expectSound();
  // On a phone no number is cut off or has to be scrolled to.
  const numbers = chief.page.locator('.pr dd, .pr td');
  const ends = await numbers.evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().right));
  expect(ends.length).toBeGreaterThan(20);
  expect(ends.filter((right) => right > 390)).toEqual([]);
  await chief.leave();

  const head = await signInAs(browser, address, 'Vesna Marková', { lang: 'en' });
  await head.go(`/public-releases/${draft?.id}`);
  await approve(head).first().click();
  await head.field('release:reason').fill('Compared with what was released before.');
  await head.page
    .getByRole('dialog')
    .getByRole('button', { name: head.t('release:approve') })
    .click();
  await head.page.getByText(head.t('release:releasedWhat')).waitFor();
  await head.expectSound();
  await head.leave();

  const officer = await signInAs(browser, address, 'Bela Novák', {});
  await officer.go(`/public-releases/${draft?.id}`);
  await officer.page.getByText(officer.t('release:releasedWhat')).waitFor();
  await officer.go('/public-releases');
  await officer.page.getByRole('heading', { name: officer.t('release:list'), level: 1 }).waitFor();
  expect(await officer.page.getByRole('button', { name: officer.t('release:compose') }).count()).toBe(0);
  await officer.leave();
}, 180_000);
