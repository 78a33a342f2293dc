/** `npm start`: build the web app when its sources are newer than the last build, then run the server in this process. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { load } from '@reeve/launch';

// The bundler takes memory that the server would keep permanently: it builds in a separate process.
const built = spawnSync(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('build.ts', import.meta.url))], {
  stdio: 'inherit',
});
if (built.status !== 0) process.exit(built.status ?? 1);

const { main } = await load('packages/server/src/boot/start.ts');
const print = (text) => process.stdout.write(`${text}\n`);
await main(process.env, print, (code) => process.exit(code));
