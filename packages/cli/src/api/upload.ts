import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import type { Operation, ReplyOf } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { parseReply, type Client } from './client.ts';

/** The progress of an upload, in bytes of the file. */
export interface UploadProgress {
  readonly sentBytes: number;
  readonly totalBytes: number;
}

/**
 * Send a file with its settings (multipart: `settings` as JSON, then `file`), streamed: memory does not grow with the file.
 *
 * @param settings   the operation's settings, by its contract
 * @param path       a readable file
 * @param onProgress called while the file is sent, at most once per 64 KiB
 * @returns the operation's reply; an operation without path parameters
 * @throws ReeveError invalid_input — the file cannot be read, or changed while it was sent; else as `Client.call`
 */
export async function uploadFile<O extends Operation>(
  client: Client,
  operation: O,
  settings: unknown,
  path: string,
  onProgress: (progress: UploadProgress) => void = () => undefined,
): Promise<ReplyOf<O>> {
  const totalBytes = await sizeOf(path);
  const boundary = `reeve-${randomUUID()}`;
  const head = Buffer.from(
    `--${boundary}\r\ncontent-disposition: form-data; name="settings"\r\ncontent-type: application/json\r\n\r\n` +
      `${JSON.stringify(settings)}\r\n` +
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${quoted(basename(path))}"\r\n` +
      'content-type: application/octet-stream\r\n\r\n',
  );
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  const response = await client.send(operation, {
    method: operation.method,
    path: operation.path,
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'content-length': String(head.length + totalBytes + tail.length),
      'idempotency-key': randomUUID(),
    },
    body: Readable.from(piecesOf(head, path, totalBytes, tail, onProgress), { objectMode: false }),
  });
  return parseReply(operation, response, client.origin);
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new ReeveError('invalid_input', `There is no file ${path}.`);
  if (!found.isFile()) throw new ReeveError('invalid_input', `${path} is not a file.`);
  return found.size;
}

/** A file name as browsers put it into the header (WHATWG HTML, "multipart/form-data"). */
function quoted(name: string): string {
  return name.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22');
}

async function* piecesOf(
  head: Buffer,
  path: string,
  totalBytes: number,
  tail: Buffer,
  onProgress: (progress: UploadProgress) => void,
): AsyncGenerator<Buffer> {
  yield head;
  let sentBytes = 0;
  try {
    // Bytes appended meanwhile are not part of this upload: the length was announced. `end` is inclusive.
    const file = totalBytes === 0 ? [] : createReadStream(path, { end: totalBytes - 1 });
    for await (const piece of file) {
      yield piece as Buffer; // no encoding is set
      sentBytes += (piece as Buffer).length; // as above
      onProgress({ sentBytes, totalBytes });
    }
  } catch (cause) {
    throw new ReeveError('invalid_input', `${path} cannot be read.`, {}, { cause });
  }
  if (sentBytes < totalBytes) throw new ReeveError('invalid_input', `${path} became shorter while it was sent.`);
  yield tail;
}
