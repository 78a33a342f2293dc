import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What is known of a file before it is sent. */
export interface KnownFile {
  readonly bytes: number;
  /** Its ETag. It may depend on these very bytes alone: one that knows of others' data would show them. */
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
 * Send a file that may be sent, or 304 where the asker has these very bytes. Called last, so that an answer that is refused before
 * has no tag either.
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
