import { randomBytes, randomInt } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import { promisify } from 'node:util';
import { constants, createGzip, gzip, type ZlibOptions } from 'node:zlib';
import { EVENTS_MEDIA_TYPE, readSession } from '@reeve/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Texts. DOCX, XLSX, PDF, archives, pictures and map tiles are compressed already. */
const SHRINKS = /^(text\/[\w.-]+|image\/svg\+xml|application\/([\w.-]+\+)?(json|xml|javascript))(;|$)/;
const shrinks = (type: string): boolean => SHRINKS.test(type) || type === EVENTS_MEDIA_TYPE;

/** A smaller answer fits into one packet uncompressed. */
export const LEAST_BYTES = 1024;
const zip = promisify(gzip);

/** Fast: higher levels take twice the time to save a twentieth of the bytes. */
const HOW = { level: 4 };
/** Columns repeat in runs: searching only for these takes a third of the time and costs a hundredth of the bytes. */
const HOW_COLUMNS = { ...HOW, strategy: constants.Z_RLE };

/**
 * Compresses answers where that pays and reveals nothing. Answers to changes stay plain, and so does the session's, because these contain
 * secrets; so does an answer to a request from another site's page. Why this is enough: docs/decisions/0036.
 */
export function compressReplies(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ headers }) => {
    // A range counts bytes of the plain file.
    if (headers.range !== undefined) delete headers['accept-encoding'];
  });
  app.addHook('onSend', async (request, reply, payload) => {
    if (!isBody(payload) || bytesOf(reply, payload) < LEAST_BYTES || !mayShrink(request, reply)) return payload;
    const vary = String(reply.getHeader('vary') ?? '');
    if (!/accept-encoding/i.test(vary))
      reply.header('vary', vary === '' ? 'accept-encoding' : `${vary}, accept-encoding`);
    if (!takesGzip(request)) return payload;
    const how = reply.getHeader('content-type') === EVENTS_MEDIA_TYPE ? HOW_COLUMNS : HOW;
    const small = payload instanceof Readable ? zippedStream(payload, how) : padded(await zip(payload, how));
    if (small instanceof Buffer && small.length >= bytesOf(reply, payload)) return payload;
    reply.header('content-encoding', 'gzip');
    reply.removeHeader('content-length');
    reply.removeHeader('accept-ranges');
    return small;
  });
}

type Body = string | Buffer | Readable;
const isBody = (payload: unknown): payload is Body =>
  typeof payload === 'string' || payload instanceof Buffer || payload instanceof Readable;

/** Returns the length of an answer; Infinity if only its end shows it. */
function bytesOf(reply: FastifyReply, body: Body): number {
  if (body instanceof Readable) return Number(reply.getHeader('content-length') ?? Infinity);
  return Buffer.byteLength(body);
}

function mayShrink({ method, headers, routeOptions }: FastifyRequest, reply: FastifyReply): boolean {
  const site = headers['sec-fetch-site'];
  return (
    method === 'GET' &&
    reply.statusCode === 200 &&
    !reply.hasHeader('content-encoding') &&
    routeOptions.url !== readSession.path &&
    (site === undefined || site === 'same-origin' || site === 'none') &&
    shrinks(String(reply.getHeader('content-type')))
  );
}

const GZIP = /^\s*gzip\s*(;\s*q=(1(\.0*)?|0?\.0*[1-9]\d*))?\s*$/i;
function takesGzip({ headers }: FastifyRequest): boolean {
  return (headers['accept-encoding'] ?? '').split(',').some((coding) => GZIP.test(coding));
}

function zippedStream(plain: Readable, how: ZlibOptions): Readable {
  // An error of the source destroys the stream after it, and is handled there.
  const zipped = pipeline(plain, createGzip({ ...how, chunkSize: 65_536 }), () => undefined);
  return Readable.from(paddedPieces(zipped), { objectMode: false });
}

async function* paddedPieces(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let isFirst = true;
  for await (const piece of pieces) {
    yield isFirst ? padded(piece) : piece;
    isFirst = false;
  }
}

const MOST_PADDING = 100;
const HEAD_BYTES = 10;
const HAS_NAME = 8;

/**
 * Returns the beginning of a gzip file with a file name of random length in its header, which readers skip (RFC 1952, section 2.3): two
 * answers of the same length are not recognisable as such.
 */
function padded(first: Buffer): Buffer {
  const name = randomBytes(MOST_PADDING / 2)
    .toString('hex')
    .slice(0, randomInt(1, MOST_PADDING + 1));
  const head = Buffer.from(first.subarray(0, HEAD_BYTES));
  head[3] = HAS_NAME;
  return Buffer.concat([head, Buffer.from(`${name}\0`, 'latin1'), first.subarray(HEAD_BYTES)]);
}
