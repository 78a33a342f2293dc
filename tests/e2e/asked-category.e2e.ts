import { listReports, readReport, type Report } from '@reeve/contract';
import { launchBrowser } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { pick, signInAs, type Person } from './person.ts';
import { expectNone } from './expect-none.ts';
import { languagesHere } from './words.ts';

const GROUNDS = 'The recording shows that this person only stood by.';
const REASON = 'The recording was seen by two officers.';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** A released report of the exercise that names a grown person of this category, read without a further reason. */
async function reportNaming(reader: Person, category: string): Promise<{ report: Report; name: string }> {
  const { items } = await ask(reader, listReports, { query: { state: 'collated', limit: 200 } });
  for (const { id } of items) {
    const report = await ask(reader, readReport, { params: { id } }).catch(() => undefined);
    const person = report?.persons.find((one) => one.category === category && !one.minor && one.asked === null);
    if (report && person && report.persons.every(({ minor }) => !minor)) return { report, name: person.name };
  }
  throw new Error(`no report names a person of ${category}`);
}

describe.each(languagesHere(import.meta.url))('another category of a person, in %s', (lang) => {
  let asker: Person, decider: Person;
  let report: Report;
  let name: string;
  beforeAll(async () => {
    asker = await signInAs(browser, demoHere().address, 'Ines Okafor', { lang });
    decider = await signInAs(browser, demoHere().address, 'Vesna Marková', { lang });
    ({ report, name } = await reportNaming(asker, 'u_unverified_mention'));
  });
  afterAll(async () => {
    await asker?.leave();
    await decider?.leave();
  });

  test('is asked for at the person’s row, with grounds and a date; nothing is chosen beforehand', async () => {
    const { page, t, go } = asker;
    await go(`/reports/${report.id}`);
    await page.getByRole('button', { name: `${t('report:askCategory.open')} ${name}`, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await expectNone(dialog.getByRole('radio', { checked: true }));
    const send = dialog.getByRole('button', { name: t('report:askCategory.send'), exact: true });
    expect(await send.getAttribute('aria-disabled')).toBe('true');
    await pick(dialog, t('report:persons.category'), t('codes:category.d_witness'));
    await dialog.getByLabel(t('report:persons.reviewOn'), { exact: true }).fill('2026-10-20');
    await dialog.getByLabel(t('report:askCategory.grounds'), { exact: true }).fill(GROUNDS);
    await asker.expectSound();
    await page.setViewportSize({ width: 390, height: 844 });
    await asker.expectSound();
    await page.setViewportSize({ width: 1280, height: 900 });
    await send.click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText(GROUNDS, { exact: true }).first().waitFor();
    // Who asked does not decide.
    await expectNone(page.getByRole('button', { name: `${t('report:askedCategory.decide')} ${name}` }));
    await page.getByText(t('report:askedCategory.waits'), { exact: true }).waitFor();
    await asker.expectSound();
    asker.expectQuiet();
  });

  test('waits on the home of another person, who gives it with a reason', async () => {
    const { page, t } = decider;
    await decider.go('/');
    await page.getByRole('main').getByRole('link').filter({ hasText: report.subject }).first().waitFor();
    await decider.go(`/reports/${report.id}`);
    await page.getByRole('button', { name: `${t('report:askedCategory.decide')} ${name}`, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await pick(dialog, t('report:askedCategory.decision'), t('report:askedCategory.give'));
    await dialog.getByLabel(t('report:askedCategory.reason'), { exact: true }).fill(REASON);
    await decider.expectSound();
    await dialog.getByRole('button', { name: t('report:askedCategory.save'), exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page
      .getByRole('row')
      .filter({ hasText: name })
      .filter({ hasText: t('codes:category.d_witness') })
      .first()
      .waitFor();
    await expectNone(page.getByText(t('report:askedCategory.waits'), { exact: true }));
    await decider.expectSound();
    decider.expectQuiet();
  });
});
