import './old-browsers.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createApi, failureOf } from '../../../basics/web/api.adapter.ts';
import { createPreferences } from '../../../basics/web/preferences.adapter.ts';
import { StaffProvider } from '../../../basics/web/staff-context.tsx';
import { createStore } from '../../../basics/web/store.ts';
import { router } from './routes.tsx';

const retriesMax = 2;

/** Browsers bring a page back from memory after Back; after a log-out that would show the last officer's screen. */
window.addEventListener('pageshow', (event) => {
  if (event.persisted) window.location.reload();
});

const staff = { api: createApi(), preferences: createPreferences(), news: createStore({ text: { vi: '', en: '' }, number: 0 }), drafts: new Map<string, unknown>() };

/** `always`: the browser's word on being online proves nothing; only an answer of the server does. */
const queries = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', staleTime: 5_000, retry: (count, error) => failureOf(error).kind === 'gone' && count < retriesMax },
    mutations: { networkMode: 'always', retry: false },
  },
});

const root = document.getElementById('office');
if (root === null) throw new Error('The page has no place for the application');
createRoot(root).render(
  <StrictMode>
    <StaffProvider value={staff}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StaffProvider>
  </StrictMode>,
);
