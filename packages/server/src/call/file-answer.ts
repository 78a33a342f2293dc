import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Facts of a file before it is sent. */
export interface KnownFile {
  readonly bytes: number;
  /** Its ETag. It must depend only on these bytes: one that depends on others' data would reveal them. */
  readonly tag: string;
}

/** A file that answers a request. */
export interface FileAnswer {
  readonly mediaType: string;
  /** In the header, never in a path. */
  readonly name: string;
  readonly content: Buffer | Readable;
  readonly known: KnownFile | undefined;
}

/**
 * Sends a file that can be sent, or 304 if the client has exactly these bytes. Called last, so that a refused answer has no tag either.
 */
export async function sendFile(request: FastifyRequest, http: FastifyReply, file: FileAnswer): Promise<unknown> {
  const { mediaType, name, content, known } = file;
  if (known) {
    http.header('etag', known.tag);
    if (request.headers['if-none-match'] === known.tag) return await http.code(304).send();
    http.header('content-length', String(known.bytes));
  }
  const disposition = `attachment; filename="${name.replaceAll(/[^\w.-]/g, '_')}"`;
  return await http.type(mediaType).header('content-disposition', disposition).send(content);
}
