import { readMyShift, setExerciseClock } from '@reeve/contract';
import { EXERCISE_NOW } from '@reeve/scenario';
import { launchBrowser } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { expectNone } from './expect-none.ts';
import { signInAs } from './person.ts';
import { languagesHere } from './words.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
  // Notices end by the clock of the exercise, which other files move.
  const commander = await signInAs(browser, demoHere().address, 'Edda Halden', {});
  await ask(commander, setExerciseClock, { input: { now: new Date(EXERCISE_NOW).toISOString() } });
  await commander.leave();
});
afterAll(() => browser?.close());

/** What the browser keeps of a shift, as bytes that a thief of the phone would find. */
const STORED = `indexedDB.databases().then((all) => all.some(({ name }) => name === 'reeve-shift') && new Promise((resolve) => {
  const opening = indexedDB.open('reeve-shift', 1);
  opening.onsuccess = () => {
    const close = (stored) => (opening.result.close(), resolve(stored));
    if (!opening.result.objectStoreNames.contains('kept')) return close(null);
    const asked = opening.result.transaction('kept').objectStore('kept').get('one');
    asked.onsuccess = () => close(asked.result ? {
      extractable: asked.result.key.extractable,
      text: new TextDecoder('latin1').decode(asked.result.sealed.bytes),
    } : null);
  };
  opening.onerror = () => resolve(null);
})).then((stored) => stored || null)`;

/** Whether the browser has the program of the page too. */
const PROGRAM = `caches.open('reeve-shift').then(async (kept) => {
  const names = (await kept.keys()).map(({ url }) => new URL(url).pathname);
  if (names.some((name) => name.startsWith('/api/'))) throw new Error('an answer of the API is kept: ' + names);
  return names.includes('/');
})`;

test.each(languagesHere(import.meta.url))(
  'a shift is read on a phone, answered with one tap, and hides persons without contact, in %s',
  async (lang) => {
    const person = await signInAs(browser, demoHere().address, 'Bela Novák', { lang });
    const { page, t, go } = person;
    await page.setViewportSize({ width: 390, height: 844 });
    await go('/shift');
    await page.getByText('E.S., girl, 15, green coat').first().waitFor();
    await person.expectSound();
    // The hours of the adopted plan, and the areas on the map.
    const hours = page.getByRole('region', { name: t('briefing:sheet.plan') });
    await hours.getByRole('row', { name: 'Norrin, sector F' }).waitFor();
    await page.getByRole('img', { name: t('briefing:map.hours') }).waitFor();
    // A recalled notice is struck through and has no number to phone.
    await page.locator('s', { hasText: 'T.O., man, 27' }).waitFor();
    const { sheet, questions } = await ask(person, readMyShift);
    expect(sheet?.notices.map(({ kind }) => kind).toSorted()).toEqual(['hot_product', 'look_out', 'missing', 'wanted', 'wanted']); // prettier-ignore
    const [first] = questions;
    await page
      .getByRole('button', { name: `${t('briefing:shift.sawNothing')} ${sheet?.questions[0]?.text ?? first?.text}` })
      .click();
    await page.getByText(t('briefing:shift.sawNothingDone')).first().waitFor();
    const stored = await page.evaluate<{ extractable: boolean; text: string } | null>(STORED);
    expect(stored?.extractable).toBe(false);
    expect(stored?.text).not.toContain('E.S.');
    await expect.poll(() => page.evaluate(PROGRAM)).toBe(true);
    // The network is cut and the page opened again: the sheet is there to read, in the same language, and not to answer.
    await page.clock.install({ time: Date.now() });
    await page.context().setOffline(true);
    await page.reload();
    await page.getByText(t('briefing:shift.offline')).waitFor();
    await page.getByText('E.S., girl, 15, green coat').first().waitFor();
    await page.getByRole('img', { name: t('briefing:map.hours') }).waitFor();
    await expectNone(page.getByRole('button', { name: t('briefing:shift.sawNothing') }));
    await expectNone(page.getByRole('link'));
    await person.expectSound();
    // Twelve hours later persons are hidden and things are not.
    await page.clock.fastForward('11:00:00');
    await page.getByText('E.S., girl, 15, green coat').first().waitFor();
    await page.clock.fastForward('01:01:00');
    await page
      .getByText(t('briefing:shift.hidden', { at: '20:00', phone: 'duty officer, 4410' }))
      .first()
      .waitFor();
    expect(await page.getByText('E.S., girl, 15, green coat').count()).toBe(0);
    expect(await page.getByText('White van with a ladder rack').count()).toBeGreaterThan(0);
    await page.context().setOffline(false);
    await page.getByRole('button', { name: t('briefing:shift.check') }).click();
    await page.getByText('E.S., girl, 15, green coat').first().waitFor();
    await page.getByRole('banner').waitFor();
    await person.leave();
  },
  120_000,
);

test('without a connection every other page leads to the copy of the shift', { timeout: 120_000 }, async () => {
  const person = await signInAs(browser, demoHere().address, 'Bela Novák', {});
  const { page, t, go } = person;
  await go('/shift');
  await expect.poll(() => page.evaluate(PROGRAM)).toBe(true);
  await page.context().setOffline(true);
  await page.goto(`${demoHere().address}/tasks`);
  await page.getByRole('link', { name: t('shell:keptShift') }).click();
  await page.getByText('E.S., girl, 15, green coat').first().waitFor();
  await person.leave();
});

test('signing out removes the copy, its key and the program from the phone', { timeout: 120_000 }, async () => {
  const person = await signInAs(browser, demoHere().address, 'Bela Novák', {});
  const { page, t, go } = person;
  await go('/shift');
  await page.getByText('E.S., girl, 15, green coat').first().waitFor();
  await expect.poll(() => page.evaluate(STORED)).not.toBeNull();
  await expect.poll(() => page.evaluate(PROGRAM)).toBe(true);
  await page.getByRole('button', { name: 'Bela Novák' }).click();
  await page.getByRole('button', { name: t('shell:signOut') }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await expect.poll(() => page.evaluate(STORED)).toBeNull();
  await page.context().setOffline(true);
  await expect(page.goto(`${demoHere().address}/shift`)).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
  await person.leave();
});

test(
  'an answer that arrives during a sign-out without a connection does not bring the copy back',
  { timeout: 120_000 },
  async () => {
    const person = await signInAs(browser, demoHere().address, 'Bela Novák', {});
    const { page, t, go } = person;
    await go('/shift');
    await expect.poll(() => page.evaluate(STORED)).not.toBeNull();
    const [sheet, leaving] = [gate(), gate()];
    let asked = false;
    await page.route('**/api/my-shift', async (route) => {
      asked = true;
      await sheet.opened;
      await route.continue();
    });
    await page.route('**/api/session', async (route) => {
      if (route.request().method() !== 'DELETE') return route.continue();
      await leaving.opened;
      return route.abort();
    });
    await page.getByRole('button', { name: t('briefing:shift.check') }).click();
    await expect.poll(() => asked).toBe(true);
    await page.getByRole('button', { name: 'Bela Novák' }).click();
    await page.getByRole('button', { name: t('shell:signOut') }).click();
    await expect.poll(() => page.evaluate(STORED)).toBeNull();
    const answered = page.waitForResponse('**/api/my-shift');
    sheet.open();
    await (await answered).finished();
    await page.evaluate('new Promise((done) => setTimeout(done, 500))');
    leaving.open();
    await page.waitForURL((url) => url.pathname === '/');
    expect(await page.evaluate(STORED)).toBeNull();
    await person.leave();
  },
);

test('the next person on the phone does not open the copy of the one before', { timeout: 120_000 }, async () => {
  const person = await signInAs(browser, demoHere().address, 'Bela Novák', {});
  const { page, go } = person;
  await go('/shift');
  await page.getByText('E.S., girl, 15, green coat').first().waitFor();
  await expect.poll(() => page.evaluate(PROGRAM)).toBe(true);
  // The session ends elsewhere, such as by a suspension, and the page is not open.
  await page.goto('about:blank');
  await page.context().clearCookies();
  await page.goto(demoHere().address);
  await page.getByRole('button', { name: /Mara Ilves/ }).waitFor();
  await expect.poll(() => page.evaluate(STORED)).toBeNull();
  await page.context().setOffline(true);
  await expect(page.goto(`${demoHere().address}/shift`)).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
  await person.leave();
});

/** A promise that the test resolves. */
function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}
