import { atRest, expectNoSeriousViolations, launchBrowser } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNotThere, expectRefused, pick, signInAs, type Person } from './person.ts';
import { answerCheck, checkReport, evaluateReport, sanitiseReport, submitReport } from './story/gather.ts';
import { SCRIPTS } from './story/script.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(['ru'] as const)('a report that goes back, stays longer, and goes for good, in %s', (lang) => {
  const script = SCRIPTS[lang];
  const people = new Map<string, Person>();
  async function as(name: string): Promise<Person> {
    const person = people.get(name) ?? (await signInAs(browser, demoHere().address, name, { lang }));
    people.set(name, person);
    return person;
  }
  let report = '';
  afterAll(async () => {
    for (const person of people.values()) await person.leave();
  });

  test('a failed check returns the text with its reason; the revised text passes', async () => {
    report = await submitReport(await as('Bela Novák'), script, 'SRC-BACK');
    await evaluateReport(await as('Mara Ilves'), report);
    const brandt = await as('Tomas Brandt');
    await sanitiseReport(brandt, report, script);

    const markova = await as('Vesna Marková');
    const { page, t } = markova;
    await markova.open(report);
    await markova.button('report:step.check.open').click();
    const dialog = page.getByRole('dialog');
    await answerCheck(dialog, markova, true);
    // One answer is yes: it cannot be passed; and failing it needs a reason.
    const act = (key: string, because: string) =>
      dialog.getByRole('button', { name: t(key), exact: true, description: t(because), disabled: true });
    await act('report:step.check.do', 'report:step.check.because_reidentifies').waitFor();
    await act('report:step.check.fail', 'report:step.check.failNeedsReason').waitFor();
    await dialog.getByLabel(t('report:step.check.reason'), { exact: true }).fill(script.reason);
    await expectNoSeriousViolations(page);
    await dialog.getByRole('button', { name: t('report:step.check.fail'), exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText(t('codes:state.evaluated'), { exact: true }).first().waitFor();

    // Meanwhile the report is closed to other readers.
    const okafor = await as('Ines Okafor');
    await expectNotThere(okafor, report);

    await brandt.page.reload(); // what was read is not read again behind one’s back
    await brandt.button('report:step.sanitise.open').click();
    await brandt.page.getByRole('dialog').getByText(script.reason).waitFor();
    await brandt.page.keyboard.press('Escape');
    await sanitiseReport(brandt, report, script);
    await page.reload();
    await checkReport(markova, report);
    await okafor.go('/');
    await okafor.open(report);
    await okafor.page.getByText(script.sanitised).first().waitFor();
    for (const person of people.values()) person.expectQuiet();
  });

  test('two persons retain it, before its date and each with a reason; its author does not', async () => {
    const novak = await as('Bela Novák');
    await novak.open(report);
    await novak.page.getByText(novak.t('report:step.more'), { exact: true }).click();
    await expectRefused(novak, 'report:step.revalidate.open', 'codes:refusal.is_author');
    const lindqvist = await as('Dag Lindqvist');
    await lindqvist.open(report);
    await lindqvist.button('report:step.revalidate.open').click();
    const atDesk = async ({ page, t, field, button }: Person): Promise<Locator> => {
      await page.getByRole('heading', { level: 1, name: t('retention:desk.title') }).waitFor();
      await field('retention:open.reason').fill(script.reason);
      await button('retention:open.do').click();
      return page.getByRole('region', { name: t('retention:open.title') });
    };
    const { t } = lindqvist;
    const pane = await atDesk(lindqvist);
    await pick(pane, t('retention:propose.outcome'), t('retention:outcome.retain'));
    await lindqvist.field('retention:propose.reason').fill(script.reason);
    await expectNoSeriousViolations(lindqvist.page);
    await lindqvist.button('retention:propose.do').click();
    await pane.getByRole('heading', { name: t('retention:decide.title') }).waitFor();
    const markova = await as('Vesna Marková');
    const { pathname, search } = new URL(lindqvist.page.url());
    await markova.go(pathname + search);
    await atDesk(markova);
    await markova.field('retention:decide.reason').fill(script.reason);
    await markova.button('retention:decide.approve').click();
    await markova.page.getByRole('heading', { name: t('retention:propose.title') }).waitFor();
    await markova.open(report);
    await markova.page.getByText(t('report:event.retained')).first().waitFor();
    lindqvist.expectQuiet();
  });

  test('it is erased only by who may, with a reason and its reference typed out; a line without content remains', async () => {
    const ilves = await as('Mara Ilves');
    await ilves.open(report);
    await ilves.page.getByText(ilves.t('report:step.more'), { exact: true }).click();
    await expectRefused(ilves, 'report:step.erase.open', 'codes:refusal.roleNamed');

    const markova = await as('Vesna Marková');
    const { page, t } = markova;
    await markova.go('/');
    await markova.open(report);
    await page.getByText(t('report:step.more'), { exact: true }).click();
    await markova.step('report:step.erase.open', 'report:step.erase.do', async (dialog) => {
      const send = (because: string) =>
        dialog.getByRole('button', { name: t('report:step.erase.do'), description: because, disabled: true });
      const typed = dialog.getByLabel(t('report:step.erase.typed', { reference: report }), { exact: true });
      await send(t('report:step.erase.missing_reason')).waitFor();
      await dialog.getByLabel(t('report:step.erase.reason'), { exact: true }).fill(script.words);
      await typed.fill('RP-00000');
      await send(t('report:step.erase.missing_reference', { reference: report })).waitFor();
      await expectNoSeriousViolations(page);
      await typed.fill(report);
    });
    await page.getByRole('heading', { level: 1, name: t('report:list.title'), exact: true }).waitFor();
    await markova.open(report);
    await page.getByText(t('codes:state.erased'), { exact: true }).first().waitFor();
    await markova.expectSound();
    for (const text of [script.subject, script.neutralSubject, script.sanitised, 'SRC-BACK'])
      expect(await page.getByText(text).count(), text).toBe(0);
    markova.expectQuiet();
  });

  test('what colleagues wrote of why they read it is listed for the data-protection officer, and goes by the keyboard alone', async () => {
    const marchetti = await as('Zoë Marchetti');
    const { page, t } = marchetti;
    await marchetti.go('/log');
    await page.getByRole('checkbox', { name: t('log:filter.left'), exact: true }).focus();
    await page.keyboard.press('Space');
    await page.getByText(t('log:left.lead'), { exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.get('left')).toBe('yes');
    const steps = page.getByRole('button', { name: marchetti.like('log:left.openOf') });
    await steps.first().waitFor();
    await marchetti.expectSound();
    const name = (await steps.first().getAttribute('aria-label')) ?? '';
    await steps.first().focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    for (const said of ['log:left.what', 'log:left.stays']) await dialog.getByText(t(said), { exact: true }).waitFor();
    await dialog
      .getByRole('button', { name: t('log:erase.do'), description: t('log:erase.noReason'), disabled: true })
      .waitFor();
    await expectNoSeriousViolations(page);
    await page.keyboard.type(script.reason);
    await page.keyboard.press('Control+Enter');
    await dialog.getByText(t('log:erase.ordered'), { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    // The order has its number within a second; the list is asked again until then.
    await expect
      .poll(
        async () => {
          await page.reload();
          await page.getByText(t('log:left.lead'), { exact: true }).waitFor();
          await atRest(page);
          return page.getByRole('button', { name, exact: true }).count();
        },
        { timeout: 60_000 },
      )
      .toBe(0);
    marchetti.expectQuiet();
  });
});
