import type { ReactNode } from 'react';
import { Mark } from '../mark.tsx';
import styles from './full-page.module.css';

/** Shown instead of everything when the server does not know this browser. */
export function SignedOutPage() {
  return (
    <FullPage title="This browser is not signed in.">
      <p>
        Bearings opens with a one-time link. In a terminal on the machine that runs it, type{' '}
        <code className={styles.command}>bearings link</code> and open the address it prints in this
        browser. In the folder you installed it from, that is{' '}
        <code className={styles.command}>npx bearings link</code>.
      </p>
      <p className={styles.quiet}>
        There is no password. Whatever you kept here is still there; nothing leaves the machine.
      </p>
    </FullPage>
  );
}

interface FullPageProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A page without rail or data: what happened and what to do. */
function FullPage({ title, children }: FullPageProps) {
  return (
    <main className={styles.page}>
      <title>{`${title} · Bearings`}</title>
      <p className={styles.mark}>
        <Mark />
        Bearings
      </p>
      <h1>{title}</h1>
      {children}
    </main>
  );
}
