import type { ReactNode } from 'react';
import { joinClasses } from './classes.ts';
import styles from './page.module.css';

interface PageProps {
  /** in the browser's tab */
  readonly title: string;
  readonly children: ReactNode;
}

/** A page inside the shell: its title in the tab and its column of content. */
export function Page({ title, children }: PageProps) {
  return (
    <div className={styles.page}>
      <title>{`${title} · Bearings`}</title>
      {children}
    </div>
  );
}

interface HeadlineProps {
  /** what you say, in ink */
  readonly said: ReactNode;
  /** what is shown, quieter; on a line of its own unless `isOneLine` */
  readonly shown?: ReactNode | undefined;
  readonly isOneLine?: boolean | undefined;
  /** small, above: whose, which week */
  readonly above?: ReactNode | undefined;
  /** small, above, at the end: how fresh */
  readonly aside?: ReactNode | undefined;
  /** under it: the counts that prove it */
  readonly children?: ReactNode | undefined;
}

/** The sentence a page opens with, in two tones, and what proves it. */
export function Headline(props: HeadlineProps) {
  const { said, shown, isOneLine, above, aside, children } = props;
  return (
    <header className={styles.headline}>
      {above === undefined && aside === undefined ? null : (
        <p className={styles.above}>
          <span>{above}</span>
          <span>{aside}</span>
        </p>
      )}
      <h1>
        {said}
        {shown === undefined ? null : (
          <>
            {' '}
            <span className={joinClasses(styles.shown, isOneLine !== true && styles.ownLine)}>
              {shown}
            </span>
          </>
        )}
      </h1>
      {children === undefined ? null : <p className={styles.proof}>{children}</p>}
    </header>
  );
}

interface SectionHeadProps {
  readonly title: string;
  /** after it, quieter: unit, count, period */
  readonly note?: ReactNode | undefined;
}

export function SectionHead({ title, note }: SectionHeadProps) {
  return (
    <div className={styles.sectionHead}>
      <h2>{title}</h2>
      {note === undefined ? null : <span className={styles.note}>{note}</span>}
    </div>
  );
}
