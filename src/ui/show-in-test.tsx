import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { configure, render, screen } from '@testing-library/react';
import { type ReactNode, Suspense } from 'react';
import { vi } from 'vitest';
import { ToastProvider } from './controls/toasts.tsx';

// a busy machine is slow, not wrong
const PATIENCE = 60_000;
configure({ asyncUtilTimeout: PATIENCE });

// jsdom knows the element and neither of its two methods
Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement) {
    this.open = true;
  },
  close(this: HTMLDialogElement) {
    this.open = false;
  },
});

/** What the server says to `GET /api/mirror` and the like; a function sees what was sent. */
type Answers = Readonly<Record<string, unknown>>;

/** Shows a page as the app would, against a server of fixed answers. */
export async function showInTest(page: ReactNode, answers: Answers = {}): Promise<void> {
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) =>
    Promise.resolve(answerCall(answers, `${init.method ?? 'GET'} ${path}`, init.body)),
  );
  // one page at every address, so that a link can be followed
  const rootRoute = createRootRoute({
    component: () => <Suspense fallback="waiting for the page">{page}</Suspense>,
    notFoundComponent: () => null,
  });
  const router = createRouter({
    routeTree: rootRoute,
    history: createMemoryHistory({ initialEntries: ['/'] }),
    scrollRestoration: false,
  });
  render(
    <QueryClientProvider
      client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}
    >
      <ToastProvider>
        <RouterProvider router={router} />
      </ToastProvider>
    </QueryClientProvider>,
  );
  await vi.waitFor(() => {
    if (screen.queryByText('waiting for the page') !== null) throw new Error('still waiting');
    if (document.body.textContent === '') throw new Error('nothing shown yet');
  }, PATIENCE);
}

/** The answer to one call; one that is not expected is refused, so that the test sees it. */
function answerCall(answers: Answers, call: string, body: unknown): Response {
  const answer = answers[call];
  if (answer === undefined) {
    return Response.json(
      { code: 'not-expected', message: `${call} was not expected` },
      { status: 404 },
    );
  }
  if (answer instanceof Response) return answer.clone();
  if (typeof answer === 'function') {
    const said = answer(typeof body === 'string' ? JSON.parse(body) : undefined);
    return said instanceof Response ? said : Response.json(said);
  }
  return Response.json(answer);
}
