import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** A component whose code is fetched when it is first drawn: dialogs and whole views, not small parts. */
export function lazyComponent<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await load() }));
}
