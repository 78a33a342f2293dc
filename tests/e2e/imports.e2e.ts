import { addDays } from '@reeve/domain';
import { policeStreetCsv } from '@reeve/scenario';
import { readFile } from 'node:fs/promises';
import { launchBrowser } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringIn, leaveCoverageOpen, takeOut } from './import.ts';
import { referenceIn, signInAs, type Person } from './person.ts';
import { expectNone } from './expect-none.ts';

let browser: Browser;
let analyst: Person;
beforeAll(async () => {
  browser = await launchBrowser();
  analyst = await signInAs(browser, demoHere().address, 'Ines Okafor', { lang: 'ru' });
});
afterAll(async () => {
  await analyst?.leave();
  await browser?.close();
});

const WEEK_OF = '2026-06-01';
const HEAD = 'date,loc_cat,longitude,latitude,district';
/** So many crimes on each of some days, in one district of their own. */
function points(days: readonly (readonly [day: string, count: number])[]): string {
  const rows = days.flatMap(([day, count]) =>
    Array.from({ length: count }, (_, nth) => `${day} 20:${String(10 + nth)},street,-38.1,33.5,91`),
  );
  return `${[HEAD, ...rows].join('\n')}\n`;
}

/** Ask whether the week is odd for one type in one area. */
async function ask(type: string, area: string): Promise<void> {
  const { page, t, field } = analyst;
  await analyst.visit('analyse');
  await page
    .getByRole('link', { name: t('analyse:list.ask'), exact: true })
    .first()
    .click();
  await field('analyse:new.type').selectOption(type);
  await page.getByRole('checkbox', { name: area }).check({ force: true });
  await field('analyse:new.week').fill(WEEK_OF);
  await analyst.button('analyse:new.act').click();
}

describe('a file of recorded crime', () => {
  test('rows that cannot be read are counted and can be downloaded, each with line, column and reason', async () => {
    const { page, t } = analyst;
    const good = policeStreetCsv({ seed: 'imports', rows: 40 }).trimEnd().split('\n');
    const spoiled = (good[1] ?? '').split(',');
    const text = [...good, spoiled.with(1, '2026-13').join(','), spoiled.slice(0, 5).join(',')].join('\n');
    const batch = await bringIn(analyst, { name: '2026-06-street.csv', text: `${text}\n` });
    await analyst.expectSound();
    const counts = await page.getByRole('main').innerText();
    expect(counts).toMatch(new RegExp(`${t('crime:batch.rejected')}\\s+3\\s`));
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: t('crime:batch.faults', { count: 3 }), exact: true }).click();
    const [head, ...lines] = (await readFile(await (await download).path(), 'utf8')).trimEnd().split('\r\n');
    expect(head).toBe('line,column,code,sentence');
    expect(lines.map((line) => line.split(',', 3))).toEqual([
      ['4', '"Crime ID"', 'id_repeated'], // such files hold a line twice
      ['42', '"Month"', 'date_impossible'],
      ['43', '""', 'too_few_cells'],
    ]);

    // Its times are months: the week test says so instead of counting.
    await ask('Burglary', 'NORRIN-B EX0100002');
    await page.getByRole('alert').getByText(t('codes:because.months_only')).waitFor();
    await analyst.expectSound();

    await takeOut(analyst, batch);
    await analyst.expectSound();
    analyst.expectQuiet();
  });

  test('what was computed from it is stale when the data change, is run again, and holds again when they are put back', async () => {
    const { page, t } = analyst;
    const usual = Array.from({ length: 14 }, (_, nth) => [addDays(WEEK_OF, -7 * nth + 2), 3] as const);
    // Fourteen weeks from a Monday on, to the last day of the week that is asked about.
    const covers = { from: addDays(WEEK_OF, -91), last: addDays(WEEK_OF, 6), extractedOn: addDays(WEEK_OF, 60) };
    const before = await bringIn(analyst, { name: 'bells.csv', type: 'bells', text: points(usual), covers });
    await ask('bells', 'District 91');
    await analyst.button('analyse:again.do').click();
    await page.getByText(t('analyse:again.same')).waitFor();
    await expectNone(page.getByText(t('analyse:stale.tag'), { exact: true }));
    const run = new URL(page.url()).pathname;

    const text = points([[addDays(WEEK_OF, 3), 9]]);
    const late = await bringIn(analyst, { name: 'bells.csv', type: 'bells', text });
    await analyst.go(run);
    await page.getByText(t('analyse:stale.what')).waitFor();
    await analyst.button('analyse:again.do').click();
    await page.getByText(t('analyse:again.changed')).waitFor();
    await analyst.expectSound();
    // The list of findings says it too.
    await analyst.visit('analyse');
    await page
      .getByRole('row')
      .filter({ hasText: 'bells' })
      .getByText(t('analyse:stale.tag'), { exact: true })
      .waitFor();

    await takeOut(analyst, late);
    await analyst.go(run);
    await analyst.button('analyse:again.do').click();
    await page.getByText(t('analyse:again.same')).waitFor();
    await expectNone(page.getByText(t('analyse:stale.what')));

    await takeOut(analyst, before);
    analyst.expectQuiet();
  });

  test('for a file without a type, the form asks, suggests the type in the file name, and previews nothing without an answer', async () => {
    const { page, t, field, button, like } = analyst;
    await analyst.go('/imports/new');
    const buffer = Buffer.from(points([[WEEK_OF, 2]]));
    await field('crime:new.choose').setInputFiles({ name: 'harbour_robberies.csv', mimeType: 'text/csv', buffer });
    await field('crime:new.type').waitFor();
    expect(await field('crime:new.type').inputValue()).toBe('');
    await expectNone(page.getByRole('alert'));
    await analyst.expectSound();
    await page.getByText(t('crime:missing.type')).first().waitFor();
    await page.getByRole('button', { name: t('crime:new.useType', { type: 'Robbery' }), exact: true }).click();
    expect(await field('crime:new.type').inputValue()).toBe('Robbery');
    await field('crime:new.type').fill('Robbery at the harbour');
    await button('crime:preview.look').click();
    await leaveCoverageOpen(analyst);
    await page.getByRole('button', { name: like('crime:preview.bringIn') }).click();
    await button('crime:undo.do').waitFor();
    const batch = referenceIn(page.getByRole('main'));
    await page.getByRole('link', { name: t('crime:batch.show'), exact: true }).click();
    await page.getByRole('gridcell', { name: 'Robbery at the harbour', exact: true }).first().waitFor();
    await takeOut(analyst, await batch);
    analyst.expectQuiet();
  });

  test('what is no table is refused in the reader’s language; a table without a date says what is missing', async () => {
    const { page, t, field, button } = analyst;
    await analyst.go('/imports/new');
    const send = (name: string, text: string) =>
      field('crime:new.choose').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    await send('paper.csv', '%PDF-1.7 and so on');
    await page.getByRole('alert').getByText(t('codes:because.file_no_table')).waitFor();
    await analyst.expectSound();
    await send('shoes.csv', 'shoe,size,colour\nboot,43,red\nclog,41,blue\n');
    await page.getByText(t('crime:missing.time')).waitFor();
    await analyst.expectSound();
    await button('crime:new.cancel').click();
    await page.getByText(t('crime:new.drop')).waitFor();
    analyst.expectQuiet();
  });

  test('who does not work with recorded crime brings nothing in and takes nothing out', async () => {
    const halden = await signInAs(browser, demoHere().address, 'Edda Halden');
    const { page, t } = halden;
    await halden.go('/imports/new');
    await page.getByText(t('crime:new.notYours')).waitFor();
    await halden.go('/imports');
    await page.getByRole('row').filter({ hasText: 'riverton-recorded-crime' }).last().click();
    await page.waitForURL(/\/imports\/[^/]+$/);
    await page.getByText(t('record:state.import_batch.loaded'), { exact: true }).first().waitFor();
    await expectNone(halden.button('crime:undo.do'));
    halden.expectQuiet();
    await halden.leave();
  });
});
