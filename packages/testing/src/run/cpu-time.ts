/**
 * Returns the processor milliseconds that some work takes of this process: other activity on the machine is not
 * counted.
 */
export function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The lesser of two such times: code that is compiled or memory that is collected in one of them does not count. */
export const lesserCpuMs = (work: () => void): number => Math.min(cpuMs(work), cpuMs(work));

/** CPU milliseconds that `yardstick` takes on the machine for which limits are written: quiet, two cores of 2026. */
export const YARDSTICK_MS = 25;

/**
 * A fixed piece of work like that of Reeve: words made, counted and sorted, and numbers sorted. A processor that is
 * slower, or shared with others, needs as much more time for it as for the work under test. It depends on nothing
 * outside its own body, so that a browser can run it too.
 */
export function yardstick(): number {
  let seed = 7;
  const next = (): number => (seed = (seed * 48_271) % 2_147_483_647);
  const counts = new Map<string, number>();
  const numbers = new Float64Array(60_000);
  for (let at = 0; at < numbers.length; at += 1) {
    const word = `w${(next() % 9000).toString(36)}`;
    counts.set(word, (counts.get(word) ?? 0) + 1);
    numbers[at] = next();
  }
  const words = [...counts.keys()].toSorted((a, b) => (a < b ? -1 : 1));
  return (numbers.toSorted()[0] ?? 0) + words.length;
}

/** The least of some measured times, as it would be where `yardstick`, measured in between, takes `YARDSTICK_MS`. */
export const steadyMs = (times: readonly number[], yards: readonly number[]): number =>
  (Math.min(...times) / Math.min(...yards)) * YARDSTICK_MS;

/**
 * CPU milliseconds that some work would take where `yardstick` takes `YARDSTICK_MS`: the least of some rounds, in which
 * the two alternate. So a limit holds on a slow or busy machine too.
 */
export function steadyCpuMs(work: () => void, rounds = 3): number {
  yardstick();
  const measured = Array.from({ length: rounds }, () => [cpuMs(work), cpuMs(yardstick)] as const);
  return steadyMs(
    measured.map(([ms]) => ms),
    measured.map(([, yard]) => yard),
  );
}
