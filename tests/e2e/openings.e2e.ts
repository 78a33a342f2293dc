import { launchBrowser, takePictures } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNone } from './expect-none.ts';
import { chooseByArrows, tabTo } from './keyboard.ts';
import { signInAs, type Person } from './person.ts';
import { languagesHere } from './words.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };
const PAGE = '/retention-desk/openings';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Sound at the desk and on a phone, and no wider than the phone. */
async function expectSoundOnBoth(person: Person, picture: string): Promise<void> {
  await person.expectSound();
  await person.page.setViewportSize(PHONE);
  await person.expectSound();
  expect(await person.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await takePictures(person.page, `${picture}-${person.lang}`);
  await person.page.setViewportSize(DESK);
}
const lineOf = ({ page, t }: Person, reason: string) =>
  page
    .getByRole('list', { name: t('retention:opening.title') })
    .getByRole('listitem')
    .filter({ hasText: reason });

describe.each(languagesHere(import.meta.url))('an opening of the review desk, in %s', (lang) => {
  const reason = `Nobody of the group is on duty (${lang}).`;
  let head: Person, chief: Person, reviewer: Person;
  beforeAll(async () => {
    const as = (name: string) => signInAs(browser, demoHere().address, name, { lang });
    [head, chief, reviewer] = [await as('Vesna Marková'), await as('Ragnhild Thorsby'), await as('Dag Lindqvist')];
  });
  afterAll(async () => {
    for (const person of [head, chief, reviewer]) await person?.leave();
  });

  test('is asked for by keyboard; nothing is chosen beforehand, and it names two other persons', async () => {
    const { page, t, field, button } = head;
    await head.visit('protect');
    const link = page.getByRole('link', { name: t('retention:nav.openings'), exact: true });
    await tabTo(page, link);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: t('retention:opening.title'), exact: true }).waitFor();
    const send = button('retention:opening.send');
    await send.waitFor();
    for (const list of ['bulk.retentionRule', 'opening.openedFor', 'opening.second'])
      expect(await field(`retention:${list}`).locator('option:checked').innerText()).toBe(
        t('retention:propose.choose'),
      );
    await page.getByText(t('retention:opening.incomplete'), { exact: true }).waitFor();
    await chooseByArrows(page, field('retention:bulk.retentionRule'), new RegExp(`^${t('report:rule.tip')} `));
    await chooseByArrows(page, field('retention:opening.openedFor'), /^Dag Lindqvist/);
    await chooseByArrows(page, field('retention:opening.second'), /^Ragnhild Thorsby/);
    await tabTo(page, field('retention:opening.reason'));
    await page.keyboard.type(reason);
    await expectSoundOnBoth(head, 'openings-form');
    await tabTo(page, send);
    await page.keyboard.press('Enter');
    await lineOf(head, reason).getByText(t('retention:opening.state.waiting'), { exact: true }).waitFor();
    // Who asked neither answers nor opens.
    await expectNone(button('retention:opening.approve'));
    await expectNone(button('retention:opening.find'));
    await expectSoundOnBoth(head, 'openings-asked');
    head.expectQuiet();
  });

  test('waits at home for the second person, who approves it with a reason, by mouse', async () => {
    const { page, t } = chief;
    await chief.go('/');
    const row = page
      .getByRole('listitem')
      .filter({ hasText: t('home:what.answer_opening') })
      .first();
    await row.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: t('retention:opening.title'), exact: true }).waitFor();
    const line = lineOf(chief, reason);
    const approve = line.getByRole('button', { name: t('retention:opening.approve'), exact: true });
    await approve.waitFor();
    expect(await approve.getAttribute('aria-disabled')).toBe('true');
    // The form to ask is for those who count what is due.
    await expectNone(page.getByRole('region', { name: t('retention:opening.ask') }));
    await line.getByLabel(t('retention:decide.reason'), { exact: true }).fill('It has waited long enough.');
    await expectSoundOnBoth(chief, 'openings-answer');
    await approve.click();
    await line.getByText(t('retention:opening.state.approved'), { exact: true }).waitFor();
    await expectNone(approve);
    await chief.expectSound();
    chief.expectQuiet();
  });

  test('is used by the reviewer alone, who learns whether a report waits', async () => {
    const { page, t } = reviewer;
    await reviewer.go(PAGE);
    const line = lineOf(reviewer, reason);
    await line.getByRole('button', { name: t('retention:opening.find'), exact: true }).click();
    const none = line.getByText(t('retention:opening.none'), { exact: true });
    const pane = page.getByRole('region', { name: t('retention:open.title') });
    await none.or(pane).first().waitFor();
    await expectSoundOnBoth(reviewer, 'openings-used');
    reviewer.expectQuiet();
  });

  test('is not for others: its page lists nothing of it', async () => {
    const analyst = await signInAs(browser, demoHere().address, 'Mara Ilves', { lang });
    await analyst.go(PAGE);
    await analyst.page.getByText(analyst.t('retention:opening.empty'), { exact: true }).waitFor();
    await expectNone(analyst.page.getByText(reason));
    await analyst.expectSound();
    analyst.expectQuiet();
    await analyst.leave();
  });
});
