import { expectNoSeriousViolations } from '@reeve/testing/browser/browser.ts';
import { expect } from 'vitest';
import type { Person } from '../person.ts';
import type { Script } from './script.ts';

async function move(owner: Person, to: 'accepted' | 'in_progress' | 'done', script: Script): Promise<void> {
  const act = `record:step.task.${to}.do`;
  await owner.step(act, act, async (dialog) => {
    await dialog.getByRole('textbox').fill(script.words);
  });
  await owner.page
    .getByText(owner.t(`record:state.task.${to}`), { exact: true })
    .first()
    .waitFor();
}

export async function acceptAndBegin(owner: Person, reference: string, script: Script): Promise<void> {
  await owner.open(reference);
  await owner.expectSound();
  await move(owner, 'accepted', script);
  await move(owner, 'in_progress', script);
}

/** What happened, with outputs that are no result; then it is done. */
export async function finish(owner: Person, script: Script): Promise<void> {
  const { page, t } = owner;
  await owner.step('act:outcome.new', 'act:outcome.send', async (dialog) => {
    const field = (key: string) => dialog.getByLabel(t(key)).first();
    await field('act:outcome.happened').fill(script.happened);
    await field('act:outcome.hours').fill('548');
    await field('act:outcome.complaints').fill('0');
    await expectNoSeriousViolations(page);
  });
  await page.getByText(script.happened).first().waitFor();
  await move(owner, 'done', script);
  await owner.expectSound();
}

/** The lesson first, then the numbers, once. */
export async function evaluate(analyst: Person, script: Script): Promise<void> {
  const { page, t } = analyst;
  await analyst.step('record:evaluate.do', 'record:evaluate.do', async (dialog) => {
    await dialog.getByRole('textbox').fill(script.lesson);
  });
  await page.getByRole('heading', { level: 1, name: t('evaluate:title'), exact: true }).waitFor();
  await analyst.expectSound();
}

/**
 * The area was chosen at its peak, so the claim rests on the year before (by hand: 53.7 fewer). Wheeler and Ratcliffe's published line is
 * next to it: 62 fewer, −134.5 to 10.5, z −1.68, one-tailed p .047.
 */
export async function expectResult(analyst: Person): Promise<void> {
  const { page, lang } = analyst;
  const text = await page.getByRole('main').innerText();
  expect(text).toContain(
    lang === 'en'
      ? '54 fewer crimes than expected (127 fewer to 19 more): no claim is made.'
      : 'На 54 преступления меньше ожидаемого (от 127 меньше до 19 больше): вывод не делается.',
  );
  expect(text).toMatch(/[−-]62/);
  expect(text).toMatch(/z [−-]1[.,]68/);
  expect(text).toMatch(/p [=.,0]*0?[.,]047/);
}

/** From the result, Why? leads through every stage back to the report and its grade. */
export async function expectChain(analyst: Person, script: Script, references: readonly string[]): Promise<void> {
  const { page, t } = analyst;
  await page.getByRole('button', { name: t('record:trace'), exact: true }).click();
  await page.getByRole('heading', { level: 1, name: t('thread:titleWhy'), exact: true }).waitFor();
  for (const reference of references) await page.getByText(reference, { exact: true }).first().waitFor();
  await page.getByRole('link', { name: script.neutralSubject, exact: true }).waitFor();
  await page.getByText('B2', { exact: true }).first().waitFor();
  await analyst.expectSound();
}
