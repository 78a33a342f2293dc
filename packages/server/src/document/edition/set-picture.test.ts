import type { PrintedBlock } from '@reeve/formats';
import { expect, test } from 'vitest';
import { picturesToSet } from './set-picture.ts';

/** The header of a PNG of this size (ISO 15948, 11.2.2), and nothing after it. */
function headOf(width: number, height: number): Buffer {
  const head = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(16)]);
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}

const drawn = (...sizes: readonly (readonly [number, number])[]) => {
  const blocks = sizes.map((_, at): PrintedBlock => ({
    id: 'b-00000000',
    kind: 'figure',
    level: 0,
    ordered: false,
    label: '',
    text: '',
    image: { digest: String(at), mediaType: 'image/png', alt: '' },
    number: '',
    fromLine: 1,
    toLine: 1,
  }));
  const images = new Map(sizes.map(([width, height], at) => [String(at), headOf(width, height)] as const));
  return [...picturesToSet(blocks, images)].map(([digest, { name, widthMm }]) => [digest, name, Math.round(widthMm)]);
};

test('draws a picture as wide as on a screen, and never wider than the text or higher than a page', () => {
  expect(drawn([96, 96])).toEqual([['0', '1.png', 25]]);
  expect(drawn([4000, 1000])).toEqual([['0', '1.png', 139]]);
  expect(drawn([1000, 4000])).toEqual([['0', '1.png', 48]]); // 190 mm high
});

test('skips a picture without a size, and one over the limit, and still draws smaller ones after it', () => {
  expect(drawn([0, 10], [10, 10])).toEqual([['1', '1.png', 3]]);
  expect(drawn([4000, 4000], [4000, 4000], [100, 100]).map(([digest]) => digest)).toEqual(['0', '2']);
});
