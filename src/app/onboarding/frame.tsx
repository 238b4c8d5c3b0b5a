import { createContext, type ReactNode, useContext, useState } from 'react';
import { createPortal } from 'react-dom';
import type { OnboardingStep } from '../../accounts/model.ts';
import { AppLink } from '../../ui/link.tsx';
import { Wordmark } from '../../ui/shell/wordmark.tsx';
import styles from './frame.module.css';
import { dashesAt, sayPlace } from './steps.ts';

interface FrameProps {
  readonly step: OnboardingStep;
  readonly children: ReactNode;
}

/** No rail: where you are, the way out, the page, and who sees it. */
export function Frame({ step, children }: FrameProps) {
  const [foot, setFoot] = useState<HTMLElement | null>(null);
  return (
    <div className={styles.frame}>
      <header className={styles.head}>
        <Wordmark />
        <Progress step={step} />
        {step === 'step' ? null : (
          <AppLink to="/" className={styles.later}>
            Finish later
          </AppLink>
        )}
      </header>
      <main id="page" className={styles.main}>
        <FootContext value={foot}>{children}</FootContext>
      </main>
      <footer className={styles.foot}>
        <span>Read on this machine. Nothing leaves it.</span>
        <span ref={setFoot} />
      </footer>
    </div>
  );
}

/** What a step says at the end of the foot: the days its figures come from. */
export function FootNote({ children }: { readonly children: ReactNode }) {
  const foot = useContext(FootContext);
  return foot === null ? null : createPortal(children, foot);
}

const FootContext = createContext<HTMLElement | null>(null);

function Progress({ step }: { readonly step: OnboardingStep }) {
  return (
    <p className={styles.progress}>
      <span className={styles.dashes} aria-hidden="true">
        {dashesAt(step).map((dash, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the dashes never move
          <span key={index} className={styles.dash} data-at={dash} />
        ))}
      </span>
      <span>{sayPlace(step)}</span>
    </p>
  );
}
