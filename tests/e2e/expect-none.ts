import { atRest } from '@reeve/testing/browser/browser.ts';
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

/** There is nothing of the kind on a page that has read all it reads: what is still to be drawn would not be there either. */
export async function expectNone(locator: Locator): Promise<void> {
  await atRest(locator.page());
  expect(locator.page().url(), 'a page is open').not.toBe('about:blank');
  expect(await locator.count()).toBe(0);
}
