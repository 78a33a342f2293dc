import { collectionTask, gap, requirement } from '@reeve/contract';
import { STORY_DESK } from '@reeve/scenario';
import { launchBrowser, takePictures } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { expectNone } from './expect-none.ts';
import { signInAs, type Person } from './person.ts';
import { languagesHere } from './words.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };

/** The page is sound at desk and phone width. */
async function expectSoundAnywhere(person: Person, name: string): Promise<void> {
  for (const size of [PHONE, DESK]) {
    await person.page.setViewportSize(size);
    await person.expectSound();
  }
  await takePictures(person.page, `desk-${name}-${person.lang}`);
}

/** The id of a requirement of the exercise, by its question. */
async function idOf(person: Person, question: string): Promise<string> {
  const { items } = await ask(person, requirement.list, {});
  return items.find(({ title }) => title === question)?.id ?? '';
}

test.each(languagesHere(import.meta.url))(
  'a collection plan is read, extended by a task, and leads to its gap and request, in %s',
  async (lang) => {
    const person = await signInAs(browser, demoHere().address, 'Mara Ilves', { lang });
    const { page, t, go } = person;
    const { question, parts } = STORY_DESK.requirement;
    const id = await idOf(person, question);
    await go(`/requirements/${id}`);
    const plan = page.getByRole('region', { name: new RegExp(t('direct:plan.title')) });
    await plan.getByRole('columnheader', { name: t('direct:source.private_sector') }).waitFor();
    await expect.poll(() => plan.getByRole('row').count()).toBe(parts.length + 2);
    await plan.getByText(t('direct:plan.timing.late')).first().waitFor();
    await plan.getByText(t('direct:plan.authority.ends_soon')).first().waitFor();
    await expectSoundAnywhere(person, 'plan');

    await plan.getByLabel(t('direct:plan.addSource')).selectOption(t('direct:source.telecom'));
    const main = { question, source: t('direct:source.telecom') };
    await plan.getByRole('link', { name: t('direct:plan.addTask', main) }).click();
    await page.getByRole('heading', { level: 1, name: t('direct:collection.new') }).waitFor();
    expect(await page.locator('#field-source').inputValue()).toBe('telecom');
    await expectSoundAnywhere(person, 'task');

    await go(`/requirements/${await idOf(person, STORY_DESK.request.question)}`);
    await page.getByText(t('direct:request.limits.ordinary')).first().waitFor();
    await expectSoundAnywhere(person, 'request');
    const { items } = await ask(person, gap.list, { query: { state: 'being_collected' } });
    await go(`/gaps/${items[0]?.id}`);
    await page.getByRole('link', { name: question }).first().waitFor();
    await expectSoundAnywhere(person, 'gap');
    for (const [name, path] of [
      ['gaps', '/gaps'],
      ['requirements', '/requirements'],
      ['ask', `/requirements/new?gap=${items[0]?.id}`],
      ['part', `/requirements/new?parent=${id}`],
      ['release', `/patrol-questions/new?requirement=${id}`],
    ] as const) {
      await go(path);
      await expectSoundAnywhere(person, name);
    }
    person.expectQuiet();
    await person.leave();
  },
  240_000,
);

test.each(languagesHere(import.meta.url))(
  'a patrol officer reads on a phone what is asked, and one tap opens a report tied to it, in %s',
  async (lang) => {
    const person = await signInAs(browser, demoHere().address, 'Bela Novák', { lang, context: { viewport: PHONE } });
    const { page, t, go } = person;
    const [{ text }] = STORY_DESK.patrol.questions;
    await go('/');
    await page
      .getByRole('region', { name: t('direct:patrol.title') })
      .getByText(text)
      .first()
      .waitFor();
    await expectSoundAnywhere(person, 'home');
    await page.setViewportSize(PHONE);
    await go('/patrol');
    await page.getByText(text).first().waitFor();
    await expectNone(page.getByText(STORY_DESK.requirement.question));
    await expectSoundAnywhere(person, 'patrol');
    await page.setViewportSize(PHONE);
    await page.getByRole('link', { name: `${t('direct:patrol.report')} ${text}` }).click();
    await page.waitForURL(/\/reports\/new\?patrol=/);
    await person.expectSound();
    await page.setViewportSize(DESK);
    await page.getByText(text).first().waitFor();
    await go(`/requirements/${await idOf(person, STORY_DESK.requirement.question)}`);
    await expectNone(page.getByRole('link', { name: t('direct:patrol.release') }));
    person.expectQuiet();
    await person.leave();
  },
  240_000,
);

test('who has a collection task writes the report for it from its page, and can take it off again', async () => {
  const person = await signInAs(browser, demoHere().address, 'Mara Ilves', { lang: 'en' });
  const { page, t, go } = person;
  const { items } = await ask(person, collectionTask.list, {});
  const open = items.find(({ state }) => ['assigned', 'accepted', 'in_progress'].includes(state));
  await go(`/collection-tasks/${open?.id}`);
  await page.getByRole('link', { name: t('direct:collection.report') }).click();
  const serves = page.getByRole('region', { name: t('report:serves.heading') });
  await serves.getByText(open?.reference ?? '').waitFor();
  await expect.poll(() => serves.getByText(t('report:serves.linked')).count()).toBe(2);
  await person.expectSound();
  await serves
    .getByRole('button', { name: t('report:serves.remove') })
    .first()
    .click();
  await expect.poll(() => serves.getByText(t('report:serves.linked')).count()).toBe(1);
  await person.leave();
});
