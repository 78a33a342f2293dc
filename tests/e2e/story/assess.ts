import { PRODUCT_OUTLINE, QUALITY_GATE, UNCITED_SECTIONS, type ProductType } from '@reeve/domain';
import { expectNoSeriousViolations } from '@reeve/testing/browser/browser.ts';
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { expectRefused, pick, referenceIn, type Person } from '../person.ts';
import type { Script } from './script.ts';
import { expectNone } from '../expect-none.ts';

/** Ask whether the week of 2 March is odd. @returns the reference of the finding */
export async function countTheWeek(analyst: Person): Promise<string> {
  const { page, t } = analyst;
  await analyst.visit('analyse');
  await page
    .getByRole('link', { name: t('analyse:list.ask'), exact: true })
    .first()
    .click();
  await analyst.field('analyse:new.type').selectOption('residential_burglary');
  for (const area of ['Norrin, sector B', 'Norrin, sector C'])
    await page.getByRole('checkbox', { name: area }).check({ force: true });
  await analyst.field('analyse:new.week').fill('2026-03-04');
  await analyst.button('analyse:new.act').click();
  await page.getByRole('button', { name: t('analyse:again.do'), exact: true }).waitFor();
  await analyst.expectSound();
  // The planted week: 25 burglaries against a mean of 10, as the worked example of the method has it.
  const answer = await page.getByRole('main').innerText();
  expect(answer).toContain(t('analyse:level.alert'));
  expect(answer).toMatch(analyst.lang === 'en' ? /25 in the week .* a mean of 10 in/ : /25 .* 10/);
  expect(answer).toMatch(/p = 0[.,]00011/);
  return referenceIn(page.getByRole('link', { name: new RegExp(`^${t('analyse:run.finding')} FN-`) }));
}

/** Finds an object by its reference in a cite field, and cites it. */
async function cite(within: Locator, { page, t }: Person, label: string, reference: string): Promise<void> {
  await within.getByLabel(label, { exact: true }).fill(reference);
  await within.getByRole('option', { name: new RegExp(`${reference}$`) }).click();
  await page.getByRole('button', { name: t('assess:cite.removeOne', { reference }), exact: true }).waitFor();
}

/** How likely, how sure, on what. @returns the reference of the judgement */
export async function judge(analyst: Person, script: Script, cites: readonly string[]): Promise<string> {
  const { page, t, field } = analyst;
  await analyst.visit('assess');
  await page.getByRole('link', { name: t('assess:nav.judgements'), exact: true }).click();
  await page.getByRole('link', { name: t('assess:list.judgement.new'), exact: true }).click();
  const form = page.getByRole('main');
  await field('assess:form.statement').fill(script.judgement);
  await pick(form, t('assess:form.term'), t('assess:term.PHIA.likely'));
  await pick(form, t('assess:form.confidence'), t('assess:confidence.moderate'));
  for (const reference of cites) await cite(form, analyst, t('assess:form.cites'), reference);
  for (const part of ['basis', 'alternatives', 'wouldChangeIf']) await field(`assess:form.${part}`).fill(script.words);
  await analyst.expectSound();
  await analyst.button('assess:form.act').click();
  await page.getByRole('heading', { level: 1, name: script.judgement, exact: true }).waitFor();
  await analyst.expectSound();
  return referenceIn(form);
}

/** Say of an empty block why the question of its section does not apply. */
export async function doesNotApply({ page, t }: Person, number: string, because: string): Promise<void> {
  const block = t('assess:editor.block', { number });
  await page.getByRole('button', { name: `${block}: ${t('assess:editor.notApplicable.do')}`, exact: true }).click();
  await page
    .getByRole('textbox', { name: `${block}: ${t('assess:editor.notApplicable.because')}`, exact: true })
    .fill(because);
}

/** Write a product whose first block cites; the questions that need citations do not apply. @returns its reference */
export async function writeProduct(
  analyst: Person,
  type: ProductType,
  script: Script,
  cites: readonly string[],
): Promise<string> {
  const { page, t, field } = analyst;
  await analyst.visit('assess');
  await page.getByRole('link', { name: t('assess:list.product.new'), exact: true }).click();
  const main = page.getByRole('main');
  await pick(main, t('assess:new.type'), t(`assess:type.${type}`));
  await field('assess:new.name').fill(script.profile);
  await field('record:marking.classification').selectOption('restricted');
  await page.getByLabel('TLP', { exact: true }).selectOption('TLP:AMBER');
  await field('record:marking.group').selectOption('NORRIN-BURG');
  await page.getByRole('checkbox', { name: /^H0/ }).check({ force: true });
  await analyst.expectSound();
  await analyst.button('assess:new.act').click();
  await field('assess:new.name').waitFor();
  for (const [nth, section] of PRODUCT_OUTLINE[type].entries()) {
    const block = t('assess:editor.block', { number: `${nth + 1}.1` });
    if (nth === 0 || UNCITED_SECTIONS.includes(section)) {
      await page.getByRole('textbox', { name: block, exact: true }).fill(`${nth + 1}: ${script.words}`);
      continue;
    }
    // What would have to cite something says instead why it does not apply.
    await doesNotApply(analyst, `${nth + 1}.1`, script.words);
  }
  const first = t('assess:editor.block', { number: '1.1' });
  for (const reference of cites) {
    // `/` at the beginning of a word opens the list of what can be cited.
    await page.getByRole('textbox', { name: first, exact: true }).press('End');
    await page.getByRole('textbox', { name: first, exact: true }).pressSequentially(' /');
    await cite(page.getByRole('dialog'), analyst, t('assess:editor.citeWhat'), reference);
  }
  await page.getByText(analyst.like('assess:save.saved')).first().waitFor();
  await analyst.expectSound();
  return referenceIn(main);
}

/** Hand it in; who wrote it does not review it, and does not approve it for the reason named. */
export async function handIn(analyst: Person, script: Script, because: 'role' | 'is_author'): Promise<void> {
  await analyst.step('assess:step.product.peer_review.do', 'assess:step.product.peer_review.do', async (dialog) => {
    await dialog.getByRole('textbox').fill(script.words);
  });
  await expectRefused(analyst, 'assess:gate.do', 'assess:refusal.is_author');
  await expectNoApproval(analyst, because);
}

/** The line under the steps that says why this person does not approve. */
export async function expectNoApproval(person: Person, because: string): Promise<void> {
  const { page, t } = person;
  const line = `${t('assess:step.product.approved.do')}.*: ${t(`assess:refusal.${because}`)}`;
  await page
    .getByRole('listitem')
    .filter({ hasText: new RegExp(line) })
    .waitFor();
  await expectNone(person.button('assess:step.product.approved.do'));
}

/** Ten questions, answered by a reviewer other than the author. */
export async function review(reviewer: Person, reference: string, script: Script): Promise<void> {
  const { t } = reviewer;
  await reviewer.open(reference);
  await reviewer.step('assess:gate.do', 'assess:gate.act', async (dialog) => {
    for (const question of QUALITY_GATE)
      await pick(dialog, t(`assess:gate.question.${question}`), t('assess:gate.yes'));
    await dialog.getByLabel(t('assess:gate.note'), { exact: true }).fill(script.words);
    await expectNoSeriousViolations(reviewer.page);
  });
  await reviewer.expectSound();
}

/** A third person approves. */
export async function approve(approver: Person, reference: string, script: Script): Promise<void> {
  await approver.open(reference);
  await approver.step('assess:step.product.approved.do', 'assess:step.product.approved.do', async (dialog) => {
    await dialog.getByRole('textbox').fill(script.words);
  });
  await approver.page.getByText(approver.t('record:state.product.approved'), { exact: true }).first().waitFor();
  await approver.expectSound();
}
