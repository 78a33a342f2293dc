import type { Store } from '@reeve/store';

/** A wait for the next change of a document; cancelled if not needed. */
export interface Wait {
  readonly woken: Promise<void>;
  giveUp(): void;
}

/**
 * Changes in documents under review, in this process: how often something of a document changed under each label, and who waits for the
 * next change. It does not contain what changed; each reader's mark is counted over the labels they read.
 */
export interface Live {
  /** Something of a document changed, and has been committed. */
  changed(documentId: string, labelId: number): void;
  /** Number of changes that a reader of these labels can see. */
  markOf(documentId: string, reads: readonly number[]): number;
  wait(documentId: string): Wait;
}

/** Returns an empty hub; marks start at zero with the server, and a reader who continues with another mark reads again. */
export function makeLive(): Live {
  const counts = new Map<string, Map<number, number>>();
  const waiting = new Map<string, Set<() => void>>();
  return {
    changed(documentId, labelId) {
      const byLabel = counts.get(documentId) ?? new Map<number, number>();
      byLabel.set(labelId, (byLabel.get(labelId) ?? 0) + 1);
      counts.set(documentId, byLabel);
      for (const wake of waiting.get(documentId) ?? []) wake();
      waiting.delete(documentId);
    },
    markOf(documentId, reads) {
      const byLabel = counts.get(documentId);
      if (!byLabel) return 0;
      const mayRead = new Set(reads);
      return [...byLabel].reduce((sum, [labelId, count]) => sum + (mayRead.has(labelId) ? count : 0), 0);
    },
    wait(documentId) {
      const list = waiting.get(documentId) ?? new Set();
      waiting.set(documentId, list);
      let giveUp: () => void = () => undefined;
      const woken = new Promise<void>((resolve) => {
        list.add(resolve);
        giveUp = () => {
          list.delete(resolve);
          if (list.size === 0 && waiting.get(documentId) === list) waiting.delete(documentId);
        };
      });
      return { woken, giveUp };
    },
  };
}

const hubs = new WeakMap<Store, Live>();

/** Returns the hub of an installation's server. */
export function liveOf(deps: { readonly store: Store }): Live {
  const known = hubs.get(deps.store) ?? makeLive();
  hubs.set(deps.store, known);
  return known;
}
