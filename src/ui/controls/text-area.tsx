import type { ComponentProps } from 'react';
import { Field } from './field.tsx';
import { GrowingText } from './growing-text.tsx';

interface TextAreaFieldProps extends Omit<ComponentProps<'textarea'>, 'id' | 'className'> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly privacy?: string | undefined;
}

/** A few lines of text with a label; it grows with them. */
export function TextAreaField({ label, hint, privacy, ...area }: TextAreaFieldProps) {
  return (
    <Field label={label} hint={hint} privacy={privacy}>
      {({ id, describedBy }) => (
        <GrowingText
          look="field"
          id={id}
          aria-describedby={describedBy === '' ? undefined : describedBy}
          {...area}
        />
      )}
    </Field>
  );
}
