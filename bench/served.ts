import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Dataset } from './dataset.ts';

/** A server over the benchmark's database, in its own process. */
export interface Served {
  readonly address: string;
  /** Of an analyst's session. */
  readonly token: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts `serve.ts`. @param webFolder folder of the built web app; without it only the API is served */
export async function serve({ urls }: Dataset, webFolder?: string): Promise<Served> {
  const settings = JSON.stringify({ urls, guarded: true, audited: true, webFolder });
  const child = spawn(process.execPath, ['--import', 'tsx', 'bench/serve.ts', settings], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const first = await once(createInterface({ input: child.stdout }), 'line');
  const { address, token } = JSON.parse(String(first[0])) as { readonly address: string; readonly token: string }; // printed by serve.ts
  return {
    address,
    token,
    pid: child.pid ?? 0,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
