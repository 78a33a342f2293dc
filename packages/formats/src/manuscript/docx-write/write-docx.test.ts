import { parseInline, type DocumentBlock } from '@reeve/domain';
import { madeManuscript, PIXEL, printedBlocks } from '@reeve/testing/document/made-drafts.ts';
import { rounds } from '@reeve/testing/run/draw.ts';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PrintedManuscript } from '../printed-manuscript.ts';
import { readDocx } from '../docx-read/read-docx.ts';
import { writeDocx } from './write-docx.ts';

const PIXEL_DIGEST = '5b2a'.repeat(16);

const draftOf = (blocks: readonly DocumentBlock[], more: Partial<PrintedManuscript> = {}): PrintedManuscript => ({
  title: 'A draft & its *title*',
  edition: '1.0-R1',
  marking: 'TLP:AMBER · restricted',
  language: 'en',
  blocks: printedBlocks(blocks),
  images: new Map(),
  ...more,
});
const block = (
  id: string,
  kind: DocumentBlock['kind'],
  text: string,
  more: Partial<DocumentBlock> = {},
): DocumentBlock => ({
  id: `b-0000000${id}`,
  kind,
  level: kind === 'heading' || kind === 'item' ? 1 : 0,
  ordered: false,
  label: '',
  text,
  ...more,
});
const partOf = (bytes: Uint8Array, path: string): string => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array(0));

describe('a draft that is exported and imported again', () => {
  test('has the same blocks with the same ids', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(madeManuscript, async (blocks) => {
        const read = await readDocx(writeDocx(draftOf(blocks)));
        expect(read.blocks).toEqual(blocks);
        expect([read.title, read.edition, read.notes, read.changes]).toEqual([
          'A draft & its *title*',
          '1.0-R1',
          [],
          [],
        ]);
      }),
      { numRuns: rounds(300) },
    );
  });

  test('has the same comments, answers and ticks', { timeout: 120_000 }, async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ' ', 'я', '<', '&', '"', '\n', '*'),
      minLength: 1,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(
        madeManuscript,
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), text, fc.boolean()), { maxLength: 5 }),
        async (blocks, drawn) => {
          const comments = drawn.flatMap(([at, start, length, said, done], nth) => {
            const open = blocks.filter(({ kind }) => kind !== 'footnote' && kind !== 'table');
            const on = open[at % Math.max(1, open.length)];
            // Words as they are read, not those of addresses and labels.
            const words = parseInline(on?.text ?? '').flatMap(({ text: run, from, link }) =>
              link?.kind === 'footnote'
                ? []
                : [...run.matchAll(/[aBяЩé]+/gu)].map((word) => ({ 0: word[0], index: from + word.index })),
            );
            const found = words[start % Math.max(1, words.length)];
            if (!on || !found) return [];
            const quote = found[0].slice(0, 1 + (length % found[0].length));
            return [
              {
                author: `Expert ${nth}`,
                initials: 'E',
                at: '2026-03-01T10:00:00Z',
                text: said,
                blockIndex: blocks.indexOf(on),
                from: found.index,
                quote,
                done,
                replyTo: undefined,
                wholeQuote: quote,
              },
            ];
          });
          const [first] = comments;
          const all = first
            ? [...comments, { ...first, author: 'Drafter', text: 'An answer', replyTo: 0, done: false }]
            : [];
          const read = await readDocx(writeDocx(draftOf(blocks, { comments: all })));
          const key = (one: { author: string; blockIndex: number; from: number }): string =>
            `${one.author} ${one.blockIndex} ${one.from}`;
          const sorted = read.comments.map((one) => ({
            ...one,
            replyTo: one.replyTo === undefined ? undefined : read.comments[one.replyTo]?.author,
          }));
          expect(sorted.toSorted((a, b) => key(a).localeCompare(key(b)))).toEqual(
            all
              .map((one) => ({ ...one, replyTo: one.replyTo === undefined ? undefined : all[one.replyTo]?.author }))
              .toSorted((a, b) => key(a).localeCompare(key(b))),
          );
          expect(read.blocks).toEqual(blocks);
        },
      ),
      { numRuns: rounds(200) },
    );
  });

  test('keeps its pictures, their words and captions', async () => {
    const image = { digest: PIXEL_DIGEST, mediaType: 'image/png' as const, alt: 'A "pixel" & more' };
    const blocks = [
      block('1', 'figure', 'Caption *here*', { image }),
      block('2', 'figure', '', { image }),
      block('3', 'paragraph', 'x'),
    ];
    const read = await readDocx(writeDocx(draftOf(blocks, { images: new Map([[PIXEL_DIGEST, PIXEL]]) })));
    // The digest of the bytes, which the writer takes as given and the reader computes.
    const digest = read.images[0]?.digest ?? '';
    expect(read.blocks).toEqual(blocks.map((one) => (one.image ? { ...one, image: { ...image, digest } } : one)));
    expect(read.images.map(({ bytes }) => bytes)).toEqual([PIXEL]);
  });

  test('a footnote with two references, one in a table, and one without a reference', async () => {
    const blocks = [
      block('1', 'paragraph', 'a[^x] b[^x]'),
      block('2', 'footnote', 'the note', { label: 'x' }),
      block('3', 'table', 'A\tB[^y]'),
      block('4', 'footnote', 'see [here](https://example.org)', { label: 'y' }),
      block('5', 'footnote', 'alone', { label: 'ж-1' }),
    ];
    expect((await readDocx(writeDocx(draftOf(blocks)))).blocks).toEqual(blocks);
  });

  test('gives the same bytes twice', () => {
    const draft = draftOf([block('1', 'paragraph', 'a')]);
    expect(writeDocx(draft)).toEqual(writeDocx(draft));
  });
});

describe('its lines', () => {
  test('break where the frozen draft breaks them', () => {
    const text = 'word '.repeat(40).trim();
    const xml = partOf(writeDocx(draftOf([block('1', 'paragraph', text)])), 'word/document.xml');
    const lines = xml.split('<w:r><w:br w:type="textWrapping" w:clear="all"/></w:r>').slice(1);
    // 72 letters contain 14 words: 14 + 14 + 12.
    expect(lines.map((one) => [...one.matchAll(/word/g)].length)).toEqual([14, 12]);
  });

  test('continue at the right number after a table or a footnote, which Word does not count', () => {
    const blocks = [
      block('1', 'paragraph', 'one[^n]'),
      block('2', 'footnote', 'two', { label: 'n' }),
      block('3', 'paragraph', 'three'),
      block('4', 'table', 'four\tfour\nfive\tfive'),
      block('5', 'paragraph', 'six'),
    ];
    const xml = partOf(writeDocx(draftOf(blocks)), 'word/document.xml');
    expect([...xml.matchAll(/w:start="(\d+)"/g)].map(([, start]) => Number(start) + 1)).toEqual([1, 3, 6]);
    expect(xml).toContain('Table 1 · 4–5');
  });
});

test('a letter of a list is the draft’s, whatever Word would count', () => {
  const item = (id: string, ordered: boolean, level = 1): DocumentBlock =>
    block(id, 'item', `item ${id}`, { ordered, level });
  const blocks = [
    item('1', true),
    item('2', true),
    item('3', false),
    item('4', true),
    block('5', 'paragraph', 'x'),
    item('6', true),
  ];
  const xml = partOf(writeDocx(draftOf(blocks)), 'word/numbering.xml');
  // a, b; then d, as the bullet counts too; then a again.
  expect([...xml.matchAll(/startOverride w:val="(\d+)"/g)].map(([, start]) => start)).toEqual(['1', '4', '1']);
});

test('a marking cannot reverse its direction', () => {
  const bytes = writeDocx(draftOf([block('1', 'paragraph', 'a')], { marking: 'SECRET\u202E' }));
  expect(partOf(bytes, 'word/header1.xml')).toContain('>SECRET<');
});

test('acknowledgements are at the end, and are no text on re-import', async () => {
  const blocks = [block('1', 'paragraph', 'Words.')];
  const bytes = writeDocx(
    draftOf(blocks, { acknowledgements: { heading: 'Thanks', people: ['Ada <Named>, K, for a State'] } }),
  );
  expect(partOf(bytes, 'word/document.xml')).toContain('Ada &lt;Named&gt;, K, for a State');
  expect((await readDocx(bytes)).blocks.map((one) => one.text)).toEqual(['Words.']);
});
