import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '@reeve/cli';
import { makeApp } from '@reeve/server';
import { seededFactories, type TestDatabase } from '@reeve/testing/database/database.ts';
import { some } from '@reeve/testing/run/draw.ts';
import { depsOn } from '@reeve/testing/world.ts';
import { CLI_DRIVERS, CLI_FILES, drivenCommands } from './driver/cli-driver.ts';
import { BREADTH, type Reply } from './drive.ts';
import type { Targets } from './driver/driver.ts';

/**
 * Runs every command that uses a server as one reader, over a real connection, and records every result: exit code,
 * output and errors, and each file written, byte for byte.
 */
export async function driveCli(database: TestDatabase, login: string, targets: Targets): Promise<readonly Reply[]> {
  const app = await makeApp(depsOn(database.open(seededFactories('reader on the command line'))));
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const folder = await mkdtemp(join(tmpdir(), 'reeve-two-worlds-'));
  // The port and the folder are random for each run; nothing else is removed.
  const settled = (text: string): string => text.replaceAll(url, 'ADDRESS').replaceAll(folder, 'FOLDER');
  const run = async (words: readonly string[], input = ''): Promise<string> => {
    const printed: string[] = [];
    const code = await main(words, {
      out: (text) => void printed.push(`out ${text}`),
      err: (text) => void printed.push(`err ${text}`),
      env: { REEVE_URL: url, XDG_CONFIG_HOME: folder },
      readInput: async () => input,
    });
    return settled([`exit ${code}`, ...printed].join('\n'));
  };
  const replies: Reply[] = [];
  try {
    for (const [name, text] of Object.entries(CLI_FILES)) await writeFile(join(folder, name), text);
    const opening = ['login', '--persona', login, '--purpose', 'P2', '--because', 'work of the tests'];
    replies.push({ operation: 'login', given: {}, text: await run(opening) });
    for (const command of drivenCommands()) {
      const calls = CLI_DRIVERS[command]?.(targets) ?? [];
      for (const call of some(BREADTH, calls, `${login} runs ${command}`)) {
        const words = call.words.map((word) => (isFile(word) ? join(folder, word) : word));
        const text = await run([...command.split(' '), ...words], call.input);
        const given = { input: call.words as never }; // shown in a leak's report only
        replies.push({ operation: command, given, text: `${text}\n${await takeWritten(folder)}` });
      }
    }
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
  return replies;
}

const isFile = (word: string): boolean => /\.(json|csv|md|pdf|reeve-log)$/.test(word);

/** Files that a command wrote next to its input; removed, so that the next command begins with the same state. */
async function takeWritten(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name !== 'reeve' && !(name in CLI_FILES));
  const written: string[] = [];
  for (const name of names.toSorted()) {
    written.push(`file ${name} ${(await readFile(join(folder, name))).toString('latin1')}`);
    await rm(join(folder, name));
  }
  return written.join('\n');
}
