import { expectNoSeriousViolations, launchBrowser } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { choosePurpose, pick, signInAs, type Person } from './person.ts';
import { expectNone } from './expect-none.ts';
import { languagesHere } from './words.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const BEFORE = 'A neighbour told me a ladder stood behind a shed on three evenings.';
const AFTER = ' On the fourth it was gone.';

/** The same person signs out in another tab of the same browser: the session of this tab ends with it. */
async function signOutElsewhere({ page, t, name }: Person): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(new URL('/', page.url()).href);
  await other.getByRole('banner').getByRole('button', { name, exact: true }).click();
  await other.getByRole('button', { name: t('shell:signOut'), exact: true }).click();
  await other.getByRole('heading', { level: 1, name: t('shell:signIn.title'), exact: true }).waitFor();
  await other.close();
}

test.each(languagesHere(import.meta.url))(
  'a session that ends in the middle of the form is begun again over the page, and nothing is lost, in %s',
  async (lang) => {
    const officer = await signInAs(browser, demoHere().address, 'Bela Novák', { lang });
    const { page, t, field, like } = officer;
    await officer.go('/reports/new');
    const form = page.getByRole('main');
    await field('report:form.subject').fill('Ladder behind a shed');
    await field('report:form.text').fill(BEFORE);
    await field('report:form.source').fill('SRC-LADDER');
    await pick(form, t('report:grade.toldBy'), t('codes:toldBy.first_contact'));
    await pick(form, t('report:grade.source'), 'X');
    await page.getByText(like('report:saved.secondsAgo')).waitFor();

    await signOutElsewhere(officer);
    await field('report:form.text').fill(BEFORE + AFTER);
    await field('report:marking.classification').selectOption('restricted');
    const again = page.getByRole('dialog', { name: t('shell:signIn.again'), exact: true });
    await again.waitFor();
    await expectNoSeriousViolations(page);
    await again.getByRole('button', { name: /^Bela Novák/ }).click();
    await again.waitFor({ state: 'hidden' });
    // The new session has no purpose yet: it is asked for over the page too.
    const purpose = page.getByRole('dialog', { name: t('shell:purposeForm.title'), exact: true });
    await purpose.waitFor();
    const kept = page.waitForResponse(
      // A saving that began before the last words were typed is repeated first.
      (reply) => reply.ok() && (reply.request().postData() ?? '').includes(AFTER),
    );
    await choosePurpose(purpose, officer, 'P2');

    const expectWhole = async (): Promise<void> => {
      expect(await field('report:form.subject').inputValue()).toBe('Ladder behind a shed');
      expect(await field('report:form.text').inputValue()).toBe(BEFORE + AFTER);
      expect(await field('report:form.source').inputValue()).toBe('SRC-LADDER');
      expect(await field('report:marking.classification').inputValue()).toBe('restricted');
      const checked = page.getByRole('radio', { checked: true });
      expect(await checked.evaluateAll((radios) => radios.map((one) => one.getAttribute('value')))).toEqual([
        'first_contact',
        'X',
      ]);
    };
    await expectWhole();
    // And the server has it.
    await kept;
    await page.reload();
    await field('report:form.text').waitFor();
    await expectWhole();
    await officer.step('report:discard.open', 'report:discard.do');
    officer.expectQuiet();
    await officer.leave();
  },
);

test('closing the dialog keeps the text, reports that it is not saved, and asks again at the next input', async () => {
  const officer = await signInAs(browser, demoHere().address, 'Bela Novák');
  const { page, t, field, like } = officer;
  await officer.go('/reports/new');
  await field('report:form.text').fill(BEFORE);
  await page.getByText(like('report:saved.secondsAgo')).waitFor();
  await signOutElsewhere(officer);
  await field('report:form.text').fill(BEFORE + AFTER);
  const again = page.getByRole('dialog', { name: t('shell:signIn.again'), exact: true });
  await again.waitFor();
  // Only the owner of the page: another user would find these words.
  await expectNone(again.getByRole('button', { name: /^Mara Ilves/ }));
  await page.keyboard.press('Escape');
  await again.waitFor({ state: 'hidden' });
  await page.getByText(like('report:saved.notSince_one')).waitFor();
  expect(await field('report:form.text').inputValue()).toBe(BEFORE + AFTER);
  await field('report:form.text').pressSequentially('.');
  await again.waitFor();
  await officer.leave();
});
