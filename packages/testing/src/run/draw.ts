import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';

/** Files that proofs and benchmarks write their figures into. */
const FIGURES = /\t(docs\/verification\.md|bench\/results\.md)$/;

/**
 * A run's draws follow from its tree: another change draws differently, and the same tree draws the same again, on
 * every machine and on every day. Recording figures does not change the draws.
 */
export const TREE = treeOfHead();

function treeOfHead(): string {
  try {
    const files = execFileSync('git', ['ls-tree', '-r', 'HEAD'], {
      encoding: 'utf8',
      stdio: 'pipe',
      maxBuffer: 2 ** 26,
    });
    const drawing = files.split('\n').filter((file) => !FIGURES.test(file));
    return createHash('sha256').update(drawing.join('\n')).digest('hex');
  } catch {
    return 'no tree'; // an archive without its history: it draws what every such archive draws
  }
}

/** One of them, drawn for the tree and the caller. */
export function drawn<T>(from: readonly T[], asker: string): T {
  const hash = createHash('sha256').update(`${TREE} ${asker}`).digest();
  const one = from[hash.readUInt32BE() % from.length];
  if (one === undefined) throw new Error('There is nothing to draw from.');
  return one;
}

const isProof = process.env['REEVE_PROVE_MINUTES'] !== undefined;

/** This many of them, drawn for the tree and for the caller and in their old order; in a proof all of them. */
export function some<T>(count: number, from: readonly T[], asker: string): readonly T[] {
  return isProof ? from : few(count, from, asker);
}

/** This many of them, as `some`, in a proof no more. */
export function few<T>(count: number, from: readonly T[], asker: string): readonly T[] {
  const lots = from.map((_, at) => createHash('sha256').update(`${TREE} ${asker} ${at}`).digest('hex'));
  const drawnLots = lots.toSorted().slice(0, count);
  return from.filter((_, at) => drawnLots.includes(lots[at] ?? ''));
}

/** Number of rounds of a heavy seeded loop: a quarter of it at each landing, all of it in a proof. */
export const rounds = (full: number): number => (isProof ? full : Math.ceil(full / 4));
