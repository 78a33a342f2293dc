/** What the page says to the worker: keep the program with the texts of this language. */
export interface KeepMessage {
  readonly locale: string;
}

/**
 * Asks the browser to keep the program of the shift page, so that a copy of the shift can be opened without a connection.
 * A browser that cannot, or a server without a build, keeps nothing; it never fails.
 */
export async function keepProgram(locale: string): Promise<void> {
  try {
    await navigator.serviceWorker.register('/offline-worker.js');
    const { active } = await navigator.serviceWorker.ready;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none: it is of this origin only
    active?.postMessage({ locale } satisfies KeepMessage);
  } catch {
    // The page works with a connection as before.
  }
}

/** Removes the program and what answers in place of the server. */
export async function forgetProgram(): Promise<void> {
  try {
    for (const name of await caches.keys()) await caches.delete(name);
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
  } catch {
    // A browser that keeps nothing has nothing to remove.
  }
}
