import { createStatement } from '@reeve/contract';
import { launchBrowser } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { ask } from './ask.ts';
import { expectNone } from './expect-none.ts';
import { signInAs } from './person.ts';
import { releasedReport } from './released-report.ts';
import { languagesHere } from './words.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test.each(languagesHere(import.meta.url))(
  'the home of those who make statements leads to pairs and contradictions that wait, in %s',
  async (lang) => {
    const here = demoHere().address;
    const author = await signInAs(browser, here, 'Bela Novák', { lang });
    const grader = await signInAs(browser, here, 'Mara Ilves', { lang });
    const checker = await signInAs(browser, here, 'Tomas Brandt', { lang });
    const { page, t, go, like } = grader;
    const plate = lang === 'en' ? 'RV 63 LDC' : 'RV 63 LDK';
    const reportId = await releasedReport({ author, grader, checker }, `The van ${plate} was first grey, then red.`);
    const told = { reportId, quote: plate, kind: 'fact' } as const;
    const { subjectId } = await ask(grader, createStatement, {
      input: { ...told, property: 'registration', subject: { newKind: 'vehicle' }, value: plate },
    });
    for (const value of ['grey van', 'red van'])
      await ask(grader, createStatement, {
        input: { ...told, property: 'make_and_colour', subject: { id: subjectId }, value },
      });

    const work = page.getByRole('region', { name: t('home:known.heading') });
    await go('/');
    await work.getByText(like('home:known.open')).first().waitFor();
    await grader.expectSound();
    await page.setViewportSize({ width: 390, height: 844 });
    await grader.expectSound();
    await page.setViewportSize({ width: 1280, height: 900 });
    // The demo has pairs that wait, and this test leaves them.
    await work
      .getByRole('link')
      .filter({ hasText: t('home:known.pairsWhy') })
      .click();
    await page.getByRole('heading', { level: 1, name: t('identity:title') }).waitFor();

    await go('/');
    await work
      .getByRole('link')
      .filter({ hasText: t('home:known.contradictionWhy') })
      .first()
      .click();
    await page.getByRole('heading', { name: t('know:contradiction.title') }).waitFor();

    await releasedReport({ author, grader, checker }, `A red van, ${plate}, was at the quay.`);
    await go('/');
    const unstated = page.getByRole('region', { name: t('home:known.unstated') });
    await unstated.getByRole('link').first().click();
    await page.waitForURL(/\/reports\/[^/]+\/suggestions$/);
    await page.getByRole('heading', { name: t('know:suggest.list') }).waitFor();

    // An officer makes no statements, and has no such work.
    await author.go('/');
    await expectNone(author.page.getByRole('region', { name: t('home:known.heading') }));
    grader.expectQuiet();
    for (const person of [author, grader, checker]) await person.leave();
  },
);
