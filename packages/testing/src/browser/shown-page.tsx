import { readFileSync } from 'node:fs';
import type { Session } from '@reeve/contract';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import i18next from 'i18next';
import { countsInFull, interpolation } from '../../../web/src/i18n.ts';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** An analyst of the tests, working in an exercise. */
export const SESSION: Session = {
  account: {
    id: '00000000-0000-4000-8000-000000000105',
    name: 'Ivo',
    roles: ['tactical_analyst'],
    unit: 'Patrol',
    agency: 'First agency',
    locale: 'en',
    theme: 'auto',
  },
  clearance: 'restricted',
  groups: [],
  purposes: [],
  purpose: {
    code: 'P2',
    title: 'Residential burglary',
    justification: 'work of the tests',
    caseRef: null,
    until: '2026-09-27T11:00:00.000Z',
  },
  purposeEnded: false,
  password: 'none',
  may: [],
  sees: [],
  csrf: '',
  expiresAt: '2026-09-27T19:00:00.000Z',
  demo: true,
  clock: { now: '2026-09-27T07:00:00.000Z', today: '2026-09-27', timeZone: 'Etc/UTC', exercise: true },
};

const AREAS = ['common', 'shell', 'codes', 'help', 'crime', 'home', 'record', 'where', 'coverage'];

/** Loads the English texts that every page needs. */
export async function loadEnglish(): Promise<void> {
  const textsOf = (area: string): object =>
    JSON.parse(
      readFileSync(new URL(`../../../words/locales/en/screen/${area}.json`, import.meta.url), 'utf8'),
    ) as object; // an object of texts
  const texts = Object.fromEntries(AREAS.map((area) => [area, textsOf(area)]));
  await i18next.use(countsInFull).init({ lng: 'en', fallbackLng: false, defaultNS: 'common', resources: { en: texts }, interpolation }); // prettier-ignore
}

/** The HTML of a part of a page as a signed-in person sees it. @param read what it has read already, each with its key */
export async function shownTo(
  session: Session,
  part: () => ReactElement,
  read: readonly (readonly [readonly unknown[], unknown])[] = [],
): Promise<string> {
  const client = new QueryClient();
  for (const [key, answer] of [[['readSession'], session] as const, ...read]) client.setQueryData(key, answer);
  const router = createRouter({
    routeTree: createRootRoute({ component: part }),
    history: createMemoryHistory({ initialEntries: ['/sessions'] }),
  });
  await router.load();
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
}
