import { overviewPdf } from '@reeve/contract';
import { launchBrowser, takePictures } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNone } from './expect-none.ts';
import { signInAs, type Person } from './person.ts';
import { languagesHere } from './words.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const WIDTHS = [1280, 390] as const;
const THEMES = ['light', 'dark'] as const;

/** Axe finds nothing on the page, wide and on a phone, in both themes. */
async function expectSoundEverywhere({ page, expectSound }: Person): Promise<void> {
  for (const width of WIDTHS)
    for (const colorScheme of THEMES) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await expectSound();
    }
  await page.setViewportSize({ width: 1280, height: 900 });
}

test.each(languagesHere(import.meta.url))(
  'a policy-maker reads the year, what was signed and the releases, and is led nowhere else (%s)',
  async (lang) => {
    const person = await signInAs(browser, demoHere().address, 'Ilaria Vessani', { lang });
    const { page, t, go } = person;
    const main = page.getByRole('main');
    const rail = page.getByRole('navigation', { name: t('shell:stages') });
    await go('/');
    await page.getByRole('heading', { name: t('home:post.policy'), level: 1 }).waitFor();
    const signed = main.getByRole('region', { name: t('home:policy.signed') });
    await signed.getByRole('link').first().waitFor();
    await takePictures(page, `policy-home-${lang}`);
    // The start, the stage of priorities, and the guidebook.
    expect(await rail.getByRole('link').count()).toBe(3);
    await expectNone(page.getByRole('searchbox'));
    await expectSoundEverywhere(person);

    // The year counts, and nothing on it leads to a record they may not open.
    await main.getByRole('link', { name: t('home:command.year') }).click();
    await page.getByRole('heading', { name: t('overview:results') }).waitFor();
    await page.getByText(t('overview:whole')).waitFor();
    const targets = await main.getByRole('link').evaluateAll(
      (links) => links.map((link) => (link as HTMLAnchorElement).pathname), // the role of these is link
    );
    const opens = /^\/(?:priorities|control-strategies|public-releases|guidebook)(?:\/|$)/;
    expect(targets.filter((path) => !opens.test(path) && path !== overviewPdf.path)).toEqual([]);
    expect(targets.some((path) => path.startsWith('/priorities/'))).toBe(true);
    await takePictures(page, `policy-year-${lang}`);
    await expectSoundEverywhere(person);

    // A priority and the strategy open, without steps and without a thread.
    await rail.getByRole('link', { name: t('codes:stage.direct') }).click();
    await page.getByRole('heading', { name: t('direct:priority.list'), level: 1 }).waitFor();
    await main.getByRole('row').nth(1).click();
    await page.getByRole('heading', { name: t('record:history') }).waitFor();
    await expectNone(person.button('record:trace'));
    await person.expectSound();
    await go('/');
    await signed
      .getByRole('listitem')
      .filter({ hasText: t('codes:kind.control_strategy') })
      .getByRole('link')
      .first()
      .click();
    await page.getByRole('heading', { name: t('direct:strategy.nonPriorities') }).waitFor();
    await expectNone(page.getByText(t('direct:strategy.requirements')));
    await person.expectSound();

    // The releases and the guidebook.
    await go('/public-releases');
    await page.getByRole('heading', { name: t('release:list'), level: 1 }).waitFor();
    await go('/guidebook');
    person.expectQuiet();
    await person.leave();
  },
  180_000,
);

test('a policy-maker who types the address of something else is refused alike', async () => {
  const person = await signInAs(browser, demoHere().address, 'Ilaria Vessani', {});
  for (const path of ['/reports', '/entities', '/tasks', '/decisions', '/log', '/search?q=Karas']) {
    await person.go(path);
    await person.page
      .getByText(/Those who set policy read the year/)
      .first()
      .waitFor();
    // Nothing is offered around the refusal of a list: neither the lists next to it nor filters.
    if (path !== '/tasks') continue;
    const main = person.page.getByRole('main');
    await expectNone(main.getByRole('link', { name: person.t('briefing:nav.debriefs') }));
    await expectNone(main.getByRole('combobox'));
  }
  await person.leave();
}, 120_000);
