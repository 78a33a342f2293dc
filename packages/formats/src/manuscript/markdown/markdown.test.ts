import type { DocumentBlock } from '@reeve/domain';
import { madeManuscript, printedBlocks } from '@reeve/testing/document/made-drafts.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from './read-markdown.ts';
import { writeMarkdown } from './write-markdown.ts';

const paragraph = (text: string, more: Partial<DocumentBlock> = {}): DocumentBlock => ({
  id: 'b-7Q2M0000',
  kind: 'paragraph',
  level: 0,
  ordered: false,
  label: '',
  text,
  ...more,
});

describe('the written form', () => {
  test('is read as it was, with its ids', () => {
    fc.assert(
      fc.property(madeManuscript, fc.string(), (blocks, title) => {
        const read = readMarkdown(writeMarkdown({ title, edition: '1.0', blocks: printedBlocks(blocks) }));
        expect(read.blocks).toEqual(blocks);
        expect([read.title, read.edition, read.notes]).toEqual([title, '1.0', []]);
      }),
      { numRuns: 400 },
    );
  });

  test('with any letters', () => {
    const sign = fc.constantFrom(
      ...Array.from('# >|-+*1.)=~<{}:!`[]^\\ \na'),
      ' {#b-7Q2M0000}',
      ' <!-- b-7Q2M0000 -->',
      '[](#b-7Q2M0000)',
      '[1](#b-7Q2M0000 "#")',
      '](#b-7Q2M0000 "##")',
      '***',
      '_',
      '<br>',
      '---',
      '[^1]: ',
      '```',
    );
    const text = fc.string({ unit: sign, maxLength: 14 });
    const kind = fc.constantFrom(
      'paragraph' as const,
      'heading' as const,
      'item' as const,
      'note' as const,
      'footnote' as const,
      'figure' as const,
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(kind, text), { minLength: 1, maxLength: 4 }), (drawn) => {
        const blocks = drawn.map(([one, words]) =>
          paragraph(words, {
            kind: one,
            level: one === 'heading' || one === 'item' ? 2 : 0,
            label: one === 'footnote' ? 'x' : '',
          }),
        );
        for (const given of [blocks, printedBlocks(blocks)])
          expect(readMarkdown(writeMarkdown({ title: '', blocks: given })).blocks).toEqual(blocks);
      }),
      { numRuns: 5000 },
    );
  });

  test('cells too', () => {
    const cell = fc.string({
      unit: fc.constantFrom(...Array.from('|\\ a-:\u2028*<&'), '<br>', '&lt;br>', 'amp;'),
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }), (rows) => {
        const blocks = [paragraph(rows.map((row) => row.join('\t')).join('\n'), { kind: 'table' })];
        expect(readMarkdown(writeMarkdown({ title: '', blocks })).blocks).toEqual(blocks);
      }),
      { numRuns: 3000 },
    );
  });

  test('keeps pictures, and prints numbers and lines', () => {
    const image = { digest: 'ab'.repeat(32), mediaType: 'image/png' as const, alt: 'A [b] \\ "c"\nd' };
    const blocks = printedBlocks([
      paragraph('Scope', { kind: 'heading', level: 1 }),
      paragraph('Caption', { id: 'b-7Q2M0001', kind: 'figure', image }),
    ]);
    const text = writeMarkdown({ title: 'T', blocks });
    expect(text).toContain('<!-- b-7Q2M0000 1, line 1 -->\n# Scope\n');
    expect(readMarkdown(text).blocks[1]).toMatchObject({ image, text: 'Caption', id: 'b-7Q2M0001' });
  });
});

describe('for other programs', () => {
  test('a table is one, a list is one, a reference shows its number, and the text contains no id', () => {
    const item = { kind: 'item', level: 1 } as const;
    const text = writeMarkdown({
      title: 'T',
      blocks: printedBlocks([
        paragraph('Scope', { id: 'b-00000001', kind: 'heading', level: 1 }),
        paragraph('See [](#b-00000003) and `[](#b-00000003)`.', { id: 'b-00000002' }),
        paragraph('a\tb\nc\tsee [](#b-00000001)', { id: 'b-00000003', kind: 'table' }),
        paragraph('one\nmore', { ...item, id: 'b-00000004' }),
        paragraph('two', { ...item, id: 'b-00000005' }),
      ]),
    });
    expect(text.slice(text.indexOf('<!--'))).toBe(
      [
        '<!-- b-00000001 1, line 1 -->',
        '# Scope',
        '',
        '<!-- b-00000002 1.1, line 2 -->',
        'See [Table 1](#b-00000003 "#") and `[](#b-00000003)`.',
        '',
        '<!-- b-00000003 Table 1, lines 3–4 -->',
        '| a | b |',
        '| --- | --- |',
        '| c | see [1](#b-00000001 "#") |',
        '',
        '- one <!-- b-00000004 lines 5–6 -->\\',
        '    more',
        '- two <!-- b-00000005 line 7 -->',
        '',
      ].join('\n'),
    );
  });

  test('acknowledgements are at the end and are no text on re-import', () => {
    const blocks = printedBlocks([paragraph('Words.')]);
    const text = writeMarkdown({
      title: 'T',
      blocks,
      acknowledgements: { heading: 'Acknowledgements', people: ['Ivo *Third*, K, for a State'] },
    });
    expect(text.endsWith('\n# Acknowledgements\n\n- Ivo \\*Third\\*, K, for a State\n')).toBe(true);
    expect(readMarkdown(text).blocks.map((block) => block.text)).toEqual(['Words.']);
  });

  test('a draft as it was written before is still read', () => {
    const { blocks } = readMarkdown(
      '# Scope {#b-7Q2M0000 n="1" lines="1-1"}\n\n| a | b | {#b-7Q2M0001}\n| --- | --- |\n',
    );
    expect(blocks.map(({ id, text }) => [id, text])).toEqual([
      ['b-7Q2M0000', 'Scope'],
      ['b-7Q2M0001', 'a\tb'],
    ]);
  });
});

test('text of other programs', () => {
  const { title, blocks, notes } = readMarkdown(
    [
      '---',
      'title: A guide',
      '---',
      '# First #',
      '',
      'A paragraph that',
      'was broken to fit, with __strong__ and _soft_ words\\.',
      '',
      '* one',
      '  - two',
      '    continued',
      '* three',
      '',
      '1) four',
      '',
      'Name | Task',
      ':--- | ---:',
      'a \\| b | c',
      '',
      '> noted',
      '>',
      '> again',
      '',
      '![a *map*](map.png)',
      '',
      '[^1]: a footnote',
      '    over two lines',
      '',
      '```',
      '# no heading',
      '```',
    ].join('\r\n'),
  );
  expect(title).toBe('A guide');
  expect(blocks.map(({ kind, level, ordered, label, text }) => [kind, level, ordered, label, text])).toEqual([
    ['heading', 1, false, '', 'First'],
    ['paragraph', 0, false, '', 'A paragraph that was broken to fit, with **strong** and *soft* words.'],
    ['item', 1, false, '', 'one'],
    ['item', 2, false, '', 'two continued'],
    ['item', 1, false, '', 'three'],
    ['item', 1, true, '', 'four'],
    ['table', 0, false, '', 'Name\tTask\na | b\tc'],
    ['note', 0, false, '', 'noted'],
    ['note', 0, false, '', 'again'],
    ['figure', 0, false, '', 'a \\*map\\*'],
    ['footnote', 0, false, '1', 'a footnote over two lines'],
    ['paragraph', 0, false, '', '# no heading'],
  ]);
  expect(notes).toEqual(['picture_external']);
});

test.each(['', '\n\n', '---\ntitle: x\n---\n'])('a file without a text is refused: %j', (text) => {
  expect(() => readMarkdown(text)).toThrow(expect.objectContaining({ code: 'invalid_input' }));
});
