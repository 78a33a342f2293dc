import { argv, exit } from 'node:process';

/** `npm run bench -- NAME [size]`: seeded benchmarks; the latest results are in bench/results.md. */
const BENCHES: Readonly<Record<string, (size: number | undefined) => Promise<void>>> = {
  accuracy: async (size) => (await import('./accuracy.ts')).accuracy(size ?? 1_000_000),
  allocation: async (size) => (await import('./hours/allocation.ts')).allocation(size ?? 1),
  aoristic: async (size) => (await import('./aoristic.ts')).aoristic(size ?? 1_000_000),
  density: async (size) => (await import('./density.ts')).density(size ?? 1_000_000),
  events: async (size) => (await import('./events.ts')).events(size ?? 1_000_000),
  home: async (size) => (await import('./home.ts')).home(size ?? 5),
  hotspots: async (size) => (await import('./hotspots.ts')).hotspots(size ?? 1_000_000),
  import: async (size) => (await import('./import.ts')).importCrimes(size ?? 1_000_000),
  knox: async (size) => (await import('./knox/knox.ts')).knox(size ?? 100_000),
  linkage: async (size) => (await import('./linkage/linkage.ts')).linkage(size ?? 1_000_000),
  'predict-places': async (size) => (await import('./predict-places.ts')).predictPlaces(size ?? 1_000_000),
  load: async (size) => (await import('./load.ts')).load(size ?? 1_000_000),
  quiet: async (size) => (await import('./quiet.ts')).quiet(size ?? 1000),
  requests: async (size) => (await import('./request/requests.ts')).requests(size ?? 20_000),
  suggestions: async (size) => (await import('./suggestion/suggestions.ts')).suggestions(size ?? 200),
  trend: async (size) => (await import('./trend.ts')).trends(size ?? 300),
  'where-and-when': async (size) => (await import('./where-and-when.ts')).whereAndWhen(size ?? 1_000_000),
  wire: async () => (await import('./wire.ts')).wire(),
};

const [bench = '', size] = argv.slice(2);
const run = BENCHES[bench];
if (!run) {
  console.error(`Benchmarks: ${Object.keys(BENCHES).join(', ')}.`);
  exit(2);
}
await run(size === undefined ? undefined : Number(size));
