/** The person at the keyboard has stopped the command. */
export class Interrupted extends Error {
  constructor() {
    super('Stopped. What had been sent already may have been done.');
    this.name = 'Interrupted';
  }
}

/**
 * Runs work that the first Ctrl-C (or SIGTERM) ends in order: requests are aborted, and
 * `finally` blocks still run. A second one ends the program at once.
 *
 * @throws Interrupted, or what the work throws
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = (): void => controller.abort(new Interrupted());
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await work(controller.signal);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}
