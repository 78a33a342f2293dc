import { createStatement, listIdentityPairs, readEntity } from '@reeve/contract';
import { launchBrowser } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { signInAs, type Person } from './person.ts';
import { releasedReport } from './released-report.ts';
import { languagesHere } from './words.ts';

const TEXT = 'Two grey vans were seen at the mill, the plates noted by hand.';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(languagesHere(import.meta.url))('two vans that may be one, in %s', (lang) => {
  const reason = `the same photo (${lang})`;
  let author: Person, grader: Person, checker: Person;
  const vans: string[] = [];
  beforeAll(async () => {
    const here = demoHere().address;
    author = await signInAs(browser, here, 'Bela Novák', { lang });
    grader = await signInAs(browser, here, 'Mara Ilves', { lang });
    checker = await signInAs(browser, here, 'Tomas Brandt', { lang });
    const reportId = await releasedReport({ author, grader, checker }, TEXT);
    const [first, second] = lang === 'en' ? ['RV 18 OSB', 'RV I8 0S8'] : ['RV 18 GZB', 'RV 1B 6ZB'];
    for (const plate of [first, second]) {
      const { subjectId } = await ask(grader, createStatement, {
        input: {
          reportId,
          quote: 'Two grey vans',
          kind: 'fact',
          property: 'registration',
          subject: { newKind: 'vehicle' },
          value: plate,
        },
      });
      await ask(grader, createStatement, {
        input: {
          reportId,
          quote: 'Two grey vans',
          kind: 'fact',
          property: 'make_and_colour',
          subject: { id: subjectId },
          value: 'grey van',
        },
      });
      vans.push(subjectId);
    }
  }, 90_000);
  afterAll(async () => {
    for (const person of [author, grader, checker]) await person?.leave();
  });

  test('are compared, decided by keys with a reason, shown as one, and two again after it is withdrawn', async () => {
    const { page, t, go } = grader;
    const { bands } = await ask(grader, listIdentityPairs, { query: {} });
    const pair = bands
      .flatMap(({ pairs }) => pairs)
      .find(({ first, second }) => vans.includes(first.id) && vans.includes(second.id));
    expect(pair).toBeDefined();
    await go(`/identities?first=${pair?.first.id}&second=${pair?.second.id}`);
    await page.getByRole('table', { name: t('identity:compared') }).waitFor();
    expect(
      await page
        .getByRole('table', { name: t('identity:compared') })
        .getByRole('row')
        .count(),
    ).toBe(3);
    await page.getByText(t('identity:leans.likely_one')).waitFor();
    await grader.expectSound();
    await page.setViewportSize({ width: 390, height: 844 });
    await grader.expectSound();
    await page.setViewportSize({ width: 1280, height: 900 });
    const record = page.getByRole('button', { name: t('identity:record.none') });
    expect(await record.getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('1');
    await page.getByRole('textbox', { name: t('identity:reasonLabel') }).fill(reason);
    await page.keyboard.press('Control+Enter');
    const decided = page.getByRole('complementary').getByText(reason).first();
    await decided.waitFor();
    const [older = '', newer = ''] = vans;
    const joined = await ask(grader, readEntity, { params: { id: newer } });
    expect(joined.statements.length).toBe(4);
    expect(joined.joins.map(({ because }) => because)).toEqual([reason]);
    expect(await ask(grader, readEntity, { params: { id: older } })).toEqual(joined);
    await go(`/entities/${newer}`);
    await page.getByText(t('identity:joins.heading')).waitFor();
    await grader.expectSound();
    await page.getByRole('button', { name: t('identity:withdraw.do') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('two photos after all');
    await dialog.getByRole('button', { name: t('identity:withdraw.act') }).click();
    await dialog.waitFor({ state: 'hidden' });
    const parted = await ask(grader, readEntity, { params: { id: newer } });
    expect(parted.statements.length).toBe(2);
    // By reference, from the page of the other.
    await go(`/entities/${older}`);
    await page.getByRole('button', { name: t('identity:compare.open') }).click();
    await dialog.getByRole('textbox').fill(parted.reference.toLowerCase());
    await dialog.getByRole('button', { name: t('identity:compare.do') }).click();
    await page.getByRole('table', { name: t('identity:compared') }).waitFor();
    grader.expectQuiet();
  });
});
