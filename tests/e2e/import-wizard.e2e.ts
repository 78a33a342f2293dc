import { atRest, launchBrowser, takePictures } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takeOut } from './import.ts';
import { tabTo } from './keyboard.ts';
import { pick, referenceIn, signInAs, type Person } from './person.ts';
import { expectNone } from './expect-none.ts';
import { languagesHere } from './words.ts';

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser?.close());

/** Burglaries with a decimal comma, day first, between semicolons; two rows cannot be read. */
function taten(town: string): string {
  const rows = Array.from({ length: 40 }, (_, nth) => {
    const day = String(1 + (nth % 28)).padStart(2, '0');
    const hour = String((nth * 5) % 24).padStart(2, '0');
    const place = `-38,${1000 + nth * 7};33,${5000 + nth * 11}`;
    return `${day}.03.2026 ${hour}:${10 + nth};${nth % 3 === 0 ? 'Raub' : 'Einbruch'};${place};${town}`;
  });
  const wrong = [`30.02.2026 10:10;Raub;-38,1;33,5;${town}`, `kürzlich;Raub;-38,1;33,5;${town}`];
  return `${['Tatzeit;Delikt;Länge;Breite;Bezirk', ...rows, ...wrong].join('\n')}\n`;
}

async function chooseByKeyboard({ page, button }: Person, name: string, text: string, key: string): Promise<void> {
  await atRest(page); // nothing is rendered again under the focus
  // The file input has the same name and is reached by its button. The listener is set before the click.
  const opened = page.waitForEvent('filechooser');
  const [chooser] = await Promise.all([
    opened,
    tabTo(page, button(key).and(page.locator('button'))).then(() => page.keyboard.press('Enter')),
  ]);
  await chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

describe.each(languagesHere(import.meta.url))('bringing a file in, in %s', (lang) => {
  test('by keyboard: choose, look at what would come of it, bring it in; next time it is read the same way', async () => {
    const person = await signInAs(browser, demoHere().address, 'Ines Okafor', { lang });
    const { page, t, like, button, field } = person;
    const main = page.getByRole('main');
    await person.go('/imports/new');
    await chooseByKeyboard(person, 'taten.csv', taten(lang), 'crime:new.choose');

    // What was guessed needs no hand: time, type, both coordinates and the area are there.
    const means = (column: string) => page.getByLabel(t('crime:columns.means', { column }), { exact: true });
    expect(await means('Tatzeit').inputValue()).toBe('time');
    expect(await means('Delikt').inputValue()).toBe('type');
    expect(await means('Länge').inputValue()).toBe('x');
    expect(await means('Breite').inputValue()).toBe('y');
    expect(await field('crime:settings.order').inputValue()).toBe('dmy');
    await person.expectSound();
    await takePictures(page, `wizard-columns-${lang}`);

    await tabTo(page, button('crime:preview.look'));
    await page.keyboard.press('Enter');
    const act = page.getByRole('button', { name: like('crime:preview.bringIn') });
    await act.waitFor();
    const said = await main.innerText();
    expect(said).toMatch(new RegExp(`${t('crime:batch.new')}\\s+40\\s`));
    expect(said).toMatch(new RegExp(`${t('crime:batch.rejected')}\\s+2\\s`));
    // None of the agency's areas has the name of this language.
    await main.getByText(t('crime:values.uncounted', { count: 40 })).waitFor();
    await main.getByText(t('crime:preview.faults', { count: 2 })).click();
    await person.expectSound();
    await takePictures(page, `wizard-preview-${lang}`);
    // Another Enter does nothing: the act has to be come to first.
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).pathname).toBe('/imports/new');

    // What is entered stays while one looks elsewhere; what is changed asks for another look.
    await person.visit('gather');
    await page.goBack();
    await act.waitFor();
    await field('crime:settings.timePrecision').selectOption('day');
    await page.getByText(t('crime:preview.changed')).waitFor();
    await field('crime:settings.timePrecision').selectOption('minute');

    // Which days it covers is asked; the days are suggested.
    await page.getByText(t('coverage:ask.gap.known')).first().waitFor();
    await pick(main, t('coverage:ask.known'), t('coverage:ask.yes'));
    expect(await field('coverage:ask.from').inputValue()).toBe('2026-03-01');
    expect(await field('coverage:ask.last').inputValue()).toBe('2026-03-28');
    await field('coverage:ask.statedBy').fill('Recording office');
    await tabTo(page, act);
    await page.keyboard.press('Enter');
    await button('crime:undo.do').waitFor();
    await page.getByText(t('crime:quality.title')).waitFor();
    await person.expectSound();
    await takePictures(page, `wizard-batch-${lang}`);
    const batch = await referenceIn(main);

    await person.go('/imports/new');
    await chooseByKeyboard(person, 'taten.csv', taten(lang), 'crime:new.choose');
    await field('crime:mapping.from').waitFor();
    const option = field('crime:mapping.from').locator('option:checked');
    expect(await option.innerText()).toBe(t('crime:mapping.earlier', { title: 'taten.csv', reference: batch }));
    await button('crime:preview.look').click();
    await page.getByText(t('crime:preview.nothingStated')).waitFor();
    await button('crime:new.cancel').click();
    await page.getByText(t('crime:new.drop')).waitFor();

    await takeOut(person, batch);
    person.expectQuiet();
    await person.leave();
  });
});

/** Two dates with a time each, no type, places of Nottingham: two questions, and places far from Riverton. */
function foreignFile(): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const rows = Array.from({ length: 40 }, (_, nth) => {
    const clock = `${two((nth * 5) % 24)}:${two(10 + nth)}`;
    const place = `${(52.9 + nth / 1000).toFixed(5)},${(-1.2 - nth / 1000).toFixed(5)}`;
    return `2026-04-${two(1 + (nth % 28))} ${clock},2026-03-${two(1 + (nth % 28))} ${clock},${place}`;
  });
  return `${['Date,Date,lat,lon', ...rows].join('\n')}\n`;
}

describe.each(languagesHere(import.meta.url))('what a file leaves open is asked, in %s', (lang) => {
  test('questions first, one click each; distant places are shown before the import', async () => {
    const person = await signInAs(browser, demoHere().address, 'Ines Okafor', { lang });
    const { page, t, field, button } = person;
    await person.go('/imports/new');
    const buffer = Buffer.from(foreignFile());
    await field('crime:new.choose').setInputFiles({ name: 'robberies.csv', mimeType: 'text/csv', buffer });
    const question = page.getByRole('group', { name: t('crime:question.column.time') });
    await question.waitFor();
    await page.getByText(t('crime:missing.type')).first().waitFor();
    await page.getByRole('button', { name: t('crime:new.useType', { type: 'Robbery' }), exact: true }).click();
    await page.getByText(t('crime:missing.question')).first().waitFor();
    await person.expectSound();
    await takePictures(page, `wizard-questions-${lang}`);
    // The earlier of the two is suggested first.
    await question.getByRole('button').first().click();
    await question.waitFor({ state: 'hidden' });

    await button('crime:preview.look').click();
    const far = t('crime:nearness.areas', { count: 40, of: '40', km: '100' });
    const farFromCrimes = t('crime:nearness.crimes', { count: 40, of: '40', km: '100' });
    await page.getByText(far).or(page.getByText(farFromCrimes)).first().waitFor();
    await person.expectSound();
    await takePictures(page, `wizard-far-${lang}`);
    await button('crime:new.cancel').click();
    await page.getByText(t('crime:new.drop')).waitFor();
    person.expectQuiet();
    await person.leave();
  });
});

test('a value that is like one of the agency is taken with one click, and read so from then on', async () => {
  const person = await signInAs(browser, demoHere().address, 'Ines Okafor');
  const { page, t, field, button } = person;
  await person.go('/imports/new');
  const rows = Array.from(
    { length: 9 },
    (_, nth) => `2026-03-0${1 + nth} 10:1${nth},${nth < 4 ? 'robbery' : 'Robery'}`,
  );
  const buffer = Buffer.from(`${['Date,Type', ...rows].join('\n')}\n`);
  await field('crime:new.choose').setInputFiles({ name: 'misspelt.csv', mimeType: 'text/csv', buffer });
  await button('crime:preview.look').click();
  await page.getByText(t('crime:values.newTypes', { count: 5 })).waitFor();
  await person.expectSound();
  await takePictures(page, 'wizard-values-en');
  const use = t('crime:values.useFor', { to: 'Robbery', value: 'Robery' });
  await page.getByRole('button', { name: use, exact: true }).click();
  expect(await page.getByLabel(t('crime:values.means', { value: 'Robery' }), { exact: true }).inputValue()).toBe(
    'robbery',
  );
  await page.getByText(t('crime:preview.changed')).waitFor();
  await button('crime:preview.look').click();
  await page.getByRole('button', { name: person.like('crime:preview.bringIn') }).waitFor();
  await expectNone(page.getByRole('heading', { name: t('crime:values.title') }));
  await button('crime:new.cancel').click();
  await page.getByText(t('crime:new.drop')).waitFor();
  person.expectQuiet();
  await person.leave();
});

test('nothing moves under the hand: the columns appear when the lists below them have been read', async () => {
  const person = await signInAs(browser, demoHere().address, 'Ines Okafor');
  const { page, t, field, button } = person;
  let goOn = (): void => undefined;
  const isRead = new Promise<void>((resolve) => void (goOn = resolve));
  await page.route('**/api/area-sets', (route) => isRead.then(() => route.continue()));
  await person.go('/imports/new');
  const buffer = Buffer.from(taten('slow'));
  const answer = page.waitForResponse((reply) => reply.url().includes('/api/import-uploads'));
  await field('crime:new.choose').setInputFiles({ name: 'slow.csv', mimeType: 'text/csv', buffer });
  await (await answer).finished();
  await page.getByRole('button', { name: t('crime:new.other'), exact: true }).waitFor();
  expect(await button('crime:preview.look').count()).toBe(0);
  goOn();
  await button('crime:preview.look').waitFor();
  expect(await field('crime:counting.which').count()).toBe(1);
  await button('crime:new.cancel').click();
  await page.getByText(t('crime:new.drop')).waitFor();
  person.expectQuiet();
  await person.leave();
});

test('rows pasted from a spreadsheet are previewed like a file; a boundary file gets an explanation', async () => {
  const person = await signInAs(browser, demoHere().address, 'Ines Okafor');
  const { page, t, button, field } = person;
  await person.go('/imports/new');
  await page.getByText(t('crime:new.paste')).click();
  await field('crime:new.pasted').fill(taten('pasted').replaceAll(';', '\t'));
  await button('crime:new.usePasted').click();
  await button('crime:preview.look').click();
  await page.getByRole('button', { name: person.like('crime:preview.bringIn') }).waitFor();
  await person.expectSound();

  const ring = [
    [0, 51],
    [0.1, 51],
    [0.1, 51.1],
    [0, 51],
  ];
  const shape = {
    type: 'Feature',
    properties: { code: 'E1', name: 'One' },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
  const buffer = Buffer.from(JSON.stringify({ type: 'FeatureCollection', features: [shape] }));
  await field('crime:new.choose').setInputFiles({ name: 'boroughs.geojson', mimeType: 'application/geo+json', buffer });
  await page.getByText(t('crime:areas.what')).waitFor();
  await expectNone(button('crime:preview.look'));
  await person.expectSound();
  person.expectQuiet();
  await person.leave();
});
