import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeQueryClient } from './api/query.ts';
import { keepSession, readFirstSession } from './api/session.ts';
import { pickLanguage, startTexts } from './i18n.ts';
import { makeRouter } from './routes.tsx';
import { showTheme } from './shell/theme.ts';
import './style/index.css';

const place = document.getElementById('app');
if (!place) throw new Error('index.html has no #app');

// Who is there is asked first, because the language of the screen is the account's; the browser's until then.
const client = makeQueryClient();
keepSession(client);
const session = await readFirstSession(client);
if (session) showTheme(session.account.theme);
await startTexts(pickLanguage(session ? [session.account.locale] : [...(await keptLocales()), ...navigator.languages]));

/** Without a connection only the texts of the kept shift are there. */
async function keptLocales(): Promise<readonly string[]> {
  if (!navigator.serviceWorker?.controller) return [];
  const locale = await (await import('./kept-shift/kept-shift.ts')).readKeptLocale();
  return locale === undefined ? [] : [locale];
}

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <RouterProvider router={makeRouter()} />
    </QueryClientProvider>
  </StrictMode>,
);
