import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { removeDatabaseServer } from '../../../postgres/src/folder/remove.ts';
import { removeTemporaryFolder, temporaryFolder } from '../../../postgres/src/folder/temporary-folder.ts';
import { loadDemo, startCopy, type Demo } from './start-demo.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** One for each worker. */
    demos: readonly Demo[];
  }
}

/** The demo of the calling worker: parallel files do not share one. */
export function demoHere(): Demo {
  const demos = inject('demos');
  const demo = demos[Number(process.env['VITEST_POOL_ID'] ?? 1) - 1] ?? demos[0];
  if (!demo)
    throw new Error('There is no demo: this project has no `packages/testing/src/browser/demo.ts` among its setups.');
  return demo;
}

/**
 * Gives the browser tests a demo for each worker: copies of the one in the folder REEVE_TEST_LOADED_DEMO, which the
 * first run that names it fills unless it is there, or of one of their own. Or the running one named by REEVE_TEST_DEMO_URL, for writing tests:
 * it fills up with what they leave behind.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['REEVE_TEST_DEMO_URL'];
  if (given !== undefined && given !== '') {
    project.provide('demos', [{ address: given.replace(/\/$/, ''), data: '' }]);
    return async () => undefined;
  }
  const folder = await temporaryFolder();
  const loaded = process.env['REEVE_TEST_LOADED_DEMO'] ?? join(folder, 'data');
  if (!existsSync(loaded)) await loadDemo(loaded);
  const workers = project.name === 'frames' ? 1 : project.config.maxWorkers;
  const datas = Array.from({ length: workers }, (_, at) => join(folder, `worker-${at + 1}`));
  const running = await Promise.all(datas.map((data) => startCopy(loaded, data)));
  project.provide(
    'demos',
    running.map(({ demo }) => demo),
  );
  return async () => {
    await Promise.all(running.map((one) => one.stop()));
    for (const data of datas) await removeDatabaseServer(data);
    await removeTemporaryFolder(folder);
  };
}
