import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import * as z from 'zod/mini';
import '../ui/tokens.css';
import '../ui/fonts.css';
import '../ui/base.css';
import { meSchema } from '../accounts/model.ts';
import { ApiError, getQuery } from '../ui/api.ts';
import { ToastProvider } from '../ui/controls/toasts.tsx';
import { SignedOutPage } from '../ui/shell/full-page.tsx';
import { Shell } from '../ui/shell/shell.tsx';
import { ErrorPage, NotFoundPage, PendingPage } from '../ui/shell/states.tsx';
import { NAVIGATION } from './navigation.tsx';

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

const rootRoute = createRootRoute({ component: Root });

const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: () => (
    <Shell groups={NAVIGATION}>
      <Outlet />
    </Shell>
  ),
});

const mirrorRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  component: lazyRouteComponent(() => import('../mirror/page.tsx'), 'MirrorPage'),
});

const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings.tsx'), 'Settings'),
});

const unknownRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '$',
  component: NotFoundPage,
});

const router = createRouter({
  routeTree: rootRoute.addChildren([
    shellRoute.addChildren([mirrorRoute, settingsRoute, unknownRoute]),
  ]),
  defaultErrorComponent: ErrorPage,
  defaultPendingComponent: PendingPage,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

function Root() {
  const me = useQuery(getQuery('/api/me', meSchema));
  if (me.error instanceof ApiError && me.error.status === 401) return <SignedOutPage />;
  return <Outlet />;
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element called root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <ToastProvider>
        <RouterProvider router={router} />
      </ToastProvider>
    </QueryClientProvider>
  </StrictMode>,
);
