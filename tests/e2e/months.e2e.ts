import { listDataSets } from '@reeve/contract';
import { launchBrowser, takePictures } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { expectNone } from './expect-none.ts';
import { leaveCoverageOpen, takeOut } from './import.ts';
import { referenceIn, signInAs } from './person.ts';

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser?.close());

/** An extract as police publish them: months, and none of November. */
const ROWS = [
  ...Array.from({ length: 7 }, (_, nth) => `2025-10,${(-38.1 - nth / 1000).toFixed(3)},33.500`),
  ...Array.from({ length: 4 }, (_, nth) => `2025-12,${(-38.2 - nth / 1000).toFixed(3)},33.510`),
];
const EXTRACT = `${['Month,Longitude,Latitude', ...ROWS].join('\n')}\n`;

test('crimes that are dated to the month are shown by month, and a period is chosen from the months', async () => {
  const person = await signInAs(browser, demoHere().address, 'Ines Okafor');
  const { page, t, like, button, field } = person;
  const main = page.getByRole('main');
  const name = `Extract ${Date.now()}`;
  await person.go('/imports/new');
  const buffer = Buffer.from(EXTRACT);
  await field('crime:new.choose').setInputFiles({ name: 'extract.csv', mimeType: 'text/csv', buffer });
  await field('crime:new.type').fill('Noise');
  await field('coverage:set.which').selectOption('new');
  await field('coverage:set.newName').fill(name);
  await main
    .getByRole('radiogroup', { name: t('coverage:set.newKind'), exact: true })
    .getByText(t('coverage:kind.calls_for_service'), { exact: true })
    .click();
  await button('crime:preview.look').click();
  await leaveCoverageOpen(person);
  await page.getByRole('button', { name: like('crime:preview.bringIn') }).click();
  await button('crime:undo.do').waitFor();
  const batch = await referenceIn(main);

  const { items } = await ask(person, listDataSets);
  await person.go(`/where-and-when?data=${items.find((one) => one.name === name)?.id ?? ''}`);
  const months = main.getByRole('figure', { name: t('where:months.title') });
  await months.waitFor();
  await expectNone(main.getByRole('figure', { name: t('where:when.title') }));
  await person.expectSound();
  await takePictures(page, 'where-and-when-months');
  await months.getByRole('button').click();
  const cells = months.getByRole('row').filter({ has: page.getByRole('cell') });
  expect(await cells.getByRole('cell').allTextContents()).toEqual(['7', '0', '4']);

  await button('where:months.later').click();
  await main.getByText(/^4 crimes, 1 Dec 2025 to 31 Dec 2025/).waitFor();
  await button('where:months.earlier').click();
  await main.getByText(t('where:answer.nothing')).waitFor();
  await expect.poll(() => new URL(page.url()).searchParams.get('brush')).toBe('20393.20423'); // November
  person.expectQuiet();
  await takeOut(person, batch);
  await person.leave();
});
