import { useSyncExternalStore } from 'react';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** `auto` follows the device. The choice lives as long as the page: nothing is kept in the browser. */
let theme: Theme = 'auto';
const listeners = new Set<() => void>();

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** Choose light, dark or the device's own preference. */
export function setTheme(next: Theme): void {
  theme = next;
  if (next === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = next;
  for (const changed of listeners) changed();
}

/** The theme chosen on this page. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, () => theme);
}
