import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { expectNoSeriousViolations, launchBrowser, takePictures } from '../support/browser.ts';
import { signInAs } from './person.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** A step of a report: its button, its dialog, and Ctrl Enter. */
async function step(page: Page, button: string | RegExp, fill?: (dialog: Locator) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: button }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await fill?.(dialog);
  await dialog.getByRole('textbox').first().focus();
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'hidden' });
}

describe('a report, from a tired officer to its readers', () => {
  let address = '';

  test('the officer writes it, picks everything himself, and sends it', async () => {
    const { page, go, expectQuiet, leave } = await signInAs(browser, inject('demo'), 'Bela Novák');
    await go('/reports/new');
    await expectNoSeriousViolations(page);
    // Nothing is preselected but the agency's own grading scheme, which is a setting and not a grade.
    const checked = await page
      .locator('input:checked')
      .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('value')));
    expect(checked).toEqual(['EU_4x4']);
    await page.getByLabel('What is it about, in one line').fill('Ladder behind a shed on Weir Lane');
    await page
      .getByLabel('What was seen or heard')
      .fill('A neighbour told me a ladder was moved behind a shed on three evenings.');
    await page.getByLabel('Source reference').fill('SRC-E2E1');
    await page.getByRole('radiogroup', { name: 'Who told you?' }).getByText('First contact').click();
    await page
      .getByRole('radiogroup', { name: 'Source', exact: true })
      .getByRole('radio')
      .last()
      .check({ force: true });
    await page
      .getByRole('radiogroup', { name: 'Information', exact: true })
      .getByRole('radio')
      .last()
      .check({ force: true });
    await page.getByLabel('Nobody is named').check({ force: true });
    await page.getByLabel('Classification').selectOption('restricted');
    await page.getByLabel('H0').first().check({ force: true });
    await page.getByLabel(/^TLP/).first().selectOption('TLP:AMBER');
    await page.getByLabel('Need-to-know group').selectOption('NORRIN-BURG');
    await page.getByLabel('Purpose', { exact: true }).selectOption('P2');
    await page.getByLabel('Legal basis').selectOption('PA-12-1');
    await page.getByLabel('Review by').fill('2026-10-20');
    await page
      .getByRole('radiogroup', { name: 'How urgent is it?' })
      .getByText('low', { exact: false })
      .first()
      .click();
    await page.getByText(/Saved on the server/).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Sent for evaluation' }).waitFor();
    const url = new URL(page.url());
    address = `/reports/${url.searchParams.get('id') ?? url.pathname.split('/')[2]}`;
    expect(await page.getByText('A neighbour told me').count()).toBe(0);
    expectQuiet();
    await leave();
  });

  test('three others take it to its readers, and the analyst reads the checked text only', async () => {
    expect(address).not.toBe('');
    const evaluator = await signInAs(browser, inject('demo'), 'Mara Ilves');
    await evaluator.go(address);
    await step(evaluator.page, 'Take up for evaluation');
    await step(evaluator.page, /^Evaluate/, async (dialog) => {
      await dialog
        .getByRole('radiogroup', { name: 'Source', exact: true })
        .getByRole('radio')
        .last()
        .check({ force: true });
      await dialog
        .getByRole('radiogroup', { name: 'Information', exact: true })
        .getByRole('radio')
        .last()
        .check({ force: true });
      await dialog.getByLabel('Why this grade').fill('first contact, hearsay');
      await dialog.getByRole('button', { name: 'Take this over' }).click();
      await expectNoSeriousViolations(evaluator.page);
    });

    const sanitiser = await signInAs(browser, inject('demo'), 'Tomas Brandt');
    await sanitiser.go(address);
    await step(sanitiser.page, 'Write the sanitised text', async (dialog) => {
      await dialog.getByLabel('Neutral subject').fill('Ladder moved, Norrin');
      await dialog
        .getByRole('textbox', { name: 'Sanitised text' })
        .fill('Information suggests that a ladder was moved behind a shed in Norrin on several evenings.');
      await dialog
        .getByRole('radiogroup', { name: /What risk/ })
        .getByText('low')
        .click();
      await dialog.getByLabel('Note for the checker').fill('Channel and street taken out.');
    });
    await sanitiser.leave();

    const checker = await signInAs(browser, inject('demo'), 'Vesna Marková');
    await checker.go(address);
    await step(checker.page, 'Check the sanitised text', async (dialog) => {
      for (const question of ['three people', 'detail only', 'time or place', 'wording']) {
        await dialog
          .getByRole('radiogroup', { name: new RegExp(question) })
          .getByText('No', { exact: true })
          .click();
      }
    });
    await checker.leave();

    const analyst = await signInAs(browser, inject('demo'), 'Ines Okafor');
    await analyst.go(address);
    await analyst.page.getByText('Information suggests that a ladder was moved').first().waitFor();
    expect(await analyst.page.getByText('A neighbour told me').count()).toBe(0);
    expect(await analyst.page.getByText('SRC-E2E1').count()).toBe(0);
    await expectNoSeriousViolations(analyst.page);
    await takePictures(analyst.page, 'report');
    analyst.expectQuiet();
    await analyst.leave();
    evaluator.expectQuiet();
    await evaluator.leave();
  });

  test('for another agency it is not there', async () => {
    const lund = await signInAs(browser, inject('demo'), 'Katarzyna Lund');
    await lund.go(address);
    expect(await lund.page.getByText('ladder').count()).toBe(0);
    await lund.leave();
  });
});
