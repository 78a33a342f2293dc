import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
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

/** Puts the files of each project in that order, the projects one after the other. `--sequence.seed` shuffles them. */
export default class FileOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { root, sequence } = this.ctx.config;
    // oxlint-disable-next-line unicorn/no-array-sort -- no array: the order of vitest
    const usual = await super.sort(files);
    return [...new Set(usual.map(({ project }) => project))].flatMap((project) => {
      const own = new Map(
        usual.filter((file) => file.project === project).map((file) => [relative(root, file.moduleId), file]),
      );
      return orderOf([...own.keys()], sequence.seed).flatMap((path) => own.get(path) ?? []);
    });
  }
}
