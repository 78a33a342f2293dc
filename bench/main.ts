import { argv, exit } from 'node:process';

/** `npm run bench -- NAME [size]`: seeded benchmarks; what they found last stands in bench/results.md. */
const BENCHES: Readonly<Record<string, (size: number | undefined) => Promise<void>>> = {
  load: async (size) => (await import('./load.ts')).load(size ?? 1_000_000),
};

const [bench = '', size] = argv.slice(2);
const run = BENCHES[bench];
if (!run) {
  console.error(`Benchmarks: ${Object.keys(BENCHES).join(', ')}.`);
  exit(2);
}
await run(size === undefined ? undefined : Number(size));
