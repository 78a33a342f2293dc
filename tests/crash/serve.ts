import { main } from '../../packages/server/src/boot/start.ts';

/** The server as run by `npm start`, without the build of the pages, which is irrelevant to a crash. */
await main(
  process.env,
  (text) => process.stdout.write(`${text}\n`),
  (code) => process.exit(code),
);
