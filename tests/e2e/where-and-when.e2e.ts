import { encodeEvents, type EventTexts } from '@reeve/contract';
import { CODED_COLUMNS, type CodedColumnName } from '@reeve/domain';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { atRest, launchBrowser, takePictures } from '../support/browser.ts';
import { pick, signInAs, type Person } from './person.ts';

const ROWS = 100_000;
/** The limits of the software renderer, which every machine has. */
const FIRST_POINTS_MS = 3000;
const HEXAGONS_MS = 4000;
const MEDIAN_FRAME_MS = 50;
const BRUSH_MS = 5000;
/** Half of what the median promises. */
const FEWEST_FRAMES = BRUSH_MS / MEDIAN_FRAME_MS / 2;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const analyst = (context?: object): Promise<Person> =>
  signInAs(browser, inject('demo'), 'Ines Okafor', context ? { context } : {});

async function drawn(page: Page, layer: string): Promise<string> {
  const frame = page.locator('.map-frame');
  await page.waitForFunction(
    (name) => document.querySelector<HTMLElement>('.map-frame')?.dataset['drawn']?.startsWith(name) ?? false,
    layer,
  );
  return (await frame.getAttribute('data-drawn')) ?? '';
}
const POLL = { timeout: 20_000 };

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
  expect(await drawn(page, 'points')).toBe('points 30000');
  expect(await counts(page)).toEqual([30_000, 30_000]);

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
  expect(await page.locator('.chips .tag').count()).toBe(3);
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
  await page.getByLabel('As outsiders may see it').check();
  await page.getByText('Single crimes and their places are not shown').waitFor();
  expect(await page.locator('#rows-title').count()).toBe(0);
  // Whatever layer was looked at, outsiders get counts in cells.
  await drawn(page, 'hexagons');
  expect(await page.getByRole('radio', { name: 'Points' }).count()).toBe(0);
  await person.expectSound();
  person.expectQuiet();
  if (colorScheme === 'light') await takePictures(page, 'where-and-when');
  await person.leave();
});

test('reports are shown beside the crimes, counted nowhere, and not to outsiders', async () => {
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
  expect(await reports.getByText(t('where:beside.noAreas'), { exact: true }).count()).toBe(1);
  expect(await counts(page)).toEqual(before);
  expect(new URL(page.url()).searchParams.get('beside')).toBe('reports');
  await person.expectSound();
  await page.getByLabel(t('where:ask.public'), { exact: true }).check();
  await reports.waitFor({ state: 'detached' });
  person.expectQuiet();
  await person.leave();
});

test('what is looked at is asked and kept as a finding, which says where it is from', async () => {
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

/** Crimes spread over the island and two years, every third in a window of some hours. */
function manyEvents(): Buffer {
  const column = (of: (row: number) => number): Float64Array =>
    Float64Array.from({ length: ROWS }, (_, row) => of(row));
  const part = (row: number, prime: number): number => ((row * prime) % 99_991) / 99_991;
  const fromMin = column((row) => 29_000_000 + Math.floor((row / ROWS) * 1_000_000));
  const texts = (values: readonly string[]): EventTexts => ({
    values,
    codes: Uint16Array.from({ length: ROWS }, (_, row) => row % values.length),
  });
  const one = texts(['']);
  const coded = {
    ...(Object.fromEntries(CODED_COLUMNS.map((name) => [name, one])) as Record<CodedColumnName, EventTexts>), // one entry a name
    type: texts(['residential_burglary', 'theft', 'assault']),
    timePrecision: texts(['minute']),
    placePrecision: texts(['street']),
  };
  const parts = encodeEvents({
    n: ROWS,
    id: Uint8Array.from({ length: 16 * ROWS }, (_, byte) => (byte * 31 + (byte >> 4)) % 256),
    fromMin,
    toMin: column((row) => (fromMin[row] ?? 0) + (row % 3 === 0 ? 480 : 0)),
    lon: column((row) => -38.02 + 0.09 * part(row, 7919)),
    lat: column((row) => 33.48 + 0.04 * part(row, 104_729)),
    coded,
  });
  return Buffer.concat(parts);
}

/** Give the page these events for its question, as the server would: 100,000 crimes need not be in the demo for that. */
async function answerWith(page: Page, message: Buffer): Promise<void> {
  await page.addInitScript({
    content: `{
      const text = '${message.toString('base64')}';
      const real = window.fetch;
      window.fetch = (url, options) => String(url).startsWith('/api/crimes/events')
        ? Promise.resolve(new Response(Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)).buffer))
        : real(url, options);
    }`,
  });
}

interface Timed {
  readonly pointsMs: number;
  readonly hexagonsMs: number;
  readonly frames: readonly number[];
}

/** Go to the page from the one beside it, change to hexagons and back, then drag a brush to and fro. */
async function timed(page: Page, address: string): Promise<Timed> {
  await page.goto(`${address}/findings`);
  const link = page.getByRole('link', { name: 'Where and when', exact: true });
  await link.waitFor();
  await atRest(page);
  let begun = performance.now();
  await link.click();
  expect(await drawn(page, 'points')).toBe(`points ${ROWS}`);
  const pointsMs = performance.now() - begun;
  begun = performance.now();
  await page.keyboard.press('2');
  expect(await drawn(page, 'hexagons')).toBe(`hexagons ${ROWS}`);
  const hexagonsMs = performance.now() - begun;
  await page.keyboard.press('1');
  await drawn(page, 'points');
  await atRest(page);

  const weeks = page.locator('.week-brush svg');
  await weeks.scrollIntoViewIfNeeded();
  const box = await weeks.boundingBox();
  if (!box) throw new Error('the weeks are not on the screen');
  await page.mouse.move(box.x + 60, box.y + 60);
  await page.mouse.down();
  const frames = await weeks.evaluate(async (svg, lastsMs) => {
    const { left, width, top } = svg.getBoundingClientRect();
    const taken: number[] = [];
    const start = performance.now();
    let before = start;
    for (;;) {
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      taken.push(now - before);
      before = now;
      const part = (now - start) / lastsMs;
      if (part >= 1) return taken;
      const clientX = left + 60 + (width - 90) * Math.abs(Math.sin(part * Math.PI * 2));
      svg.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX, clientY: top + 60 }));
    }
  }, BRUSH_MS);
  await page.mouse.up();
  return { pointsMs, hexagonsMs, frames };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Infinity;

test('a hundred thousand points are there at once, and follow a brush', async () => {
  const person = await analyst({ viewport: { width: 1280, height: 800 } });
  const { page } = person;
  await answerWith(page, manyEvents());
  const runs: Timed[] = [];
  // The best of three: a busy machine spoils one run, a page that is slow spoils all of them.
  for (let run = 0; run < 3; run += 1) {
    const one = await timed(page, inject('demo'));
    runs.push(one);
    console.log(
      `points ${one.pointsMs.toFixed(0)} ms, hexagons ${one.hexagonsMs.toFixed(0)} ms, ` +
        `brush: ${one.frames.length} frames in ${BRUSH_MS} ms, median ${median(one.frames).toFixed(1)} ms`,
    );
    const isGood = one.pointsMs <= FIRST_POINTS_MS && one.hexagonsMs <= HEXAGONS_MS;
    const isFluent = median(one.frames) <= MEDIAN_FRAME_MS && one.frames.length >= FEWEST_FRAMES;
    if (isGood && isFluent) break;
  }
  expect(Math.min(...runs.map(({ pointsMs }) => pointsMs))).toBeLessThanOrEqual(FIRST_POINTS_MS);
  expect(Math.min(...runs.map(({ hexagonsMs }) => hexagonsMs))).toBeLessThanOrEqual(HEXAGONS_MS);
  expect(Math.min(...runs.map(({ frames }) => median(frames)))).toBeLessThanOrEqual(MEDIAN_FRAME_MS);
  // A page that stalls between bursts has a good median too: it would have a handful of frames.
  expect(Math.max(...runs.map(({ frames }) => frames.length))).toBeGreaterThanOrEqual(FEWEST_FRAMES);
  person.expectQuiet();
  await person.leave();
}, 240_000);
