import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import * as z from 'zod/mini';
import '../ui/tokens.css';
import '../ui/fonts.css';
import '../ui/base.css';
import { ApiError } from '../ui/api.ts';
import { ToastProvider } from '../ui/controls/toasts.tsx';
import { makeRouter } from './router.tsx';

// the page's policy allows no code made at run time, which zod would otherwise try
z.config({ jitless: true });

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // the server is on this machine: it answers without any network
      networkMode: 'always',
      retry: (count, error) => count < 2 && !(error instanceof ApiError && error.status >= 400),
    },
    mutations: { networkMode: 'always' },
  },
});

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element called root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <ToastProvider>
        <RouterProvider router={makeRouter(queries)} />
      </ToastProvider>
    </QueryClientProvider>
  </StrictMode>,
);
