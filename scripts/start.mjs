/** `npm start`: build the web app when its sources are newer than the last build, and run the server in this process. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { load } from '@reeve/launch';

// The bundler takes memory that the server would keep permanently: it builds in a separate process, while the database is made ready.
const builder = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('build.ts', import.meta.url))], {
  stdio: 'inherit',
});
process.on('exit', () => builder.kill());
const webBuilt = new Promise((done) => {
  builder.once('error', () => done(false));
  builder.once('exit', (code) => done(code === 0));
});

const { main } = await load('packages/server/src/boot/start.ts');
const print = (text) => process.stdout.write(`${text}\n`);
await main(process.env, print, (code) => process.exit(code), webBuilt);
