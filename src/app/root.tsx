import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { showMeEndpoint } from '../accounts/endpoints.ts';
import { ApiError, getQuery, meanWorkspace } from '../ui/api.ts';
import { SignedOutPage } from '../ui/shell/full-page.tsx';

/** All pages, or what to do when the server does not know this browser. */
export function Root() {
  const me = useQuery(getQuery(showMeEndpoint));
  const workspace = me.data?.workspace;
  useEffect(() => meanWorkspace(workspace), [workspace]);
  if (me.error instanceof ApiError && me.error.status === 401) return <SignedOutPage />;
  return <Outlet />;
}
