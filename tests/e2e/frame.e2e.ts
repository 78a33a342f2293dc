import { launchBrowser, openPage } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { literally, wordsIn } from './words.ts';
import { signInAs, type Person } from './person.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe('the frame around every page', () => {
  let okafor: Person;
  beforeAll(async () => {
    okafor = await signInAs(browser, demoHere().address, 'Ines Okafor');
  });
  afterAll(() => okafor?.leave());

  test('without a connection a page that was never opened says so, and comes when it is asked for again', async () => {
    const { page, t, visit, button } = okafor;
    await okafor.go('/');
    await page.context().setOffline(true);
    await visit('evaluate');
    await page.getByRole('heading', { level: 1, name: t('common:away.title') }).waitFor();
    await button('common:tryAgain').click();
    await page.getByRole('heading', { level: 1, name: t('common:away.title') }).waitFor();
    await page.context().setOffline(false);
    await button('common:tryAgain').click();
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).innerText(), { timeout: 60_000 })
      .not.toBe(t('common:away.title'));
    expect(new URL(page.url()).pathname).toBe('/evaluations');
  });

  test('a reference typed into the command list opens the object itself; an unknown one leads to the search', async () => {
    const { page, t } = okafor;
    await okafor.go('/entities');
    const row = page.getByRole('row').nth(1);
    const reference = /[A-Z]{2}-[0-9A-Z]{5}/.exec(await row.innerText())?.[0] ?? '';
    for (const [typed, address] of [
      [reference, /\/entities\/[0-9a-f-]+$/],
      ['RP-ZZZZZ', /\/search\?q=RP-ZZZZZ/],
    ] as const) {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: t('shell:commandsHint') }).fill(typed);
      await page.keyboard.press('Enter');
      await page.waitForURL(address);
    }
  });

  test('the rail is made narrow and wide again, and what all stages share has a place of its own', async () => {
    const { page, t, visit } = okafor;
    await okafor.go('/');
    const rail = page.getByRole('navigation', { name: t('shell:stages') });
    const wide = (await rail.boundingBox())?.width ?? 0;
    const turn = rail.getByRole('button');
    await turn.click();
    expect((await rail.boundingBox())?.width ?? wide).toBeLessThan(wide / 2);
    await okafor.expectSound();
    await turn.press('Enter');
    expect((await rail.boundingBox())?.width).toBe(wide);
    await visit('common');
    const places = page.getByRole('navigation', { name: t('codes:stage.common') });
    await places.getByRole('link', { name: t('shell:common.concepts') }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await rail.getByRole('link', { name: t('codes:stage.common') }).getAttribute('aria-current')).toBe('page');
  });

  test('results are grouped by kind, each with its number, and filtered by one of them', async () => {
    const { page, t } = okafor;
    await okafor.go('/search?q=burglary');
    const kinds = page.getByRole('list', { name: t('search:kindsFound') });
    await kinds.waitFor();
    const first = kinds.getByRole('button').first();
    const [, count = ''] = /(\d+)\+?$/.exec(await first.innerText()) ?? [];
    await first.click();
    await kinds.waitFor({ state: 'hidden' });
    const hits = page.getByRole('list', { name: t('search:results') }).getByRole('listitem');
    await expect.poll(() => hits.count()).toBeGreaterThanOrEqual(Number(count));
  });
});

test('a language that is chosen before signing in is kept, whatever the account prefers', async () => {
  const { t } = wordsIn('ru');
  const { page } = await openPage(browser, demoHere().address, { locale: 'en-GB' });
  await page.getByRole('combobox', { name: wordsIn('en').t('shell:language') }).selectOption('ru');
  await page
    .getByRole('region', { name: t('shell:signIn.personas') })
    .getByRole('button', { name: new RegExp(`^${literally('Tomas Brandt')}`) })
    .click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('ru');
  await page.context().close();
});
