/** `npm start`: build the web app when its sources are newer than the last build, and run the server in this process. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { load } from '@reeve/launch';

if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
  process.stdout.write(`npm start

Builds the web app if its sources are newer than the last build, and runs the server until it is stopped (Ctrl-C).
It takes no options: settings are environment variables such as REEVE_DATA. docs/operations/install.md explains them.
`);
  process.exit(0);
}

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
