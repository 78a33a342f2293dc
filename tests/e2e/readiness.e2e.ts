import { readiness, scoreReadiness } from '@reeve/contract';
import { READINESS_CODES } from '@reeve/domain';
import { launchBrowser, takePictures } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { pick, signInAs, type Person } from './person.ts';
import { expectNone } from './expect-none.ts';
import { languagesHere } from './words.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(languagesHere(import.meta.url))('an assessment of readiness, in %s', (lang) => {
  const TITLE = `Readiness ${lang} ${Date.now().toString(36)}`;
  let assessor: Person;
  let peer: Person;
  let id: string;
  beforeAll(async () => {
    assessor = await signInAs(browser, demoHere().address, 'Vesna Marková', { lang });
    peer = await signInAs(browser, demoHere().address, 'Edda Halden', { lang });
  });
  afterAll(async () => {
    await assessor?.leave();
    await peer?.leave();
  });

  test('begins with what it is of, and says what is missing', async () => {
    const { page, t } = assessor;
    await assessor.go('/readiness');
    await assessor.expectSound();
    await page.getByRole('link', { name: t('readiness:new.title'), exact: true }).click();
    const begin = page.getByRole('button', { name: t('readiness:new.do') });
    await begin.click();
    await page.getByText(t('readiness:wrong.title'), { exact: true }).first().waitFor();
    await page.getByLabel(t('readiness:new.name'), { exact: true }).fill(TITLE);
    await pick(page.getByRole('main'), t('readiness:new.level'), t('readiness:organisationLevel.regional'));
    await assessor.expectSound();
    await begin.click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    assessor.expectQuiet();
  });

  test('a level is given by its digit and kept with its evidence; evidence is needed from 1 on', async () => {
    const { page, t } = assessor;
    const row = page.getByRole('article', { name: new RegExp(`^A1\\b`) });
    const levels = row.getByRole('radiogroup', { name: t('readiness:page.chooseLevel') });
    await levels.getByRole('radio').first().focus();
    await page.keyboard.press('3');
    await row.getByText(t('readiness:wrong.evidence'), { exact: true }).waitFor();
    await row.getByLabel(t('readiness:page.evidence'), { exact: true }).fill('Order of 12 March.');
    await page.keyboard.press('Control+Enter');
    await row.getByText(`3 ${t('readiness:level.3')}`, { exact: true }).waitFor();
    await row.getByRole('paragraph').filter({ hasText: 'Order of 12 March.' }).waitFor();
    assessor.expectQuiet();
  });

  test('the evidence may be put better without another level, and rest on a place of a text', async () => {
    const { page, t } = assessor;
    const row = page.getByRole('article', { name: new RegExp(`^A1\\b`) });
    await row.getByRole('button', { name: t('readiness:page.changeEvidence') }).click();
    await row.getByLabel(t('readiness:page.evidence'), { exact: true }).fill('Order of 12 March, part 2.');
    const cite = row.getByRole('group', { name: t('readiness:cite.title') });
    // One that the peer sees too: the assessment is marked like what it rests on.
    const documents = cite.getByLabel(t('readiness:cite.document'));
    const guidebook = documents
      .locator('option')
      .filter({ hasText: /^Intelligence-led policing with Reeve / })
      .last(); // the oldest
    await documents.selectOption((await guidebook.getAttribute('value')) ?? '');
    await cite.getByLabel(t('readiness:cite.section')).selectOption({ index: 1 });
    await cite.getByLabel(t('readiness:cite.block')).selectOption({ index: 1 });
    await cite.getByRole('button', { name: t('readiness:cite.do'), exact: true }).click();
    await assessor.expectSound();
    await row.getByLabel(t('readiness:page.evidence'), { exact: true }).press('Control+Enter');
    await row.getByRole('paragraph').filter({ hasText: 'Order of 12 March, part 2.' }).waitFor();
    await row
      .getByRole('paragraph')
      .filter({ hasText: /^ED-[0-9A-Z]{5} b-/ })
      .waitFor();
    await row.getByText(`3 ${t('readiness:level.3')}`, { exact: true }).waitFor();
    assessor.expectQuiet();
  });

  test('the whole is as strong as its weakest link, which is named; the radar has its numbers as a table', async () => {
    const { page, t } = assessor;
    let { version } = await ask(assessor, readiness.read, { params: { id } });
    for (const code of READINESS_CODES.filter((one) => one !== 'A1')) {
      const level = code === 'F2' ? (1 as const) : (3 as const);
      const input = { version, view: 'self' as const, level, evidence: 'As seen in September.', cites: [], blocks: [] };
      ({ version } = await ask(assessor, scoreReadiness, { params: { id, code }, input }));
    }
    await assessor.go(`/readiness/${id}`);
    const outcome = page.getByRole('region', { name: t('readiness:outcome.title') });
    await outcome.getByText(t('readiness:level.1'), { exact: false }).first().waitFor();
    await outcome.getByText(t('readiness:outcome.levelOf', { level: 1, least: 3 }), { exact: true }).waitFor();
    await outcome.getByRole('link', { name: /^F2\b/ }).waitFor();
    const radar = page.getByRole('figure', { name: t('readiness:radar.title') });
    await radar.getByRole('img', { name: t('readiness:radar.spoken') }).waitFor();
    await radar.getByRole('button', { name: t('record:chart.asTable') }).click();
    await radar.getByRole('cell', { name: '3', exact: true }).nth(6).waitFor();
    await assessor.expectSound();
    await takePictures(page, `readiness-${lang}`);
    assessor.expectQuiet();
  });

  test('a gap without an action is named, and its action goes into the plan', async () => {
    const { page, t } = assessor;
    const plan = page.getByRole('region', { name: t('readiness:plan.title') });
    await plan.getByText(t('readiness:plan.without', { codes: 'F2' }), { exact: true }).waitFor();
    await plan.getByText(t('readiness:plan.add'), { exact: true }).click();
    await plan.getByLabel(t('readiness:plan.action'), { exact: true }).fill('Log every reading with its reason.');
    await plan.getByLabel(t('readiness:plan.owner'), { exact: true }).fill('Head of systems');
    await plan.getByLabel(t('readiness:plan.due'), { exact: true }).fill('2027-03-01');
    await plan.getByRole('button', { name: t('readiness:plan.keep') }).click();
    const row = plan.getByRole('row').filter({ hasText: 'Log every reading with its reason.' });
    await row.getByLabel(t('readiness:plan.stateOf', { code: 'F2' })).selectOption('under_way');
    await expect
      .poll(async () => (await ask(assessor, readiness.read, { params: { id } })).plan.map((one) => one.state))
      .toEqual(['under_way']);
    await expectNone(plan.getByText(t('readiness:plan.without', { codes: 'F2' })));
    // Whom and until when may be put otherwise afterwards.
    await row.getByRole('button', { name: t('readiness:plan.changeOf', { code: 'F2' }) }).click();
    const change = plan.getByRole('region', { name: t('readiness:plan.changeOf', { code: 'F2' }) });
    await change.getByLabel(t('readiness:plan.owner'), { exact: true }).fill('Deputy of systems');
    await change.getByLabel(t('readiness:plan.due'), { exact: true }).fill('2027-06-01');
    await assessor.expectSound();
    await change.getByRole('button', { name: t('readiness:plan.keepChange') }).click();
    await row.getByText('Deputy of systems', { exact: true }).waitFor();
    await change.waitFor({ state: 'hidden' });
    assessor.expectQuiet();
  });

  test('peers score next to the agency, and both are in the radar', async () => {
    const { t } = peer;
    await assessor.step('record:step.readiness.peer.do', 'record:step.readiness.peer.do', async (dialog) => {
      await dialog.getByRole('textbox').fill('All criteria have been looked at.');
    });
    await peer.go(`/readiness/${id}`);
    const row = peer.page.getByRole('article', { name: /^F2\b/ });
    await pick(row, t('readiness:page.chooseLevel'), '2');
    await row.getByLabel(t('readiness:page.evidence'), { exact: true }).fill('The log was shown to us.');
    await row.getByRole('button', { name: t('readiness:page.keepScore', { code: 'F2' }) }).click();
    await row.getByRole('paragraph').filter({ hasText: 'The log was shown to us.' }).waitFor();
    await row.getByText(`1 ${t('readiness:level.1')}`, { exact: true }).waitFor();
    await row.getByText(`2 ${t('readiness:level.2')}`, { exact: true }).waitFor();
    const radar = peer.page.getByRole('figure', { name: t('readiness:radar.title') });
    await radar.getByText(t('readiness:view.peer'), { exact: true }).waitFor();
    // One of five criteria of F and nothing of A: the shape of the peers is their own.
    const ofPeers = radar.getByRole('listitem').filter({ hasText: t('readiness:domain.F') });
    await ofPeers.getByText(t('readiness:radar.some', { median: '2', scored: 1, criteria: 5 })).waitFor();
    await radar
      .getByText(`3 · ${t('readiness:radar.notScored')}`, { exact: true })
      .first()
      .waitFor();
    const otherwise = peer.page.getByRole('region', { name: t('readiness:otherwise.title') });
    await otherwise.getByRole('row', { name: /F2 .* 1 2$/ }).waitFor();
    await peer.expectSound();
    peer.expectQuiet();
  });

  test('two assessments are compared over time', async () => {
    const { page, t } = assessor;
    await assessor.go(`/readiness/compare?after=${id}`);
    const earlier = page.getByLabel(t('readiness:compare.before'), { exact: true });
    const autumn = earlier.getByRole('option', { name: /Readiness of Riverton, autumn 2025/ });
    await earlier.selectOption((await autumn.getAttribute('value')) ?? '');
    await page.getByRole('heading', { name: t('readiness:compare.changes') }).waitFor();
    await page.getByRole('row').filter({ hasText: 'F2' }).first().waitFor();
    const overTime = page.getByRole('region', { name: t('readiness:overTime.title') }).first();
    await overTime.getByRole('button', { name: t('readiness:overTime.show') }).click();
    await overTime.getByRole('row', { name: new RegExp(`^${t('readiness:outcome.title')} `) }).waitFor();
    await assessor.expectSound();
    await takePictures(page, `readiness-compare-${lang}`);
    assessor.expectQuiet();
  });
});
