import { useCallback, useSyncExternalStore } from 'react';
import { useSession } from '../../../api/session.ts';

interface Kept {
  readonly value: unknown;
  readonly hasWords: boolean;
}

/**
 * Typed text in the forms of a review that has not been sent. It outlives its form while the user opens another comment or page or another
 * version arrives. Like all data of a page it is in memory only, so the browser asks before it closes the page.
 */
let all: ReadonlyMap<string, Kept> = new Map();
const listeners = new Set<() => void>();

/** A form's typed state, kept under its own name until it is sent or discarded. */
export interface KeptWords<Typed> {
  readonly typed: Typed;
  readonly change: (part: Partial<Typed>) => void;
  readonly forget: () => void;
}

/**
 * State of a form that must not lose typed text.
 *
 * @param name form and object: two forms of one name share their text
 * @param empty initial state of the form
 * @param hasWords true if it contains text that would have to be typed again
 */
export function useKeptWords<Typed extends object>(
  name: string,
  empty: Typed,
  hasWords: (typed: Typed) => boolean,
): KeptWords<Typed> {
  const key = `${useSession().account.id} ${name}`;
  const kept = useSyncExternalStore(subscribe, () => all.get(key));
  const typed = kept ? (kept.value as Typed) : empty; // a name belongs to one form
  const change = (part: Partial<Typed>): void => {
    const value = { ...((all.get(key)?.value as Typed | undefined) ?? empty), ...part };
    put(key, { value, hasWords: hasWords(value) });
  };
  const forget = useCallback(() => put(key, undefined), [key]);
  return { typed, change, forget };
}

/** Whatever has words and a name that begins so, in the order it was begun. */
export function useBegun(prefix: string): readonly { readonly typed: unknown; readonly forget: () => void }[] {
  const start = `${useSession().account.id} ${prefix}`;
  return [...useSyncExternalStore(subscribe, () => all)]
    .filter(([key, kept]) => key.startsWith(start) && kept.hasWords)
    .map(([key, kept]) => ({ typed: kept.value, forget: () => put(key, undefined) }));
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

function put(key: string, kept: Kept | undefined): void {
  const next = new Map(all);
  if (kept) next.set(key, kept);
  else next.delete(key);
  all = next;
  if ([...all.values()].some((one) => one.hasWords)) addEventListener('beforeunload', ask);
  else removeEventListener('beforeunload', ask);
  for (const changed of listeners) changed();
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
