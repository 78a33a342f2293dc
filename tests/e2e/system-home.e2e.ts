import { launchBrowser, takePictures } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNone } from './expect-none.ts';
import { signInAs } from './person.ts';
import { languagesHere } from './words.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test.each(languagesHere(import.meta.url))(
  'the home of an administrator shows the state of the installation (%s)',
  async (lang) => {
    const person = await signInAs(browser, demoHere().address, 'Íñigo Aranburu', { lang, purpose: 'GEN' });
    const { page, t, go, expectSound, expectQuiet } = person;
    await go('/');
    const state = page.getByRole('region', { name: t('home:system.state') });
    await state.getByText(t('home:system.log')).waitFor();
    // Seventeen people of the exercise, one of them of another agency: sixteen are this one's.
    const active = state.locator('dl > div').filter({ hasText: t('home:system.account.active') });
    expect(await active.getByRole('definition').innerText()).toBe('16');
    const facts = page.getByRole('region', { name: t('home:system.installation') });
    await facts.getByText(/^PostgreSQL \d+\.\d+$/).waitFor();
    await expectNone(facts.getByText('GEN', { exact: true }));
    await takePictures(page, `system-home-${lang}`);
    await expectSound();
    expectQuiet();
    await person.leave();
  },
);
