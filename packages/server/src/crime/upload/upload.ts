import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ReeveError } from '@reeve/domain';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Deps } from '../../call/deps.ts';
import { LONG_CONTENT } from '../../call/content/request-content.ts';

/** An uploaded file, kept until `remove`. */
export interface Upload<Settings> {
  /** The only file in its folder, which is removed with it. */
  readonly path: string;
  readonly settings: Settings;
  /** Digest of settings and file together: identifies the request under an idempotency key. */
  readonly digest: string;
  readonly remove: () => Promise<void>;
}

/** Two gigabytes: far above any year's crime of a country, far below a disk. */
const MAX_BYTES = 2 * 1024 ** 3;

/**
 * Receives the two parts of an upload: the settings, then the file, which is streamed to disk and never held in memory.
 *
 * @param schema of the settings
 */
export async function receiveUpload<S extends z.ZodType>(
  request: FastifyRequest,
  deps: Deps,
  schema: S,
): Promise<Upload<z.output<S>>> {
  if (!request.isMultipart())
    throw new ReeveError('invalid_input', 'Send a file: the parts “settings” and “file”. Nothing was taken.');
  await deps.space?.refuseWhenFull();
  const folder = await mkdtemp(join(deps.uploadFolder ?? tmpdir(), 'reeve-upload-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    let settings: z.output<S> | undefined;
    for await (const part of request.parts({
      limits: { files: 1, fields: 3, fieldSize: LONG_CONTENT, fileSize: MAX_BYTES },
    })) {
      if (part.type === 'field') {
        if (part.fieldname === 'settings') settings = parseSettings(schema, part.value);
        continue;
      }
      if (settings === undefined)
        throw new ReeveError('invalid_input', 'The part “settings” comes before the file. Nothing was taken.');
      const path = join(folder, 'file');
      const hash = createHash('sha256').update(JSON.stringify(settings));
      const watched = async function* (pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
        for await (const piece of pieces) {
          await deps.space?.refuseWhenFull();
          hash.update(piece);
          yield piece;
        }
      };
      await pipeline(part.file, watched, createWriteStream(path, { mode: 0o600 }));
      if (part.file.truncated)
        throw new ReeveError('too_large', 'The file is larger than Reeve takes at once. Nothing was taken.');
      return { path, settings, digest: hash.digest('hex'), remove };
    }
    throw new ReeveError('invalid_input', 'There was no file. Nothing was taken.');
  } catch (error) {
    await remove();
    // Read and discard the rest of the upload; else the sender would wait forever.
    request.raw.unpipe();
    request.raw.resume();
    throw error;
  }
}

/** The part as text, or already as JSON if the sender declared it so. */
function parseSettings<S extends z.ZodType>(schema: S, given: unknown): z.output<S> {
  try {
    return schema.parse(typeof given === 'string' ? JSON.parse(given) : given);
  } catch (cause) {
    throw new ReeveError(
      'invalid_input',
      'The settings of the upload could not be read. Nothing was taken.',
      { fields: ['settings'] },
      { cause },
    );
  }
}
