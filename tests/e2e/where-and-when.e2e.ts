import { launchBrowser, takePictures } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawn } from './drawn.ts';
import { pick, signInAs, type Person } from './person.ts';
import { expectNone } from './expect-none.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const analyst = (context?: object): Promise<Person> =>
  signInAs(browser, demoHere().address, 'Ines Okafor', context ? { context } : {});

const POLL = { timeout: 60_000 };

/** What the sentence, the table and the map say of the number chosen. */
async function counts(page: Page): Promise<readonly number[]> {
  const numberIn = (text: string): number => Number(text.replaceAll(',', '').match(/\d+/)?.[0]);
  const head = page.locator('#rows-title');
  const said = page.locator('#answer strong');
  return [numberIn(await head.innerText()), numberIn(await said.innerText())];
}

test('one choice in four panes, kept in the address: period, hours and shape by keys alone', async () => {
  const person = await analyst();
  const { page, go } = person;
  await go('/where-and-when');
  expect(await drawn(page, 'points')).toBe('points 46581');
  expect(await counts(page)).toEqual([46_581, 46_581]);

  await page.keyboard.press('Shift+ArrowLeft');
  await page.locator('.chips .tag').first().waitFor();
  await page.waitForFunction(() => /brush=/.test(location.search));
  // Rows and sentence follow the map when there is time.
  await expect.poll(async () => (await counts(page))[0], POLL).toBeLessThan(5000);
  const [afterBrush = 0, saidBrush] = await counts(page);
  expect(afterBrush).toBe(saidBrush);
  expect(afterBrush).toBeGreaterThan(100);

  await page.locator('#hour-18').focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.waitForFunction(() => /hours=18\.19/.test(location.search));
  await expect.poll(async () => (await counts(page))[0], POLL).toBeLessThan(afterBrush);
  const [afterHours = 0] = await counts(page);

  await page.getByRole('textbox', { name: 'Within' }).fill('1500');
  await page.getByRole('textbox', { name: 'Within' }).press('Enter');
  await page.waitForFunction(() => /shape=circle/.test(location.search));
  await expect.poll(async () => (await counts(page))[0], POLL).toBeLessThan(afterHours);
  const last = await counts(page);
  await page.keyboard.press('Escape');

  // The link alone gives the same again.
  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
  await drawn(page, 'points');
  await expect.poll(() => counts(page), POLL).toEqual(last);
  await expect.poll(() => page.locator('.chips .tag').count()).toBe(3);
  person.expectQuiet();
  await person.leave();
});

test.each(['light', 'dark'] as const)('is sound in %s, with every layer', async (colorScheme) => {
  const person = await analyst({ colorScheme });
  const { page, go } = person;
  await go('/where-and-when?type=residential_burglary');
  await drawn(page, 'points');
  for (const [key, layer] of [
    ['2', 'hexagons'],
    ['3', 'density'],
    ['4', 'gi'],
    ['5', 'clusters'],
  ] as const) {
    // prettier-ignore
    await page.keyboard.press(key);
    await drawn(page, layer);
  }
  await person.expectSound();
  await page.getByLabel('Public view').check();
  await page.getByText('Single crimes and their places are not shown').waitFor();
  await expectNone(page.locator('#rows-title'));
  // Whatever the layer, the public view has counts in cells.
  await drawn(page, 'hexagons');
  await expectNone(page.getByRole('radio', { name: 'Points' }));
  await person.expectSound();
  person.expectQuiet();
  if (colorScheme === 'light') await takePictures(page, 'where-and-when');
  await person.leave();
});

test('reports are shown next to the crimes, never counted, and not in the public view', async () => {
  const person = await analyst();
  const { page, go, t } = person;
  await go('/where-and-when?type=residential_burglary');
  await drawn(page, 'points');
  const before = await counts(page);
  await page
    .getByRole('combobox', { name: t('where:beside.label') })
    .selectOption({ label: t('where:beside.reports') });
  const reports = page.getByRole('region', { name: t('where:beside.reports'), exact: true });
  await reports.getByRole('link', { name: /RP-/ }).first().waitFor();
  await expect.poll(() => reports.getByText(t('where:beside.noAreas'), { exact: true }).count()).toBe(1);
  expect(await counts(page)).toEqual(before);
  // The address follows once the page has been drawn.
  await page.waitForURL((url) => url.searchParams.get('beside') === 'reports');
  await person.expectSound();
  await page.getByLabel(t('where:ask.public'), { exact: true }).check();
  await reports.waitFor({ state: 'detached' });
  person.expectQuiet();
  await person.leave();
});

test('the selection is analysed and saved as a finding that names its origin', async () => {
  const person = await analyst();
  const { page, go, step } = person;
  await go('/where-and-when?type=residential_burglary&from=2025-09-21&to=2026-09-06');
  await drawn(page, 'points');
  await page.keyboard.press('4');
  await drawn(page, 'gi');
  for (const question of ['Hot spots', 'Near repeats', 'Hour and weekday', 'Trend']) {
    await step('where:keep.open', 'where:keep.act', async (dialog) => {
      await pick(dialog, 'Question', question);
      await person.expectSound();
      if (question === 'Near repeats') {
        await takePictures(page, 'keep-finding');
        await dialog.getByLabel('Permutations').fill('99');
      }
    });
    await page.locator('.finding .answer').waitFor();
    expect(await page.locator('.finding .answer').innerText()).toMatch(/21 September 2025 to 5 September 2026\. ./);
    await person.expectSound();
    await takePictures(page, `finding-${question.toLowerCase().replaceAll(' ', '-')}`);
    await page.getByRole('link', { name: /How it was made/ }).click();
    await page.getByRole('button', { name: 'Run again on the data of now' }).click();
    await page.getByText('The same data, the same result.').waitFor();
    await person.expectSound();
    await page.goBack();
    await page.goBack();
    await drawn(page, 'gi');
  }
  person.expectQuiet();
  await person.leave();
});
