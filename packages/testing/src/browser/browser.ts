import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core';
import { keepInView } from './open-pages.ts';

export { launchBrowser } from './chromium.ts';

/** Folder of the pictures taken by tests; not under version control. */
export const PICTURES = fileURLToPath(new URL('../../../../tests/e2e/pictures/', import.meta.url));

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page that records what a person would not see: script errors, refusals by the content policy, foreign requests. */
export interface WatchedPage {
  readonly page: Page;
  /** Throws when something of the kind has happened. */
  readonly expectQuiet: () => void;
  /** Waits until nothing has been read for half a second. */
  readonly atRest: () => Promise<void>;
}

/** Opens a page in a separate context at an address of the server under test. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const opened = await newPage(browser, address, options);
  await opened.page.goto(address);
  return opened;
}

/**
 * Makes an empty page in a separate context, for addresses of the server under test.
 *
 * @param options e.g. `{ locale: 'ru', colorScheme: 'dark', viewport: { width: 390, height: 844 } }`
 */
export async function newPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  const { origin } = new URL(address);
  page.on('pageerror', (error) => faults.push(`script error: ${error.message}`));
  page.on('console', (message) => {
    // A refused reading is a reply with an error status, which the browser reports automatically: that is not a fault
    // here.
    const isStatus = message.text().startsWith('Failed to load resource: the server responded with a status');
    if (message.type() === 'error' && !isStatus) faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:'))
      faults.push(`left the server: ${url}`);
  });
  const underWay = new Set<Request>();
  // A page on which people work together waits for the next change as long as it is open: that is no reading.
  page.on('request', (request) => !/\/changes(\?|$)/.test(request.url()) && underWay.add(request));
  page.on('requestfinished', (request) => underWay.delete(request));
  page.on('requestfailed', (request) => underWay.delete(request));
  underWayOn.set(page, underWay);
  keepInView(page);
  return { page, expectQuiet: () => assert.deepEqual(faults, []), atRest: () => restOf(underWay) };
}

/** Pending requests, by page. */
const underWayOn = new WeakMap<Page, ReadonlySet<Request>>();

/** Waits until nothing has been read on a page of `openPage` for half a second; its permanent polling is no reading. */
export async function atRest(page: Page): Promise<void> {
  const underWay = underWayOn.get(page);
  assert.ok(underWay, 'the page was not opened by openPage');
  await restOf(underWay);
}

/** Nothing has been read for half a second. */
async function restOf(underWay: ReadonlySet<Request>): Promise<void> {
  const until = performance.now() + 60_000;
  for (let quiet = 0; quiet < 5; quiet = underWay.size === 0 ? quiet + 1 : 0) {
    assert.ok(
      performance.now() < until,
      `The page does not come to rest: ${[...underWay].map((one) => one.url()).join(' ')}`,
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/**
 * Checks the current page against WCAG 2.2 A and AA with axe. Fails on serious and critical findings, naming rule,
 * element and advice. The checker is evaluated by the debugging protocol and needs no exception in the content policy.
 */
export async function expectNoSeriousViolations(page: Page): Promise<void> {
  const isLoaded = await page.evaluate(() => 'axe' in globalThis);
  if (!isLoaded) await page.evaluate(axeSource);
  const results = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }; // evaluated above
    return axe.run({
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
      resultTypes: ['violations'],
      // No rule of these reads style sheets; reading them again took a third of its time.
      preload: false,
    });
  });
  const serious = results.violations
    .filter((found) => found.impact === 'serious' || found.impact === 'critical')
    .flatMap((found) =>
      found.nodes.map((node) => `${found.id}: ${node.html.slice(0, 160)} — ${node.failureSummary ?? found.help}`),
    );
  assert.deepEqual(serious, [], `axe found ${serious.length} serious violations on ${page.url()}`);
}

/**
 * Takes pictures of the page at desk and phone width, light and dark: `<name>-1280-light.png` and so on. Restores the
 * page. Only if REEVE_TEST_PICTURES is set: they are for people to look at, and no test compares them.
 */
export async function takePictures(page: Page, name: string): Promise<void> {
  if (!process.env['REEVE_TEST_PICTURES']) return;
  mkdirSync(PICTURES, { recursive: true });
  const before = page.viewportSize();
  for (const viewport of [
    { width: 1280, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(async () => document.fonts.ready);
      const path = join(PICTURES, `${name}-${viewport.width}-${colorScheme}.png`);
      await page.screenshot({ path, fullPage: viewport.width < 600 });
    }
  }
  await page.emulateMedia({ colorScheme: null });
  if (before) await page.setViewportSize(before);
}
