import {
  exportEdition,
  freezeEdition,
  importText,
  moveDocument,
  readBlocks,
  readDocument,
  saveBlocks,
} from '@reeve/contract';
import { MOST_BLOCK_LETTERS, MOST_BLOCKS } from '@reeve/domain';
import { readDocx } from '@reeve/formats';
import { del, docxFile, ins, para, run } from '@reeve/testing/document/docx-files.ts';
import { carried, fileOf } from '@reeve/testing/document/review-files.ts';
import { walkReview, type ReviewIds } from '@reeve/testing/document/review.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pagesOf } from '../../print/pdf-text.ts';

let world: World;
let dora: Client;
let ivo: Client;
let vera: Client;
let ids: ReviewIds;
beforeAll(async () => {
  world = await makeWorld({ seed: 'review-file' });
  [dora, ivo, vera] = [await world.as('dora'), await world.as('ivo'), await world.as('vera')];
  ids = await walkReview(dora, ivo, { word: 'Quay', mandate: [] });
});
afterAll(() => world.close());

const text = async () => (await dora.call(readBlocks, { params: { id: ids.working } })).items;

describe('a text from a file', () => {
  test('keeps the ids of the blocks of an exported copy', async () => {
    const before = await text();
    const file = await fileOf(world, dora, exportEdition, { params: { id: ids.edition }, query: { format: 'docx' } });
    const done = await dora.call(importText, { params: { id: ids.document }, input: { file: carried(file) } });
    expect(done).toEqual({ blocks: 3, kept: 3, notes: [] });
    expect((await text()).map(({ id, text: words }) => [id, words])).toEqual(
      before.map(({ id, text: words }) => [id, words]),
    );
  });

  test('keeps the ids of blocks whose words are unchanged in a text of another program; reports its other content by number', async () => {
    const before = await text();
    const file = docxFile({
      body: [
        para(run('A new beginning that nobody has read before.')),
        para(run('A task near Quay is evaluated with its comparison') + ins('Expert', ' area') + del('Expert', '.')),
      ].join(''),
    });
    const done = await dora.call(importText, { params: { id: ids.document }, input: { file: carried(file) } });
    expect(done).toMatchObject({ blocks: 2, kept: 1 });
    expect(done.notes.join(' ')).toMatch(/Tracked changes in the file: 1\./);
    const [fresh, same] = await text();
    expect(before.map((block) => block.id)).not.toContain(fresh?.id);
    expect(same).toMatchObject({
      id: ids.block,
      text: 'A task near Quay is evaluated with its comparison.',
      number: '',
    });
  });

  test('links cross-references of Word to the imported blocks, known and new', async () => {
    const before = await text();
    const known = before.find((block) => block.id === ids.block);
    const bookmarked = (name: string, words: string) =>
      para(`<w:bookmarkStart w:id="1" w:name="${name}"/>${run(words)}<w:bookmarkEnd w:id="1"/>`);
    const refer = (name: string) => `<w:fldSimple w:instr=" REF ${name} \\r \\h ">${run('3.2')}</w:fldSimple>`;
    const file = docxFile({
      body: [
        para(run('See ') + refer('_Ref1') + run(' and ') + refer('_Ref2')),
        bookmarked('_Ref1', known?.text ?? ''),
        bookmarked('_Ref2', 'Something that nobody has read before.'),
      ].join(''),
    });
    await dora.call(importText, { params: { id: ids.document }, input: { file: carried(file) } });
    const [first, second, third] = await text();
    expect(second?.id).toBe(ids.block);
    expect(first?.text).toBe(`See [](#${ids.block}) and [](#${third?.id})`);
  });

  test('keeps the ids of an exported Markdown text, whatever its file name', async () => {
    const before = await text();
    const file = await fileOf(world, dora, exportEdition, { params: { id: ids.working }, query: { format: 'md' } });
    const done = await dora.call(importText, {
      params: { id: ids.document },
      input: { file: carried(file, 'draft.docx') },
    });
    expect(done).toEqual({ blocks: before.length, kept: before.length, notes: [] });
    expect((await text()).map((block) => [block.id, block.digest])).toEqual(
      before.map((block) => [block.id, block.digest]),
    );
  });

  test('refuses imports from non-drafters, and tells users without access nothing', async () => {
    const given = { params: { id: ids.document }, input: { file: carried('x') } };
    expect(await ivo.refused(importText, given)).toBe('not_permitted');
    expect(await vera.refused(importText, given)).toBe('not_found');
    expect(await vera.refused(exportEdition, { params: { id: ids.edition }, query: { format: 'docx' } })).toBe(
      'not_found',
    );
    expect(await ivo.refused(exportEdition, { params: { id: ids.working }, query: { format: 'docx' } })).toBe(
      'not_found',
    );
  });

  test.each([
    ['nothing', ''],
    ['an archive that is cut off', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)],
    ['a PDF', '%PDF-1.7 …'],
    ['a web page', '<!DOCTYPE html>\n<html><body><p>Words</p></body></html>'],
    ['bytes of nothing', Uint8Array.of(0, 1, 2, 255, 254, 0)],
    ['a locked file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
  ])('%s ends in a sentence and changes nothing', async (_, content) => {
    const before = await text();
    const file = carried(content);
    expect(await dora.refused(importText, { params: { id: ids.document }, input: { file } })).toBe('invalid_input');
    expect(await text()).toEqual(before);
  });

  test.each([
    ['more blocks than a draft accepts', `${'word\n\n'.repeat(MOST_BLOCKS)}word`],
    ['more paragraphs of Word than a draft accepts', docxFile({ body: para(run('word')).repeat(MOST_BLOCKS + 1) })],
    ['a block with too many letters', docxFile({ body: para(run('a'.repeat(MOST_BLOCK_LETTERS + 1))) })],
  ])('%s ends in a sentence and changes nothing', async (_, content) => {
    const before = await text();
    const given = { params: { id: ids.document }, input: { file: carried(content) } };
    expect(await dora.refused(importText, given)).toBe('too_large');
    expect(await text()).toEqual(before);
  });
});

describe('an edition as a file', () => {
  test.each(['html', 'md', 'pdf'] as const)('as %s, is marked with the exporter and the time', async (format) => {
    const file = await fileOf(world, ivo, exportEdition, { params: { id: ids.edition }, query: { format } });
    const said =
      format === 'pdf'
        ? pagesOf(file)
            .map((page) => page.header + page.body + page.footer)
            .join('')
        : file.toString('utf8');
    for (const words of ['is evaluated with its comparison', 'Ivo', '27 Sep 2026', '1.0-R1'])
      expect(said.replaceAll(/\s/g, '')).toContain(words.replaceAll(' ', ''));
  });

  test('in Word: contains its text, its marking with the exporter, and the comments the reader can see', async () => {
    const query = { format: 'docx', comments: 'yes' } as const;
    const file = await fileOf(world, ivo, exportEdition, { params: { id: ids.edition }, query });
    const draft = await readDocx(file);
    expect(draft.blocks.map((block) => block.text)).toContain('A task near Quay is evaluated with its comparison.');
    expect(draft.comments.map((comment) => [comment.quote, comment.text.split('\n')[1]])).toEqual([
      ['is evaluated', 'More of Quay'],
      ['is evaluated', undefined],
    ]);
    expect(draft.comments[1]).toMatchObject({ text: 'Is it Quay?', replyTo: 0 });
    const bare = await fileOf(world, ivo, exportEdition, { params: { id: ids.edition }, query: { format: 'docx' } });
    expect((await readDocx(bare)).comments).toEqual([]);
  });

  test('the leaflet lists the changes, clause by clause, with the old words and the new', async () => {
    const [head, body] = await text();
    await dora.call(saveBlocks, {
      params: { id: ids.document },
      input: {
        changes: [
          { op: 'remove', id: head!.id, base: head!.digest },
          {
            op: 'put',
            base: body!.digest,
            block: {
              id: body!.id,
              kind: 'paragraph',
              level: 0,
              ordered: false,
              label: '',
              text: 'A task *here* is evaluated.',
            },
          },
        ],
      },
    });
    const { version } = await dora.call(readDocument, { params: { id: ids.document } });
    expect(version).toBeGreaterThan(0);
    expect(
      await dora.refused(moveDocument, {
        params: { id: ids.document },
        input: { version, to: 'outline', reason: 'tried' },
      }),
    ).toBeTruthy();
    const later = await dora.call(freezeEdition, { params: { id: ids.document }, input: { summary: '' } });
    const file = await fileOf(world, dora, exportEdition, {
      params: { id: later.id },
      query: { format: 'docx', changesSince: ids.edition },
    });
    const said = (await readDocx(file)).blocks.map((block) => block.text);
    expect(said[0]).toBe(`Edition ${later.name} compared with edition 1.0-R1.`);
    expect(said).toContain('Before: A task *near Quay* is evaluated *with its comparison*.');
    expect(said).toContain('Now: A task **here** is evaluated.');
    expect(said.filter((words) => words.endsWith('removed')).length).toBe(2);
  });
});

describe('a large file', () => {
  test('reads thirty megabytes; refuses more with a sentence', async () => {
    const large = carried(Buffer.alloc(29_000_000));
    expect(await dora.refused(importText, { params: { id: ids.document }, input: { file: large } })).toBe(
      'invalid_input',
    );
    const larger = carried(Buffer.alloc(31_000_000));
    const answer = await dora.send(importText, { params: { id: ids.document }, input: { file: larger } });
    expect([answer.status, answer.body]).toEqual([413, expect.stringMatching(/larger than Reeve takes/)]);
  }, 60_000);
});
