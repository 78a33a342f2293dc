import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** What one run of `reeve link` as a separate process cost, from its start to its end. */
export interface LinkageRun {
  readonly wallS: number;
  /** User and system time of all threads; the last 20 ms of the process can be missing. */
  readonly cpuS: number;
  /** Of the main thread; undefined where the system does not count it. */
  readonly mainS: number | undefined;
  readonly peakMb: number;
  readonly answer: { readonly pairs: { readonly proposed: number; readonly clustered: number } };
}

/** A hundredth of a second, as Linux counts in `/proc/<pid>/stat`. */
const TICKS_PER_S = 100;
const EVERY_MS = 20;

export async function runLink(args: readonly string[]): Promise<LinkageRun> {
  const began = performance.now();
  const child = spawn(process.execPath, ['packages/cli/bin/reeve.mjs', 'link', ...args, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let [cpuS, mainS, peakMb] = [0, undefined as number | undefined, 0];
  const timer = setInterval(() => {
    const seen = costOf(child.pid ?? 0);
    if (seen) [cpuS, mainS, peakMb] = [seen.cpuS, seen.mainS, Math.max(peakMb, seen.peakMb)];
  }, EVERY_MS);
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  const [code] = await once(child, 'close');
  clearInterval(timer);
  if (code !== 0) throw new Error(`reeve link ended with ${String(code)}`);
  const answer = JSON.parse(text) as LinkageRun['answer']; // printed by the command
  return { wallS: (performance.now() - began) / 1000, cpuS, mainS, peakMb, answer };
}

function costOf(pid: number): { readonly cpuS: number; readonly mainS: number; readonly peakMb: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const peakKb = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    const [nanoseconds] = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ');
    return {
      cpuS: (Number(stat[11]) + Number(stat[12])) / TICKS_PER_S,
      mainS: Number(nanoseconds) / 1e9,
      peakMb: Number(peakKb ?? 0) / 1024,
    };
  } catch {
    return undefined;
  }
}
