import { launchBrowser } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pick, referenceIn, signInAs, type Person } from './person.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe('at the review desk', () => {
  let first: Person, second: Person;
  let reference = '';
  beforeAll(async () => {
    first = await signInAs(browser, demoHere().address, 'Mara Ilves', { lang: 'en' });
    second = await signInAs(browser, demoHere().address, 'Vesna Marková', { lang: 'ru' });
  });
  afterAll(async () => {
    await first?.leave();
    await second?.leave();
  });

  /** Open a report of the desk by its reference, with a reason. */
  async function open({ page, t, go, field, button }: Person): Promise<void> {
    await go('/retention-desk');
    await page.getByRole('row').filter({ hasText: reference }).click();
    await field('retention:open.reason').fill('To decide on it.');
    await button('retention:open.do').click();
    await page.getByRole('heading', { level: 2 }).filter({ hasText: reference }).waitFor();
    await expect.poll(() => page.getByRole('region', { name: t('retention:open.title') }).count()).toBe(1);
  }

  test('due reports are on the home page, which links to them; one opens with a reason, and one person proposes', async () => {
    const { page, t, go, field, button } = first;
    await go('/');
    const due = page
      .getByRole('listitem')
      .filter({ hasText: t('home:what.review_report') })
      .first();
    reference = await referenceIn(due);
    await due.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: t('retention:desk.title') }).waitFor();
    await first.expectSound();
    await open(first);
    const pane = page.getByRole('region', { name: t('retention:open.title') });
    await pick(pane, t('retention:propose.outcome'), t('retention:outcome.retain'));
    await field('retention:propose.reason').fill('The operation rests on it.');
    for (const link of await pane.getByRole('group').all()) {
      await pick(link, t('retention:propose.link'), t('retention:link.keep'));
      await link.getByLabel(t('retention:propose.linkReason')).fill('Nothing has changed.');
    }
    await first.expectSound();
    await button('retention:propose.do').click();
    await pane.getByRole('heading', { name: t('retention:decide.title') }).waitFor();
    expect(await pane.getByRole('button', { name: t('retention:decide.approve') }).getAttribute('aria-disabled')).toBe(
      'true',
    );
    await page.setViewportSize({ width: 390, height: 844 });
    await first.expectSound();
    first.expectQuiet();
  });

  test('the second decides, and it is due no longer', async () => {
    const { page, field, button } = second;
    await open(second);
    await page.getByText('The operation rests on it.').waitFor();
    await field('retention:decide.reason').fill('Да, дело идёт.');
    await second.expectSound();
    await button('retention:decide.approve').click();
    await page.getByRole('row').filter({ hasText: reference }).waitFor({ state: 'detached' });
    second.expectQuiet();
  });

  test('a proceeding is entered', async () => {
    const { page, t, go, button, field } = first;
    await page.setViewportSize({ width: 1280, height: 900 });
    await go('/proceedings');
    await button('retention:proceedings.add').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t('retention:proceedings.caseRef'), { exact: true }).fill('PROS 4/26');
    await dialog.getByLabel(t('retention:proceedings.authority'), { exact: true }).fill('Prosecutor, Norrin');
    await first.expectSound();
    await field('record:marking.classification').selectOption('restricted');
    await dialog.getByLabel('TLP', { exact: true }).selectOption('TLP:AMBER');
    await field('record:marking.group').selectOption('RIV-GEN');
    await dialog.getByRole('checkbox', { name: /^H0/ }).check({ force: true });
    await dialog.getByRole('button', { name: t('retention:proceedings.enter') }).click();
    await page.getByRole('heading', { name: 'PROS 4/26' }).waitFor();
    await first.expectSound();
    first.expectQuiet();
  });
});
