import { docxFile, para, run, table } from '@reeve/testing/document/docx-files.ts';
import { describe, expect, test } from 'vitest';
import { readDocx } from './read-docx.ts';

const field = (code: string, shown: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const marked = (name: string, inner: string): string =>
  `<w:bookmarkStart w:id="7" w:name="${name}"/>${inner}<w:bookmarkEnd w:id="7"/>`;
const caption = (inner: string): string => para(inner, '<w:pStyle w:val="Caption"/>');
const STYLES = '<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style>';
const TABLE = table([
  { cells: [para(run('Term')), para(run('Meaning'))] },
  { cells: [para(run('a')), para(run('b'))] },
]);
const counted = (word: string, nth: string): string => run(`${word} `) + field(`SEQ ${word} \\* ARABIC`, nth);
const PICTURE =
  '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="P" descr="A map"/><a:graphic><a:graphicData><a:blip r:embed="rIdNone"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';

const read = async (...body: readonly string[]) => readDocx(docxFile({ styles: STYLES, body: body.join('') }));

describe('cross-references of Word', () => {
  test('a numbered one leads to its block and prints its number, one that prints words keeps them', async () => {
    const { blocks, notes } = await read(
      para(marked('_Ref100', run('Sources are graded apart.'))),
      para(run('See ') + field('REF _Ref100 \\r \\h', '3.2') + run(' and ') + field('REF _Ref100 \\h', 'Sources are')),
      para(`<w:fldSimple w:instr=" REF _Ref100 \\n \\h ">${run('3')}${run('.2')}</w:fldSimple>${run('.')}`),
    );
    const target = blocks[0]?.target ?? '';
    expect(target).toMatch(/^b-[0-9A-Z]{8}$/);
    expect(blocks.map((block) => block.text)).toEqual([
      'Sources are graded apart.',
      `See [](#${target}) and [Sources are](#${target})`,
      `[](#${target}).`,
    ]);
    expect(notes).toEqual([]);
  });

  test('a link inside the document leads to the block of its bookmark', async () => {
    const { blocks } = await read(
      para(`<w:hyperlink w:anchor="there">${run('the end')}</w:hyperlink>`),
      marked('there', ''),
      para(run('The end.')),
    );
    expect(blocks[0]?.text).toBe(`[the end](#${blocks[1]?.target})`);
  });

  test('a link to a page, or to a block that was not imported, stays as text and is reported', async () => {
    const { blocks, notes } = await read(
      para(run('On page ') + field('PAGEREF _Ref100 \\h', '12') + run(', in ') + field('REF _Ref999 \\h', 'Table 4')),
      para(marked('_Ref100', run('Here.'))),
    );
    expect(blocks[0]?.text).toBe('On page 12, in Table 4');
    expect(notes).toEqual(['reference']);
  });
});

describe('captions of Word', () => {
  test('above a table: a note before it, without the number; references to it lead to the table', async () => {
    const { blocks, notes } = await read(
      caption(marked('_Ref1', counted('Table', '1')) + run(': How sources are graded')),
      TABLE,
      para(run('As in ') + field('REF _Ref1 \\h', 'Table 1') + run('.')),
    );
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['note', 'How sources are graded'],
      ['table', 'Term\tMeaning\na\tb'],
      ['paragraph', `As in [](#${blocks[1]?.target}).`],
    ]);
    expect(notes).toEqual(['table_caption']);
  });

  test('below a table it stays there, and one with only a number is left to Reeve’s own', async () => {
    const below = await read(TABLE, caption(`${counted('Table', '1')}${run('. Grades')}`), para(run('Then this.')));
    expect(below.blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['table', 'Term\tMeaning\na\tb'],
      ['note', 'Grades'],
      ['paragraph', 'Then this.'],
    ]);
    const bare = await read(para(run('First.')), caption(counted('Table', '1')), TABLE);
    expect(bare.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table']);
    expect(bare.notes).toEqual([]);
  });

  test('of a picture, below or above it, whatever its style: its words', async () => {
    for (const body of [
      [para(PICTURE), para(`${counted('Figure', '1')}${run(': Where it was')}`)],
      [caption(`${counted('Figure', '1')}${run(' – Where it was')}`), para(PICTURE)],
    ]) {
      const { blocks } = await read(...body, para(run('Then this.')));
      expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
        ['figure', 'Where it was'],
        ['paragraph', 'Then this.'],
      ]);
    }
  });

  test('alone it is a paragraph', async () => {
    const { blocks } = await read(para(run('First.')), caption(run('Source: ourselves')), para(run('Then this.')));
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'First.'],
      ['paragraph', 'Source: ourselves'],
      ['paragraph', 'Then this.'],
    ]);
  });
});
