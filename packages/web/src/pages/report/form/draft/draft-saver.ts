/** What the server answers when it has kept a form. */
export interface Kept {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
}

export interface SaverState {
  /** `conflict`: the server holds a version this form has not seen; nothing is sent until the person decides. */
  readonly status: 'untouched' | 'waiting' | 'saving' | 'saved' | 'failed' | 'conflict';
  /** The draft on the server; `undefined` until something was typed. */
  readonly kept: Kept | undefined;
  /** When this browser last heard that the form was kept, ms since the epoch. */
  readonly savedAtMs: number | undefined;
  /** What went wrong last, while the status is `failed` or `conflict`. */
  readonly problem: unknown;
}

export interface DraftSaverPorts<Form> {
  readonly create: (form: Form) => Promise<Kept>;
  readonly save: (kept: Kept, form: Form) => Promise<Kept>;
  /** What a failure requires: the user's decision, an automatic retry, or waiting for the next change. */
  readonly after: (problem: unknown) => 'conflict' | 'retry' | 'wait';
  readonly nowMs: () => number;
  /** Call back after so many milliseconds; the answer cancels. */
  readonly later: (delayMs: number, work: () => void) => () => void;
}

export interface DraftSaver<Form> {
  readonly state: () => SaverState;
  readonly subscribe: (listener: () => void) => () => void;
  /** The form has changed: keep it within three seconds, however long the typing goes on. */
  readonly change: (form: Form) => void;
  /** Keep the latest form now; resolves when the server has it, rejects with what went wrong. */
  readonly flush: () => Promise<Kept>;
  /** After a conflict: write this form over the version named. */
  readonly overwrite: (version: number) => Promise<Kept>;
  /** After a conflict: the person took the version named; what was typed here is given up. */
  readonly giveUp: (version: number) => void;
  /** The page is shown (again). */
  readonly start: () => void;
  /** The page is left: saves typed text once, then stops. */
  readonly stop: () => void;
}

const DELAY_MS = 3000;
const RETRY_MS = 5000;

/**
 * Saves a form to the server while it is being written: one request at a time, each with the version it builds on, retried after a failure,
 * never over another person's change. Typing is never blocked.
 */
export function createDraftSaver<Form>(ports: DraftSaverPorts<Form>, start: Kept | undefined): DraftSaver<Form> {
  const { state, become, subscribe } = observedState({
    status: start ? 'saved' : 'untouched',
    kept: start,
    savedAtMs: undefined,
    problem: undefined,
  });
  const queue = makeQueue();
  let latest: { readonly form: Form } | undefined;
  let cancelTimer: (() => void) | undefined;
  let stopped = false;

  function schedule(delayMs: number): void {
    if (cancelTimer || stopped || state().status === 'conflict') return;
    cancelTimer = ports.later(delayMs, () => {
      cancelTimer = undefined;
      void run().catch(() => undefined); // the failure is already in the state
    });
  }

  /** Send the latest form once; whatever was typed meanwhile waits for the next turn. */
  async function send(sent: { readonly form: Form }): Promise<void> {
    become({ status: 'saving' });
    try {
      const { kept: before } = state();
      const kept = before ? await ports.save(before, sent.form) : await ports.create(sent.form);
      const isLatest = latest === sent;
      if (isLatest) latest = undefined;
      become({ status: isLatest ? 'saved' : 'waiting', kept, savedAtMs: ports.nowMs(), problem: undefined });
      if (!isLatest) schedule(DELAY_MS);
    } catch (problem) {
      const next = ports.after(problem);
      become({ status: next === 'conflict' ? 'conflict' : 'failed', problem });
      if (next === 'retry') schedule(RETRY_MS);
      throw problem;
    }
  }

  const run = (): Promise<void> =>
    queue.run(() => {
      if (state().status === 'conflict') throw state().problem;
      return latest && send(latest);
    });

  async function flush(): Promise<Kept> {
    cancelTimer?.();
    cancelTimer = undefined;
    await run();
    const { kept } = state();
    if (!kept) throw new Error('nothing has been typed yet');
    return kept;
  }

  /** The conflict is decided: from here on this form builds on the version named. */
  function buildOn(version: number, status: 'waiting' | 'saved'): void {
    const { kept } = state();
    if (kept) become({ status, kept: { ...kept, version }, problem: undefined });
  }

  return {
    state,
    subscribe,
    change: (form) => {
      latest = { form };
      if (['untouched', 'saved'].includes(state().status)) become({ status: 'waiting' });
      schedule(DELAY_MS);
    },
    flush,
    overwrite: (version) => {
      buildOn(version, 'waiting');
      return flush();
    },
    giveUp: (version) => {
      latest = undefined;
      buildOn(version, 'saved');
    },
    start: () => {
      stopped = false;
    },
    stop: () => {
      stopped = true;
      if (latest) void flush().catch(() => undefined); // the page that could have shown it is gone
    },
  };
}

/** A state that calls its listeners on each change. */
function observedState(start: SaverState): Pick<DraftSaver<never>, 'state' | 'subscribe'> & {
  readonly become: (next: Partial<SaverState>) => void;
} {
  let state = start;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    become: (next) => {
      state = { ...state, ...next };
      for (const listener of listeners) listener();
    },
  };
}

/** Runs one piece of work at a time, in the order it was asked for. */
function makeQueue(): {
  /** Begins work once all that was asked for before has ended; there may be nothing left to do by then. */
  readonly run: (begin: () => Promise<void> | undefined) => Promise<void>;
} {
  let last: Promise<void> = Promise.resolve();
  return {
    run: (begin) => {
      last = last.catch(() => undefined).then(begin); // a failure is its own caller's
      return last;
    },
  };
}
