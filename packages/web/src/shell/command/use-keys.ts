import { useEffect, useRef, useSyncExternalStore } from 'react';
import { isSingleCharacter, isTyping, keyWord, readChord, type Chord } from './keyboard.ts';

/** What a page's keys do; a handler may return false to let the key through. */
export type KeyMap = Readonly<Record<string, ((event: KeyboardEvent) => void | boolean) | undefined>>;

let singleKeys = true;
const listeners = new Set<() => void>();

/** Single-character keys can be switched off (WCAG 2.1.4): speech input and tremor press them by accident. */
export function useSingleKeys(): readonly [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => singleKeys,
  );
  return [
    on,
    (next) => {
      singleKeys = next;
      for (const changed of listeners) changed();
    },
  ];
}

interface Bound {
  readonly map: () => KeyMap;
  readonly inDialog: boolean;
}

/** Everything bound now, in the order it was drawn. */
const bound: Bound[] = [];
let chord: Chord | undefined;

/**
 * Binds keys while a component is on the screen: `useKeys({ j: next, 'Ctrl+Enter': send, 'g h': home })`.
 *
 * Single characters never fire while the user types, with a dialog open over the component, or when switched off. The component rendered
 * last is asked first. With `inDialog` the keys work only while a dialog is open.
 */
export function useKeys(map: KeyMap, options: { readonly enabled?: boolean; readonly inDialog?: boolean } = {}): void {
  const { enabled = true, inDialog = false } = options;
  const current = useRef(map);
  useEffect(() => {
    current.current = map;
  });
  useEffect(() => {
    if (!enabled) return;
    const mine: Bound = { map: () => current.current, inDialog };
    if (bound.length === 0) document.addEventListener('keydown', dispatch);
    bound.push(mine);
    return () => {
      bound.splice(bound.indexOf(mine), 1);
      if (bound.length === 0) document.removeEventListener('keydown', dispatch);
    };
  }, [enabled, inDialog]);
}

function dispatch(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const pressed = keyWord(event);
  if (pressed === '') return;
  const typing = isTyping(event.target instanceof HTMLElement ? event.target : null);
  const dialogOpen = document.querySelector('dialog[open]') !== null;
  const maps = bound.filter((one) => one.inDialog === dialogOpen).map((one) => one.map());
  const step = readChord(typing ? undefined : chord, pressed, event.timeStamp, typing ? [] : leadersOf(maps));
  chord = step.chord;
  const isAlone = isSingleCharacter(pressed) || step.word.includes(' ');
  if (isAlone && (typing || !singleKeys)) return;
  for (const map of maps.toReversed()) {
    const act = map[step.word];
    if (!act || act(event) === false) continue;
    event.preventDefault();
    return;
  }
}

/** The first keys of all pairs: `g`. */
function leadersOf(maps: readonly KeyMap[]): string[] {
  const pairs = maps.flatMap((map) => Object.keys(map)).filter((word) => word.includes(' '));
  return [...new Set(pairs.map((word) => word.slice(0, word.indexOf(' '))))];
}
