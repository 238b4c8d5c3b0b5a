import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { ApiError, sayError } from '../api.ts';
import { Button, LinkButton } from '../controls/button.tsx';
import { Headline, Page } from '../page.tsx';
import styles from './states.module.css';

interface ErrorPageProps {
  readonly error: unknown;
  readonly reset: () => void;
}

/** In the place of a page that broke; the rail around it stays. */
export function ErrorPage({ error, reset }: ErrorPageProps) {
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  return (
    <Page title="Something went wrong">
      <div className={styles.state} role="alert">
        <Headline said="This page could not be shown.">{sayError(error)}</Headline>
        <p className={styles.quiet}>
          {error instanceof ApiError && error.status > 0
            ? `The server called it “${error.code}”.`
            : 'If it happens again, run bearings doctor: it says what is wrong.'}
        </p>
        <div className={styles.actions}>
          <Button
            look="primary"
            onClick={() => {
              queries.reset();
              reset();
              void router.invalidate();
            }}
          >
            Try again
          </Button>
          <Button onClick={() => location.reload()}>Reload the page</Button>
        </div>
      </div>
    </Page>
  );
}

/** The same where no rail stands around it. */
export function ErrorPageAlone(props: ErrorPageProps) {
  return (
    <main className={styles.alone}>
      <ErrorPage {...props} />
    </main>
  );
}

export function NotFoundPage() {
  return (
    <Page title="No such page">
      <div className={styles.state}>
        <Headline said="There is no page at this address.">
          It may have moved, or the link was cut short.
        </Headline>
        <div className={styles.actions}>
          <LinkButton look="primary" to="/">
            Go to the mirror
          </LinkButton>
        </div>
      </div>
    </Page>
  );
}

/** While the first answer is on its way; nothing flashes on a fast machine. */
export function PendingPage() {
  return (
    <div className={styles.pending} role="status">
      Reading…
    </div>
  );
}
