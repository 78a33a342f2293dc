import { createHash } from 'node:crypto';
import { moved } from '@reeve/compute';
import type { carriedFile, Operation } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import type { Deps } from '../deps.ts';
import { requireDaysInYears } from './entered-days.ts';
import { onShortTask } from '../../task-threads/task-threads.ts';
import { parseInput } from './parse-input.ts';

/** Longer contents of a request are parsed on a thread: this much takes the server's own thread a few milliseconds. */
export const LONG_CONTENT = 262_144;

/** The content of a request that is too long for the thread that answers requests. */
export class LongContent {
  readonly bytes: Buffer;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }
}

/** The parsed content of a request. */
export interface RequestContent {
  readonly input: unknown;
  /** The bytes of the file in it, if its operation carries one; the input then has their digest instead. */
  readonly file: Uint8Array | undefined;
}

/** Parses JSON at once, or holds it back if it is long. */
export function takeContents(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    if (body.length > LONG_CONTENT) done(null, new LongContent(body));
    else void parse(request, body.toString('utf8'), done);
  });
}

/**
 * Returns the content of a request in the form its operation expects.
 *
 * @param person who sent it; a long content without a session is refused
 * @throws ReeveError invalid_input, too_large
 */
export async function contentOf(
  deps: Deps,
  operation: Operation,
  body: unknown,
  person: { readonly accountId: string } | undefined,
): Promise<RequestContent> {
  if (!(body instanceof LongContent)) return parsedContent(operation, body);
  if (!person) throw new ReeveError('too_large', 'This is larger than Reeve takes at once. Nothing was changed.');
  const { bytes } = body;
  const given = moved({ operation: operation.name, bytes }, [bytes]);
  return onShortTask({ deps, person }, (thread) => thread.answer('parse-content', given));
}

/** Returns a content that is JSON already. @throws ReeveError invalid_input */
export function parsedContent(operation: Operation, body: unknown): RequestContent {
  const input: unknown = parseInput(operation.input, body, 'content');
  requireDaysInYears(input);
  if (operation.mostBytes === undefined) return { input, file: undefined };
  const carrying = input as { readonly file: z.output<typeof carriedFile> }; // `mostBytes` in the contract means that it carries a file
  const bytes = Buffer.from(carrying.file.content, 'base64');
  const content = createHash('sha256').update(bytes).digest('hex');
  return { input: { ...carrying, file: { ...carrying.file, content } }, file: sharedBytes(bytes) };
}

/** Bytes shared by all threads, so that thirty megabytes are not copied. */
function sharedBytes(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}
