import { concept, requirement } from '@reeve/contract';
import { LANGUAGES } from '@reeve/domain';
import { readFile } from 'node:fs/promises';
import { launchBrowser, takePictures } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { pick, signInAs, type Person } from './person.ts';
import { expectNone } from './expect-none.ts';
import { languagesHere } from './words.ts';

const NAMES = { en: 'English', fr: 'Français', de: 'Deutsch', it: 'Italiano', ru: 'Русский', es: 'Español' };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(languagesHere(import.meta.url))('the bank of concepts, in %s', (lang) => {
  let keeper: Person;
  let id: string;
  const term = (one: string): string => `shared picture ${one} ${Date.now().toString(36)}`;
  const terms = Object.fromEntries(LANGUAGES.map((one) => [one, term(`${one}-${lang}`)]));
  beforeAll(async () => {
    keeper = await signInAs(browser, demoHere().address, 'Vesna Marková', { lang });
    const words = (one: string): { preferred: string; alternatives: string[]; scopeNote: string } => {
      return { preferred: terms[one] ?? '', alternatives: [], scopeNote: '' };
    };
    const none = { en: '', fr: '', de: '', it: '', ru: '', es: '' };
    const source = (by: string) => ({ by, year: '2026', reference: '' });
    const made = await ask(keeper, concept.create, {
      input: {
        terms: { en: words('en'), fr: words('fr'), de: words('de'), it: words('it'), ru: words('ru'), es: words('es') },
        definitions: [
          {
            id: 'D1',
            language: 'en',
            texts: { ...none, en: 'A picture that all agencies share.' },
            source: source('Kalmar'),
            status: 'proposed',
            attributes: { genus: 'process', pivot: 'sharing' },
          },
          {
            id: 'D2',
            language: 'en',
            texts: { ...none, en: 'A picture that some agencies share.' },
            source: source('Merrow'),
            status: 'contested',
            attributes: { genus: 'process', pivot: 'analysis' },
          },
        ],
        relations: [],
      },
    });
    id = made.id;
  });
  afterAll(() => keeper?.leave());

  test('a term is found in whatever language it is asked for, and opens', async () => {
    const { page, t } = keeper;
    await keeper.go('/concepts');
    const asked = page.getByRole('searchbox', { name: t('concept:list.search') });
    await asked.fill('no such term anywhere');
    await page.getByText(t('concept:list.noneFound'), { exact: true }).waitFor();
    await asked.fill(terms['it'] ?? '');
    const row = page.getByRole('grid').getByText(terms[lang] ?? '', { exact: true });
    await row.waitFor();
    await keeper.expectSound();
    await row.click();
    await page.getByRole('heading', { level: 1, name: terms[lang] ?? '' }).waitFor();
    keeper.expectQuiet();
  });

  test('shows two definitions side by side, with their differences', async () => {
    const { page, t } = keeper;
    await keeper.go(`/concepts/${id}`);
    const compare = page.getByRole('button', { name: t('concept:compare.do') });
    await page.getByLabel(t('concept:compare.choose', { id: 'D1' })).check();
    await compare.and(page.getByRole('button', { disabled: true })).waitFor();
    await page.getByLabel(t('concept:compare.choose', { id: 'D2' })).check();
    await compare.click();
    const row = (key: string) =>
      page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: t(`concept:attribute.${key}`) }) });
    await row('pivot').getByText(t('concept:compare.differs'), { exact: true }).waitFor();
    await expectNone(row('genus').getByText(t('concept:compare.differs')));
    await page.getByRole('insertion').filter({ hasText: 'some' }).waitFor();
    await page.getByLabel(t('concept:compare.onlyDifferent')).check();
    await row('genus').waitFor({ state: 'hidden' });
    // With none chosen, all are shown.
    await keeper.go(`/concepts/${id}/compare`);
    for (const one of ['Kalmar', 'Merrow']) await page.getByRole('columnheader', { name: one }).waitFor();
    await row('pivot').getByText('≠').waitFor();
    await keeper.expectSound();
    keeper.expectQuiet();
  });

  test('words of a requirement that name a concept lead to it, whatever language its reader reads', async () => {
    const { page, t } = keeper;
    const { createdById } = await ask(keeper, concept.read, { params: { id } });
    const asked = await ask(keeper, requirement.create, {
      input: {
        title: `Who lacks it? ${id}`,
        marking: {
          classification: 'internal',
          handling: { codes: ['H0'], conditions: '' },
          tlp: 'TLP:GREEN',
          group: 'NORRIN-BURG',
        },
        ownerId: createdById,
        dueOn: '2026-12-01',
        body: {
          question: `Who does not see the ${terms['en'] ?? ''} yet?`,
          decisionServed: 'Whom to ask next.',
          kind: 'tactical',
          level: 'local',
          necessityNote: '',
          personalDataExpected: false,
          referredTo: '',
        },
      },
    });
    await keeper.go(`/requirements/${asked.id}`);
    const words = page.getByRole('link', { name: terms['en'] ?? '', exact: true });
    await words.press('Enter');
    const card = page.getByRole('dialog', { name: t('files:term.card') });
    await card
      .getByText('A picture that all agencies share.')
      .or(card.getByText(t('files:term.noDefinition')))
      .waitFor();
    await keeper.expectSound();
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    await words.and(page.locator(':focus')).waitFor();
    keeper.expectQuiet();
  });

  test('a definition is adopted, and dissents stay next to it', async () => {
    const { page, t } = keeper;
    await keeper.go(`/concepts/${id}`);
    await keeper.step('concept:adopt.title', 'concept:adopt.do', async (dialog) => {
      await dialog.getByLabel(t('concept:adopt.definition'), { exact: true }).selectOption('D1');
      await dialog.getByLabel(t('concept:page.decidedBy'), { exact: true }).fill('Second workshop');
      await dialog.getByRole('button', { name: t('concept:adopt.addDissent') }).click();
      await dialog.getByLabel(t('concept:adopt.who')).fill('Merrow');
      await dialog.getByText(t('concept:adopt.missingReason'), { exact: true }).waitFor();
      await dialog.getByLabel(t('concept:adopt.reason')).fill('Not all agencies may share.');
      await keeper.expectSound();
    });
    const decisions = page.getByRole('region', { name: t('concept:adopt.decisions') });
    await decisions.getByText('Not all agencies may share.', { exact: true }).waitFor();
    await decisions.getByText(t('concept:adopt.dissent', { who: 'Merrow' }), { exact: true }).waitFor();
    await page.getByText(t('concept:page.inForceTag'), { exact: true }).waitFor();
    keeper.expectQuiet();
  });

  test('a change in one language flags the other five until each is confirmed', async () => {
    const { page, t } = keeper;
    await keeper.go(`/concepts/${id}/edit`);
    await page
      .getByLabel(`${NAMES[lang]}${t('common:colon', { label: '' })} ${t('concept:edit.preferred')}`)
      .fill(`${terms[lang] ?? ''} anew`);
    await page.getByRole('button', { name: t('concept:edit.save') }).click();
    await page.getByText(t('concept:wrong.reason'), { exact: true }).first().waitFor();
    await page.getByLabel(t('concept:edit.reason'), { exact: true }).fill('Said more shortly.');
    await page.getByRole('button', { name: t('concept:edit.save') }).click();
    await page.getByRole('heading', { level: 1, name: `${terms[lang] ?? ''} anew` }).waitFor();
    const behind = page
      .getByRole('region', { name: t('concept:page.languages') })
      .getByText(t('concept:language.behind'), { exact: true });
    await expect.poll(() => behind.count()).toBe(5);
    await keeper.expectSound();
    await takePictures(page, `concept-${lang}`);
    await page
      .getByRole('button', { name: t('concept:language.stillRight') })
      .first()
      .click();
    await expect.poll(() => behind.count()).toBe(4);
    keeper.expectQuiet();
  });

  test('a sheet shows how to define the concept, and no one’s own sheet', async () => {
    const { page, t } = keeper;
    await keeper.go(`/concepts/${id}/agreement`);
    await page.getByText(t('concept:agreement.none'), { exact: true }).waitFor();
    await page.getByLabel(t('concept:agreement.workshop')).selectOption({ index: 1 });
    await page.getByLabel(t('concept:agreement.name'), { exact: true }).fill('Third workshop');
    await page.getByRole('button', { name: t('concept:agreement.open') }).click();
    const round = page.getByRole('region', { name: 'Third workshop' });
    await round.getByRole('link', { name: 'Draft review workshop on the guidebook', exact: true }).waitFor();
    const keep = round.getByRole('button', { name: t('concept:sheet.save') });
    await keep.and(page.getByRole('button', { disabled: true })).waitFor();
    await pick(round, t('concept:attribute.genus'), t('concept:value.genus.process'));
    await keeper.expectSound();
    await keep.click();
    await round.getByText(t('concept:sheet.change'), { exact: true }).waitFor();
    await round.getByRole('button', { name: t('concept:agreement.toAfter') }).click();
    await round.getByText(t('concept:agreement.tooFew', { count: 1 }), { exact: true }).waitFor();
    keeper.expectQuiet();
  });

  test('the bank is taken home as SKOS', async () => {
    const { page } = keeper;
    await keeper.go('/concepts');
    const [turtle] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Turtle' }).click(),
    ]);
    const text = await readFile(await turtle.path(), 'utf8');
    expect(text).toContain('http://www.w3.org/2004/02/skos/core#');
    for (const one of LANGUAGES.filter((other) => other !== lang)) expect(text).toContain(`"${terms[one]}"@${one}`);
    keeper.expectQuiet();
  });
});
