import type { Locator, Page } from 'playwright-core';

/** Reach an element with the Tab key alone. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let pressed = 0; pressed < 150; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The Tab key does not reach it.');
}

/** Choose an option of a list by the arrow keys alone. */
export async function chooseByArrows(page: Page, list: Locator, option: RegExp): Promise<void> {
  await tabTo(page, list);
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (option.test(await list.locator('option:checked').innerText())) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`No option ${option.source}.`);
}
