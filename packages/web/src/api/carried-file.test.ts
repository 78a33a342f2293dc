import { expect, test } from 'vitest';
import { carriedFile } from './carried-file.ts';

test('a file travels as base64 of its bytes, under its name', async () => {
  expect(await carriedFile(new File([Uint8Array.of(0, 255, 16)], 'draft.docx'))).toEqual({
    name: 'draft.docx',
    content: 'AP8Q', // RFC 4648 by hand: 00 FF 10 is 000000 001111 111100 010000
  });
});

test('of a name that is too long its end remains, where its ending is', async () => {
  const { name } = await carriedFile(new File(['x'], `${'a'.repeat(300)}.docx`));
  expect([name.length, name.endsWith('.docx')]).toEqual([200, true]);
});

test('a file that is too large is refused before it is read', async () => {
  const file = new File([new Uint8Array(5 * 1_048_576 + 1)], 'large.png');
  await expect(carriedFile(file, 5)).rejects.toMatchObject({ code: 'too_large' });
  expect((await carriedFile(new File([new Uint8Array(5 * 1_048_576)], 'fits.png'), 5)).name).toBe('fits.png');
});

test('a long file is the same bytes at the other end', async () => {
  const bytes = Uint8Array.from({ length: 100_001 }, (_, at) => (at * 7) % 256);
  const { content } = await carriedFile(new File([bytes], 'long.docx'));
  expect(Buffer.from(content, 'base64').equals(bytes)).toBe(true);
});
