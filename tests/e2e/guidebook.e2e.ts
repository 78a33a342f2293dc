import { admitMember, clearDocument, freezeEdition, listStaff, moveDocument, readDocument } from '@reeve/contract';
import { HELP_TOPICS, helpFor, STAGES, type DocumentStage } from '@reeve/domain';
import { atRest, launchBrowser, takePictures } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { signInAs, type Person } from './person.ts';
import { languagesHere } from './words.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(languagesHere(import.meta.url))('the guidebook, in %s', (lang) => {
  let officer: Person;
  let protector: Person;
  beforeAll(async () => {
    officer = await signInAs(browser, demoHere().address, 'Mara Ilves', { lang });
    protector = await signInAs(browser, demoHere().address, 'Zoë Marchetti', { lang });
  });
  afterAll(async () => {
    await officer?.leave();
    await protector?.leave();
  });

  test.each(STAGES)('the page of the stage %s leads to the blocks that explain it', async (stage) => {
    const person = stage === 'protect' ? protector : officer;
    const { page, t } = person;
    for (const topic of helpFor(stage)) {
      await person.visit(stage);
      // What is still loading moves the line of links, and a click on it is lost.
      await atRest(page);
      const help = page.getByRole('main').getByRole('navigation', { name: t('help:about') });
      await help.getByRole('link', { name: t(`help:topic.${topic}`), exact: true }).click();
      const id = HELP_TOPICS[topic];
      await page.waitForURL(`**/guidebook#${id}`);
      const block = page.locator(`#${id}`);
      await block.and(page.locator('.lit')).waitFor();
      // It is in sight and has the focus, so that reading continues from it.
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(id);
      await expect.poll(async () => (await block.boundingBox())?.y).toBeLessThan(880);
      expect((await block.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    }
    person.expectQuiet();
  });

  test('its chapters are named and summed up in the reader’s language; the text says that it is English', async () => {
    const { page, t } = officer;
    await officer.go('/guidebook');
    await page.getByText(t('guidebook:inEnglish'), { exact: true }).waitFor();
    const contents = page.getByRole('region', { name: t('guidebook:inShort') });
    await contents.getByRole('listitem').nth(11).waitFor(); // at least twelve
    const title = t('guidebook:chapter.b-5VE5DY8B.title');
    await contents.getByText(t('guidebook:chapter.b-5VE5DY8B.summary'), { exact: true }).waitFor();
    await page
      .getByRole('navigation', { name: t('guidebook:chapters') })
      .getByRole('link', { name: title })
      .click();
    await page.locator('#b-5VE5DY8B.lit').waitFor();
    expect(await page.locator('#b-5VE5DY8B').evaluate((block) => block.closest('[lang]')?.getAttribute('lang'))).toBe(
      'en',
    );
    await officer.expectSound();
    await takePictures(page, `guidebook-${lang}`);
    officer.expectQuiet();
  });

  test('a reference without words says the number of what it points to and leads there', async () => {
    const { page } = officer;
    await officer.go('/guidebook');
    const reference = page.locator('.blocks a[href="#b-5VE5DY8B"]').first();
    expect(await reference.innerText()).toBe(await page.locator('#b-5VE5DY8B .gut').innerText());
    await reference.click();
    await page.locator('#b-5VE5DY8B.lit').waitFor();
    officer.expectQuiet();
  });

  test('on a phone nothing but a table is wider than the screen', async () => {
    const { page } = officer;
    await page.setViewportSize({ width: 390, height: 844 });
    await officer.go('/guidebook');
    await page.locator('#b-5VE5DY8B').waitFor();
    const wide = await page.evaluate(() => document.querySelector('main')?.scrollWidth ?? Infinity);
    expect(wide).toBeLessThanOrEqual(390);
    const tables = page.locator('.blocks table');
    await expect.poll(() => tables.count()).toBeGreaterThan(10);
    expect(await tables.evaluateAll((all) => all.filter((one) => one.getClientRects().length === 0).length)).toBe(0);
    await officer.expectSound();
    await page.setViewportSize({ width: 1280, height: 900 });
  });
});

test('a service takes it up: its text is begun as a document, and once that is published, it is what everybody reads as help', async () => {
  const chief = await signInAs(browser, demoHere().address, 'Ragnhild Thorsby');
  const { page, t } = chief;
  await chief.go('/guidebook');
  await chief.button('guidebook:begin').click();
  await page.waitForURL(/\/documents\/[^/]+\/write/);
  const id = /documents\/([^/]+)\//.exec(page.url())?.[1] ?? '';
  const params = { id };
  await page.getByRole('textbox').first().waitFor();
  const words = 'As our service has agreed: ';
  const first = page.getByRole('textbox', { name: t('review:kind.paragraph'), exact: true }).first();
  await first.fill(words + (await first.inputValue()));
  await chief.button('review:write.save').click();
  await page.getByText(t('review:write.saved'), { exact: true }).waitFor();
  const move = async (to: DocumentStage): Promise<void> => {
    const { version } = await ask(chief, readDocument, { params });
    await ask(chief, moveDocument, { params, input: { version, to, reason: 'by the test' } });
  };
  for (const to of ['working', 'first_review', 'second_review', 'clearance'] as const) await move(to);
  // Authors cannot approve their own text.
  const clearer = await signInAs(browser, demoHere().address, 'Радмила Костић');
  const { items } = await ask(chief, listStaff);
  const accountId = items.find((one) => one.name === 'Радмила Костић')?.id ?? '';
  const as = { role: 'rapporteur', capacity: 'secretariat' } as const;
  await ask(chief, admitMember, { params, input: { accountId, name: 'Радмила Костић', ...as } });
  const { version } = await ask(clearer, readDocument, { params });
  await ask(clearer, clearDocument, { params, input: { version, note: 'looked at' } });
  await move('final');
  await ask(chief, freezeEdition, { params, input: { summary: 'what is signed' } });
  await move('published');
  const { name } = await ask(chief, freezeEdition, { params, input: { summary: 'our first edition' } });

  const officer = await signInAs(browser, demoHere().address, 'Bela Novák');
  await officer.go(`/guidebook#${HELP_TOPICS[helpFor('assess')[0] ?? 'loop']}`);
  await officer.page.getByText(officer.t('guidebook:agreed', { edition: name }), { exact: false }).waitFor();
  await officer.page.getByText(words, { exact: false }).first().waitFor();
  await officer.page.locator('.lit').first().waitFor();
  await officer.page
    .getByRole('link', { name: officer.t('guidebook:commentOn') })
    .first()
    .waitFor();
  await officer.expectSound();
  for (const person of [chief, clearer, officer]) {
    person.expectQuiet();
    await person.leave();
  }
}, 180_000);
