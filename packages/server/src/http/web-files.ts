import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import serveStatic from '@fastify/static';
import { ReeveError } from '@reeve/domain';
import type { FastifyInstance } from 'fastify';

/** The name of a file in `assets` contains a digest of its content: one name never has another content. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * Serves the built pages, compressed by the build. Any address that is neither a file nor the API is the one page, which has its own
 * routes.
 */
export async function serveWeb(app: FastifyInstance, folder: string | undefined): Promise<void> {
  const page =
    folder !== undefined && existsSync(join(folder, 'index.html'))
      ? await readFile(join(folder, 'index.html'))
      : undefined;
  if (folder !== undefined && page) {
    const assets = join(folder, 'assets') + sep;
    await app.register(serveStatic, {
      root: folder,
      index: false,
      wildcard: false,
      preCompressed: true,
      // The compressed files are other forms of the same address, and have none of their own.
      globIgnore: ['**/*.br', '**/*.gz'],
      cacheControl: false,
      setHeaders: (reply, path) => void reply.header('cache-control', path.startsWith(assets) ? FOR_EVER : 'no-cache'),
    });
  }
  app.setNotFoundHandler(async (request, reply) => {
    if (page && request.method === 'GET' && !request.url.startsWith('/api/')) {
      return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
    }
    throw new ReeveError('not_found', 'There is nothing at this address.');
  });
}
