import { listStatements, readReport } from '@reeve/contract';
import { launchBrowser } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { expectNone } from './expect-none.ts';
import { signInAs, type Person } from './person.ts';
import { gradedReport, releasedReport } from './released-report.ts';
import { languagesHere } from './words.ts';

/** Ten facts about things, none about a person. */
const TEN_FACTS =
  'A white Ford Transit, RV 52 QLM, was parked outside Brightwater Haulage Ltd, 12 Mill Street, on 2 September 2026. ' +
  'On the dashboard lay a card with +999 55 0419 and stock@brightwater.example. A grey Opel Vivaro, RV 77 TKC, waited in Dyer Street. ' +
  'A delivery note names account GB82 WEST 1234 5698 7654 32.';
const OF_A_PERSON = 'Oda Winther uses +999 55 0777 and was seen with a green bicycle near the weir.';
/** Most keys for ten facts about things. */
const MOST_KEYS = 25;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(languagesHere(import.meta.url))('suggestions of a report, in %s', (lang) => {
  let author: Person, grader: Person, checker: Person;
  beforeAll(async () => {
    const here = demoHere().address;
    author = await signInAs(browser, here, 'Bela Novák', { lang });
    grader = await signInAs(browser, here, 'Mara Ilves', { lang });
    checker = await signInAs(browser, here, 'Tomas Brandt', { lang });
  }, 60_000);
  afterAll(async () => {
    for (const person of [author, grader, checker]) await person?.leave();
  });

  test('ten facts about things become ten graded statements in at most 25 keys', async () => {
    const id = await releasedReport({ author, grader, checker }, TEN_FACTS);
    const { page, t, go } = grader;
    await go(`/reports/${id}`);
    await page.getByRole('button', { name: t('know:suggest.open') }).waitFor();
    let keys = 0;
    const press = async (key: string): Promise<void> => {
      await page.keyboard.press(key);
      keys += 1;
    };
    await press('q');
    const list = page.getByRole('list').filter({ has: page.locator('[aria-current]') });
    await list.waitFor();
    await grader.expectSound();
    const all = await list.getByRole('listitem').count();
    expect(all).toBeGreaterThanOrEqual(10);
    for (let made = 1; made <= all; made += 1) {
      await press('f');
      await page.getByText(t('know:suggest.state.accepted'), { exact: true }).nth(made).waitFor();
    }
    await press('Control+Enter');
    await page.getByRole('heading', { name: t('know:report.heading') }).waitFor();
    const { items } = await ask(grader, listStatements, { params: { id } });
    expect(items.length).toBe(all);
    expect(items.every(({ grade, kind }) => grade.source === 'B' && grade.info === '2' && kind === 'fact')).toBe(true);
    expect(keys).toBeLessThanOrEqual(MOST_KEYS);
    process.stdout.write(`${all} statements in ${keys} keys\n`);
  });

  test('a person is accepted with a link to the report alone, which is added with a category; nothing is chosen beforehand', async () => {
    const id = await releasedReport({ author, grader, checker }, OF_A_PERSON, {
      persons: [{ name: 'Nils Aske', category: 'd_witness', grounds: '', minor: false, reviewOn: '2026-10-20' }],
      namesNobody: false,
    });
    const { page, t, go } = grader;
    await go(`/reports/${id}/suggestions`);
    const accept = page.getByRole('button', { name: t('know:suggest.fact') });
    await accept.waitFor();
    expect(await accept.getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('k');
    const link = page.getByRole('group', { name: t('know:suggest.linkOf', { name: 'Oda Winther' }) });
    await link.waitFor();
    await expectNone(link.getByRole('radio', { checked: true }));
    await grader.expectSound();
    await page.setViewportSize({ width: 390, height: 844 });
    await grader.expectSound();
    await page.setViewportSize({ width: 1280, height: 900 });
    await link.getByText(t('codes:category.d_witness'), { exact: true }).click();
    await link.getByRole('button', { name: t('know:suggest.linkDo') }).click();
    await link.waitFor({ state: 'hidden' });
    await accept.click();
    await page.getByText(t('know:suggest.state.accepted'), { exact: true }).nth(1).waitFor();
    const { persons } = await ask(grader, readReport, { params: { id } });
    expect(persons.map(({ name, category }) => [name, category])).toContainEqual(['Oda Winther', 'd_witness']);
    grader.expectQuiet();
  });

  test('a raw text shows its readers what it names, as marks that cannot be accepted; its author sees none of it', async () => {
    const id = await gradedReport({ author, grader }, TEN_FACTS);
    const { page, t, go } = grader;
    await go(`/reports/${id}`);
    const raw = page.getByRole('region', { name: t('report:texts.raw') });
    const show = raw.getByRole('button', { name: t('report:marks.show') });
    await show.waitFor();
    const asked: string[] = [];
    page.on('request', (request) => void (request.url().includes(id) && asked.push(request.url())));
    await show.click();
    await raw.getByText(t('report:marks.only')).waitFor();
    await raw.locator('mark').filter({ hasText: 'RV 52 QLM' }).waitFor();
    await expectNone(raw.locator('mark button'));
    expect(await raw.locator('p').first().innerText()).toContain('Brightwater Haulage Ltd');
    expect(asked).toEqual([]);
    await grader.expectSound();
    await page.setViewportSize({ width: 390, height: 844 });
    await grader.expectSound();
    await page.setViewportSize({ width: 1280, height: 900 });
    await show.click();
    await expectNone(raw.locator('mark'));
    await author.go(`/reports/${id}`);
    await expectNone(author.button('report:marks.show'));
    grader.expectQuiet();
  });

  test('a dismissed suggestion is struck at its words and can be restored', async () => {
    const id = await releasedReport({ author, grader, checker }, TEN_FACTS);
    const { page, t, go } = grader;
    await go(`/reports/${id}/suggestions`);
    await page.getByRole('button', { name: t('know:suggest.dismiss') }).waitFor();
    await page.keyboard.press('x');
    await page.getByText(t('know:suggest.state.dismissed'), { exact: true }).nth(1).waitFor();
    await page.keyboard.press('Shift+A');
    await page.locator('button.is-dismissed').first().click();
    await page.keyboard.press('r');
    await page.getByText(t('know:suggest.state.dismissed'), { exact: true }).nth(1).waitFor({ state: 'detached' });
    grader.expectQuiet();
  });
});
