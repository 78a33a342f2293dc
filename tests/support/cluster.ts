import { join } from 'node:path';

import type { TestProject } from 'vitest/node';

import { startCluster } from '../../packages/store/src/cluster/cluster.ts';
import {
  removeTemporaryFolder,
  sweepTemporaryFolders,
  temporaryFolder,
} from '../../packages/store/src/cluster/temporary-folder.ts';

/** How a test reaches the database server of this run, as its superuser. */
export interface TestCluster {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: TestCluster;
  }
}

/**
 * Give all test files of a project one database server: a throw-away cluster, or the server that
 * REEVE_TEST_DATABASE_URL names (`postgres://user:password@host:port`).
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['REEVE_TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') {
    project.provide('cluster', readDatabaseUrl(given));
    return async () => undefined;
  }
  await sweepTemporaryFolders();
  const folder = await temporaryFolder();
  const cluster = await startCluster({ dataFolder: join(folder, 'data'), durable: false });
  const { host, port, superuser, superuserPassword } = cluster;
  project.provide('cluster', { host, port, user: superuser, password: superuserPassword });
  return async () => {
    await cluster.stop();
    await removeTemporaryFolder(folder);
  };
}

function readDatabaseUrl(text: string): TestCluster {
  if (!URL.canParse(text)) throw new Error('REEVE_TEST_DATABASE_URL is not a URL.'); // not shown: it holds a password
  const { hostname, port, username, password } = new URL(text);
  return {
    host: hostname,
    port: port === '' ? 5432 : Number(port),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
  };
}
