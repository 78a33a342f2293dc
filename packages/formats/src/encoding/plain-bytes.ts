import { ReeveError } from '@reeve/domain';

/** The platform's own decompressor, in Node and in browsers. */
const gunzip = (): DecompressionStream => new DecompressionStream('gzip');

export interface PlainBytesOptions {
  /** Limit in bytes for a decompressed file, so that a small file cannot fill the disk; 4 GiB by default. */
  readonly maxBytes?: number;
  /** Makes a gzip decompressor; the platform's by default. */
  readonly inflate?: () => DecompressionStream;
}

/**
 * A file's bytes, decompressed if they begin as gzip does.
 *
 * @param chunks pieces of any size
 * @throws ReeveError invalid_input — the compressed file is damaged or cut off
 * @throws ReeveError too_large — the output exceeds `maxBytes`
 */
export async function* plainBytes(
  chunks: AsyncIterable<Uint8Array>,
  { maxBytes = 4 * 1024 ** 3, inflate = gunzip }: PlainBytesOptions = {},
): AsyncGenerator<Uint8Array, void> {
  const source = chunks[Symbol.asyncIterator]();
  try {
    let head: Uint8Array = new Uint8Array(0);
    while (head.length < 2) {
      const next = await source.next();
      if (next.done === true) break;
      head = head.length === 0 ? next.value : joined(head, next.value);
    }
    const packed = head[0] === 0x1f && head[1] === 0x8b;
    const bytes = rest(head, source);
    let count = 0;
    for await (const chunk of packed ? unpack(bytes, inflate()) : bytes) {
      count += chunk.length;
      if (count > maxBytes) throw new ReeveError('too_large', 'The file is too large to be read.', { maxBytes });
      yield chunk;
    }
  } finally {
    await source.return?.();
  }
}

function joined(head: Uint8Array, next: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(head.length + next.length);
  both.set(head);
  both.set(next, head.length);
  return both;
}

async function* rest(head: Uint8Array, source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  if (head.length > 0) yield head;
  for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
}

async function* unpack(
  bytes: AsyncGenerator<Uint8Array, void>,
  { readable, writable }: DecompressionStream,
): AsyncGenerator<Uint8Array, void> {
  const writer = writable.getWriter();
  let brokenSource: { readonly error: unknown } | undefined;
  const pump = async (): Promise<void> => {
    for (;;) {
      const next = await bytes.next().catch((error: unknown) => {
        brokenSource = { error };
        throw error;
      });
      if (next.done === true) return writer.close();
      // A copy: the decompressor accepts no memory that can be shared.
      await writer.write(joined(next.value, new Uint8Array(0)));
    }
  };
  // An error in the pump also aborts the reader below, which reports it.
  pump().catch((error: unknown) => writer.abort(error).catch(() => undefined));
  const reader = readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch (cause) {
    if (brokenSource) throw brokenSource.error;
    throw new ReeveError(
      'invalid_input',
      'The compressed file is damaged or was cut off; fetch it again.',
      {},
      { cause },
    );
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
