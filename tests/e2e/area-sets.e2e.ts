import { launchBrowser, takePictures } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInAs } from './person.ts';
import { languagesHere } from './words.ts';

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser?.close());

const square = (west: number, south: number, side: number) => [
  [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ],
];
/** Two beats over the island of the demo, and one of some fifty metres. */
const BEATS = {
  type: 'FeatureCollection',
  features: [
    ['B1', 'West beat', square(-38.05, 33.46, 0.05)],
    ['B2', 'East beat', square(-38, 33.46, 0.1)],
    ['B3', 'One yard', square(-37.4, 33.46, 0.0005)],
  ].map(([code, name, coordinates]) => ({
    type: 'Feature',
    properties: { beat_code: code, name },
    geometry: { type: 'Polygon', coordinates },
  })),
};

/** Twenty robberies with a code of a district that is none of the beats, two of them outside of all. */
const FOREIGN_CODES = [
  'date,type,longitude,latitude,district code',
  ...Array.from({ length: 20 }, (_, at) => `2026-03-${10 + at},robbery,${at < 18 ? -38.02 : -39},33.49,D${at % 4}`),
].join('\n');

/** Thousands are parted by commas or by narrow spaces. */
const numberIn = (text: string): number => Number(text.replaceAll(/(?<=\d)[,\s](?=\d{3})/g, '').match(/\d+/)?.[0]);
const chosenCount = async (page: Page): Promise<number> => numberIn(await page.locator('#rows-title').innerText());
async function drawn(page: Page, layer: string): Promise<void> {
  await page.waitForFunction(
    (name) => document.querySelector<HTMLElement>('.map-frame')?.dataset['drawn']?.startsWith(name) ?? false,
    layer,
  );
}

test.each(languagesHere(import.meta.url))('a boundary file becomes areas that crimes are counted in and chosen by, in %s', async (lang) => {
  const person = await signInAs(browser, demoHere().address, 'Ines Okafor', { lang });
  const { page, t, field } = person;
  const set = `beats ${lang}`;
  await person.go('/imports/new');
  await field('crime:new.choose').setInputFiles({
    name: `${set}.geojson`,
    mimeType: 'application/geo+json',
    buffer: Buffer.from(JSON.stringify(BEATS)),
  });
  await page.getByText(t('crime:areas.what')).waitFor();
  expect(await field('crime:areas.code').inputValue()).toBe('beat_code');
  expect(await field('crime:areas.areaName').inputValue()).toBe('name');
  expect(await field('crime:areas.name').inputValue()).toBe(set);
  await person.expectSound();
  await takePictures(page, `areas-wizard-${lang}`);
  await page.getByRole('button', { name: t('crime:areas.keep', { count: 3 }) }).click();
  const row = page.getByRole('row', { name: new RegExp(set) });
  await row.waitFor();
  await person.expectSound();
  await takePictures(page, `areas-list-${lang}`);

  // Crimes of a file with codes of its own: they are offered to count in the beats by their location.
  await person.go('/imports/new');
  const buffer = Buffer.from(FOREIGN_CODES);
  await field('crime:new.choose').setInputFiles({ name: `${set}.csv`, mimeType: 'text/csv', buffer });
  const look = page.getByRole('button', { name: t('crime:preview.look'), exact: true });
  await look.click();
  await page.getByRole('button', { name: t('crime:counting.use', { set }), exact: true }).click();
  await look.click();
  await page.getByText(t('crime:counting.outside', { set, count: 2 }), { exact: true }).waitFor();
  await person.expectSound();
  await page.getByRole('button', { name: t('crime:new.cancel'), exact: true }).click();

  await person.go('/where-and-when?type=residential_burglary');
  await drawn(page, 'points');
  const all = await chosenCount(page);
  await page.getByLabel(t('where:tool.areas')).selectOption({ label: set });
  await page.keyboard.press('6');
  await drawn(page, 'areas');
  const counts = page.getByRole('region', { name: set, exact: true }).locator('tbody tr');
  await counts.first().waitFor();
  await person.expectSound();
  await takePictures(page, `areas-map-${lang}`);
  const west = page.getByRole('row', { name: /West beat/ });
  const inWest = numberIn(await west.locator('td').first().innerText());
  expect(inWest).toBeGreaterThan(50);
  await west.click();
  await page.waitForFunction(() => /in=B1/.test(location.search));
  expect(await chosenCount(page)).toBe(inWest);
  expect(inWest).toBeLessThan(all);

  // The link alone gives the same again.
  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
  await drawn(page, 'areas');
  expect(await chosenCount(page)).toBe(inWest);

  // Outsiders see no number under five, and none of a place as small as a yard.
  await page.getByLabel(t('where:ask.public')).check();
  await drawn(page, 'areas');
  const yard = page.getByRole('row', { name: /One yard/ });
  await yard.getByText(t('where:areas.hidden')).waitFor();
  await person.expectSound();

  await person.go('/imports');
  await row.getByRole('button', { name: t('crime:areas.removeThis', { name: set }) }).click();
  await page.getByRole('dialog').getByRole('button', { name: t('crime:areas.removeAct', { count: 3 }) }).click();
  await row.waitFor({ state: 'detached' });
  await page.goto(address);
  await page.getByText(t('where:areas.gone')).waitFor();
  person.expectQuiet();
  await person.leave();
}); // prettier-ignore

test('visits reach as far as near repeats, forecasts are next to plain counts, a period grows', async () => {
  const person = await signInAs(browser, demoHere().address, 'Ines Okafor');
  const { page, t, button } = person;
  await person.go('/where-and-when');
  await drawn(page, 'points');
  await page.keyboard.press('5');
  await page.getByText(t('where:visit.state.noType')).waitFor();
  await person.go('/where-and-when?type=residential_burglary&layer=clusters');
  const visits = page.getByRole('table', { name: t('where:visit.title') });
  await visits.waitFor({ timeout: 60_000 });
  // Riverton's burglaries repeat nearby: the list says how near and how long, and each line has its last day.
  expect(await page.locator('.lists .pane-head').first().innerText()).toMatch(/within [124]00 m and (7|14|28) days/);
  expect(await visits.locator('tbody tr').first().locator('td').last().innerText()).toMatch(/\d+ (Sep|Oct)/);
  await person.expectSound();

  await button('where:forecast.test').click();
  const table = page.locator('.forecasts table');
  await table.waitFor({ timeout: 60_000 });
  expect(await table.locator('thead th').allInnerTexts()).toEqual(
    ['forecast', 'hit_rate', 'pai', 'pei', 'rri', 'verdict'].map((name) => t(`events:column.${name}`)),
  );
  expect(await table.locator('tbody th').first().innerText()).toBe(t('events:value.naive'));
  await expect.poll(() => table.locator('tbody tr').count()).toBe(4);
  await page.locator('.forecasts').scrollIntoViewIfNeeded();
  await person.expectSound();
  await takePictures(page, 'forecasts');

  await button('where:when.cumulative').click();
  await page.waitForFunction(() => /grows=yes/.test(location.search));
  await page.getByRole('button', { name: t('where:when.later') }).click();
  await page.getByRole('button', { name: t('where:when.later') }).click();
  await page.waitForFunction(() => {
    const [from = 0, to = 0] = (new URLSearchParams(location.search).get('brush') ?? '').split('.').map(Number);
    return to - from === 21;
  });
  person.expectQuiet();
  await person.leave();
}, 180_000);
