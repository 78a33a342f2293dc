import { hypothesisMatrix, product } from '@reeve/contract';
import { launchBrowser } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { signInAs, type Person } from './person.ts';
import { releasedReport } from './released-report.ts';
import { languagesHere } from './words.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const MARKING = {
  classification: 'restricted' as const,
  handling: { codes: ['H0' as const], conditions: '' },
  tlp: 'TLP:GREEN' as const,
  group: 'NORRIN-BURG',
};

describe.each(languagesHere(import.meta.url))('three explanations of a night at the mill, in %s', (lang) => {
  let author: Person, grader: Person, checker: Person, analyst: Person;
  let matrixId: string, reference: string;
  beforeAll(async () => {
    const here = demoHere().address;
    author = await signInAs(browser, here, 'Bela Novák', { lang: 'en' });
    grader = await signInAs(browser, here, 'Mara Ilves', { lang: 'en' });
    checker = await signInAs(browser, here, 'Tomas Brandt', { lang: 'en' });
    analyst = await signInAs(browser, here, 'Ines Okafor', { lang });
    const first = await releasedReport({ author, grader, checker }, 'A lorry left the mill at night without lights.');
    const second = await releasedReport({ author, grader, checker }, 'The gate of the mill was open in the morning.');
    const item = (id: string) => ({
      id: crypto.randomUUID(),
      cites: { kind: 'report' as const, id },
      relevance: 'high' as const,
      note: '',
    });
    ({ id: matrixId, reference } = await ask(analyst, hypothesisMatrix.create, {
      input: {
        title: `What happened at the mill? (${lang})`,
        marking: MARKING,
        body: {
          hypotheses: [
            { id: crypto.randomUUID(), kind: 'explanation', text: 'Goods were stolen at night' },
            { id: crypto.randomUUID(), kind: 'null', text: 'Nothing connects the two observations' },
            { id: crypto.randomUUID(), kind: 'deception', text: 'The theft was staged' },
          ],
          items: [item(first), item(second)],
        },
      },
    }));
  }, 120_000);
  afterAll(async () => {
    for (const person of [author, grader, checker, analyst]) await person?.leave();
  });

  test('are rated by keys, concluded and added to a product', async () => {
    const { page, t, go } = analyst;
    await go(`/hypothesis-matrices/${matrixId}`);
    const matrix = page.getByRole('table', { name: t('hypothesis:matrix') });
    await matrix.getByRole('button').first().focus();
    // C I N, then I C N: six cells in eleven keys.
    for (const key of ['2', 'ArrowRight', '4', 'ArrowRight', '3', 'ArrowDown', '3', 'ArrowLeft', '2', 'ArrowLeft', '4'])
      await page.keyboard.press(key);
    await expect
      .poll(async () => (await ask(analyst, hypothesisMatrix.read, { params: { id: matrixId } })).body.ratings.length)
      .toBe(6);
    await matrix.locator('tfoot').waitFor();
    const { results } = await ask(analyst, hypothesisMatrix.read, { params: { id: matrixId } });
    await page.getByText(results[0]?.sentence ?? '').waitFor();
    await analyst.expectSound();
    await page.keyboard.press('Control+z');
    await expect
      .poll(async () => (await ask(analyst, hypothesisMatrix.read, { params: { id: matrixId } })).body.ratings.length)
      .toBe(5);
    await page.keyboard.press('4');
    await page.setViewportSize({ width: 390, height: 844 });
    await analyst.expectSound();
    await page.setViewportSize({ width: 1280, height: 900 });
    await analyst.button('hypothesis:conclude').click();
    await analyst.button('hypothesis:addToProduct').waitFor();

    const made = await ask(analyst, product.create, {
      input: {
        title: `The mill (${lang})`,
        marking: MARKING,
        body: { type: 'briefing', scheme: 'PHIA', gaps: '', limitations: '', authorIds: [], blocks: [] },
      },
    });
    await page.reload();
    await analyst.button('hypothesis:addToProduct').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: t('hypothesis:whichProduct') }).selectOption(made.id);
    await dialog.getByRole('combobox', { name: t('hypothesis:whichSection') }).selectOption({ index: 1 });
    await dialog.getByRole('button', { name: t('hypothesis:add') }).click();
    await page.waitForURL(`**/products/${made.id}`);
    const { body, cites } = await ask(analyst, product.read, { params: { id: made.id } });
    expect(cites.map((one) => one.reference)).toContain(reference);
    expect(body.blocks.at(-1)).toMatchObject({ show: 'table', cites: [{ kind: 'hypothesis_matrix', id: matrixId }] });
    analyst.expectQuiet();
  }, 120_000);

  test('the form and the list are sound', async () => {
    const { page, t, go } = analyst;
    await go('/hypothesis-matrices');
    await page.getByText(`(${lang})`).first().waitFor();
    await analyst.expectSound();
    await go('/hypothesis-matrices/new');
    await page.getByRole('group', { name: t('hypothesis:hypotheses') }).waitFor();
    await analyst.expectSound();
    analyst.expectQuiet();
  });
});
