import { launchBrowser } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signInAs, type Person } from './person.ts';
import { expectNone } from './expect-none.ts';
import { releasedReport } from './released-report.ts';
import { languagesHere } from './words.ts';

/** The contract's readHome on the outcome of the user's own reports. */
interface Receipts {
  readonly receipts: readonly { readonly reportId: string; readonly reference: string; readonly opens: boolean }[];
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(languagesHere(import.meta.url))(
  'a user who can know that an object exists sees why it does not open, in %s',
  (lang) => {
    let novak: Person;
    let withheld = '';
    beforeAll(async () => {
      novak = await signInAs(browser, demoHere().address, 'Bela Novák', { lang });
      withheld = novak.t('codes:refusal.withheld');
      const grader = await signInAs(browser, demoHere().address, 'Mara Ilves', { lang });
      const checker = await signInAs(browser, demoHere().address, 'Tomas Brandt', { lang });
      const people = { author: novak, grader, checker };
      // Released to a group that its author is not in; until then the author reads it.
      await releasedReport(people, 'Two vans are loaded after midnight.', {}, { group: 'NORRIN-DV' });
      await releasedReport(people, 'A third van came at two.');
      for (const person of [grader, checker]) await person.leave();
    }, 90_000);
    afterAll(() => novak?.leave());

    test('the user’s own report out of reach is named, is no link, and shows nothing more', async () => {
      const { page, t } = novak;
      await novak.go('/');
      const { receipts } = await page.evaluate(async () => (await (await fetch('/api/home')).json()) as Receipts); // the contract
      const away = receipts.filter((one) => !one.opens);
      const there = receipts.filter((one) => one.opens);
      expect(away.length).toBeGreaterThan(0);
      expect(there.length).toBeGreaterThan(0);
      const side = page.getByRole('region', { name: t('home:receipts.title') });
      await side.locator(`a[href="/reports/${there[0]?.reportId}"]`).waitFor();
      for (const { reportId, opens } of receipts)
        await expect.poll(() => side.locator(`a[href="/reports/${reportId}"]`).count()).toBe(opens ? 1 : 0);
      // Shown for exactly those that the server does not open, and it does not.
      const asked = side.getByRole('button', { expanded: false, name: t('home:receipts.closed') });
      await expect.poll(() => asked.count()).toBe(away.length);
      const status = await page.evaluate(async (id) => {
        const reply = await fetch(`/api/reports/${id}`);
        await reply.text();
        return reply.status;
      }, away[0]?.reportId ?? '');
      expect(status).toBe(404);
      await asked.first().focus();
      await page.keyboard.press('Enter');
      await side.getByText(`${withheld} ${t('common:whyNot.ask.receipt')}`, { exact: true }).waitFor();
      await novak.expectSound();
      await page.keyboard.press('Enter');
      await expectNone(side.getByText(withheld));
      novak.expectQuiet();
    });

    test('a step of the thread that is counted and not shown says why not and whom to ask', async () => {
      const { page, t } = novak;
      const id = await page.evaluate(async () => {
        const { receipts } = (await (await fetch('/api/home')).json()) as Receipts; // the contract
        return receipts.find((one) => one.opens)?.reportId ?? '';
      });
      // What is not visible cannot be made by who does not see it: the server's own answer, with two steps more counted.
      await page.route(`**/api/thread/report/${id}*`, async (route) => {
        const reply = await route.fetch();
        const thread = (await reply.json()) as object; // the contract's readThread
        await route.fulfill({ response: reply, json: { ...thread, gaps: [{ id, steps: 2 }] } });
      });
      await novak.go(`/thread/report/${id}?direction=why`);
      const main = page.getByRole('main');
      await main
        .getByText(t('thread:gap', { count: 2 }))
        .first()
        .waitFor();
      const why = main.getByRole('button', { name: t('thread:gap', { count: 2 }), expanded: false });
      await why.focus();
      await page.keyboard.press('Enter');
      await main.getByText(`${withheld} ${t('common:whyNot.ask.thread')}`, { exact: true }).waitFor();
      expect(page.url()).toContain('/thread/');
      await novak.expectSound();
      novak.expectQuiet();
    });
  },
);
