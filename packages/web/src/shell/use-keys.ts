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

/**
 * Bind keys while a component is on the screen: `useKeys({ j: next, 'Ctrl+Enter': send, 'g h': home })`.
 *
 * Single characters never fire while somebody types, with a dialog open over the component, or when switched off.
 * The component drawn last is asked first. `within` limits the map to keys pressed inside a dialog.
 */
export function useKeys(map: KeyMap, options: { readonly enabled?: boolean; readonly inDialog?: boolean } = {}): void {
  const { enabled = true, inDialog = false } = options;
  const current = useRef(map);
  useEffect(() => {
    current.current = map;
  });
  useEffect(() => {
    if (!enabled) return;
    let chord: Chord | undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if ((document.querySelector('dialog[open]') !== null) !== inDialog) return;
      const pressed = keyWord(event);
      if (pressed === '') return;
      const typing = isTyping(target);
      const leaders = typing ? [] : leadersOf(current.current);
      const step = readChord(typing ? undefined : chord, pressed, event.timeStamp, leaders);
      chord = step.chord;
      const alone = isSingleCharacter(pressed) || step.word.includes(' ');
      if (alone && (typing || !singleKeys)) return;
      const act = current.current[step.word];
      if (!act) return;
      if (act(event) !== false) event.preventDefault();
    };
    // Later effects are added later and must be asked first, so listeners run in the capture of `document` in reverse.
    bind(onKey);
    return () => unbind(onKey);
  }, [enabled, inDialog]);
}

function leadersOf(map: KeyMap): string[] {
  return [
    ...new Set(
      Object.keys(map)
        .filter((word) => word.includes(' '))
        .map((word) => word.split(' ')[0] ?? ''),
    ),
  ];
}

type Listener = (event: KeyboardEvent) => void;
const stack: Listener[] = [];
const dispatch = (event: KeyboardEvent): void => {
  for (const listener of stack.toReversed()) {
    if (event.defaultPrevented) return;
    listener(event);
  }
};

function bind(listener: Listener): void {
  if (stack.length === 0) document.addEventListener('keydown', dispatch);
  stack.push(listener);
}

function unbind(listener: Listener): void {
  const at = stack.lastIndexOf(listener);
  if (at >= 0) stack.splice(at, 1);
  if (stack.length === 0) document.removeEventListener('keydown', dispatch);
}
