/** `npm start`: build the web app when its sources are newer than the last build, then run the server in this process. */
import { register } from 'tsx/esm/api';

register();
const { buildWeb } = await import('./build-web.ts');
const { main } = await import('../packages/server/src/start.ts');

const say = (text) => process.stdout.write(`${text}\n`);
await buildWeb(say);
await main(process.env, say, (code) => process.exit(code));
