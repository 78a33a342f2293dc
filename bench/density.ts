import { kdeInParallel, WorkerPool } from '@reeve/compute';
import { compare, peer, SIDE_M, timed, withFile } from './hotspot-peer.ts';
import { report } from './results.ts';

const WORKERS = 2;
const KERNELS = [
  { kernel: 'quartic', bandwidthM: 794, what: 'quartic', aims: [0.1, 0.15] },
  { kernel: 'gaussian', bandwidthM: 300, what: 'Gaussian', aims: [undefined, 0.15] },
] as const;

/**
 * Kernel density compared with R in the same run: `npm run bench -- density [events]`, a minute. Our wall time, the
 * median of the warm runs, against the peer's CPU time, its best of three, as in `hotspots`.
 */
export async function density(most: number): Promise<void> {
  const pool = new WorkerPool(WORKERS);
  const lines: string[] = [];
  try {
    for (const n of new Set([100_000, most])) {
      await withFile(n, async (points, file) => {
        const grid = { originXM: 0, originYM: 0, cellM: SIDE_M / 512, columns: 512, rows: 512 };
        for (const { kernel, bandwidthM, what, aims } of KERNELS) {
          const surface = await timed(
            () => kdeInParallel(points, grid, { kernel, bandwidthM }, { pool }),
            ({ maximum }) => maximum,
          );
          const title = `${what} density 512 × 512, ${n} events, ${WORKERS} threads`;
          lines.push(compare(title, surface, peer(file, kernel), aims[n < 1e6 ? 0 : 1]));
        }
      });
    }
  } finally {
    await pool.close();
  }
  report('density', 'Kernel density, wall against the CPU of the peer; aims are for the warm median', lines);
}
