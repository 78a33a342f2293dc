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

describe.each(languagesHere(import.meta.url))('search, in %s', (lang) => {
  let person: Person;
  beforeAll(async () => {
    person = await signInAs(browser, demoHere().address, 'Ines Okafor', { lang });
  });
  afterAll(async () => {
    person.expectQuiet();
    await person.leave();
  });

  test.each([
    ['watch', 'exact', /^watch/i],
    ['wacth', 'similar', /^watch$/i],
    ['w?tches', 'pattern', /^watches$/i],
    ['ватчес', 'alphabet', /^watches$/i],
  ] as const)('%s shows why it matches (%s), with the words marked', async (q, reason, marked) => {
    const { page, t } = person;
    await person.go(`/search?q=${encodeURIComponent(q)}`);
    const hits = page.getByRole('list', { name: t('search:results') }).getByRole('listitem');
    await hits
      .filter({ hasText: t(`search:reason.${reason}`) })
      .first()
      .waitFor();
    expect(await hits.locator('mark').first().textContent()).toMatch(marked);
    await person.expectSound();
  });

  test('the event is a filter in the address', async () => {
    const { page, t } = person;
    await person.go('/search?q=watch');
    await page.getByText(t('search:filter.event'), { exact: true }).click();
    await person.field('search:filter.happenedFrom').fill('2026-12-31');
    await page.getByText(t('search:none.what', { q: 'watch' }), { exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.get('happenedFrom')).toBe('2026-12-31');
    await person.expectSound();
    await person.button('search:filter.clear').click();
    await page.getByRole('list', { name: t('search:results') }).waitFor();
  });

  test('wildcards alone are answered with a sentence', async () => {
    await person.go(`/search?q=${encodeURIComponent('*?*')}`);
    await person.page.getByText(person.t('search:none.tooShort'), { exact: true }).waitFor();
  });
});
