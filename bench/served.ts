import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { PoolUrls } from '@reeve/store';
import { writeBundle } from '../packages/launch/src/write-bundle.mjs';

/** A server over the benchmark's database, in its own process. */
export interface Served {
  readonly address: string;
  /** Of an analyst's session. */
  readonly token: string;
  readonly pid: number;
  stop(): Promise<void>;
}

export interface Serving {
  /** Of the built web app; without it only the API is served. */
  readonly webFolder?: string;
  /** False: without row-level security. */
  readonly guarded?: boolean;
  /** False: without the log. */
  readonly audited?: boolean;
}

const ROOT = resolve(import.meta.dirname, '..');
const SERVE = 'bench/serve';

/** Starts `serve.ts` from a bundle, as the server of an agency is started: translated by tsx, it takes more CPU and memory. */
export async function serve(
  { urls }: { readonly urls: PoolUrls },
  { webFolder, guarded = true, audited = true }: Serving = {},
): Promise<Served> {
  // Inside the checkout, where third-party packages are found.
  const cache = join(ROOT, '.cache', 'bench');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'server-'));
  await writeBundle(ROOT, folder, [`${SERVE}.ts`]);
  const settings = JSON.stringify({ urls, guarded, audited, webFolder });
  const child = spawn(process.execPath, [join(folder, `${SERVE}.js`), settings], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([
    once(lines, 'line').then(String),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`the server ended with ${code}`))),
  ]);
  const { address, token } = JSON.parse(first) as { readonly address: string; readonly token: string }; // printed by serve.ts
  return {
    address,
    token,
    pid: child.pid ?? 0,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}
