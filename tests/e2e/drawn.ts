import type { Page } from 'playwright-core';

/** Wait until the map has drawn a layer. @returns the layer and how many it drew, e.g. `points 30000` */
export async function drawn(page: Page, layer: string): Promise<string> {
  const frame = page.locator('.map-frame');
  await page.waitForFunction(
    (name) => document.querySelector<HTMLElement>('.map-frame')?.dataset['drawn']?.startsWith(name) ?? false,
    layer,
  );
  return (await frame.getAttribute('data-drawn')) ?? '';
}
