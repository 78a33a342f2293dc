import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { expectNoSeriousViolations, launchBrowser, takePictures } from '../support/browser.ts';
import { signInAs, type Person } from './person.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** The newest of a list of the API, as the person sees it. */
async function newest(person: Person, path: string): Promise<string> {
  return person.page.evaluate(async (address) => {
    const { items } = (await (await fetch(address)).json()) as { items: { id: string }[] };
    return items.at(-1)?.id ?? '';
  }, path);
}

const PAGES = [
  ['evaluation', '/api/evaluations', '/evaluations/'],
  ['task', '/api/tasks', '/tasks/'],
  ['decision', '/api/decisions', '/decisions/'],
  ['product', '/api/products', '/products/'],
  ['judgement', '/api/judgements', '/judgements/'],
  ['finding', '/api/findings', '/findings/'],
  ['requirement', '/api/requirements', '/requirements/'],
  ['entity', '/api/entities', '/entities/'],
] as const;

describe.each(['en', 'ru'] as const)('the loop on screen, in %s', (lang) => {
  test('every stage has its page: quiet, within its own origin, without serious findings of axe', async () => {
    const person = await signInAs(browser, inject('demo'), 'Ines Okafor', { lang });
    for (const [name, list, path] of PAGES) {
      const id = await newest(person, list);
      expect(id, name).not.toBe('');
      await person.go(path + id);
      await person.page.waitForLoadState('networkidle');
      await expectNoSeriousViolations(person.page);
      await takePictures(person.page, `${name}-${lang}`);
    }
    person.expectQuiet();
    await person.leave();
  });

  test('from the result, Why? leads back to three graded reports', async () => {
    const person = await signInAs(browser, inject('demo'), 'Ines Okafor', { lang });
    const id = await newest(person, '/api/evaluations');
    await person.go(`/thread/evaluation/${id}`);
    for (const grade of ['A1', 'B2', 'X3']) await person.page.getByText(grade, { exact: true }).first().waitFor();
    await expectNoSeriousViolations(person.page);
    await takePictures(person.page, `thread-${lang}`);
    person.expectQuiet();
    await person.leave();
  });

  test('the commander has his meeting, the analyst her lists', async () => {
    const commander = await signInAs(browser, inject('demo'), 'Edda Halden', { lang });
    await commander.go(`/meetings/${await newest(commander, '/api/meetings')}`);
    await commander.page.waitForLoadState('networkidle');
    await expectNoSeriousViolations(commander.page);
    await takePictures(commander.page, `meeting-${lang}`);
    commander.expectQuiet();
    await commander.leave();
    const analyst = await signInAs(browser, inject('demo'), 'Ines Okafor', { lang });
    for (const path of [
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
      '/tasks',
      '/evaluations',
      '/analysis-runs/new',
    ]) {
      await analyst.go(path);
      await analyst.page.waitForLoadState('networkidle');
      await expectNoSeriousViolations(analyst.page);
    }
    analyst.expectQuiet();
    await analyst.leave();
  });
});
