import { threatAssessment } from '@reeve/contract';
import { launchBrowser } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { signInAs, type Person } from './person.ts';
import { languagesHere } from './words.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(languagesHere(import.meta.url))('a threat assessment of a harbour, in %s', (lang) => {
  let lead: Person, second: Person, head: Person;
  let id: string;
  beforeAll(async () => {
    const here = demoHere().address;
    lead = await signInAs(browser, here, 'Aline Sorel', { lang });
    second = await signInAs(browser, here, 'Ines Okafor', { lang });
    head = await signInAs(browser, here, 'Vesna Marková', { lang });
  }, 120_000);
  afterAll(async () => {
    for (const person of [lead, second, head]) await person?.leave();
  });
  const sheet = ({ page, t }: Person): Locator => page.getByRole('region', { name: t('threats:ownSheet') });

  test('is begun with two crime areas and two assessors', async () => {
    const { page, t, go, field } = lead;
    await go('/threat-assessments/new');
    await lead.expectSound();
    await field('threats:title').fill(`Threats at the harbour (${lang})`);
    await page.locator('#field-periodFrom').fill('2026-01-01');
    await page.locator('#field-periodTo').fill('2026-08-31');
    await page.getByRole('radio', { name: t('direct:level.local') }).check({ force: true });
    for (const name of ['Aline Sorel, Analysis unit', 'Ines Okafor, Analysis unit'])
      await page.getByRole('combobox', { name: t('threats:assessors') }).selectOption({ label: name });
    for (const [n, code, name] of [
      [1, 'smuggling', 'Smuggling of tobacco'],
      [2, 'theft', 'Theft from containers'],
      [3, 'harbour', 'The harbour and its roads'],
    ] as const) {
      await page.getByRole('textbox', { name: t('threats:unitCode', { n }) }).fill(code);
      await page.getByRole('textbox', { name: t('threats:unitName', { n }) }).fill(name);
    }
    await field('record:marking.classification').selectOption('restricted');
    await page.getByRole('combobox', { name: 'TLP', exact: true }).selectOption('TLP:AMBER');
    await field('record:marking.group').selectOption('RIV-GEN');
    await page.getByRole('checkbox', { name: /^H0/ }).check({ force: true });
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/threat-assessments\/[0-9a-f-]{36}/);
    id = /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? '';
    await sheet(lead).waitFor();
  }, 120_000);

  test('is scored alone: a sheet takes values by keys, and nobody else sees it', async () => {
    for (const person of [lead, second]) {
      const { page, t, go } = person;
      await go(`/threat-assessments/${id}`);
      const own = sheet(person);
      const first = own.getByRole('radiogroup').first();
      await first.getByRole('radio').first().focus();
      await page.keyboard.press(person === lead ? '2' : '3');
      await own
        .getByRole('radiogroup', { name: t('threats:confidence') })
        .getByRole('radio')
        .first()
        .check({ force: true });
      await own.getByRole('textbox', { name: t('threats:rationale') }).fill('Counted over eight months.');
      await own.getByRole('textbox', { name: t('threats:published') }).fill('Harbour statistics 2026');
      for (const { name } of (await ask(person, threatAssessment.read, { params: { id } })).body.units) {
        await own.getByRole('button', { name }).click();
        await own.getByRole('button', { name: t('threats:restUnknown') }).click();
      }
      await own.getByRole('button', { name: t('threats:saveSheet') }).click();
      await own
        .getByRole('button', { name: t('threats:handIn') })
        .and(page.locator(':not([aria-disabled="true"])'))
        .click();
      await own.waitFor({ state: 'detached' });
      await page.getByText(t('threats:scoring.alone')).waitFor();
      await person.expectSound();
    }
    const { opened, cells } = await ask(second, threatAssessment.read, { params: { id } });
    expect([opened, cells]).toEqual([false, []]);
  }, 120_000);

  test('is opened, a difference is settled, and it reads on a phone', async () => {
    const { page, t, go } = lead;
    await go(`/threat-assessments/${id}`);
    await page.getByRole('button', { name: t('assess:step.threat_assessment.comparing.do') }).click();
    const opening = page.getByRole('dialog');
    await opening.getByRole('textbox').fill('Both sheets are in.');
    await opening.getByRole('button', { name: t('assess:step.threat_assessment.comparing.do') }).click();
    await page.getByRole('table', { name: '' }).first().waitFor();
    await page.getByText(t('threats:openDifference')).first().waitFor();
    await lead.expectSound();
    await page
      .getByRole('button', { name: t('threats:settle') })
      .first()
      .click();
    const settling = page.getByRole('dialog');
    await settling.getByRole('radio').first().focus();
    await page.keyboard.press('3');
    await settling
      .getByRole('radiogroup', { name: t('threats:confidence') })
      .getByRole('radio')
      .last()
      .check({ force: true });
    await settling.getByRole('textbox').fill('The customs office counts the same.');
    await settling.getByRole('button', { name: t('threats:settle'), exact: true }).click();
    await settling.waitFor({ state: 'detached' });
    await page.getByText('The customs office counts the same.').first().waitFor();
    await go('/crime-areas/smuggling');
    await page
      .getByText(t('threats:unknownWithoutGap', { count: 10 }))
      .first()
      .waitFor();
    await go(`/threat-assessments/${id}`);
    await page.setViewportSize({ width: 390, height: 844 });
    await lead.expectSound();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.setViewportSize({ width: 1280, height: 900 });
  }, 120_000);

  test('of Riverton shows what is unknown as gaps', async () => {
    const { page, go } = head;
    const { items } = await ask(head, threatAssessment.list, { query: { state: 'approved' } });
    expect(items).toHaveLength(1);
    const approved = await ask(head, threatAssessment.read, { params: { id: items[0]?.id ?? '' } });
    expect(approved.gaps.length).toBeGreaterThan(5);
    expect(approved.gaps.every(({ gap }) => gap?.kind === 'gap')).toBe(true);
    await go(`/threat-assessments/${approved.id}?unit=${approved.gaps[0]?.unitId ?? ''}`);
    await page
      .getByText(approved.gaps[0]?.gap?.reference ?? '')
      .first()
      .waitFor();
    await head.expectSound();
    await go('/threat-assessments');
    await page.getByText(approved.title).first().waitFor();
    await head.expectSound();
    for (const person of [lead, second, head]) person.expectQuiet();
  }, 120_000);
});
