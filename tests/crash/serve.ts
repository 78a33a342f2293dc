import { main } from '../../packages/server/src/boot/start.ts';

/** The server as `npm start` runs it, without the build of the pages, which a crash has nothing to do with. */
await main(
  process.env,
  (text) => process.stdout.write(`${text}\n`),
  (code) => process.exit(code),
);
