import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import serveStatic from '@fastify/static';
import { readBasemap, type BasemapFile } from '@reeve/contract';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../call/deps.ts';
import { handle } from '../call/operation.ts';
import { authenticate } from '../call/authenticate.ts';

const NAME = /^[\w-][\w.-]*\.(geojson|pmtiles)$/;

/** Returns the map files of a folder, by name; empty without a folder. */
async function basemapFiles(folder: string | undefined): Promise<readonly BasemapFile[]> {
  if (folder === undefined) return [];
  const names = await readdir(folder).catch((): string[] => []);
  const files: BasemapFile[] = [];
  for (const name of names.toSorted()) {
    const kind = NAME.exec(name)?.[1];
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found?.isFile() && (kind === 'geojson' || kind === 'pmtiles')) files.push({ name, kind, bytes: found.size });
  }
  return files;
}

export const readBasemapHandler = handle(readBasemap, async ({ deps }) => ({
  files: [...(await basemapFiles(deps.basemapFolder))],
}));

/** Serves the map files of the data folder to every signed-in user, by ranges if the reader asks for parts of one. */
export async function serveBasemap(app: FastifyInstance, deps: Deps): Promise<void> {
  const root = deps.basemapFolder;
  if (root === undefined) return;
  await app.register(async (scope) => {
    scope.addHook('onRequest', async (request) => void (await authenticate(deps, request, request.signedIn, false)));
    await scope.register(serveStatic, {
      root,
      prefix: '/basemap/',
      decorateReply: false,
      index: false,
      dotfiles: 'deny',
      allowedPath: (path) => NAME.test(path.replace(/^\//, '')),
      cacheControl: false,
      setHeaders: (reply) => void reply.header('cache-control', 'private, no-cache'),
    });
  });
}
