import { readCalibration } from '@reeve/contract';
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
  'an analyst reads how often their own judgements came true, as a chart and as a table, in %s',
  async (lang) => {
    const person = await signInAs(browser, demoHere().address, 'Ines Okafor', { lang });
    const { page, t, go } = person;
    const { items } = await ask(person, readCalibration);
    expect(items.map(({ group, judgements, cameTrue }) => [group, judgements, cameTrue])).toEqual([['own', 12, 6]]);
    await go('/judgements');
    await page.getByRole('link', { name: t('assess:nav.calibration'), exact: true }).click();
    await page.getByText(t('calibration:few')).waitFor();
    await page.getByText(t('calibration:noGroup')).waitFor();
    await person.expectSound();
    await page.setViewportSize({ width: 390, height: 844 });
    await person.expectSound();
    await page.getByRole('button', { name: t('record:chart.asTable') }).click();
    await page.getByRole('rowheader', { name: t('assess:term.PHIA.likely'), exact: true }).waitFor();
    await person.expectSound();
    person.expectQuiet();
    await person.leave();
  },
  120_000,
);
