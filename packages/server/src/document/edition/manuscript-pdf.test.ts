import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { numberBlocks, numberLines, tableText, type BlockImage, type DocumentBlock } from '@reeve/domain';
import { PRINT_WORDS, pageSheet, type PrintedManuscript } from '@reeve/formats';
import { expect, test } from 'vitest';
import { pagesOf, squeeze } from '../../print/pdf-text.ts';
import { SAMPLE_PRODUCT } from '../../../fixtures/print/sample.ts';
import { manuscriptPdf } from './manuscript-pdf.ts';

const chunk = (type: string, data: Uint8Array): Buffer => {
  const [body, length, sum] = [Buffer.concat([Buffer.from(type), data]), Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** CRC-32 of PNG, bit by bit (ISO 15948, annex D). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A picture of this size, red above and blue below. */
function pngOf(width: number, height: number): Buffer {
  const row = (y: number): Buffer =>
    Buffer.concat([
      Buffer.of(0),
      ...Array.from({ length: width }, () => Buffer.from(y < height / 2 ? [200, 30, 30] : [30, 30, 200])),
    ]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, (_, y) => row(y))))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const imageOf = (bytes: Uint8Array, alt: string): BlockImage => ({
  digest: createHash('sha256').update(bytes).digest('hex'),
  mediaType: 'image/png',
  alt,
});

const block = (kind: DocumentBlock['kind'], text: string, of: Partial<DocumentBlock> = {}): DocumentBlock => ({
  id: 'b-00000000',
  kind,
  level: kind === 'heading' || kind === 'item' ? 1 : 0,
  ordered: false,
  label: '',
  text,
  ...of,
});

const draftOf = (blocks: readonly DocumentBlock[], images: readonly Uint8Array[] = []): PrintedManuscript => {
  const [numbers, lines] = [numberBlocks(blocks), numberLines(blocks)];
  return {
    title: 'Руководство',
    edition: '1.0-R1',
    marking: '',
    language: 'ru',
    blocks: blocks.map((one, at) => ({
      ...one,
      number: numbers[at]?.number ?? '',
      fromLine: lines[at]?.fromLine ?? 0,
      toLine: lines[at]?.toLine ?? 0,
    })),
    images: new Map(images.map((bytes) => [imageOf(bytes, '').digest, bytes])),
  };
};

const print = (draft: PrintedManuscript): Promise<Uint8Array> =>
  manuscriptPdf(draft, pageSheet(SAMPLE_PRODUCT, '', 'ED-7Q2M0', PRINT_WORDS.ru));
const bodyOf = (pdf: Uint8Array): string =>
  pagesOf(pdf)
    .map((page) => page.body)
    .join('');
/** Number of pictures in a file. */
const picturesIn = (pdf: Uint8Array): number =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/Subtype\s*\/Image/g),
  ].length;

test('a Russian text is complete: its letters, its lines with their numbers, the cells of its tables', async () => {
  const long = 'Щёлкнувший объём съёмки — «ёж», эйфория, южный цвет: всё подъехавшее мы ещё измерим и опишем словами. ';
  const pdf = await print(
    draftOf([
      block('heading', 'Что такое оценка'),
      block('paragraph', `**Оценка** *угроз* ${long.repeat(3)}`),
      block('item', 'первый пункт', { ordered: true }),
      block(
        'table',
        tableText([
          ['Слово', 'Значение'],
          ['оценка', 'суждение о сведениях и их источнике, данное тем, кто их не добывал'],
        ]),
      ),
      block('footnote', 'Сноска', { label: 'a' }),
    ]),
  );
  const body = bodyOf(pdf);
  for (const part of [
    'Руководство',
    '1Что такое оценка',
    'Оценка угроз Щёлкнувший объём',
    '«ёж», эйфория, южный цвет',
    'первый пункт',
    'Слово',
    'суждение о сведениях',
    'Сноска',
  ])
    expect(body).toContain(squeeze(part));
  expect(body).not.toContain('\uFFFD');
  // Lines have 72 letters: heading 1, paragraph 2 to 6.
  expect(body).toMatch(/^.*6.*7a\)?первыйпункт/);
});

test('draws a figure over its caption, no wider than the text, with its description as alternative text', async () => {
  const wide = pngOf(2000, 500);
  const pdf = await print(draftOf([block('figure', 'Где это было', { image: imageOf(wide, 'Карта района') })], [wide]));
  expect(picturesIn(pdf)).toBe(1);
  expect(bodyOf(pdf)).toContain(squeeze('Где это было'));
  expect(bodyOf(pdf)).not.toContain(squeeze('[Карта района]'));
  // Its words, in the PDF encoding for non-ASCII text: UTF-16 with its mark, in hexadecimal.
  const words = Buffer.from('\uFEFFКарта района', 'utf16le').swap16().toString('hex').toUpperCase();
  expect(Buffer.from(pdf).toString('latin1')).toContain(`/Alt <${words}>`);
});

test('prints the description of a missing or broken picture, and still returns the text', async () => {
  const whole = pngOf(20, 20);
  const broken = Buffer.concat([whole.subarray(0, 40), Buffer.alloc(30)]);
  for (const images of [[], [broken]]) {
    const image = imageOf(broken, 'Карта *района*');
    const pdf = await print(draftOf([block('figure', 'Где это было', { image })], images));
    expect(picturesIn(pdf)).toBe(0);
    expect(bodyOf(pdf)).toContain(squeeze('[Карта *района*]'));
    expect(bodyOf(pdf)).toContain(squeeze('Где это было'));
  }
});

test('references and footnotes are printed as their numbers, in lines and in cells, and an arrow has its sign', async () => {
  const pdf = await print(
    draftOf([
      block('heading', 'Grading', { id: 'b-HEADHEAD' }),
      block(
        'paragraph',
        'As said in clause [](#b-SECTSECT), in [](#b-TABBTABB), a source is graded **apart**.[^quay] Old → new.',
      ),
      block('paragraph', 'Ends with [](#b-SECTSECT)', { id: 'b-SECTSECT' }),
      block(
        'table',
        tableText([
          ['Term', 'See'],
          ['source[^quay]', 'clause [](#b-HEADHEAD)'],
        ]),
        { id: 'b-TABBTABB' },
      ),
      block('paragraph', 'Nothing stands at [](#b-G0NEG0NE).'),
      block('footnote', 'By two people.', { label: 'quay' }),
    ]),
  );
  const body = bodyOf(pdf);
  expect(body).toContain(squeeze('As said in clause 1.2, in Table 1, a source is graded apart.1'));
  expect(body).toContain(squeeze('Old → new.'));
  expect(body).toContain(squeeze('Ends with 1.2'));
  expect(body).toContain(squeeze('source1'));
  expect(body).toContain(squeeze('clause 1'));
  expect(body).toContain(squeeze('Nothing stands at →.'));
  expect(body).not.toContain('quay');
});
