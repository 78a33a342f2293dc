import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeQueryClient } from './api/query.ts';
import { readFirstSession } from './api/session.ts';
import { pickLanguage, startTexts } from './i18n.ts';
import { makeRouter } from './routes.tsx';
import './style/index.css';

const place = document.getElementById('app');
if (!place) throw new Error('index.html has no #app');

// Who is there is asked first, because the language of the screen is the account's; the browser's until then.
const client = makeQueryClient();
const session = await readFirstSession(client);
await startTexts(pickLanguage(session ? [session.account.locale] : navigator.languages));

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <RouterProvider router={makeRouter()} />
    </QueryClientProvider>
  </StrictMode>,
);
