import { spawn } from 'node:child_process';

import { expect, test } from 'vitest';

import { parseProcessList, serverProcesses } from './server-processes.ts';
import { serverName } from './settings.ts';
import { removeTemporaryFolder, temporaryFolder } from '../folder/temporary-folder.ts';

test('identifies the postmaster in a process list by its folder and the others by the name of their database server', () => {
  const [folder, name] = ['/Users/a/data/postgres', serverName('/Users/a/data/postgres')];
  const listed = `
  101 /opt/homebrew/opt/postgresql@17/bin/postgres -D ${folder} -c listen_addresses=127.0.0.1
  102 postgres: ${name}: checkpointer
  103 postgres: ${name}: postgres reeve 127.0.0.1(50412) INSERT
  104 postgres: reeve-00000000: checkpointer
  105 /opt/homebrew/opt/postgresql@17/bin/postgres -D ${folder}-old -c port=1
  106 vim postgres: ${name}: notes
`;
  expect(parseProcessList(listed, folder)).toEqual([101, 102, 103]);
});

test('does not count a program that only has its working directory in the database folder', async () => {
  const folder = await temporaryFolder();
  const bystander = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { cwd: folder });
  try {
    await new Promise((resolve) => bystander.once('spawn', resolve));
    expect(await serverProcesses(folder)).toEqual([]);
  } finally {
    bystander.kill('SIGKILL');
    await removeTemporaryFolder(folder);
  }
});
