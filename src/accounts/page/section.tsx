import { type ReactNode, useId } from 'react';
import { PrivacyNote } from '../../ui/controls/privacy-note.tsx';
import styles from './section.module.css';

interface SettingsSectionProps {
  readonly title: string;
  /** what it is used for */
  readonly about?: ReactNode | undefined;
  /** who sees it, in a sentence */
  readonly privacy?: string | undefined;
  /** what an address names after `#` to lead here */
  readonly anchor?: string | undefined;
  readonly children: ReactNode;
}

/** One hairline, what it is about on the left, what can be set on the right. */
export function SettingsSection({ title, about, privacy, anchor, children }: SettingsSectionProps) {
  const id = useId();
  return (
    <section id={anchor} tabIndex={-1} className={styles.section} aria-labelledby={id}>
      <div className={styles.about}>
        <h2 id={id}>{title}</h2>
        {about === undefined ? null : <p className={styles.text}>{about}</p>}
        {privacy === undefined ? null : <PrivacyNote>{privacy}</PrivacyNote>}
      </div>
      <div className={styles.fields}>{children}</div>
    </section>
  );
}
