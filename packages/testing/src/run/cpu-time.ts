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
