import { atRest, expectNoSeriousViolations, launchBrowser } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { option, signInAs, type Person } from './person.ts';
import { expectNone } from './expect-none.ts';
import { languagesHere } from './words.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Largest effort for a report without persons, from the home page to sent. */
const MOST_TAPS = 15;
const MOST_TEXTS = 1;

/** A hand that counts: every tap and every text typed goes through it. */
function countingHand(): {
  readonly tap: (target: Locator) => Promise<void>;
  readonly type: (field: Locator, text: string) => Promise<void>;
  readonly count: () => { readonly taps: number; readonly texts: number };
} {
  let taps = 0;
  let texts = 0;
  return {
    tap: async (target) => {
      taps += 1;
      // A choice is drawn by its label: the finger lands on that, the input itself is out of sight.
      await target.locator('xpath=ancestor-or-self::*[self::label or self::button or self::a][1]').tap();
    },
    type: async (field, text) => {
      texts += 1;
      await field.fill(text);
    },
    count: () => ({ taps, texts }),
  };
}

/** Nothing is wider than the screen. */
async function expectFits({ page }: Person): Promise<void> {
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  expect(scroll).toBeLessThanOrEqual(client);
}

test.each(languagesHere(import.meta.url))(
  'a report without persons takes at most 15 taps and one text on a phone, in %s',
  async (lang) => {
    const officer = await signInAs(browser, demoHere().address, 'Bela Novák', {
      lang,
      context: {
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        permissions: ['geolocation'],
        geolocation: { latitude: 33.497, longitude: -37.98, accuracy: 14 },
      },
    });
    const { page, t, button, field } = officer;
    const main = page.getByRole('main');
    const hand = countingHand();
    const heading = (step: string) =>
      page.getByRole('heading', { level: 2, name: t(`report:steps.${step}`), exact: true });

    await officer.go('/');
    await hand.tap(main.getByRole('link', { name: t('home:writeReport'), exact: true }));
    await heading('what').waitFor();
    await expectFits(officer);
    const topics = main.getByRole('radiogroup', { name: t('report:topic.label'), exact: true });
    const topOf = () => topics.evaluate((one) => one.getBoundingClientRect().top + window.scrollY);
    await main.getByRole('checkbox', { name: t('report:writing.persons') }).waitFor();
    const before = await topOf();
    await hand.type(field('report:form.text'), 'A white van stood on Weir Lane without lights, two people in the cab.');
    // What the text names is listed in room kept free: a finger lands on the topic it aims at.
    await main.getByRole('button', { name: 'Weir Lane' }).waitFor();
    expect(await topOf()).toBe(before);
    await hand.tap(topics.getByRole('radio').first());
    await hand.tap(button('report:steps.next'));

    await heading('where').waitFor();
    await hand.tap(button('report:place.here'));
    await page.getByText(t('report:place.located', { metres: 14 })).waitFor();
    await expectFits(officer);
    await hand.tap(button('report:steps.next'));

    await heading('when').waitFor();
    await expectFits(officer);
    await hand.tap(option(main, t('report:window.label'), t('report:window.lastHour')));

    await heading('how').waitFor();
    await expectFits(officer);
    await hand.tap(option(main, t('report:grade.toldBy'), t('codes:toldBy.saw_it_myself')));

    // The answers point to a grade; neither code is picked.
    await heading('grade').waitFor();
    await expectNone(
      main
        .getByRole('radiogroup', { name: t('report:grade.source'), exact: true })
        .getByRole('radio', { checked: true }),
    );
    await expectFits(officer);
    await hand.tap(option(main, t('report:grade.source'), 'A'));
    await hand.tap(option(main, t('report:grade.info'), '1'));
    await hand.tap(button('report:steps.next'));

    await heading('persons').waitFor();
    await expectFits(officer);
    await hand.tap(page.getByRole('checkbox', { name: t('report:persons.nobody') }));

    // Markings as last time are shown and none is set.
    await heading('markings').waitFor();
    await expectFits(officer);
    await expectNoSeriousViolations(page);
    await hand.tap(button('report:usual.use'));
    await page.getByText(t('report:usual.set'), { exact: true }).waitFor();
    await atRest(page); // the questions that are answered now fold up, and what is tapped next moves
    await hand.tap(option(main, t('report:basis.priority'), t('codes:priority.low')));
    await atRest(page); // the choice is saved
    await hand.tap(button('report:send.do'));
    await page.getByRole('heading', { level: 1, name: t('report:sent.title'), exact: true }).waitFor();

    const { taps, texts } = hand.count();
    expect(taps).toBeLessThanOrEqual(MOST_TAPS);
    expect(texts).toBeLessThanOrEqual(MOST_TEXTS);
    officer.expectQuiet();
    await officer.leave();
  },
);

test('a refused location is reported, and early sending leads to the first open question', async () => {
  const officer = await signInAs(browser, demoHere().address, 'Bela Novák', {
    context: { viewport: { width: 320, height: 640 }, hasTouch: true },
  });
  const { page, t, button, field } = officer;
  await officer.go('/reports/new');
  for (const step of ['where', 'when', 'how', 'grade', 'persons', 'markings']) {
    await button('report:steps.next').click();
    await page.getByRole('heading', { level: 2, name: t(`report:steps.${step}`), exact: true }).waitFor();
    await expectFits(officer);
    if (step !== 'where') continue;
    await button('report:place.here').click();
    await page.getByText(t('report:place.refused'), { exact: true }).waitFor();
  }
  await button('report:send.do').click();
  await page.getByRole('heading', { level: 2, name: t('report:steps.what'), exact: true }).waitFor();
  await page.getByText(t('report:fault.text'), { exact: true }).waitFor();
  expect(await field('report:form.text').evaluate((one) => one === document.activeElement)).toBe(true);
  await officer.leave();
});

test('a page stays where it is scrolled when the draft is saved for the first time', async () => {
  const officer = await signInAs(browser, demoHere().address, 'Bela Novák', {
    context: { viewport: { width: 390, height: 400 }, hasTouch: true },
  });
  const { page, button, field } = officer;
  await officer.go('/reports/new');
  await field('report:form.text').fill('A white van stood on Weir Lane without lights.');
  await button('report:steps.next').scrollIntoViewIfNeeded();
  const bottomOf = () => button('report:steps.next').evaluate((one) => one.getBoundingClientRect().bottom);
  const before = await bottomOf();
  await page.waitForURL(/[?&]id=/);
  await atRest(page);
  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  expect(await bottomOf()).toBeCloseTo(before, 0);
  await officer.leave();
});
