/** The person at the keyboard has stopped the command. */
export class Interrupted extends Error {
  constructor() {
    super('Stopped. What had been sent already may have been done.');
    this.name = 'Interrupted';
  }
}

/**
 * Do work that the first Ctrl-C (or a polite kill) ends in order: requests are abandoned, and what the work does in its
 * `finally` is still done. A second one ends the program at once.
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
