import { launchBrowser, takePictures } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInAs } from './person.ts';
import { expectNone } from './expect-none.ts';
import { languagesHere } from './words.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test.each(languagesHere(import.meta.url))(
  'a partner reads what was sent to them and the texts they review, and is offered nothing to browse, in %s',
  async (lang) => {
    const partner = await signInAs(browser, demoHere().address, 'Ștefan Vălureanu', { lang });
    const { page, t } = partner;
    await partner.go('/');
    await page.getByRole('heading', { level: 1, name: t('home:post.partner'), exact: true }).waitFor();
    await page.getByRole('main').getByRole('link', { name: /^PR-/ }).first().waitFor();
    await partner.expectSound();
    await takePictures(page, `partner-home-${lang}`);
    await expectNone(page.getByRole('searchbox'));
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    for (const closed of ['shell:search', 'threat:list.title', 'threat:duty.title'])
      await expectNone(page.getByRole('option', { name: t(closed), exact: true }));
    await page.keyboard.press('Escape');
    for (const shared of ['/documents', '/workshops', '/concepts', '/readiness']) {
      await partner.go(shared);
      await partner.expectSound();
    }
    // No page asked for what is closed.
    partner.expectQuiet();
    await partner.go('/crimes');
    await page.getByRole('alert').first().waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    await partner.leave();
  },
);
