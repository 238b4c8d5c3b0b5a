import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface AppLinkProps {
  /** a path of the app, with `?search` and `#hash` where needed */
  readonly to: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
  readonly onClick?: (() => void) | undefined;
  readonly 'aria-current'?: 'page' | 'step' | undefined;
  readonly 'aria-label'?: string | undefined;
}

/**
 * A link inside the app. It takes any path, since pages on lower floors, and the server's hints,
 * point at pages that only `app` knows.
 */
export function AppLink({ to, children, ...rest }: AppLinkProps) {
  const target = new URL(to, 'http://app.invalid');
  return (
    <Link
      to={target.pathname}
      search={Object.fromEntries(target.searchParams)}
      hash={target.hash.slice(1)}
      activeProps={NOTHING}
      // a page under it is another page
      activeOptions={EXACTLY}
      {...rest}
    >
      {children}
    </Link>
  );
}

const NOTHING = {};
const EXACTLY = { exact: true };
