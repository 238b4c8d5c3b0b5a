import { type ReactNode, useEffect, useRef } from 'react';
import { Headline } from './page.tsx';
import styles from './step-headline.module.css';

interface StepHeadlineProps {
  /** in the browser's tab */
  readonly title: string;
  readonly said: ReactNode;
  readonly shown?: ReactNode | undefined;
  /** takes the focus again whenever this changes: the number of a question */
  readonly at?: number | undefined;
  readonly above?: ReactNode | undefined;
  readonly children?: ReactNode | undefined;
}

/** The sentence a step opens with. It takes the focus, so that a new step is heard and keys work. */
export function StepHeadline({ title, at, ...headline }: StepHeadlineProps) {
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question is a new headline
  useEffect(() => {
    const sentence = place.current?.querySelector('h1');
    if (sentence === null || sentence === undefined) return;
    sentence.tabIndex = -1;
    sentence.focus({ preventScroll: true });
  }, [at]);
  return (
    <div ref={place} className={styles.headline}>
      <title>{`${title} · Bearings`}</title>
      <Headline {...headline} />
    </div>
  );
}
