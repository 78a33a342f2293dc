import { createHash } from 'node:crypto';
import { LONGEST } from '../../../../tests/longest-files.ts';

/** The order of the files of a run, as their paths: drawn by a seed, or without one the longest first. */
export function orderOf(paths: readonly string[], seed: number | undefined): readonly string[] {
  if (seed === undefined) {
    const rank = (path: string): number => (LONGEST.includes(path) ? LONGEST.indexOf(path) : LONGEST.length);
    return paths.toSorted((a, b) => rank(a) - rank(b));
  }
  const drawn = (path: string): string => createHash('sha256').update(`${seed} ${path}`).digest('hex');
  return paths.toSorted((a, b) => drawn(a).localeCompare(drawn(b)));
}
