import { docxFile, para, run, table } from '@reeve/testing/document/docx-files.ts';
import { delimited, encode, workbookParts, zipped } from '@reeve/testing/file/table-files.ts';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMMENT_COLUMNS, COMMENT_TABLE_FORMATS, type CommentRow } from './comment-table.ts';
import { readCommentTable } from './read-comment-table.ts';
import { writeCommentTable } from './write-comment-table.ts';

const HEAD = { document: 'DC-7K3QM', edition: '1.0-R1', date: '2026-03-01' };
const ROW: CommentRow = ['FR-1', '417', '7.3', 'Table 2', 'te', 'Why?', 'Because.', 'Noted (said)'];
const sign = fc.constantFrom(
  ...Array.from('=+-@\'"\t\n\r,;| _x000D_aя—é😀\u00A0\u2028<&>]'),
  '_x000D_',
  '\r\n',
  '=1+1',
  "'=x",
  '＝',
);
const cell = fc.oneof(
  fc.constant(''),
  fc.string({ unit: sign, maxLength: 20 }),
  // Without the characters that no file can contain: another test covers their refusal.
  fc
    .string({ unit: 'grapheme', maxLength: 30 })
    .filter((text) => !/[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}/u.test(text)),
);
const row = fc
  .tuple(cell, cell, cell, cell, cell, cell, cell, cell)
  .filter((cells) => cells.some((text) => text !== ''));

describe.each(COMMENT_TABLE_FORMATS)('%s', (format) => {
  test('the eight columns survive byte for byte', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 6 }), async (rows) => {
        expect(await readCommentTable(writeCommentTable(rows, format, HEAD), `comments.${format}`)).toEqual(rows);
      }),
      { numRuns: 400 },
    );
  });

  test('a control character is refused in a sentence', () => {
    const spoiled: CommentRow = [...ROW];
    expect(() =>
      writeCommentTable([ROW, [ROW[0], 'a\u0000', ...spoiled.slice(2)] as unknown as CommentRow], format, HEAD),
    ).toThrow(
      expect.objectContaining({
        code: 'invalid_input',
        message: expect.stringMatching(/^Comment 2, column “Line number”/),
      }),
    );
  });
});

test('a spreadsheet runs no cell of a CSV file', () => {
  const rows = ['=1+1', '+1', '-1', '@a', '\t=1', "'=1", '＝1'].map((text): CommentRow => [
    text,
    text,
    '',
    '',
    '',
    '',
    '',
    '',
  ]);
  const text = new TextDecoder().decode(writeCommentTable(rows, 'csv', HEAD));
  for (const line of text.split('\r\n').slice(1)) expect(line).not.toMatch(/(?:^|,)"[=+\-@\t＝]/u);
});

test('no cell of a workbook is a formula, and a text longer than a cell allows is refused', () => {
  expect(() => writeCommentTable([['x'.repeat(32_768), '', '', '', '', '', '', '']], 'xlsx', HEAD)).toThrow(
    expect.objectContaining({ code: 'invalid_input', message: expect.stringContaining('32,767') }),
  );
  expect(() => writeCommentTable([['x'.repeat(32_767), '', '', '', '', '', '', '']], 'xlsx', HEAD)).not.toThrow();
});

test('a line end inside a cell of a workbook is a character, not the letters _x000D_', () => {
  const rows: CommentRow[] = [['FR-1', '', '', '', 'te', 'one\r\ntwo\rthree', '', '']];
  const sheet = strFromU8(
    unzipSync(writeCommentTable(rows, 'xlsx', HEAD))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
  );
  expect(sheet).not.toContain('_x000D_');
  expect(sheet).toContain('one&#13;&#10;two&#13;three');
});

describe('external tables', () => {
  const rows = [ROW, ['DE-2', '', '7.4', '', 'ed', 'Größe: 5 м²; "so"', '', '']] as const;
  test.each([
    ['utf-8', ','],
    ['utf-16le', '\t'],
    ['windows-1252', ';'],
  ])('CSV in %s with “%s”', async (encoding, delimiter) => {
    const plain = rows.map((one) => one.map((text) => (encoding === 'windows-1252' ? text.replace('м', 'm') : text)));
    const bytes = encode(
      `${encoding === 'utf-16le' ? '\uFEFF' : ''}${delimited([['A title'], COMMENT_COLUMNS, ...plain], delimiter)}`,
      encoding,
    );
    expect(await readCommentTable(bytes, 'comments.csv')).toEqual(plain);
  });

  test('a workbook with a head above its table, its lines as numbers', async () => {
    const sheet = [
      ['Template for comments'],
      [],
      [...COMMENT_COLUMNS],
      ['FR-1', 417, '7.3', '', 'te', 'a_x000D_\nb', '', ''],
    ];
    const [read] = await readCommentTable(
      zipped(workbookParts({ Cover: [['x', 'y']], Table: sheet })),
      'comments.xlsx',
    );
    expect(read).toEqual(['FR-1', '417', '7.3', '', 'te', 'a\r\nb', '', '']);
  });

  test('the Word template of ISO: a head table, headings with examples and footnote signs, numbered columns', async () => {
    const cells = (texts: readonly string[]) => ({ cells: texts.map((text) => para(run(text))) });
    const bytes = docxFile({
      body:
        table([
          cells([
            'Template for comments and secretariat observations',
            'Date:2026-03-01',
            'Document: CD 12345',
            'Project:',
          ]),
        ]) +
        para('') +
        table([
          cells([
            'MB/NC1',
            'Line number (e.g. 17)',
            'Clause/ Subclause (e.g. 3.1)',
            'Paragraph/ Figure/ Table/ (e.g. Table 1)'.replace('Table/ (', 'Table ('),
            'Type of com-ment2',
            'Comments',
            'Proposed change',
            'Observations of the secretariat',
          ]),
          cells(['1', '2', '(3)', '4', '5', '(6)', '7', '8']),
          cells(['GB1', '17', '3.1', 'Para 2', 'te', 'A term is missing.', 'Add it.', '']),
          {
            cells: ['GB2', '', '', '', 'ge', '', '', ''].map((text, at) =>
              at === 5 ? para(run('one')) + para(run('two')) : para(run(text)),
            ),
          },
        ]) +
        para(run('1 MB = Member body')),
    });
    expect(await readCommentTable(bytes, 'comments.docx')).toEqual([
      ['GB1', '17', '3.1', 'Para 2', 'te', 'A term is missing.', 'Add it.', ''],
      ['GB2', '', '', '', 'ge', 'one\ntwo', '', ''],
    ]);
  });

  test.each([
    [
      'a column is missing',
      delimited([COMMENT_COLUMNS.filter((name) => name !== 'Line number')]),
      /lacks “Line number”/,
    ],
    ['two columns are swapped', delimited([COMMENT_COLUMNS.toReversed()]), /another order/],
    ['a ninth column', delimited([[...COMMENT_COLUMNS, 'Severity']]), /beyond the eight/],
    ['a row too long', delimited([COMMENT_COLUMNS, [...ROW, 'more']]), /Row 2 .* more than eight cells/],
    ['no headings', 'a,b,c\n1,2,3\n', /has no comment table/],
    ['a quotation mark never closed', `${delimited([COMMENT_COLUMNS])}"FR,a,b,c,d,e,f,g\nFR,a,b,c,d,e,f,g`, /Line 2 /],
    ['nothing', '', /empty/],
    ['a PDF', '%PDF-1.7', /PDF/],
    ['JSON', '{"a":1,"features":[]}', /./],
  ])('%s is refused in a sentence', async (_, text, sentence) => {
    await expect(readCommentTable(new TextEncoder().encode(text), 'x.csv')).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringMatching(sentence),
    });
  });
});
