import { launchBrowser } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawn } from './drawn.ts';
import { signInOnScreen, type Person } from './person.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** One step of the tour in the README, with its text there. */
function step(name: string, what: string, walk: (person: Person) => Promise<void>): void {
  test(`${name} ${what}`, async () => {
    const person = await signInOnScreen(browser, demoHere().address, name, { lang: 'en' });
    await walk(person);
    await person.expectSound();
    person.expectQuiet();
    await person.leave();
  });
}
const toLink = ({ page }: Person, name: string) => page.getByRole('link', { name, exact: true }).first().click();
step('Mara Ilves', 'finds at home what waits, and opens a report to evaluate', async (person) => {
  const { page } = person;
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Evaluate:/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Evaluate', exact: true }).waitFor();
});

step('Ines Okafor', 'sees crime on the map, by week and by hour', async (person) => {
  await person.visit('analyse');
  await toLink(person, 'Where and when');
  expect(await drawn(person.page, 'points')).toMatch(/^points \d+/);
  await person.page.getByText('When, by week', { exact: true }).waitFor();
  await person.page.getByText('Hour and weekday', { exact: true }).waitFor();
});

step('Ines Okafor', 'traces a product to three graded reports', async (person) => {
  const { page } = person;
  await person.visit('assess');
  await page.getByRole('row').filter({ hasText: 'Problem profile: burglary in sectors B and C' }).click();
  await page.getByRole('button', { name: 'Trace', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: person.t('thread:titleWhy'), exact: true }).waitFor();
  for (const grade of ['A1', 'B2', 'X3']) await page.getByText(grade, { exact: true }).first().waitFor();
});

step('Edda Halden', 'sees priorities, a result with its uncertainty, and a nomination that waits', async (person) => {
  const { page } = person;
  for (const heading of ['Priorities', 'Results'])
    await page.getByRole('heading', { name: heading, exact: true }).waitFor();
  await page
    .getByText(/54 fewer crimes than expected \(127 fewer to 19 more\)/)
    .first()
    .waitFor();
  await person.visit('decide');
  await toLink(person, 'Nominations');
  await page
    .getByRole('row')
    .filter({ hasText: person.t('record:state.person_nomination.asked') })
    .first()
    .waitFor();
});

step('Zoë Marchetti', 'finds the readings in the log and verifies it', async (person) => {
  const { page } = person;
  await person.visit('protect');
  await page.getByRole('row').filter({ hasText: 'Ines Okafor' }).first().waitFor();
  await page.getByRole('button', { name: 'Check now', exact: true }).click();
  await page.getByText('Complete.', { exact: true }).waitFor();
});
