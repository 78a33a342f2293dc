import { del, docxFile, ins, markOf, para, run, table } from '@reeve/testing/document/docx-files.ts';
import { describe, expect, test } from 'vitest';
import { readDocx } from './read-docx.ts';

const textsOf = (blocks: readonly { readonly text: string }[]): readonly string[] => blocks.map(({ text }) => text);
const read = (body: string, more: Partial<Parameters<typeof docxFile>[0]> = {}) =>
  readDocx(docxFile({ body, ...more }));

/** Styles as a German Word writes them: ids are translated, names of built-in styles are not. */
const GERMAN = `
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Anhang"><w:name w:val="Anhang"/><w:basedOn w:val="berschrift2"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:basedOn w:val="Standard"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Aufzhlung"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`;
const NUMBERING = `
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`;
const styled = (id: string, text: string): string => para(run(text), `<w:pStyle w:val="${id}"/>`);
const listed = (list: number, depth: number, text: string): string =>
  para(run(text), `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);

describe('the parts of a Word file', () => {
  test('headings by outline level and by their base style, in any language of Word', async () => {
    const { title, blocks } = await read(
      styled('Titel', 'Der Titel') + styled('berschrift1', 'Eins') + styled('Anhang', 'A') + para(run('Text')),
      { styles: GERMAN },
    );
    expect(title).toBe('Der Titel');
    expect(blocks.map(({ kind, level, text }) => [kind, level, text])).toEqual([
      ['heading', 1, 'Eins'],
      ['heading', 2, 'A'],
      ['paragraph', 0, 'Text'],
    ]);
  });

  test('lists by their own numbers and by those of their style', async () => {
    const { blocks } = await read(
      listed(1, 0, 'a') + listed(1, 1, 'b') + listed(0, 0, 'c') + styled('Aufzhlung', 'd'),
      {
        styles: GERMAN,
        numbering: NUMBERING,
      },
    );
    expect(blocks.map(({ kind, level, ordered }) => [kind, level, ordered])).toEqual([
      ['item', 1, true],
      ['item', 2, true],
      ['paragraph', 0, false],
      ['item', 1, false],
    ]);
  });

  test('styles of runs, links, fields; a table of contents is left out and reported', async () => {
    const { blocks, notes } = await read(
      styled('Verzeichnis1', 'Eins ..... 3') +
        para(
          `${run('a ')}${run('b', '<w:b/>')}${run(' c', '<w:b w:val="0"/>')}${run(' d', '<w:rStyle w:val="Fett"/>')} ` +
            `<w:hyperlink r:id="rIdL">${run(' e')}</w:hyperlink><w:hyperlink r:id="rIdJ">${run(' f')}</w:hyperlink>` +
            `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(' 7')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
        ),
      {
        styles: GERMAN,
        relations:
          '<Relationship Id="rIdL" Type="x/hyperlink" Target="https://example.org/(a)" TargetMode="External"/>' +
          '<Relationship Id="rIdJ" Type="x/hyperlink" Target="javascript:alert(1)" TargetMode="External"/>',
      },
    );
    expect(textsOf(blocks)).toEqual(['a **b** c **d**[ e](https://example.org/%28a%29) f 7']);
    expect(notes).toEqual(['contents']);
  });

  test('signs of our markup in a Word file are words', async () => {
    const { blocks } = await read(para(run('2*3 and [1](#b-00000000) `x`')));
    expect(textsOf(blocks)).toEqual(['2\\*3 and \\[1\\](#b-00000000) \\`x\\`']);
  });

  test('tables with lines in cells, merged cells and tables within', async () => {
    const { blocks, notes } = await read(
      table([
        { cells: [para(run('A')), para(run('B'))] },
        { cells: [para(run('one')) + para(run('two\tthree')), para('') + table([{ cells: [para(run('inner'))] }])] },
      ]) +
        '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>wide</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>',
    );
    expect(textsOf(blocks)).toEqual(['A\tB\none\u2028two three\tinner', 'wide\t\t']);
    expect(notes).toEqual(['merged_cells', 'nested_table']);
  });

  test('a footnote comes after the block that first refers to it', async () => {
    const { blocks } = await read(
      para(
        `${run('first')}<w:r><w:footnoteReference w:id="5"/></w:r>${run(' and')}<w:r><w:footnoteReference w:id="2"/></w:r>`,
      ) + para(run('second')),
      {
        footnotes: `<w:footnote w:type="separator" w:id="-1">${para('<w:r><w:separator/></w:r>')}</w:footnote><w:footnote w:id="2">${para(run('two'))}</w:footnote><w:footnote w:id="5">${para(`<w:r><w:footnoteRef/></w:r>${run(' five')}`)}</w:footnote>`,
      },
    );
    expect(blocks.map(({ kind, label, text }) => [kind, label, text])).toEqual([
      ['paragraph', '', 'first[^1] and[^2]'],
      ['footnote', '1', 'five'],
      ['footnote', '2', 'two'],
      ['paragraph', '', 'second'],
    ]);
  });

  test('words in a box come after its paragraph, once', async () => {
    const box = (words: string): string =>
      `<w:drawing><wps:txbx><w:txbxContent>${para(run(words))}</w:txbxContent></wps:txbx></w:drawing>`;
    const { blocks, notes } = await read(
      para(
        `${run('text')}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('boxed')}</mc:Choice><mc:Fallback>${box('again')}</mc:Fallback></mc:AlternateContent></w:r>`,
      ) + para(run('more')),
    );
    expect(textsOf(blocks)).toEqual(['text', 'boxed', 'more']);
    expect(notes).toEqual(['text_box']);
  });
});

describe('tracked changes', () => {
  test('the text is the one before them; a deletion next to an insertion by the same person is one replacement', async () => {
    const { blocks, changes } = await read(
      para(
        run('The committee ') +
          del('A', 'shall') +
          ins('A', 'should') +
          run(' meet') +
          ins('B', ' often') +
          del('C', ' twice'),
      ),
    );
    expect(textsOf(blocks)).toEqual(['The committee shall meet twice']);
    expect(changes.map(({ author, from, quote, proposal }) => [author, from, quote, proposal])).toEqual([
      ['A', 14, 'shall', 'should'],
      ['B', 24, '', ' often'],
      ['C', 24, ' twice', ''],
    ]);
    expect(changes[0]?.at).toBe('2026-03-01T10:00:00Z');
  });

  test('a text inserted and deleted again is nowhere', async () => {
    const { blocks, changes } = await read(
      para(`${run('a')}<w:ins w:author="A"><w:del w:author="B"><w:r><w:delText>x</w:delText></w:r></w:del></w:ins>`),
    );
    expect([textsOf(blocks), changes]).toEqual([['a'], []]);
  });

  test('a new paragraph is proposed at its inserted break', async () => {
    const { blocks, changes } = await read(
      para(run('one'), markOf('ins', 'A')) +
        para(ins('A', 'new')) +
        para(ins('A', 'before'), markOf('ins', 'A')) +
        para(run('two')),
    );
    expect(textsOf(blocks)).toEqual(['one', 'two']);
    expect(changes.map(({ blockIndex, from, proposal }) => [blockIndex, from, proposal])).toEqual([
      [0, 3, '\nnew'],
      [1, 0, 'before\n'],
    ]);
  });

  test('a deleted paragraph, and one joined to the next', async () => {
    const { blocks, changes } = await read(
      para(del('A', 'gone'), markOf('del', 'A')) + para(run('one'), markOf('del', 'A')) + para(run('two')),
    );
    expect(textsOf(blocks)).toEqual(['gone', 'one', 'two']);
    expect(changes.map(({ blockIndex, from, quote, joinsNext }) => [blockIndex, from, quote, joinsNext])).toEqual([
      [0, 0, 'gone', true],
      [1, 3, '', true],
    ]);
  });

  test('a move is a deletion and an insertion', async () => {
    const { blocks, changes } = await read(
      para(
        `<w:moveFrom w:author="A">${run('moved ')}</w:moveFrom>${run('one ')}<w:moveTo w:author="A">${run('moved ')}</w:moveTo>`,
      ),
    );
    expect(textsOf(blocks)).toEqual(['moved one ']);
    expect(changes.map(({ from, quote, proposal }) => [from, quote, proposal])).toEqual([
      [0, 'moved ', ''],
      [10, '', 'moved '],
    ]);
  });

  test('rows of a table', async () => {
    const { blocks, changes } = await read(
      table([
        { cells: [para(run('A')), para(run('B'))] },
        { cells: [para(ins('X', 'c')), para(ins('X', 'd'))], properties: '<w:ins w:author="X"/>' },
        { cells: [para(run('e')), para(run('f'))], properties: '<w:del w:author="X"/>' },
      ]),
    );
    expect(textsOf(blocks)).toEqual(['A\tB\ne\tf']);
    expect(changes.map(({ from, quote, proposal }) => [from, quote, proposal])).toEqual([[3, '\ne\tf', '\nc\td']]);
  });

  test('a whole new table is proposed after the block before it', async () => {
    const { blocks, changes } = await read(
      para(run('one')) + table([{ cells: [para(run('A')), para(run('B'))], properties: '<w:ins w:author="X"/>' }]),
    );
    expect(textsOf(blocks)).toEqual(['one']);
    expect(changes).toMatchObject([{ blockIndex: 0, from: 3, quote: '', proposal: '\nA\tB' }]);
  });

  test('a change within a styled stretch covers all of it, so that no mark loses its partner', async () => {
    const bold = (text: string): string => run(text, '<w:b/>');
    const { blocks, changes } = await read(
      para(
        `${run('a ')}${bold('very ')}<w:del w:author="A"><w:r><w:rPr><w:b/></w:rPr><w:delText xml:space="preserve">big </w:delText></w:r></w:del>${bold('house')}${run('.')}`,
      ),
    );
    expect(textsOf(blocks)).toEqual(['a **very big house**.']);
    expect(changes).toMatchObject([{ from: 2, quote: '**very big house**', proposal: '**very house**' }]);
  });

  test('changed formatting is as it was before', async () => {
    const { blocks, notes } = await read(
      para(
        run('x', '<w:b/><w:rPrChange w:author="A"><w:rPr/></w:rPrChange>'),
        '<w:pStyle w:val="berschrift1"/><w:pPrChange w:author="A"><w:pPr/></w:pPrChange>',
      ),
      { styles: GERMAN },
    );
    expect([blocks[0]?.kind, blocks[0]?.text, notes]).toEqual(['paragraph', 'x', ['formatting_changed']]);
  });
});

describe('comments', () => {
  const comment = (id: number, text: string, paragraph: string): string =>
    `<w:comment w:id="${id}" w:author="Expert ${id}" w:initials="E${id}" w:date="2026-03-02T11:00:00Z"><w:p w14:paraId="${paragraph}"><w:r><w:annotationRef/></w:r>${run(text)}</w:p></w:comment>`;
  const around = (id: number, inner: string): string =>
    `<w:commentRangeStart w:id="${id}"/>${inner}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

  test('on words, in a cell, in a footnote, over two paragraphs, on words not yet there, and an answer', async () => {
    const { comments } = await read(
      para(run('one ') + around(1, run('two')) + run(' three') + around(6, ins('A', ' new'))) +
        table([{ cells: [para(run('A')), para(run('*B* ') + around(2, run('C')))] }]) +
        para(`${run('x ')}<w:commentRangeStart w:id="3"/>${run('y')}<w:r><w:footnoteReference w:id="1"/></w:r>`) +
        para(`${run('z')}<w:commentRangeEnd w:id="3"/>${run(' w')}<w:r><w:commentReference w:id="3"/></w:r>`),
      {
        comments: [1, 2, 3, 4, 5, 6].map((id) => comment(id, `said ${id}`, `0000000${id}`)).join(''),
        commentsExtended:
          '<w15:commentEx w15:paraId="00000001" w15:done="1"/><w15:commentEx w15:paraId="00000005" w15:paraIdParent="00000001" w15:done="0"/>',
        footnotes: `<w:footnote w:id="1">${para(around(4, run('note')))}</w:footnote>`,
      },
    );
    expect(comments.map(({ text, blockIndex, from, quote }) => [text, blockIndex, from, quote])).toEqual([
      ['said 1', 0, 4, 'two'],
      ['said 5', 0, 4, 'two'],
      ['said 6', 0, 13, ''],
      ['said 2', 1, 8, 'C'],
      ['said 3', 2, 2, 'y[^1]'],
      ['said 4', 3, 0, 'note'],
    ]);
    expect(comments[4]?.wholeQuote).toBe('y[^1]\nz');
    expect(comments.map(({ replyTo }) => replyTo)).toEqual([undefined, 0, undefined, undefined, undefined, undefined]);
    expect(comments[0]).toMatchObject({ author: 'Expert 1', initials: 'E1', at: '2026-03-02T11:00:00Z', done: true });
  });
});
