import { type FormEvent, type ReactNode, type Ref, useState } from 'react';
import { Button } from '../../ui/controls/button.tsx';
import styles from './kept.module.css';

interface DraftFormProps {
  /** names the form, for those who only hear the page */
  readonly label?: string;
  readonly ref?: Ref<HTMLFormElement>;
  /** what still has to be filled in, in words; undefined when it can be kept */
  readonly missing?: string | undefined;
  /** says what happens: “Keep the decision” */
  readonly action: string;
  readonly onSave: () => void;
  readonly onCancel?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** The frame of what is written by hand: fields, what is missing once one tried, keep or leave. */
export function DraftForm(props: DraftFormProps) {
  const { label, ref, missing, action, onSave, onCancel, children } = props;
  const [isTried, setTried] = useState(false);

  function save(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (missing === undefined) onSave();
  }

  return (
    <form
      ref={ref}
      aria-label={label}
      className={styles.form}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || onCancel === undefined) return;
        event.stopPropagation();
        onCancel();
      }}
      noValidate
    >
      {children}
      {isTried && missing !== undefined ? (
        <p className={styles.trouble} role="alert">
          {missing}
        </p>
      ) : null}
      <div className={styles.ways}>
        <Button type="submit" look="primary">
          {action}
        </Button>
        {onCancel === undefined ? null : <Button onClick={onCancel}>Leave it</Button>}
      </div>
    </form>
  );
}

/** Short fields side by side, as far as there is room. */
export function FieldRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles.fields}>{children}</div>;
}
