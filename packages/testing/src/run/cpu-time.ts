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
