import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { orderOf } from './run-order.ts';

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
