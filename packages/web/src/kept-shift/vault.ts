import { SHIFT_DATABASE } from './forget-shift.ts';
import type { Sealed } from './seal.ts';

/** What the browser keeps of a shift: nothing of it can be read without the key, and the key with no script. */
export interface VaultEntry {
  readonly key: CryptoKey;
  readonly sealed: Sealed;
  /** The account it is sealed for, by id, and the language of its screen: they are needed before anything is opened. */
  readonly account: string;
  readonly locale: string;
  /** When the session ends; from then on the copy is removed. Milliseconds since 1970-01-01 UTC. */
  readonly untilMs: number;
}

/** A place for one entry. */
export interface Vault {
  readonly read: () => Promise<VaultEntry | undefined>;
  readonly write: (entry: VaultEntry) => Promise<void>;
  readonly clear: () => Promise<void>;
}

const [STORE, ONLY] = ['kept', 'one'] as const;

let isClosed = false;

/** Refuses further writing in this page: an answer that arrives during sign-out must not bring the copy back. */
export function closeVault(): void {
  isClosed = true;
}

/** The vault of this browser. A browser without one keeps nothing: reading is empty, and writing does nothing. */
export const browserVault: Vault = {
  read: () => within('readonly', (store) => store.get(ONLY)) as Promise<VaultEntry | undefined>, // written below only
  write: async (entry) => {
    if (!isClosed) await within('readwrite', (store) => store.put(entry, ONLY));
  },
  clear: async () => void (await within('readwrite', (store) => store.clear())),
};

async function within(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  try {
    const opening = indexedDB.open(SHIFT_DATABASE, 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE));
    const database = await answerOf(opening);
    try {
      return await answerOf<unknown>(work(database.transaction(STORE, mode).objectStore(STORE)));
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the browser keeps nothing')));
  });
}
