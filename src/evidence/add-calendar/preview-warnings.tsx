import { Disclosure } from '../../ui/controls/notes.tsx';
import styles from './add-calendar.module.css';
import { sayWarnings } from './preview-words.ts';

interface PreviewWarningsProps {
  readonly warnings: readonly { readonly line: number; readonly message: string }[];
}

/** What could not be read, line by line. */
export function PreviewWarnings({ warnings }: PreviewWarningsProps) {
  if (warnings.length === 0) return null;
  return (
    <Disclosure title={sayWarnings(warnings.length)}>
      <ul className={styles.warnings}>
        {warnings.slice(0, MOST_WARNINGS).map((warning) => (
          <li key={`${warning.line} ${warning.message}`}>
            {warning.line > 0 ? `Line ${warning.line}: ` : ''}
            {warning.message}
          </li>
        ))}
      </ul>
      {warnings.length > MOST_WARNINGS ? (
        <p className={styles.quiet}>And {warnings.length - MOST_WARNINGS} more.</p>
      ) : null}
    </Disclosure>
  );
}

const MOST_WARNINGS = 50;
