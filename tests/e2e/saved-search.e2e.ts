import { launchBrowser } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signInAs, type Person } from './person.ts';
import { languagesHere } from './words.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(languagesHere(import.meta.url))('a filtered and saved search with alerts, in %s', (lang) => {
  const NAME = `Watches ${lang}`;
  let person: Person;
  beforeAll(async () => {
    person = await signInAs(browser, demoHere().address, 'Ines Okafor', { lang });
  });
  afterAll(async () => {
    person.expectQuiet();
    await person.leave();
  });

  test('filters are in the address and exclude results that do not match', async () => {
    const { page, t } = person;
    await person.go('/search?q=watch');
    const hits = page.getByRole('list', { name: t('search:results') }).getByRole('listitem');
    await hits.first().waitFor();
    await person.field('search:filter.from').fill('2026-12-31');
    await page.getByText(t('search:none.what', { q: 'watch' }), { exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.get('from')).toBe('2026-12-31');
    await person.button('search:filter.clear').click();
    await hits.first().waitFor();
    await page.getByText(t('search:filter.grade'), { exact: true }).click();
    await person.expectSound();
    await page.getByRole('checkbox', { name: /^5x5x5 E/ }).check({ force: true });
    await page.getByText(t('search:none.what', { q: 'watch' }), { exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.get('grades')).toBe('UK_5x5x5:E');
    await person.button('search:filter.clear').click();
    await hits.first().waitFor();
  });

  test('is saved under a name, appears on the home page, and is removed again', async () => {
    const { page, t } = person;
    await person.step('search:save.open', 'search:save.send', async (dialog) => {
      await dialog.getByLabel(t('search:save.name'), { exact: true }).fill(NAME);
      await person.expectSound();
    });
    const kept = page.getByRole('complementary').getByRole('link', { name: NAME, exact: true });
    await kept.waitFor();
    await person.go('/');
    await page.getByRole('heading', { name: t('search:saved.tellMe'), exact: true }).waitFor();
    await kept.waitFor();
    await page.getByRole('complementary').getByText(t('search:saved.quiet'), { exact: true }).first().waitFor();
    await person.expectSound();
    await kept.click();
    await page.getByRole('heading', { level: 1, name: t('search:titleFor', { q: 'watch' }) }).waitFor();
    await page.getByRole('button', { name: `${t('search:saved.remove')}: ${NAME}`, exact: true }).click();
    await kept.waitFor({ state: 'detached' });
  });
});
