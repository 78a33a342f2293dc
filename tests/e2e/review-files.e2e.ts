import { readFile } from 'node:fs/promises';
import { readCommentTable } from '@reeve/formats';
import { launchBrowser, takePictures } from '@reeve/testing/browser/browser.ts';
import { demoHere } from '@reeve/testing/browser/demo.ts';
import { del, docxFile, ins, para, run } from '@reeve/testing/document/docx-files.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectRefused, signInAs, type Person } from './person.ts';
import { languagesHere } from './words.ts';

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser?.close());

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const wordFile = (name: string, content: Uint8Array) => ({ name, mimeType: WORD, buffer: Buffer.from(content) });

/** A draft written in Word that still contains a colleague's change and comment. */
const DRAFT = wordFile(
  'draft.docx',
  docxFile({
    body: [
      para(run('What a task is'), '<w:pStyle w:val="Heading1"/>'),
      para(run('A task is given') + ins('Colleague', ' in writing') + run(' to one person who answers for it.')),
      para('<w:commentRangeStart w:id="1"/>' + run('Its result is looked at.') + '<w:commentRangeEnd w:id="1"/>'),
    ].join(''),
    styles: '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>',
    comments: `<w:comment w:id="1" w:author="Colleague" w:initials="C" w:date="2026-03-01T10:00:00Z">${para(run('By whom?'))}</w:comment>`,
  }),
);
/** The same text as an expert without an account sends it back: one comment, one tracked change. */
const BACK = wordFile(
  'back from Ana.docx',
  docxFile({
    body: [
      para(
        run('A task is ') + del('Ana', 'given') + ins('Ana', 'assigned') + run(' to one person who answers for it.'),
      ),
      para(
        `<w:commentRangeStart w:id="7"/>${run('Its result')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>${run(' is looked at.')}`,
      ),
    ].join(''),
    comments: `<w:comment w:id="7" w:author="Ana" w:initials="A" w:date="2026-03-02T10:00:00Z">${para(run('Say after how long.'))}</w:comment>`,
  }),
);

async function beginDocument({ page, field, button, t, go }: Person, title: string): Promise<void> {
  await go('/documents/new');
  await field('review:new.name').fill(title);
  await field('review:new.purpose').fill('For drafters who work in Word.');
  await field('record:marking.classification').selectOption('internal');
  await page.getByLabel('TLP', { exact: true }).selectOption('TLP:GREEN');
  await button('review:new.send').click();
  await page.getByText(t('files:text.title'), { exact: true }).waitFor();
}

/** The file that a click gives, by the name the server gave it. */
async function taken(
  page: Page,
  click: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const goTo = async ({ page, t }: Person, view: string): Promise<void> => {
  await page
    .getByRole('navigation', { name: t('review:frame.views') })
    .getByRole('link', { name: t(`review:frame.${view}`) })
    .click();
};

test.each(languagesHere(import.meta.url))('a Word file becomes the draft, another brings comments, and their table is exported, in %s', async (lang) => {
  const person = await signInAs(browser, demoHere().address, 'Vesna Marková', { lang });
  const { page, t, button, field } = person;
  await beginDocument(person, `Tasks in writing ${lang}`);

  // What is no text is refused in a sentence, and stays chosen.
  await field('files:text.choose').setInputFiles({ name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 …') });
  await button('files:text.send').click();
  await page.getByRole('alert').getByText(t('files:text.failed')).waitFor();
  await page.getByText('scan.pdf', { exact: true }).waitFor();

  await field('files:text.choose').setInputFiles(DRAFT);
  await button('files:text.send').click();
  const said = page.locator('.brought-in');
  await said.getByText(t('files:text.blocks', { count: 3 })).waitFor();
  expect(await said.innerText()).toMatch(/: 1\.[\s\S]*: 1\./); // one comment and one change are reported, and not imported
  expect(await page.locator('.block-editor textarea').nth(1).inputValue()).toBe('A task is given to one person who answers for it.');
  await person.expectSound();
  await takePictures(page, `files-text-${lang}`);

  // While something is typed and not saved, nothing takes its place.
  await page.locator('.block-editor textarea').nth(1).fill('A task is given to one person who answers for it. ');
  await field('files:text.choose').setInputFiles(DRAFT);
  await page.getByText(t('files:text.saveFirst')).waitFor();
  await button('review:write.save').click();
  await page.getByText(t('files:text.saveFirst')).waitFor({ state: 'hidden' });
  await button('files:text.send').click();
  await said.getByText(t('files:text.kept', { count: 3 })).waitFor();

  await goTo(person, 'review');
  await page.getByText(t('review:people.admit')).click();
  await field('review:people.name').fill('Ana Offline');
  await field('review:people.role').selectOption('expert');
  await field('review:people.capacity').selectOption('national');
  await page.getByLabel(new RegExp(`^${t('review:people.delegation')}`)).fill('PT');
  await button('review:people.send').click();
  await page.getByRole('cell', { name: 'Ana Offline' }).waitFor();
  await page.locator('summary').filter({ hasText: t('review:edition.freeze', { name: '' }).trim() }).click();
  await button('review:edition.send').click();
  const files = page.locator('details.files summary');
  await files.waitFor();
  await files.click();
  await person.expectSound();

  await goTo(person, 'text');
  await page.locator('.review-text').waitFor();
  await files.click();
  await expectRefused(person, 'files:bring.send', 'files:bring.first');
  await field('files:bring.choose').setInputFiles(BACK);
  await field('files:bring.whose').selectOption({ label: 'Ana Offline (PT)' });
  await button('files:bring.send').click();
  await page.locator('.brought-in').getByText(t('files:bring.created', { count: 2 })).waitFor();
  await page.locator('.comment-card').filter({ hasText: 'Say after how long.' }).waitFor();
  await person.expectSound();
  await takePictures(page, `files-comments-${lang}`);
  await field('files:bring.choose').setInputFiles(BACK);
  await button('files:bring.send').click();
  await page.locator('.brought-in').getByText(t('files:bring.already', { count: 2 })).waitFor();

  const table = await taken(page, () => page.getByRole('button', { name: t('files:take.tableAs', { format: 'CSV' }) }).click());
  expect(table.name).toMatch(/^ED-[0-9A-Z]{5}-comments\.csv$/);
  const rows = await readCommentTable(table.bytes, table.name);
  expect(rows.map((row) => [row[0], row[6]])).toEqual([
    [expect.stringMatching(/^PT-\d+$/), 'assigned'],
    [expect.stringMatching(/^PT-\d+$/), ''],
  ]);
  const pdf = await taken(page, () => page.getByRole('button', { name: 'PDF', exact: true }).click());
  expect(pdf.name).toMatch(/\.pdf$/);
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');

  // A file the server cannot give is a sentence, not a file.
  await page.route('**/comment-table?*', (route) => route.fulfill({ status: 503, body: '' }));
  await page.getByRole('button', { name: t('files:take.tableAs', { format: 'Excel' }) }).click();
  await page.getByRole('alert').getByText(t('files:take.failed')).waitFor();
  person.expectQuiet();
  await person.leave();
}); // prettier-ignore

/** A concept of the bank, put there as the command line does. @returns its id */
async function makeConcept(page: Page, of: { readonly lang: string; readonly name: string; readonly means: string }): Promise<string> {
  return page.evaluate(async ({ lang, name, means }) => {
    const send = async (path: string, input: object): Promise<{ id: string; version: number }> => {
      const session = (await (await fetch('/api/session')).json()) as { csrf: string };
      const reply = await fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-reeve-csrf': session.csrf, 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify(input),
      });
      if (!reply.ok) throw new Error(await reply.text());
      return (await reply.json()) as { id: string; version: number };
    };
    const six = <T>(own: T, other: T): Record<string, T> =>
      Object.fromEntries(['en', 'fr', 'de', 'it', 'ru', 'es'].map((one) => [one, one === lang ? own : other]));
    const made = await send('/api/concepts', {
      terms: six({ preferred: name }, { preferred: '' }),
      definitions: [
        { id: 'D1', language: lang, texts: { [lang]: means }, source: { by: 'Workshop', year: '2026', reference: '' }, status: 'proposed', attributes: {} },
      ],
    });
    await send(`/api/concepts/${made.id}/adopt`, {
      version: made.version, definitionId: 'D1', decidedOn: '2026-09-01', decidedBy: 'The workshop',
    });
    return made.id;
  }, of);
} // prettier-ignore

/** One pixel, red. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
);

test.each([
  ['en', 'collation', 'Collation'],
  ['ru', 'сопоставление', 'Сопоставлением'],
] as const)('words of the bank say what they mean, and a figure has its picture, in %s', async (lang, name, written) => {
  const person = await signInAs(browser, demoHere().address, 'Vesna Marková', { lang });
  const { page, t, button, field } = person;
  await person.go('/concepts');
  await makeConcept(page, { lang, name, means: `First meaning ${lang}` });
  await makeConcept(page, { lang, name, means: `Other meaning ${lang}` });
  await beginDocument(person, `Words and pictures ${lang}`);
  const text = `# 1\n\n${written} **${name}**.\n\n${name}\n\n# 2\n\n**${name}** \`${name}\`\n\nCaption\n`;
  await field('files:text.choose').setInputFiles({ name: 'words.md', mimeType: 'text/markdown', buffer: Buffer.from(text) });
  await button('files:text.send').click();
  await page.locator('.brought-in').waitFor();

  // The caption becomes a figure, and its picture is chosen.
  await field('review:write.section').selectOption({ index: 2 });
  await page.getByRole('combobox', { name: t('review:write.kind') }).last().selectOption('figure');
  await field('files:picture.choose').setInputFiles({ name: 'no.png', mimeType: 'image/png', buffer: Buffer.from('GIF89a') });
  await page.getByRole('alert').getByText(t('files:picture.failed')).waitFor();
  await field('files:picture.choose').setInputFiles({ name: 'red.png', mimeType: 'image/png', buffer: PIXEL });
  await field('files:picture.alt').fill('One red point');
  await button('review:write.save').click();
  await page.getByText(t('review:write.saved')).waitFor();
  await person.expectSound();

  await goTo(person, 'text');
  const picture = page.getByRole('img', { name: 'One red point' });
  await picture.waitFor();
  expect(await picture.evaluate((image: HTMLImageElement) => [image.complete, image.naturalWidth])).toEqual([true, 1]);
  const words = page.locator('a.term-use');
  expect(await words.allInnerTexts()).toEqual([written, name]); // once in each section, not in code
  await words.first().focus();
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: t('files:term.card') });
  await card.getByText(`First meaning ${lang}`).first().waitFor();
  await card.getByText(`Other meaning ${lang}`).first().waitFor();
  await person.expectSound();
  await takePictures(page, `files-terms-${lang}`);
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
  expect(await words.first().evaluate((link) => document.activeElement === link)).toBe(true);
  await words.last().click();
  await card.getByRole('link', { name: t('files:term.open') }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  person.expectQuiet();
  await person.leave();
}); // prettier-ignore
