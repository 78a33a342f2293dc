import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

import { startDatabaseServer } from '../../../postgres/src/database-server.ts';
import {
  removeTemporaryFolder,
  sweepTemporaryFolders,
  temporaryFolder,
} from '../../../postgres/src/folder/temporary-folder.ts';
import { dropDatabase, makeTemplate } from './migrated-template.ts';

/** How a test reaches the database server of this run, as its superuser. */
export interface TestDatabaseServer {
  /** A name, or the folder of its Unix socket. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    databaseServer: TestDatabaseServer;
    /** A migrated database on it, to copy from. */
    template: string;
  }
}

/**
 * Gives all test files of a project one database server: a temporary one, or the server named by
 * REEVE_TEST_DATABASE_URL (`postgres://user:password@host:port`).
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['REEVE_TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') {
    const server = readDatabaseUrl(given);
    const template = await makeTemplate(server);
    project.provide('databaseServer', server);
    project.provide('template', template);
    return () => dropDatabase(server, template);
  }
  await sweepTemporaryFolders();
  const folder = await temporaryFolder();
  const databaseServer = await startDatabaseServer({ dataFolder: join(folder, 'data'), durable: false });
  const { host, port, superuser, superuserPassword } = databaseServer;
  const server = { host, port, user: superuser, password: superuserPassword };
  project.provide('databaseServer', server);
  project.provide('template', await makeTemplate(server));
  return async () => {
    await databaseServer.stop();
    await removeTemporaryFolder(folder);
  };
}

function readDatabaseUrl(text: string): TestDatabaseServer {
  if (!URL.canParse(text)) throw new Error('REEVE_TEST_DATABASE_URL is not a URL.'); // not shown: it contains a password
  const { hostname, port, username, password } = new URL(text);
  return {
    host: hostname,
    port: port === '' ? 5432 : Number(port),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
  };
}
