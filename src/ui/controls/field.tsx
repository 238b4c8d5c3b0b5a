import { type ComponentProps, type ReactNode, useId } from 'react';
import { joinClasses } from '../classes.ts';
import styles from './field.module.css';
import { PrivacyNote } from './privacy-note.tsx';

interface FieldProps {
  readonly label: string;
  /** what it is for, or how to fill it */
  readonly hint?: ReactNode | undefined;
  /** who sees what is typed here, in a sentence */
  readonly privacy?: string | undefined;
  /** what is wrong and what to do */
  readonly trouble?: string | undefined;
}

interface FieldFrameProps extends FieldProps {
  readonly children: (parts: { readonly id: string; readonly describedBy: string }) => ReactNode;
}

/** A label, its control, and what is said about them. */
export function Field({ label, hint, privacy, trouble, children }: FieldFrameProps) {
  const id = useId();
  const describedBy = [
    hint === undefined ? '' : `${id}-hint`,
    trouble === undefined ? '' : `${id}-trouble`,
    privacy === undefined ? '' : `${id}-privacy`,
  ]
    .join(' ')
    .trim();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children({ id, describedBy })}
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {trouble === undefined ? null : (
        <p id={`${id}-trouble`} className={styles.trouble} role="alert">
          {trouble}
        </p>
      )}
      {privacy === undefined ? null : <PrivacyNote id={`${id}-privacy`}>{privacy}</PrivacyNote>}
    </div>
  );
}

type TextFieldProps = FieldProps & Omit<ComponentProps<'input'>, 'id' | 'className'>;

export function TextField({ label, hint, privacy, trouble, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} privacy={privacy} trouble={trouble}>
      {({ id, describedBy }) => (
        <input
          type="text"
          id={id}
          className={styles.input}
          aria-describedby={describedBy === '' ? undefined : describedBy}
          aria-invalid={trouble === undefined ? undefined : true}
          {...input}
        />
      )}
    </Field>
  );
}

type SelectFieldProps = FieldProps & Omit<ComponentProps<'select'>, 'id' | 'className'>;

export function SelectField({ label, hint, privacy, trouble, ...select }: SelectFieldProps) {
  return (
    <Field label={label} hint={hint} privacy={privacy} trouble={trouble}>
      {({ id, describedBy }) => (
        <Select
          id={id}
          aria-describedby={describedBy === '' ? undefined : describedBy}
          {...select}
        />
      )}
    </Field>
  );
}

/** A native select in our clothes; give it an `aria-label` where no label stands beside it. */
export function Select({ className, ...select }: ComponentProps<'select'>) {
  return <select className={joinClasses(styles.input, styles.select, className)} {...select} />;
}

/** A text input without its own label, for rows and tables; needs an `aria-label`. */
export function Input({ className, ...input }: ComponentProps<'input'>) {
  return <input type="text" className={joinClasses(styles.input, className)} {...input} />;
}
