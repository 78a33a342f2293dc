import { listCrimeFacets } from '@reeve/contract';
import { launchBrowser, takePictures } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { signInAs, type Person } from './person.ts';
import { languagesHere } from './words.ts';

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 390, height: 844 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(languagesHere(import.meta.url))('the page of an area, in %s', (lang) => {
  let person: Person;
  let area: { readonly code: string; readonly name: string };
  beforeAll(async () => {
    person = await signInAs(browser, demoHere().address, 'Mara Ilves', { lang });
    const { areas } = await ask(person, listCrimeFacets, { query: {} });
    area = areas[0] ?? { code: '', name: '' };
  }, 120_000);
  afterAll(() => person?.leave());

  test('shows map, weeks, offences, streets and reports, and leads on to their analysis', async () => {
    const { page, t, go } = person;
    await go(`/areas/${area.code}`);
    await page.getByRole('heading', { level: 1, name: area.name }).waitFor();
    await page.getByRole('heading', { name: t('where:area.offences') }).waitFor();
    await page.getByRole('heading', { name: new RegExp(t('where:area.reports')) }).waitFor();
    expect(
      await page
        .getByRole('table', { name: t('where:area.offences') })
        .getByRole('row')
        .count(),
    ).toBeGreaterThan(1);
    for (const size of [WIDE, NARROW]) {
      await page.setViewportSize(size);
      await person.expectSound();
    }
    await page.setViewportSize(WIDE);
    if (lang === 'en') await takePictures(page, 'area');
    const street = page
      .getByRole('table', { name: t('where:area.streets') })
      .getByRole('link')
      .first();
    const name = (await street.textContent()) ?? '';
    expect(name).not.toMatch(/\d/);
    await street.click();
    await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor();
    await person.expectSound();
    await page.getByRole('link', { name: t('where:area.weekly') }).click();
    await page.waitForURL(/analysis-runs\/new\?area=/);
    person.expectQuiet();
  });

  test('is offered by search and by where and when', async () => {
    const { page, t, go } = person;
    await go(`/search?q=${encodeURIComponent(area.name)}`);
    await page.getByText(t('search:areas')).getByRole('link', { name: area.name }).click();
    await page.waitForURL(new RegExp(`/areas/${area.code}`));
    await go(`/where-and-when?area=${encodeURIComponent(area.code)}`);
    await page.getByText(t('where:area.pages')).getByRole('link').first().waitFor();
    await go('/areas/NOWHERE-99');
    await page.getByText(t('where:area.none')).waitFor();
    person.expectQuiet();
  });
});
