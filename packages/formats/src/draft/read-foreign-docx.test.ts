/** Word files that other programs have written (packages/formats/golden/draft/README.md). */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDraftDocx } from './read-draft-docx.ts';

const golden = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../golden/draft/${name}`, import.meta.url)));

describe('a file by pandoc', () => {
  test('is read block by block', async () => {
    const { title, blocks, notes } = await readDraftDocx(golden('pandoc.docx'));
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

  test('its changes and its comment are where pandoc was told to put them', async () => {
    const { blocks, changes, comments } = await readDraftDocx(golden('pandoc.docx'));
    expect(changes.map(({ author, blockIndex, quote, proposal }) => [author, blockIndex, quote, proposal])).toEqual([
      ['Expert One', 1, 'shall', 'should'],
      ['Expert Three', 12, '', 'new words'],
      ['Expert Three', 12, 'old words', ''],
    ]);
    for (const { blockIndex, from, quote } of [...changes, ...comments])
      expect(blocks[blockIndex]?.text.slice(from, from + quote.length)).toBe(quote);
    expect(comments).toMatchObject([{ author: 'Expert Two', quote: 'commented words', text: 'a comment' }]);
  });

  test('its picture comes with its digest', async () => {
    const { blocks, images } = await readDraftDocx(golden('pandoc.docx'));
    // sha256sum of the picture that pandoc was given
    const digest = 'b1a856a76b65190250ccbd59aa84db31b18970adb2e7138d8a5ca1ce3fedca44';
    expect(blocks[11]?.image).toEqual({ digest, mediaType: 'image/png', alt: 'The alt text' });
    expect(images.map((image) => [image.digest, image.bytes.length])).toEqual([[digest, 93]]);
  });
});
