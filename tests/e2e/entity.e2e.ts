import { acceptSuggestion, createStatement, listSuggestions, readReport, type InputGiven } from '@reeve/contract';
import { atRest, launchBrowser } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { expectNone } from './expect-none.ts';
import { signInAs, type Person } from './person.ts';
import { releasedReport } from './released-report.ts';
import { languagesHere } from './words.ts';

const TEXT = 'Nils Aske uses +999 55 0621 and was seen at the weir.';
const MET = 'Two men met at the weir and left in a grey van.';
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 390, height: 844 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(languagesHere(import.meta.url))('the page of a person, in %s', (lang) => {
  let author: Person, grader: Person, checker: Person;
  let id: string;
  beforeAll(async () => {
    const here = demoHere().address;
    author = await signInAs(browser, here, 'Bela Novák', { lang });
    grader = await signInAs(browser, here, 'Mara Ilves', { lang });
    checker = await signInAs(browser, here, 'Tomas Brandt', { lang });
    id = await knownPerson();
  }, 120_000);
  afterAll(async () => {
    for (const person of [author, grader, checker]) await person?.leave();
  });

  /** A witness, with a phone used from 1 to 10 September. @returns the entity's id */
  async function knownPerson(): Promise<string> {
    const reportId = await releasedReport({ author, grader, checker }, TEXT, {
      persons: [{ name: 'Nils Aske', category: 'd_witness', grounds: '', minor: false, reviewOn: '2026-10-20' }],
      namesNobody: false,
    });
    const params = { id: reportId };
    const { items } = await ask(grader, listSuggestions, { params });
    const { persons } = await ask(grader, readReport, { params });
    const name = items.find(({ property, value }) => property === 'name' && value === 'Nils Aske');
    const { subjectId } = await ask(grader, acceptSuggestion, {
      params,
      input: { key: name?.key ?? '', kind: 'fact', personId: persons[0]?.id ?? '' },
    });
    await ask(grader, createStatement, {
      input: {
        reportId,
        quote: 'uses +999 55 0621',
        subject: { id: subjectId },
        property: 'uses',
        object: { newKind: 'phone', name: '+999 55 0621' },
        kind: 'fact',
        validFrom: '2026-09-01',
        validTo: '2026-09-10',
      },
    });
    return subjectId;
  }

  test('shows the category on the link with the report, its basis and review date', async () => {
    const { page, t, go } = grader;
    await go(`/entities/${id}`);
    const links = page.getByRole('region', { name: new RegExp(t('know:involvement.title')) }).getByRole('table');
    await links.getByText(t('codes:category.d_witness')).waitFor();
    await links.getByRole('row').getByRole('time').waitFor();
    for (const size of [WIDE, NARROW]) {
      await page.setViewportSize(size);
      await grader.expectSound();
    }
    await page.setViewportSize(WIDE);
    grader.expectQuiet();
  });

  test('shows by keyboard what was known and what was true on a day', async () => {
    const { page, t, go } = grader;
    await go(`/entities/${id}`);
    const phone = page
      .getByRole('table', { name: t('know:group.facts'), exact: true })
      .getByRole('link', { name: '+999 55 0621' });
    await phone.waitFor();
    const slider = page.getByRole('slider', { name: t('know:asOf.label') });

    await page.keyboard.press('[');
    await page.waitForURL(/[?]asof=\d{4}-\d\d-\d\d$/);
    await expectNone(phone);
    await grader.expectSound();
    await page.keyboard.press(']');
    await page.waitForURL((url) => url.search === '');
    await phone.waitFor();

    await page.getByRole('button', { name: t('know:asOf.true') }).click();
    await page.waitForURL(/[?]by=true$/);
    await expectNone(phone);
    await page
      .getByRole('table', { name: t('know:group.unknown') })
      .getByRole('link', { name: 'Nils Aske' })
      .waitFor();
    await page.keyboard.press('[');
    await page.waitForURL(/asof=2026-09-11/);
    await expectNone(phone);
    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/asof=2026-09-10/);
    await phone.waitFor();
    expect(await slider.getAttribute('aria-valuetext')).toBe(
      await page
        .getByRole('heading', { level: 1 })
        .innerText()
        .then((title) => title.replace('Nils Aske, ', '')),
    );
    await grader.expectSound();
    await page.setViewportSize(NARROW);
    await grader.expectSound();
    await page.setViewportSize(WIDE);
    grader.expectQuiet();
  });

  /** A van that was at a meeting whose place is known, used since a day at a place unknown. @returns its id */
  async function placedVan(): Promise<string> {
    const reportId = await releasedReport({ author, grader, checker }, MET);
    const state = (fact: Omit<InputGiven<typeof createStatement>, 'reportId' | 'kind'>) =>
      ask(grader, createStatement, { input: { reportId, kind: 'fact', ...fact } });
    const van = { id: (await state({ quote: 'a grey van', subject: { newKind: 'vehicle' }, property: 'name', value: 'grey van' })).subjectId }; // prettier-ignore
    const met = { quote: 'Two men met', property: 'conduct' as const, value: 'meeting at the weir' };
    const event = { id: (await state({ ...met, subject: { newKind: 'event' } })).subjectId };
    await state({ quote: 'at the weir', subject: event, property: 'place', value: 'the weir, NORRIN-C' });
    const seen = { quote: 'in a grey van', subject: van, validFrom: '2026-08-20', validTo: '2026-08-20' };
    await state({ ...seen, property: 'present_at', object: event });
    await state({ ...seen, property: 'note', value: 'clean' });
    return van.id;
  }

  test('shows what is placed on a map and in a list with the same numbers, on its day', async () => {
    const van = await placedVan();
    const { page, t, go } = grader;
    await go(`/entities/${van}`);
    const panel = page.getByRole('region', { name: new RegExp(`^${t('know:map.title')}`) });
    const fact = panel.getByRole('list', { name: t('know:map.list') }).getByRole('listitem');
    await fact.getByText('1', { exact: true }).waitFor();
    expect(await fact.count()).toBe(1);
    expect(await fact.innerText()).toContain('meeting at the weir');
    await panel.getByText(t('know:map.unplaced', { count: 2, unplaced: 1 })).waitFor();
    await panel.getByRole('region', { name: t('know:map.label') }).waitFor();
    const outline = panel.locator('svg.area-outlines');
    await outline.locator('path').waitFor({ state: 'attached' });
    expect(await outline.locator('text').allTextContents()).toEqual(['1']);
    const line = page.getByRole('region', { name: new RegExp(`^${t('know:line.title')}`) });
    await line
      .getByRole('listitem')
      .filter({ hasText: 'meeting at the weir' })
      .getByText('1', { exact: true })
      .waitFor();
    for (const colorScheme of ['light', 'dark'] as const)
      for (const size of [WIDE, NARROW]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(size);
        await grader.expectSound();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
      }
    await page.setViewportSize(WIDE);

    await page.keyboard.press('[');
    await page.waitForURL(/[?]asof=/);
    await expectNone(panel);
    await page.keyboard.press(']');
    await fact.getByText('1', { exact: true }).waitFor();
    await fact.getByRole('link', { name: /Norrin.*C/ }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/areas\/NORRIN-C$/);
    grader.expectQuiet();
  });

  test('fetches no map where nothing is placed', async () => {
    const { page, t, go } = grader;
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.reload();
    await go(`/entities/${id}`);
    await page.getByText(t('know:map.unplaced', { count: 1, unplaced: 1 })).waitFor();
    await atRest(page);
    expect(fetched.filter((url) => /map-view|place-map|basemap|\/places$/.test(url))).toEqual([]);
    grader.expectQuiet();
  });
});
