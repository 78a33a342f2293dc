import { expectNoSeriousViolations, launchBrowser, takePictures } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pick, referenceIn, signInAs, type Person } from './person.ts';
import { expectNone } from './expect-none.ts';

let browser: Browser;
const people: Person[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  for (const person of people) await person.leave();
  await browser?.close();
});
async function as(name: string): Promise<Person> {
  const person = await signInAs(browser, demoHere().address, name, { lang: 'en' });
  people.push(person);
  return person;
}

const WORD = 'homosexual';
const REASON = 'The attack is tried as a hate crime.';
let reference = '';

test('words of a special category move out of the text, into an item that is sent with the report', async () => {
  const { page, t, field, go, button, expectSound, expectQuiet } = await as('Bela Novák');
  await go('/reports/new');
  await field('report:form.subject').fill('Attack at the quay');
  await field('report:form.text').fill(`Karel Example is a ${WORD}. Three men waited for him.`);
  await field('report:form.source').fill('SRC-QUAY');
  const form = page.getByRole('main');
  for (const [question, answer] of [
    ['toldBy', 'mostly_right'],
    ['knowsBy', 'saw_it'],
    ['recordAgrees', 'no'],
  ] as const)
    await pick(form, t(`report:grade.${question}`), t(`codes:${question}.${answer}`));
  await pick(form, t('report:grade.source'), 'B');
  await pick(form, t('report:grade.info'), '2');
  await button('report:persons.addFirst').click();
  await field('report:persons.name').fill('Karel Example');
  await page.getByRole('radio', { name: t('codes:category.d_witness') }).check({ force: true });
  await field('report:persons.reviewOn').fill('2027-01-15');
  await field('report:marking.classification').selectOption('restricted');
  await page.getByRole('checkbox', { name: /^H0/ }).check({ force: true });
  await page.getByLabel('TLP', { exact: true }).selectOption('TLP:AMBER');
  await field('report:marking.group').selectOption('NORRIN-BURG');
  await field('report:basis.legalBasis').selectOption('PA-12-1');
  await field('report:basis.reviewOn').fill('2027-01-15');
  await pick(form, t('report:basis.priority'), t('codes:priority.low'));
  await button('report:send.do').click();

  const asked = page.getByRole('region', { name: t('report:words.heading') });
  await asked.getByText(WORD, { exact: true }).first().waitFor();
  await asked.getByRole('combobox').selectOption({ label: t('report:words.answer.move') });
  await asked.getByText(t('report:words.moveEffect', { gap: '[…]' })).waitFor();
  await expectSound();
  await button('report:words.move').click();
  expect(await field('report:form.text').inputValue()).toBe('Karel Example is a […]. Three men waited for him.');
  await field('report:form.text').fill('Three men waited for Karel Example.');

  // Nothing is chosen: it cannot be sent before kind, person and necessity are.
  expect(await field('report:special.words').inputValue()).toBe(WORD);
  await button('report:send.do').click();
  await page
    .getByText(t('report:fault.special_kind', { number: '1' }))
    .first()
    .waitFor();
  await field('report:special.kind').selectOption('sex_life');
  await field('report:special.about').selectOption('Karel Example');
  await field('report:special.necessity').selectOption('necessary');
  await field('report:special.because').fill(REASON);
  await takePictures(page, 'special-form');
  await expectSound();
  await button('report:send.do').click();
  await page.getByRole('heading', { level: 1, name: t('report:sent.title'), exact: true }).waitFor();
  reference = await referenceIn(form);
  expectQuiet();
});

test('who does not hold the file sees nothing of it', async () => {
  const { page, t, open, expectQuiet } = await as('Mara Ilves');
  await open(reference);
  await page.getByRole('heading', { name: t('report:persons.named') }).waitFor();
  await expectNone(page.getByRole('heading', { name: t('report:special.heading') }));
  await expectNone(page.getByText(WORD));
  expectQuiet();
});

test('a second person finds it at home, opens it with a reason and approves it', async () => {
  const { page, t, go, open, button, expectSound, expectQuiet } = await as('Tomas Brandt');
  await go('/');
  await page.getByText(t('home:what.decide_special_item')).first().waitFor();
  await open(reference);
  const section = page.getByRole('region', { name: t('report:special.heading') });
  await section.getByText(t('report:special.recorded', { kind: t('codes:specialKind.sex_life') })).waitFor();
  await expectNone(page.getByText(WORD));
  await takePictures(page, 'special-closed');
  await section.getByRole('button', { name: t('report:special.open') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('To decide on it');
  await expectNoSeriousViolations(page);
  await dialog.getByRole('button', { name: t('report:special.open'), exact: true }).click();
  await section.getByText(WORD, { exact: true }).waitFor();
  await section.getByText(REASON).waitFor();
  await takePictures(page, 'special-opened');
  await expectSound();
  await button('report:special.approve').click();
  await section.getByText(t('report:special.state.approved')).waitFor();
  // Closed again: each opening asks for its reason.
  await expectNone(page.getByText(WORD));
  expectQuiet();
});

test('the author of a graded report adds an item from its page, with the keyboard alone', async () => {
  const { page, t, go, expectSound, expectQuiet } = await as('Bela Novák');
  await go('/reports?mine=yes&state=collated');
  const id = await page.evaluate(async () => {
    const answer = await fetch('/api/reports?mine=yes&state=collated&limit=1');
    const { items } = (await answer.json()) as { items: readonly { readonly id: string }[] };
    return items[0]?.id;
  });
  await go(`/reports/${id}`);
  const add = page.getByRole('button', { name: t('report:special.add') });
  await add.waitFor();
  await add.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await expectNoSeriousViolations(page);
  await takePictures(page, 'special-add-author');
  await expectSound();
  await page.keyboard.press('Escape');
  await expectNone(page.getByRole('dialog'));
  expectQuiet();
});
