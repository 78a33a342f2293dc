/** Word files crafted to break their reader: a sentence each, soon, and never much memory. */
import { docxFile, docxParts, para, run } from '@reeve/testing/document/docx-files.ts';
import { zipped } from '@reeve/testing/file/table-files.ts';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readCommentTable } from '../comment/read-comment-table.ts';
import { readDocx } from './read-docx.ts';

const ONE = para(run('text'));
const sound = docxParts({ body: ONE });
const DOCUMENT = 'word/document.xml';
const documentOf = (body: string): Uint8Array => docxFile({ body });
const drawing = para('<w:r><w:drawing><a:blip r:embed="rIdI"/></w:drawing></w:r>');
const pictured = (media: Uint8Array, target = 'media/image1.png'): Uint8Array =>
  docxFile({
    body: ONE + drawing,
    relations: `<Relationship Id="rIdI" Type="x/image" Target="${target}"/>`,
    media: { 'word/media/image1.png': media },
  });
/** Zeros, packed: the archive is made once, outside the measurement. */
const manyTimes = (piece: string, times: number): string => piece.repeat(times);

/** A file that is made when it is first asked for: packing two hundred megabytes takes longer than reading them. */
function once(make: () => Uint8Array): () => Uint8Array {
  let made: Uint8Array | undefined;
  return () => (made ??= make());
}

const attributes = (count: number): string => Array.from({ length: count }, (_, at) => `a${at}="1"`).join(' ');

type Case = readonly [name: string, make: () => Uint8Array, code: 'invalid_input' | 'too_large'];
const MADE: readonly Case[] = [
  ['nothing', () => new Uint8Array(0), 'invalid_input'],
  ['a locked or old document', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'invalid_input'],
  ['a PDF', () => new TextEncoder().encode('%PDF-1.7'), 'invalid_input'],
  ['RTF', () => new TextEncoder().encode('{\\rtf1 x}'), 'invalid_input'],
  ['a text', () => new TextEncoder().encode('text'), 'invalid_input'],
  ['any archive', () => zipSync({ 'a.txt': new Uint8Array(3) }), 'invalid_input'],
  [
    'an archive within an archive',
    () => zipSync({ 'a.zip': zipSync({ 'b.zip': zipSync({ c: new Uint8Array(1_000_000) }) }) }),
    'invalid_input',
  ],
  ['a file cut off', () => zipped(sound).subarray(0, 700), 'invalid_input'],
  ['a name that leads out of its folder', () => zipped({ ...sound, '../../etc/passwd': 'x' }), 'invalid_input'],
  ['a name from the root', () => zipped({ ...sound, '/etc/passwd': 'x' }), 'invalid_input'],
  [
    'an entity that refers to a file',
    () =>
      zipped({
        ...sound,
        [DOCUMENT]: `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${String(sound[DOCUMENT])}`,
      }),
    'invalid_input',
  ],
  [
    'a billion laughs',
    () => zipped({ ...sound, [DOCUMENT]: '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><l>&b;</l>' }),
    'invalid_input',
  ],
  ['an undeclared entity', () => documentOf(para(run('x').replace('>x<', '>&e;<'))), 'invalid_input'],
  ['XML a hundred thousand deep', () => documentOf(manyTimes('<w:sdt>', 100_000)), 'invalid_input'],
  [
    'XML that ends too early',
    () => zipped({ ...sound, [DOCUMENT]: String(sound[DOCUMENT]).slice(0, -40) }),
    'invalid_input',
  ],
  [
    'an element of two hundred thousand attributes',
    () => documentOf(para(run('x').replace('<w:t', `<w:t ${attributes(200_000)}`))),
    'invalid_input',
  ],
  ['a million empty paragraphs', () => documentOf(manyTimes('<w:p/>', 1_000_000)), 'too_large'],
  ['a million paragraphs', () => documentOf(manyTimes(ONE, 1_000_000)), 'too_large'],
  [
    'a million runs in one paragraph',
    () => documentOf(para(manyTimes('<w:r><w:t>x</w:t></w:r>', 1_000_000))),
    'too_large',
  ],
  ['ten million elements without meaning', () => documentOf(manyTimes('<w:x/>', 10_000_000)), 'too_large'],
  ['a text of a hundred million letters', () => documentOf(para(run(manyTimes('x', 100_000_000)))), 'too_large'],
  [
    'a million cells',
    () => documentOf(`<w:tbl><w:tr>${manyTimes('<w:tc><w:p/></w:tc>', 1_000_000)}</w:tr></w:tbl>`),
    'too_large',
  ],
  ['a paragraph longer than any', () => documentOf(para(run(manyTimes('word ', 30_000)))), 'too_large'],
  [
    'styles without end',
    () =>
      zipped({
        ...sound,
        'word/styles.xml': `<w:styles>${manyTimes('<w:style/>', 5_000_000)}</w:styles>`,
        'word/_rels/document.xml.rels':
          '<Relationships><Relationship Id="a" Type="x/styles" Target="styles.xml"/></Relationships>',
      }),
    'too_large',
  ],
  ['a picture of two hundred million bytes', () => pictured(new Uint8Array(200_000_000)), 'too_large'],
  ['no word', () => documentOf('<w:p/>'), 'invalid_input'],
];
const CASES = MADE.map(([name, make, code]): Case => [name, once(make), code]);

describe.each([
  ['a draft', readDocx],
  ['a comment table', (bytes: Uint8Array) => readCommentTable(bytes, 'comments.docx')],
])('%s', (what, read) => {
  test.each(CASES)('%s', { timeout: 60_000 }, async (name, make) => {
    const bytes = make();
    // Pictures and styles do not matter to a comment table, which then has no table.
    const code = what === 'a draft' ? CASES.find(([one]) => one === name)?.[2] : /too_large|invalid_input/;
    const [cpu, memory] = [process.cpuUsage(), process.memoryUsage().arrayBuffers];
    await expect(read(bytes)).rejects.toMatchObject({
      name: 'ReeveError',
      code: typeof code === 'string' ? code : expect.stringMatching(code ?? /./),
      message: expect.stringMatching(/^[A-Z].*\.$/s),
    });
    const { user, system } = process.cpuUsage(cpu);
    // One second of a processor on a quiet machine; others can be at work here.
    expect((user + system) / 1e6).toBeLessThan(3);
    expect(process.memoryUsage().arrayBuffers - memory).toBeLessThan(64_000_000);
  });
});

test('external references of a file are not followed, and are reported', async () => {
  const bytes = docxFile({
    body: ONE + drawing,
    relations: '<Relationship Id="rIdI" Type="x/image" Target="file:///etc/passwd" TargetMode="External"/>',
  });
  expect(await readDocx(bytes)).toMatchObject({ notes: ['picture_external'], images: [] });
  expect(await readDocx(pictured(new Uint8Array(8), '../../../etc/passwd'))).toMatchObject({
    notes: ['picture_external'],
  });
});

test('an invalid picture is left out, and reported', async () => {
  expect(await readDocx(pictured(new TextEncoder().encode('<svg onload="x"/>')))).toMatchObject({
    notes: ['picture_kind'],
    images: [],
  });
});

test('styles that are based on each other in a ring, a list in no list, a comment without an author', async () => {
  const { blocks, comments } = await readDocx(
    docxFile({
      body: para(
        `${run('a')}<w:commentRangeStart w:id="9"/><w:r><w:commentReference w:id="9"/></w:r>`,
        '<w:pStyle w:val="A"/><w:numPr><w:numId w:val="77"/></w:numPr>',
      ),
      styles:
        '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>',
      comments: '<w:comment w:id="3"><w:p/></w:comment>',
    }),
  );
  expect(blocks).toMatchObject([{ kind: 'item', level: 1, ordered: false, text: 'a' }]);
  // A comment without a position is not lost: it is placed at the beginning.
  expect(comments).toMatchObject([{ blockIndex: 0, from: 0, quote: '', author: '' }]);
});
