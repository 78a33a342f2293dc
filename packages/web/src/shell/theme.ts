import { setTheme as keepTheme, type Theme } from '@reeve/contract';
import { useCallback, useSyncExternalStore } from 'react';
import { call } from '../api/client.ts';
import { useTakeAccount } from '../api/session.ts';

/** `auto` follows the device. It is kept with the account; nothing is kept in the browser. */
let theme: Theme = 'auto';
const listeners = new Set<() => void>();

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** Show the screens light, dark or as the device prefers. */
export function showTheme(next: Theme): void {
  theme = next;
  if (next === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = next;
  for (const changed of listeners) changed();
}

/** The theme that is shown. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, () => theme);
}

/** Change the theme now and keep the choice with the account. The screen changes even when keeping it fails. */
export function useThemeChoice(): (theme: Theme) => void {
  const take = useTakeAccount();
  return useCallback(
    (next) => {
      showTheme(next);
      call(keepTheme, { input: { theme: next } }).then(take, () => undefined);
    },
    [take],
  );
}
