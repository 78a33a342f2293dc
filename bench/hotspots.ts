import { countByCell, dbscan, giStar, type PlanePoints } from '@reeve/analysis';
import { compare, peer, SIDE_M, timed, withFile } from './hotspot-peer.ts';
import { report } from './results.ts';

/**
 * DBSCAN and Gi* compared with R in the same run: `npm run bench -- hotspots [events]`, a minute or two. Our wall time,
 * the median of the warm runs, against the peer's CPU time, its best of three: on a busy machine ours looks worse than
 * it is, so its CPU time and the load are also reported.
 */
export async function hotspots(most: number): Promise<void> {
  const lines: string[] = [];
  for (const n of new Set([100_000, most])) {
    await withFile(n, async (points, file) => {
      const clusters = await timed(
        () => dbscan(points, 100, 10),
        (found) => found.clusters,
      );
      const clustering = `DBSCAN with border events, ${n} events, one thread`;
      lines.push(compare(clustering, clusters, peer(file, 'dbscan'), n < 1e6 ? undefined : 0.15));
      if (n !== 100_000) return;
      const cells = { originXM: 0, originYM: 0, cellM: SIDE_M / 256, columns: 256, rows: 256 };
      const counts = countByCell(clamped(points), cells);
      const scores = await timed(
        () => giStar(counts),
        ({ z }) => z.reduce((a, b) => Math.max(a, b), 0),
      );
      lines.push(compare('Gi* 256 × 256, one thread', scores, peer(file, 'localG'), 0.03));
    });
  }
  report('hotspots', 'Hot spots, wall against the CPU of the peer; aims are for the warm median', lines);
}

/** Same counting as the peer: points beyond the square belong to its outermost cells. */
function clamped({ xM, yM }: PlanePoints): PlanePoints {
  const inside = (value: number): number => Math.min(Math.max(value, 0), SIDE_M - 0.01);
  return { xM: xM.map(inside), yM: yM.map(inside) };
}
