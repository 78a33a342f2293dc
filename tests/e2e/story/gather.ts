import { REIDENTIFICATION_QUESTIONS } from '@reeve/domain';
import { expectNoSeriousViolations } from '@reeve/testing/browser/browser.ts';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { pick, referenceIn, type Person } from '../person.ts';
import type { Script } from './script.ts';
import { expectNone } from '../expect-none.ts';

/** Returns every selected radio button and check box of the page, by its label. */
async function chosen(page: Page): Promise<readonly string[]> {
  const marked = page.getByRole('radio', { checked: true }).or(page.getByRole('checkbox', { checked: true }));
  return marked.evaluateAll((inputs) => inputs.map((input) => input.getAttribute('value') ?? ''));
}

/** The officer writes it, makes every choice, and sends it. @returns the reference of the report */
export async function submitReport(officer: Person, script: Script, sourceReference: string): Promise<string> {
  const { page, t, field } = officer;
  await officer.visit('gather');
  await page.getByRole('link', { name: t('report:list.new'), exact: true }).click();
  await field('report:form.subject').waitFor();
  await officer.expectSound();
  // Nothing is preselected. (The agency's own grading scheme is, in the closed list of definitions: a setting, no grade.)
  expect(await chosen(page)).toEqual([]);
  await field('report:form.subject').fill(script.subject);
  await field('report:form.text').fill(script.raw);
  await field('report:form.source').fill(sourceReference);
  const form = page.getByRole('main');
  await pick(form, t('report:grade.toldBy'), t('codes:toldBy.mostly_right'));
  await pick(form, t('report:grade.knowsBy'), t('codes:knowsBy.saw_it'));
  await pick(form, t('report:grade.recordAgrees'), t('codes:recordAgrees.no'));
  await pick(form, t('report:grade.source'), 'B');
  await pick(form, t('report:grade.info'), '2');
  await page.getByRole('checkbox', { name: t('report:persons.nobody') }).check({ force: true });
  await field('report:marking.classification').selectOption('restricted');
  await page.getByRole('checkbox', { name: /^H0/ }).check({ force: true });
  await page.getByLabel('TLP', { exact: true }).selectOption('TLP:AMBER');
  await field('report:marking.group').selectOption('NORRIN-BURG');
  await field('report:basis.legalBasis').selectOption('PA-12-1');
  // Late enough that the report is still valid when the result is in.
  await field('report:basis.reviewOn').fill('2027-01-15');
  await pick(form, t('report:basis.priority'), t('codes:priority.low'));
  await officer.button('report:send.do').click();
  await page.getByRole('heading', { level: 1, name: t('report:sent.title'), exact: true }).waitFor();
  await officer.expectSound();
  await expectNone(page.getByText(script.raw));
  return referenceIn(form);
}

/** Another than the author takes it up and sets the grade of record. */
export async function evaluateReport(evaluator: Person, reference: string): Promise<void> {
  const { t } = evaluator;
  await evaluator.open(reference);
  await evaluator.expectSound();
  await evaluator.step('report:step.take.open', 'report:step.take.do', async (dialog) => {
    await dialog.getByRole('textbox').fill(t('report:step.take.reasonHint'));
  });
  await evaluator.step('report:step.evaluate.open', 'report:step.evaluate.do', async (dialog) => {
    await pick(dialog, t('report:grade.source'), 'B');
    await pick(dialog, t('report:grade.info'), '2');
    await dialog
      .getByLabel(t('report:step.evaluate.rationale'), { exact: true })
      .fill(t('report:step.evaluate.rationaleHint'));
    await dialog.getByRole('button', { name: t('report:step.evaluate.takeOver'), exact: true }).click();
    await expectNoSeriousViolations(evaluator.page);
  });
}

/** A text that no longer shows who the source is. */
export async function sanitiseReport(sanitiser: Person, reference: string, script: Script): Promise<void> {
  const { t } = sanitiser;
  await sanitiser.open(reference);
  await sanitiser.step('report:step.sanitise.open', 'report:step.sanitise.do', async (dialog) => {
    await dialog.getByLabel(t('report:step.sanitise.subject'), { exact: true }).fill(script.neutralSubject);
    await dialog.getByLabel(t('report:step.sanitise.text'), { exact: true }).fill(script.sanitised);
    await pick(dialog, t('report:step.sanitise.risk'), t('codes:residualRisk.low'));
    await expectNoSeriousViolations(sanitiser.page);
  });
}

/** The questions of the check, each answered; the dialog stays open. */
export async function answerCheck(dialog: Locator, { t }: Person, reveals: boolean): Promise<void> {
  for (const question of REIDENTIFICATION_QUESTIONS) {
    const answer = reveals && question === 'unique_detail' ? 'yes' : 'no';
    await pick(dialog, t(`codes:question.${question}`), t(`report:step.check.${answer}`));
  }
}

/** The third person passes it: its readers see it at once; then it is put where it belongs. */
export async function checkReport(checker: Person, reference: string): Promise<void> {
  const { t } = checker;
  await checker.open(reference);
  await checker.step('report:step.check.open', 'report:step.check.do', async (dialog) => {
    await answerCheck(dialog, checker, false);
    await expectNoSeriousViolations(checker.page);
  });
  await checker.step('report:step.collate.open', 'report:step.collate.do', async (dialog) => {
    await dialog.getByRole('textbox').fill(t('report:step.collate.reasonHint'));
  });
}
