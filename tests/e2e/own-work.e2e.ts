import { launchBrowser } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import { afterAll, beforeAll, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { signInAs } from './person.ts';
import { doesNotApply, expectNoApproval, handIn, review, writeProduct } from './story/assess.ts';
import { SCRIPTS } from './story/script.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test('of two heads one wrote it and one reviewed it: neither approves it', async () => {
  const script = SCRIPTS.en;
  const author = await signInAs(browser, demoHere().address, 'Vesna Marková');
  const product = await writeProduct(author, 'briefing', script, []);
  // A block that cites nothing is not handed in: the step says why it waits, and the section says why it does not apply.
  const { page, t } = author;
  await page.getByText(t('assess:checks.uncited', { number: '1.1' }), { exact: true }).waitFor();
  await page.getByRole('textbox', { name: t('assess:editor.block', { number: '1.1' }), exact: true }).fill('');
  await doesNotApply(author, '1.1', script.words);
  await author.expectSound();
  await handIn(author, script, 'is_author');
  await page.getByText(t('assess:editor.notApplicable.because')).first().waitFor();
  const reviewer = await signInAs(browser, demoHere().address, 'Радмила Костић');
  await review(reviewer, product, script);
  await expectNoApproval(reviewer, 'is_reviewer');
  for (const person of [author, reviewer]) {
    person.expectQuiet();
    await person.leave();
  }
});
