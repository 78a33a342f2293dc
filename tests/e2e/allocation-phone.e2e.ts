import { atRest, expectNoSeriousViolations, launchBrowser } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInAs } from './person.ts';
import { languagesHere } from './words.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const WIDTH = 390;

test.each(languagesHere(import.meta.url))(
  'every figure of a plan of hours is on the screen of a phone, with the heading of its column, in %s',
  { timeout: 120_000 },
  async (lang) => {
    const context = { viewport: { width: WIDTH, height: 844 } };
    const person = await signInAs(browser, demoHere().address, 'Ines Okafor', { lang, context });
    await person.go('/allocation-plans');
    await person.page.getByRole('main').getByRole('row').nth(1).click();
    await person.page.getByRole('region', { name: person.t('allocation:bySector') }).waitFor();
    await atRest(person.page);
    const cells = await person.page.locator('.al-table tbody td').evaluateAll((all) =>
      all.map((cell) => ({
        right: Math.ceil(cell.getBoundingClientRect().right),
        heading: getComputedStyle(cell, '::before').content,
        is: cell.textContent,
      })),
    );
    expect(cells.length).toBeGreaterThan(60); // six areas of ten figures, shifts, stops and a visit
    expect(cells.filter(({ right, heading }) => right > WIDTH || ['none', 'normal', '""'].includes(heading))).toEqual(
      [],
    );
    await expectNoSeriousViolations(person.page);
    await person.leave();
  },
);
