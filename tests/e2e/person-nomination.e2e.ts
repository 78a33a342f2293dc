import { listReports, readReport, type Report } from '@reeve/contract';
import { launchBrowser } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { pick, signInAs, type Person } from './person.ts';
import { languagesHere } from './words.ts';

const LINES = [
  'proportionate',
  'legal',
  'accountable',
  'necessary',
  'collateral',
  'equality',
  'children',
  'lessIntrusive',
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** A released report of the exercise that names a grown suspect, read without a further reason. */
async function reportWithSuspect(reader: Person): Promise<{ report: Report; name: string }> {
  const { items } = await ask(reader, listReports, { query: { state: 'collated', limit: 200 } });
  for (const { id } of items) {
    const report = await ask(reader, readReport, { params: { id } }).catch(() => undefined);
    const person = report?.persons.find(({ category, minor }) => category === 'a_suspect_committed' && !minor);
    if (report && person && report.persons.every(({ minor }) => !minor)) return { report, name: person.name };
  }
  throw new Error('no report names a suspect');
}

describe.each(languagesHere(import.meta.url))('the nomination of a person, in %s', (lang) => {
  const title = `Speak with the seller ${lang}`;
  let asker: Person, decider: Person;
  let path = '';
  beforeAll(async () => {
    asker = await signInAs(browser, demoHere().address, 'Ines Okafor', { lang });
    decider = await signInAs(browser, demoHere().address, 'Vesna Marková', { lang });
  });
  afterAll(async () => {
    await asker?.leave();
    await decider?.leave();
  });

  test('begins at the person’s row of a report, and states what is missing at the fields', async () => {
    const { page, t, go, button, field } = asker;
    const { report, name } = await reportWithSuspect(asker);
    await go(`/reports/${report.id}`);
    await page.getByRole('link', { name: `${t('report:persons.nominate')} ${name}`, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: t('decide:personNomination.new') }).waitFor();
    await asker.expectSound();
    await button('decide:personNomination.send').click();
    await page.getByText(t('decide:personNomination.wrong.intrusive'), { exact: true }).waitFor();
    // The measure and each line of the note.
    await expect
      .poll(() => page.getByText(t('decide:personNomination.wrong.sentence'), { exact: true }).count())
      .toBe(9);
    await field('decide:personNomination.title').fill(title);
    await field('decide:personNomination.measure').fill(`Patrols speak with ${name} at home.`);
    await page.getByText(t('decide:personNomination.wrong.name'), { exact: true }).waitFor();
    await field('decide:personNomination.measure').fill('Patrols speak with the person at home.');
    const main = page.getByRole('main');
    await pick(main, t('decide:personNomination.intrusive'), t('decide:personNomination.yes'));
    await page.getByText(t('decide:personNomination.wrong.authority'), { exact: true }).waitFor();
    await pick(main, t('decide:personNomination.intrusive'), t('decide:personNomination.no'));
    for (const line of LINES) await field(`decide:plan.${line}`).fill('It serves this one purpose.');
    await field('decide:personNomination.due').fill('2026-10-01');
    await page.setViewportSize({ width: 390, height: 844 });
    await asker.expectSound();
    await page.setViewportSize({ width: 1280, height: 900 });
    await button('decide:personNomination.send').click();
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    path = new URL(page.url()).pathname;
    await page
      .getByRole('region', { name: t('record:facts') })
      .getByText(name)
      .waitFor();
    await asker.expectSound();
    expect(await button('record:step.person_nomination.approved.do').getAttribute('aria-disabled')).toBe('true');
    asker.expectQuiet();
  });

  test('is approved by another person, with a reason of a sentence', async () => {
    const { page, t, button } = decider;
    await decider.visit('decide');
    await page.getByRole('link', { name: t('decide:personNomination.list'), exact: true }).click();
    await page.getByRole('row').filter({ hasText: title }).click();
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
    expect(new URL(page.url()).pathname).toBe(path);
    await decider.expectSound();
    const step = 'record:step.person_nomination.approved.do';
    await decider.step(step, step, async (dialog) => {
      await dialog.getByLabel(t('record:reason.label'), { exact: true }).fill('The measure is needed now.');
    });
    await page.getByText(t('record:state.person_nomination.approved'), { exact: true }).first().waitFor();
    await button('record:step.person_nomination.ended.do').waitFor();
    await decider.expectSound();
    decider.expectQuiet();
  });
});
