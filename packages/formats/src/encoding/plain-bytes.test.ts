import { gzipSync } from 'node:zlib';
import { isReeveError } from '@reeve/domain';
import { expect, test } from 'vitest';
import { plainBytes, type PlainBytesOptions } from './plain-bytes.ts';

const TEXT = Array.from({ length: 30_000 }, (_, i) => `row ${i * 7919}\n`).join('');

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(chunks: AsyncIterable<Uint8Array>, options?: PlainBytesOptions): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of plainBytes(chunks, options)) text += decoder.decode(chunk, { stream: true });
  return text;
}

const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

test.each([1_000_000, 5000, 1])(
  'a compressed file and a plain one read the same, in pieces of %i bytes',
  async (size) => {
    const text = size === 1 ? TEXT.slice(0, 3000) : TEXT;
    expect(await read(pieces(gzipSync(text), size))).toBe(text);
    expect(await read(pieces(new TextEncoder().encode(text), size))).toBe(text);
  },
);

test('no byte, and a single byte, are unchanged', async () => {
  expect(await read(pieces(new Uint8Array(0), 1))).toBe('');
  expect(await read(pieces(Uint8Array.of(65), 1))).toBe('A');
});

test('a compressed file that was cut off or damaged is refused', async () => {
  const packed = gzipSync(TEXT);
  const cut = await failure(read(pieces(packed.subarray(0, packed.length - 100), 5000)));
  expect(isReeveError(cut, 'invalid_input')).toBe(true);
  const damaged = Uint8Array.from(packed);
  damaged.fill(0xff, 2000, 2100);
  expect(isReeveError(await failure(read(pieces(damaged, 5000))), 'invalid_input')).toBe(true);
});

test('the output cannot be larger than allowed', async () => {
  const bomb = gzipSync(new Uint8Array(20_000_000));
  expect(bomb.length).toBeLessThan(50_000);
  const error = await failure(read(pieces(bomb, 1000), { maxBytes: 1_000_000 }));
  expect(isReeveError(error, 'too_large')).toBe(true);
});

test('errors of the source are reported unchanged', async () => {
  const broken = new Error('the disk is gone');
  async function* breaking(): AsyncGenerator<Uint8Array, void> {
    yield gzipSync(TEXT).subarray(0, 5000);
    throw broken;
  }
  expect(await failure(read(breaking()))).toBe(broken);
});

test.each([true, false])('leaving early closes the source (compressed: %s)', async (packed) => {
  let closed = false;
  async function* watched(): AsyncGenerator<Uint8Array, void> {
    try {
      yield* pieces(packed ? gzipSync(TEXT) : new TextEncoder().encode(TEXT), 1000);
    } finally {
      closed = true;
    }
  }
  for await (const chunk of plainBytes(watched())) if (chunk.length > 0) break;
  expect(closed).toBe(true);
});
