/** Word files that other programs have written (packages/formats/golden/draft/README.md). */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocx } from './read-docx.ts';

const golden = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../golden/draft/${name}`, import.meta.url)));

describe('a file by pandoc', () => {
  test('is read block by block', async () => {
    const { title, blocks, notes } = await readDocx(golden('pandoc.docx'));
    expect(title).toBe('A draft of ours');
    expect(blocks.map(({ kind, level, ordered, text }) => [kind, level, ordered, text])).toEqual([
      ['heading', 1, false, 'Scope'],
      ['paragraph', 0, false, 'The committee shall meet **once a month** and *write* minutes.[^1]'],
      ['footnote', 0, false, 'Minutes are public.'],
      ['paragraph', 0, false, 'Second paragraph with commented words and a [link](https://example.org/x).'],
      ['item', 1, false, 'first'],
      ['item', 1, false, 'second'],
      ['item', 2, true, 'inner one'],
      ['item', 2, true, 'inner two'],
      ['heading', 2, false, 'Table'],
      ['table', 0, false, 'Name\tTask\nChair\tleads\nSecretary\t*writes*'],
      ['note', 0, false, 'A quotation.'],
      ['figure', 0, false, 'The alt text'],
      ['paragraph', 0, false, 'Last paragraphold words.'],
    ]);
    expect(notes).toEqual([]);
  });

  test('its changes and its comment are where pandoc was instructed to put them', async () => {
    const { blocks, changes, comments } = await readDocx(golden('pandoc.docx'));
    expect(changes.map(({ author, blockIndex, quote, proposal }) => [author, blockIndex, quote, proposal])).toEqual([
      ['Expert One', 1, 'shall', 'should'],
      ['Expert Three', 12, '', 'new words'],
      ['Expert Three', 12, 'old words', ''],
    ]);
    for (const { blockIndex, from, quote } of [...changes, ...comments])
      expect(blocks[blockIndex]?.text.slice(from, from + quote.length)).toBe(quote);
    expect(comments).toMatchObject([{ author: 'Expert Two', quote: 'commented words', text: 'a comment' }]);
  });

  test('its picture has its digest', async () => {
    const { blocks, images } = await readDocx(golden('pandoc.docx'));
    // sha256sum of the picture passed to pandoc
    const digest = 'b1a856a76b65190250ccbd59aa84db31b18970adb2e7138d8a5ca1ce3fedca44';
    expect(blocks[11]?.image).toEqual({ digest, mediaType: 'image/png', alt: 'The alt text' });
    expect(images.map((image) => [image.digest, image.bytes.length])).toEqual([[digest, 93]]);
  });
});

describe('a copy of a draft that LibreOffice has saved', () => {
  test('has every block, each with its id, without the breaks of its frozen lines', async () => {
    const { title, edition, blocks, notes } = await readDocx(golden('libreoffice-returned.docx'));
    expect([title, edition, notes]).toEqual(['Draft of a handbook', '1.0-R1', []]);
    expect(blocks.map(({ id, kind, level, ordered, label, text }) => [id, kind, level, ordered, label, text])).toEqual([
      ['b-00000001', 'heading', 1, false, '', 'Scope of the review'],
      [
        'b-00000002',
        'paragraph',
        0,
        false,
        '',
        'The committee shall meet **once a month** and keep minutes of what was said, which anybody may read who has been nominated by a State or an organisation.[^minutes]',
      ],
      ['b-00000003', 'footnote', 0, false, 'minutes', 'Minutes are public after a year.'],
      ['b-00000004', 'paragraph', 0, false, '', 'Its members are:'],
      ['b-00000005', 'item', 1, true, '', 'a chair'],
      ['b-00000006', 'item', 1, true, '', 'a secretary, see [](#b-00000002)'],
      ['b-00000007', 'item', 2, false, '', 'experts'],
      ['b-00000008', 'heading', 2, false, '', 'Tasks'],
      ['b-00000009', 'table', 0, false, '', 'Member\tTask\nChair\tleads the meeting\nSecretary\tkeeps the minutes'],
      ['b-0000000A', 'note', 0, false, '', 'This clause was *contested*.'],
      ['b-0000000B', 'figure', 0, false, '', 'The way of a comment'],
      ['b-0000000C', 'paragraph', 0, false, '', 'Последний абзац говорит о сроках и о том, что бывает после них.'],
    ]);
  });

  test('has its changes and comments on the right words', async () => {
    const { blocks, changes, comments } = await readDocx(golden('libreoffice-returned.docx'));
    expect(changes.map(({ blockIndex, quote, proposal }) => [blocks[blockIndex]?.id, quote, proposal])).toEqual([
      ['b-00000002', 'shall', 'should'],
      ['b-00000004', '', '\nAll of them serve for two years.'],
      ['b-00000005', 'a chair', ''],
      ['b-00000009', '', ' and its agenda'],
      ['b-0000000C', 'сроках', 'датах'],
    ]);
    expect(
      comments.map(({ author, blockIndex, quote, text, replyTo }) => [
        author,
        blocks[blockIndex]?.id,
        quote,
        text,
        replyTo,
      ]),
    ).toEqual([
      ['Drafter', 'b-00000002', 'once a month', 'Is once enough?', undefined],
      ['Chair', 'b-00000002', 'once a month', 'I think so.', 0],
      ['Expert One', 'b-00000009', 'keeps the minutes', 'Which minutes?', undefined],
    ]);
    for (const { blockIndex, from, quote } of [...changes, ...comments])
      expect(blocks[blockIndex]?.text.slice(from, from + quote.length)).toBe(quote);
  });
});
