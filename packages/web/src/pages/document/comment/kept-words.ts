import { useCallback, useSyncExternalStore } from 'react';
import { useSession } from '../../../api/session.ts';

interface Kept {
  readonly value: unknown;
  readonly hasWords: boolean;
}

/**
 * What is typed in the forms of a review and has not been sent. It outlives its form: another comment may be looked at, another page
 * opened, another version come in. Like everything a page knows it stays in memory alone, so the browser asks before it closes the
 * page over it.
 */
let all: ReadonlyMap<string, Kept> = new Map();
const listeners = new Set<() => void>();

/** A form's typed state, kept under a name of its own until it is sent or thrown away. */
export interface KeptWords<Typed> {
  readonly typed: Typed;
  readonly change: (part: Partial<Typed>) => void;
  readonly forget: () => void;
}

/**
 * The state of a form that must not lose what was typed.
 *
 * @param name says which form of which object: two forms of one name share their words
 * @param empty how the form begins
 * @param hasWords whether there is something in it that somebody would have to type again
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
