import { atRest, launchBrowser } from '@reeve/testing/browser/browser.ts';
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

const TEXT = 'Oda Winther left a grey van, plate AB12 C0E, at Fisher Quay. She uses +44 7700 900652.';
const LATER = ' A second van, AB-123-CD, came later.';

test.each(languagesHere(import.meta.url))(
  'what the text names is shown while it is written, and nothing changes without a tap, in %s',
  async (lang) => {
    const officer = await signInAs(browser, demoHere().address, 'Bela Novák', { lang });
    const { page, t, go, field, like } = officer;
    await go('/reports/new');
    const text = field('report:form.text');
    const section = page.getByRole('region', { name: t('report:writing.heading') });
    await section.waitFor();
    const chip = (kind: string, words: string) =>
      section.getByRole('button', { name: `${t(`report:writing.kind.${kind}`)} ${words}` });

    // The caret stays where it is, and the words of the form are the author's.
    await text.click();
    await page.keyboard.type(TEXT);
    await page.keyboard.press('Home');
    await chip('place', 'Fisher Quay').waitFor();
    await chip('plate', 'AB12 C0E').waitFor();
    await chip('phone', '+44 7700 900652').waitFor();
    expect(
      await text.evaluate((area: HTMLTextAreaElement) => [area.value, area.selectionStart, area.selectionEnd]),
    ).toEqual([TEXT, 0, 0]);
    expect(await text.evaluate((area) => area === document.activeElement)).toBe(true);
    await expectNone(section.getByText(t('report:writing.kind.person'), { exact: true }));
    await expectNone(section.locator('[aria-live], [role=alert]'));
    await officer.expectSound();

    // By keyboard: the chips follow the text; the place is set only by the button behind its chip.
    const place = page.getByRole('combobox', { name: t('report:place.name') });
    await chip('place', 'Fisher Quay').focus();
    await page.keyboard.press('Enter');
    expect(await place.inputValue()).toBe('');
    const set = section.getByRole('button', { name: t('report:writing.placeSet') });
    await set.focus();
    await page.keyboard.press('Enter');
    expect(await place.inputValue()).toBe('Fisher Quay');
    await section.getByRole('button', { name: t('report:writing.placeUndo') }).click();
    expect(await place.inputValue()).toBe('');
    await place.fill('Ropewalk');
    await section.getByText(t('report:writing.placeTaken', { place: 'Ropewalk' })).waitFor();

    // A plate and a phone: their form alone.
    await chip('plate', 'AB12 C0E').click();
    await section.getByText(like('report:writing.plateReadAs')).waitFor();
    await section.getByText(t('report:writing.lookAlikes')).waitFor();
    await officer.expectSound();
    await chip('phone', '+44 7700 900652').click();
    await section.getByText(/\+44\)/).waitFor();

    // Names of persons only if the author asks; the row that is added has no category.
    await section.getByRole('checkbox', { name: t('report:writing.persons') }).check();
    await chip('person', 'Oda Winther').click();
    await section.getByRole('button', { name: t('report:writing.personAdd') }).click();
    await expectNone(
      page.getByRole('radiogroup', { name: t('report:persons.category') }).getByRole('radio', { checked: true }),
    );
    await page.setViewportSize({ width: 390, height: 844 });
    // The bar at the lower edge of a phone would cover it; the form has to be one for phones first.
    await page.locator('.step-bar').waitFor();
    await atRest(page);
    await section.getByRole('checkbox').evaluate((box) => box.scrollIntoView({ block: 'center' }));
    await officer.expectSound();
    await page.setViewportSize({ width: 1280, height: 900 });

    // Without a connection the text is still read; the choice about persons ends with the form.
    await page.getByText(like('report:saved.secondsAgo')).waitFor();
    await page.context().setOffline(true);
    await text.fill(TEXT + LATER);
    await chip('plate', 'AB-123-CD').waitFor();
    await page.context().setOffline(false);
    const saved = page.waitForResponse((reply) => reply.url().includes('/api/reports/') && reply.ok());
    await text.fill(TEXT);
    await saved;
    await page.getByText(like('report:saved.secondsAgo')).waitFor();
    await page.reload();
    await section.waitFor();
    expect(await section.getByRole('checkbox', { name: t('report:writing.persons') }).isChecked()).toBe(false);
    await officer.leave();
  },
);
