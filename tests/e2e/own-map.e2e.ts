import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { atRest, launchBrowser, takePictures } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import { pmtilesFile, tilesOf, vectorTile } from '@reeve/testing/file/pmtiles-file.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { signInAs, type Person } from './person.ts';

/** Around the island of the demo, which is sea on its own map. */
const BOX = [-38.3, 33.3, -37.7, 33.7] as const;
const files: string[] = [];
let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser?.close());
afterEach(async () => {
  for (const file of files.splice(0)) await rm(file);
});

/** Put a file into the folder where an agency keeps its maps. */
async function give(name: string, content: Buffer | string): Promise<void> {
  const path = join(demoHere().data, 'basemap', name);
  await writeFile(path, content);
  files.push(path);
}

/** The colour of the map near its upper left corner, where there is sea around the island. */
async function cornerOf(page: Page): Promise<readonly number[]> {
  const picture = await page.locator('.map-frame').screenshot();
  const blank = await page.context().newPage();
  try {
    return await blank.evaluate(async (text) => {
      const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      canvas?.drawImage(bitmap, 0, 0);
      return [...(canvas?.getImageData(30, 30, 1, 1).data ?? [])];
    }, picture.toString('base64'));
  } finally {
    await blank.close();
  }
}

async function openMap(person: Person): Promise<void> {
  await person.go('/where-and-when?type=residential_burglary');
  await person.page.waitForFunction(
    () => document.querySelector<HTMLElement>('.map-frame')?.dataset['drawn']?.startsWith('points') ?? false,
  );
  await atRest(person.page);
  await person.page.waitForTimeout(1500); // the map has drawn what came last
}

// A demo that runs already has a folder of its own, into which no test writes.
test.skipIf(demoHere().data === '')(
  'tiles of the agency lie under the crimes, read by ranges from this server, and so do its boundary files',
  async () => {
    const person = await signInAs(browser, demoHere().address, 'Ines Okafor');
    const { page } = person;
    await openMap(person);
    const sea = await cornerOf(page);

    const whole = [[0, 0], [4096, 0], [4096, 4096], [0, 4096]] as const; // prettier-ignore
    const bytes = vectorTile([
      { layer: 'earth', kind: 'polygon', corners: whole },
      { layer: 'roads', kind: 'line', corners: [[0, 2048], [4096, 2048]] }, // prettier-ignore
    ]);
    const tiles = tilesOf(BOX, [8, 9, 10, 11, 12, 13]).map((tile) => ({ ...tile, bytes }));
    await give('streets.pmtiles', pmtilesFile(tiles, BOX, ['earth', 'roads']));
    await give(
      'beats.geojson',
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            properties: { name: 'Harbour beat' },
            geometry: {
              type: 'Polygon',
              coordinates: [[[-38.01, 33.49], [-37.99, 33.49], [-37.99, 33.51], [-38.01, 33.51], [-38.01, 33.49]]], // prettier-ignore
            },
          },
        ],
      }),
    );
    const statuses: number[] = [];
    page.on('response', (reply) => {
      if (reply.url().endsWith('/basemap/streets.pmtiles')) statuses.push(reply.status());
    });
    await page.reload();
    await openMap(person);
    // The crimes can be there before the tiles.
    await expect.poll(() => statuses.length).toBeGreaterThan(1);
    expect(new Set(statuses)).toEqual(new Set([206]));
    await expect.poll(() => cornerOf(page)).not.toEqual(sea);
    await takePictures(page, 'own-map');
    person.expectQuiet();
    await person.leave();
  },
);
