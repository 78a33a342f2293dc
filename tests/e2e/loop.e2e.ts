import { launchBrowser, takePictures } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signInAs, type Person } from './person.ts';
import { languagesHere } from './words.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Addresses of pages, by the kind of what they show. */
type Pages = Map<string, string>;

async function collect({ page }: Person, pages: Pages): Promise<void> {
  const links = page.getByRole('main').getByRole('list').getByRole('link');
  await links.first().waitFor();
  for (const path of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))) {
    const [, kind = ''] = path.split('/');
    if (!pages.has(kind)) pages.set(kind, path);
  }
}

/** Go to the decision of the exercise and along its thread in both directions. */
async function walkThread(person: Person): Promise<Pages> {
  const { page, t } = person;
  const pages: Pages = new Map();
  await person.visit('decide');
  await page.getByRole('link', { name: t('decide:decision.list'), exact: true }).click();
  await page
    .getByRole('row')
    .filter({ hasText: /Option B: / })
    .click();
  await page.getByRole('button', { name: t('record:trace'), exact: true }).click();
  await page.getByRole('heading', { level: 1, name: t('thread:titleWhy'), exact: true }).waitFor();
  await collect(person, pages);
  await page.getByRole('button', { name: t('thread:soWhat'), exact: true }).click();
  await page.getByRole('heading', { level: 1, name: t('thread:titleSoWhat'), exact: true }).waitFor();
  await collect(person, pages);
  return pages;
}

const STAGES = [
  'requirements',
  'reports',
  'imports',
  'analysis-runs',
  'findings',
  'judgements',
  'products',
  'decisions',
  'tasks',
  'outcomes',
  'evaluations',
];

const LISTS = [
  '/',
  '/reports',
  '/crimes',
  '/imports',
  '/entities',
  '/findings',
  '/judgements',
  '/products',
  '/requirements',
  '/priorities',
  '/meetings',
  '/tasks',
  '/evaluations',
];

describe.each(languagesHere(import.meta.url))('the story of the exercise on screen, in %s', (lang) => {
  test('every step of the golden thread leads to a sound page, and Why? from the result to three graded reports', async () => {
    const person = await signInAs(browser, demoHere().address, 'Ines Okafor', { lang });
    const pages = await walkThread(person);
    expect([...pages.keys()]).toEqual(expect.arrayContaining(STAGES));
    for (const [kind, path] of pages) {
      await person.go(path);
      await person.expectSound();
      await takePictures(person.page, `${kind}-${lang}`);
    }
    await person.go(pages.get('evaluations') ?? '');
    await person.button('record:trace').click();
    for (const grade of ['A1', 'B2', 'X3']) await person.page.getByText(grade, { exact: true }).first().waitFor();
    await person.expectSound();
    await takePictures(person.page, `thread-${lang}`);
    person.expectQuiet();
    await person.leave();
  });

  test('every list is sound, and the page of an entity', async () => {
    const person = await signInAs(browser, demoHere().address, 'Ines Okafor', { lang });
    for (const path of LISTS) {
      await person.go(path);
      await person.expectSound();
    }
    const entity = await person.page.evaluate(async () => {
      const { items } = (await (await fetch('/api/entities')).json()) as { items: { id: string }[] };
      return items.at(-1)?.id ?? '';
    });
    await person.go(`/entities/${entity}`);
    await person.expectSound();
    await takePictures(person.page, `entity-${lang}`);
    person.expectQuiet();
    await person.leave();
  });
});
