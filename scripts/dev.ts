/** `npm run dev`: the unmodified server, with Vite in front of it for hot reload of the pages. */
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { main } from '../packages/server/src/boot/start.ts';

const print = (text: string): void => void process.stdout.write(`${text}\n`);
await main(process.env, print, (code) => process.exit(code));
const root = fileURLToPath(new URL('../packages/web/', import.meta.url));
const vite = await createServer({ root, configFile: `${root}vite.config.ts` });
await vite.listen();
vite.printUrls();
