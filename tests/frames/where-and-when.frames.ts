import { encodeEvents, type EventTexts } from '@reeve/contract';
import { CODED_COLUMNS, type CodedColumnName } from '@reeve/domain';
import { atRest, launchBrowser } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawn } from '../e2e/drawn.ts';
import { signInAs } from '../e2e/person.ts';

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
  browser = await launchBrowser({ withCard: true });
});
afterAll(() => browser?.close());

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

/** Goes to the page from the one next to it, changes to hexagons and back, then drags a brush to and fro. */
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
  const person = await signInAs(browser, demoHere().address, 'Ines Okafor', {
    context: { viewport: { width: 1280, height: 800 } },
  });
  const { page } = person;
  await answerWith(page, manyEvents());
  const runs: Timed[] = [];
  // The best of six: a busy machine spoils one run, a page that is slow spoils all of them.
  for (let run = 0; run < 6; run += 1) {
    const one = await timed(page, demoHere().address);
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
