import { load } from '@reeve/launch';

/** The server as run by `npm start`, without the build of the pages, which is irrelevant to a crash. */
const { main } = await load('packages/server/src/boot/start.ts');
await main(
  process.env,
  (text) => process.stdout.write(`${text}\n`),
  (code) => process.exit(code),
);
