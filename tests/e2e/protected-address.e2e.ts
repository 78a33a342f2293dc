import { createStatement } from '@reeve/contract';
import { launchBrowser } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { signInAs, type Person } from './person.ts';
import { releasedReport } from './released-report.ts';

const ADDRESS = 'Larkspur Row 77';

let browser: Browser;
let author: Person, grader: Person, checker: Person, head: Person;
beforeAll(async () => {
  browser = await launchBrowser();
  const here = demoHere().address;
  author = await signInAs(browser, here, 'Bela Novák', { lang: 'en' });
  grader = await signInAs(browser, here, 'Mara Ilves', { lang: 'en' });
  checker = await signInAs(browser, here, 'Tomas Brandt', { lang: 'en' });
  head = await signInAs(browser, here, 'Vesna Marková', { lang: 'en' });
}, 120_000);
afterAll(async () => {
  for (const person of [author, grader, checker, head]) await person?.leave();
  await browser?.close();
});

test('is protected on its page by a head of intelligence, and is then gone for an officer', async () => {
  const text = `A van was seen twice in front of ${ADDRESS}.`;
  const reportId = await releasedReport({ author, grader, checker }, text, { persons: [], namesNobody: true });
  const { subjectId: id } = await ask(grader, createStatement, {
    input: {
      reportId,
      quote: ADDRESS,
      subject: { newKind: 'address' },
      property: 'name',
      value: ADDRESS,
      kind: 'fact',
    },
  });
  const { page, t, go } = head;
  await go(`/entities/${id}`);
  await page.getByRole('button', { name: t('know:protection.act') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('know:protection.reason')).fill('A refuge for women.');
  await dialog.getByLabel(t('know:protection.spellings')).fill('Larkspur House');
  await head.expectSound();
  await dialog.getByRole('button', { name: t('know:protection.act') }).click();
  await page.getByRole('heading', { name: t('know:protection.title') }).waitFor();
  for (const size of [
    { width: 390, height: 844 },
    { width: 1280, height: 900 },
  ]) {
    await page.setViewportSize(size);
    await head.expectSound();
  }
  await expect.poll(() => page.getByRole('button', { name: t('know:protection.ask') }).count()).toBe(1);
  await grader.page.goto(`${demoHere().address}/entities/${id}`);
  await grader.page.getByText('There is no such entity that you may see.').first().waitFor();
  head.expectQuiet();
});
