import { controlStrategy } from '@reeve/contract';
import { launchBrowser } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { signInAs } from './person.ts';
import { languagesHere } from './words.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test.each(languagesHere(import.meta.url))(
  'a strategy is drafted, says what is missing, and reads on a phone, in %s',
  async (lang) => {
    const person = await signInAs(browser, demoHere().address, 'Vesna Marková', { lang });
    const { page, t, go } = person;
    await go('/control-strategies/new');
    await person.expectSound();
    await person.field('direct:strategy.name').fill(`Control strategy 2027 (${lang})`);
    const group = page.getByRole('group', { name: t('direct:strategy.priorities'), exact: true });
    await group.getByRole('checkbox').first().check({ force: true });
    await page.getByRole('textbox', { name: t('direct:strategy.nonPriority', { n: 1 }) }).fill('Graffiti');
    await page.getByRole('textbox', { name: t('direct:strategy.because', { n: 1 }) }).fill('Cleaned by the towns.');
    await page.locator('#field-validFrom').fill('2027-01-12');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/control-strategies\/[0-9a-f-]{36}$/);
    await page.getByText(t('direct:strategy.missing')).first().waitFor();
    await person.expectSound();
    // What a draft lacks is corrected in another draft, which begins with its answers.
    await page.getByRole('link', { name: t('direct:strategy.draftAgain') }).click();
    const again = page.getByRole('textbox', { name: t('direct:strategy.nonPriority', { n: 1 }) });
    await expect.poll(() => again.inputValue()).toBe('Graffiti');
    await expect.poll(() => group.getByRole('checkbox', { checked: true }).count()).toBe(1);
    await person.expectSound();
    await page.goBack();
    await page.getByText(t('direct:strategy.missing')).first().waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await person.expectSound();
    await page.setViewportSize({ width: 1280, height: 900 });
    const { items } = await ask(person, controlStrategy.list, { query: { state: 'signed' } });
    expect(items).toHaveLength(1);
    await go(`/control-strategies/${items[0]?.id}`);
    await page.getByText(t('direct:strategy.standing.review_due')).first().waitFor();
    await page.getByRole('heading', { name: t('direct:strategy.requirements') }).waitFor();
    const printed = await page.pdf({ format: 'A4' });
    expect(printed.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
    await go('/control-strategies');
    await page.getByText('2026').first().waitFor();
    await person.expectSound();
    person.expectQuiet();
    await person.leave();
  },
  120_000,
);
