import { launchBrowser, takePictures } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeOut } from './import.ts';
import { referenceIn, signInAs } from './person.ts';
import { expectNone } from './expect-none.ts';

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser?.close());

/** Choose by the label that is seen, as a finger does on a phone. */
const choose = (within: Locator, group: string, text: string): Promise<void> =>
  within.getByRole('radiogroup', { name: group, exact: true }).getByText(text, { exact: true }).click();

const DAY_MS = 86_400_000;

/** Two calls a day from Monday 5 January to Sunday 31 May 2026, none from 9 to 22 March. */
function calls(): string {
  const rows = Array.from({ length: 147 }, (_, nth) => new Date(Date.UTC(2026, 0, 5) + nth * DAY_MS).toISOString())
    .map((at) => at.slice(0, 10))
    .filter((day) => day < '2026-03-09' || day > '2026-03-22')
    .flatMap((day, nth) => [
      `${day} 10:00,Noise,${(-38.1 - (nth % 20) / 1000).toFixed(3)},33.500,T1,Toft Green`,
      `${day} 21:30,Noise,${(-38.2 - (nth % 20) / 1000).toFixed(3)},33.510,T2,Harbour`,
    ]);
  return `${['date,type,longitude,latitude,area code,area name', ...rows].join('\n')}\n`;
}

test.each([
  ['en', 'light', 1280],
  ['ru', 'dark', 390],
] as const)(
  'what a file covers is stated, shown, corrected and kept out of the baseline, in %s',
  async (lang, colorScheme, width) => {
    const context = { colorScheme, viewport: { width, height: 900 } };
    const person = await signInAs(browser, demoHere().address, 'Ines Okafor', { lang, context });
    const { page, t, like, button, field } = person;
    const main = page.getByRole('main');
    const name = `Calls ${lang} ${Date.now()}`;

    await person.go('/imports/new');
    const buffer = Buffer.from(calls());
    await field('crime:new.choose').setInputFiles({ name: 'calls.csv', mimeType: 'text/csv', buffer });
    await field('coverage:set.which').selectOption('new');
    await field('coverage:set.newName').fill(name);
    await choose(main, t('coverage:set.newKind'), t('coverage:kind.calls_for_service'));
    await button('crime:preview.look').click();
    await choose(main, t('coverage:ask.known'), t('coverage:ask.yes'));
    expect(await field('coverage:ask.from').inputValue()).toBe('2026-01-05');
    expect(await field('coverage:ask.last').inputValue()).toBe('2026-05-31');
    await page.getByText(t('coverage:ask.gap.spans')).first().waitFor();
    await main.getByText(t('coverage:ask.notInFile'), { exact: true }).click();
    await field('coverage:ask.extracted').fill('2026-06-20');
    await field('coverage:ask.statedBy').fill('Control room');
    await person.expectSound();
    await takePictures(page, `coverage-wizard-${lang}`);
    await page.getByRole('button', { name: like('crime:preview.bringIn') }).click();
    await button('crime:undo.do').waitFor();
    const batch = await referenceIn(main);

    // The set: two weeks are not covered, and a correction waits for a second person.
    await main.getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page
      .getByRole('grid', { name: t('coverage:one.statements') })
      .getByText('Control room')
      .first()
      .waitFor();
    await person.expectSound();
    await takePictures(page, `coverage-set-${lang}`);
    const address = new URL(page.url()).pathname;
    const id = address.split('/').at(-1) ?? '';
    await button('coverage:correct.open').click();
    const dialog = page.getByRole('dialog');
    await choose(dialog, t('coverage:correct.kind'), t('coverage:one.gap'));
    await dialog.getByLabel(t('coverage:ask.from'), { exact: true }).fill('2026-05-25');
    await dialog.getByLabel(t('coverage:ask.last'), { exact: true }).fill('2026-05-31');
    await dialog.getByLabel(t('coverage:correct.reason'), { exact: true }).fill('The last week was cut off.');
    await person.expectSound();
    await takePictures(page, `coverage-correct-${lang}`);
    await dialog.getByRole('button', { name: t('coverage:correct.act'), exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText(t('coverage:one.waits'), { exact: true }).waitFor();
    await expectNone(button('coverage:one.second'));

    // Weeks before the gap and the gap itself are in no baseline: only ten covered weeks follow it.
    await person.go(`/where-and-when?data=${id}`);
    const twoWeeks = page.locator('.answer-bar .note').first();
    await twoWeeks.waitFor();
    expect(await twoWeeks.innerText()).toContain(lang === 'en' ? '9 Mar to 22 Mar' : '9 мар');
    await page.getByText(t('coverage:weeks.noCompare')).waitFor();
    await expectNone(page.locator('.period-brush .mean'));
    await person.expectSound();
    await takePictures(page, `coverage-where-${lang}`);
    await page.locator('.asked-areas summary').click();
    await page.locator('.asked-list').getByText('T2', { exact: true }).click();
    await page.locator('.asked-list').getByText('T1', { exact: true }).click();
    await page.waitForFunction(() => /area=T2~T1|area=T2%7ET1/.test(location.search));
    await person.expectSound();
    await takePictures(page, `coverage-areas-${lang}`);

    await page.setViewportSize({ width: 1280, height: 900 }); // a phone has no search in its head
    await takeOut(person, batch);
    person.expectQuiet();
    await person.leave();
  },
);
