import { expectNoSeriousViolations, launchBrowser, takePictures } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInAs } from './person.ts';
import { languagesHere } from './words.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test.each(languagesHere(import.meta.url))(
  'a person lists their sessions and ends another one by keyboard, in %s',
  async (lang) => {
    // No other test signs in as this person: the session that began last is the one of this test.
    const here = await signInAs(browser, demoHere().address, 'Livia Ferrante', { lang });
    const { page, t } = here;
    const elsewhere = await signInAs(browser, demoHere().address, 'Livia Ferrante', { lang });
    for (const person of [elsewhere, here]) await person.go('/');
    await page.getByRole('banner').getByRole('button', { name: here.name, exact: true }).click();
    await page.getByRole('link', { name: t('shell:sessions.title'), exact: true }).click();
    await page.getByRole('heading', { level: 1, name: t('shell:sessions.title'), exact: true }).waitFor();
    const rows = page
      .getByRole('grid', { name: t('shell:sessions.title') })
      .locator('tbody')
      .getByRole('row');
    await rows.first().waitFor();
    const before = await rows.count();
    expect(before).toBeGreaterThan(1);
    await expect.poll(() => rows.getByText(t('shell:sessions.present'), { exact: true }).count()).toBe(1);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await here.expectSound();
    }
    await page.emulateMedia({ colorScheme: null });
    await takePictures(page, `sessions-${lang}`);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.setViewportSize({ width: 1280, height: 900 });

    // Of the others, the one that began last is listed first.
    const others = rows.filter({ hasNotText: t('shell:sessions.present') });
    const end = others.first().getByRole('button');
    await end.focus();
    await page.keyboard.press('Enter');
    await page.getByText(t('shell:sessions.ended', { count: 1 }), { exact: true }).waitFor();
    await expect.poll(() => rows.count()).toBe(before - 1);

    await elsewhere.page
      .getByRole('navigation', { name: t('shell:stages') })
      .getByRole('link')
      .nth(2)
      .click();
    const again = elsewhere.page.getByRole('dialog', { name: t('shell:signIn.again'), exact: true });
    await again.getByText(t('shell:signIn.ended.elsewhere'), { exact: true }).waitFor();
    await expectNoSeriousViolations(elsewhere.page);
    here.expectQuiet();
    for (const person of [here, elsewhere]) await person.leave();
  },
);

/** From now on the server answers as after an hour without use. */
async function beIdle(page: Page): Promise<void> {
  await page.route('**/api/**', (route) =>
    route.fulfill({
      status: 401,
      contentType: 'application/problem+json',
      body: JSON.stringify({ code: 'session_ended', title: '', detail: { because: 'idle' }, requestId: '' }),
    }),
  );
}

test('a dialog over the page says that the session was idle, and what was typed is kept', async () => {
  const officer = await signInAs(browser, demoHere().address, 'Bela Novák');
  const { page, t, field } = officer;
  await officer.go('/reports/new');
  await field('report:form.subject').fill('Ladder behind a shed');
  await beIdle(page);
  await field('report:form.text').fill('A neighbour told me a ladder stood behind a shed.');
  const again = page.getByRole('dialog', { name: t('shell:signIn.again'), exact: true });
  await again.getByText(t('shell:signIn.ended.idle', { minutes: 60 }), { exact: true }).waitFor();
  expect(await field('report:form.subject').inputValue()).toBe('Ladder behind a shed');
  // A window that is opened later says why as well.
  await page.reload();
  await page.getByRole('heading', { level: 1, name: t('shell:signIn.title'), exact: true }).waitFor();
  await page.getByText(t('shell:signIn.ended.idle', { minutes: 60 }), { exact: true }).waitFor();
  await expectNoSeriousViolations(page);
  await officer.leave();
});
