import { createRootRoute, createRoute } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { ApiError } from './api/error.ts';
import { loadAreas, type Area } from './i18n.ts';
import type { PATTERNS } from './paths.ts';
import { Root } from './shell/root.tsx';

/** What every page is drawn in. */
export const root = createRootRoute({ component: Root });

/**
 * One page: its address, its code (fetched when it is first opened) and the texts it needs. The router's own way of fetching
 * code reloads the window when that fails: without a connection it would leave the program and take with it what is typed.
 */
export function page<Name extends string>(
  path: (typeof PATTERNS)[keyof typeof PATTERNS],
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
  ...areas: readonly Area[]
) {
  let Loaded: ComponentType | undefined;
  return createRoute({
    getParentRoute: () => root,
    path,
    loader: async () => {
      const [code] = await Promise.all([load(), loadAreas(areas)]).catch((cause: unknown) => {
        throw new ApiError({ code: 'unavailable', title: 'The server does not answer.', status: 0, cause });
      });
      Loaded = code[name];
    },
    component: () => Loaded && <Loaded />,
  });
}
