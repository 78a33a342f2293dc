import { closeThreat, readSession, setExerciseClock } from '@reeve/contract';
import { launchBrowser } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { pick, signInAs, type Person } from './person.ts';
import { expectNone } from './expect-none.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** An alarm is to be on a screen within five seconds. */
const AT_ONCE = { timeout: 5_000 };
const alarms = ({ page, t }: Person) => page.getByRole('region', { name: t('threat:banner.label') });

describe('a threat to life', () => {
  let officer: Person, commander: Person, deputy: Person;
  let first = '';
  beforeAll(async () => {
    const demo = demoHere().address;
    officer = await signInAs(browser, demo, 'Bela Novák', { lang: 'en' });
    commander = await signInAs(browser, demo, 'Edda Halden', { lang: 'en' });
    deputy = await signInAs(browser, demo, 'Ragnhild Thorsby', { lang: 'en' });
    await deputy.go('/');
  });
  afterAll(async () => {
    for (const person of [officer, commander, deputy]) await person?.leave();
  });

  test('is raised from an unfinished report, and is on the commander’s screen within five seconds', async () => {
    const { page, t, go, button } = officer;
    await commander.go('/tasks');
    await go('/reports/new');
    await pick(page.getByRole('main'), t('report:basis.priority'), t('codes:priority.high'));
    const part = page.getByRole('region', { name: t('threat:title') });
    // Phone first, with the number of the roster.
    await part.getByText(/555 0100/).waitFor();
    await part.getByLabel(t('threat:field.atRisk'), { exact: true }).fill('Mrs N., baker');
    await part.getByLabel(t('threat:field.place'), { exact: true }).fill('Quay 4');
    await officer.expectSound();
    await button('threat:raise.do').click();
    await alarms(commander).getByText('Mrs N., baker').waitFor(AT_ONCE);
    await part.getByText(t('threat:raise.isRaised'), { exact: true }).waitFor();
    await commander.expectSound();
    // The chief is not on duty and is not alarmed yet.
    await expectNone(alarms(deputy).getByText('Mrs N., baker'));
  });

  test('is acknowledged by the commander by name, and its author sees by whom', async () => {
    await alarms(commander)
      .getByRole('button', { name: commander.t('threat:banner.have'), exact: true })
      .click();
    await alarms(officer)
      .getByText(/^Edda Halden/)
      .waitFor(AT_ONCE);
    await alarms(commander)
      .getByRole('link', { name: commander.t('threat:banner.open'), exact: true })
      .click();
    await commander.page.getByRole('heading', { level: 1, name: commander.t('threat:title') }).waitFor();
    first = new URL(commander.page.url()).pathname.split('/').at(-1) ?? '';
  });

  test('has its steps in a log, each with name and time, and a reason where one was not taken', async () => {
    const { page, t, button, field } = commander;
    const main = page.getByRole('main');
    await pick(main, t('threat:steps.which'), t('threat:step.warned'));
    await field('threat:steps.words').fill('By phone, by me.');
    await button('threat:steps.do').click();
    const line = main.getByRole('listitem').filter({ hasText: 'By phone, by me.' });
    await line.getByText('Edda Halden', { exact: true }).waitFor();
    await pick(main, t('threat:steps.which'), t('threat:step.not_done'));
    expect(await button('threat:steps.do').getAttribute('aria-disabled')).toBe('true');
    await field('threat:steps.words').fill('He is abroad.');
    await button('threat:steps.do').click();
    await main.getByRole('listitem').filter({ hasText: 'He is abroad.' }).waitFor();
    await field('threat:record.saidOrDone').fill('He wrote that he would burn the shop.');
    await button('threat:record.save').click();
    await main.getByText('He wrote that he would burn the shop.', { exact: true }).waitFor();
    await commander.expectSound();
    await page.setViewportSize({ width: 390, height: 844 });
    await commander.expectSound();
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test('unacknowledged for five minutes, it is on the screens of all who answer threats, and its author is asked to phone', async () => {
    const { page, t, go, button } = officer;
    await go('/');
    await button('threat:raise.open').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t('threat:field.atRisk'), { exact: true }).fill('A witness');
    await dialog.getByRole('button', { name: t('threat:raise.do'), exact: true }).click();
    await page.getByRole('heading', { level: 1, name: t('threat:title') }).waitFor();
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await alarms(commander).getByText('A witness').waitFor(AT_ONCE);
    const { clock } = await ask(commander, readSession);
    const move = (now: string) => ask(commander, setExerciseClock, { input: { now } });
    await move(new Date(Date.parse(clock.now) + 6 * 60_000).toISOString());
    try {
      await alarms(deputy).getByText('A witness').waitFor({ timeout: 10_000 });
      await alarms(officer).getByText(t('threat:banner.mineEscalated')).waitFor({ timeout: 10_000 });
      await alarms(officer)
        .getByText(/555 0100/)
        .waitFor();
      await deputy.expectSound();
    } finally {
      await move(clock.now);
      for (const threat of [id, first])
        await ask(commander, closeThreat, { params: { id: threat }, input: { reason: 'End of the test.' } });
    }
    await alarms(deputy).getByText('A witness').waitFor({ state: 'detached' });
    for (const person of [officer, commander, deputy]) person.expectQuiet();
  });
});
