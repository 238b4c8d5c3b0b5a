import { type FormEvent, useState } from 'react';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import { TextField } from '../../ui/controls/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './list-editor.module.css';

interface ListEditorProps {
  readonly label: string;
  readonly hint: string;
  readonly privacy: string;
  readonly values: readonly string[];
  /** what was typed, made ready to keep; undefined when it is not one */
  readonly read: (text: string) => string | undefined;
  /** what to do when `read` refuses */
  readonly trouble: string;
  readonly inputMode?: 'email' | 'url' | undefined;
  readonly onChange: (values: string[], said: string) => void;
}

/** A short list of words: each can be taken out, a field adds one. */
export function ListEditor(props: ListEditorProps) {
  const { label, values, onChange } = props;
  return (
    <div className={styles.editor}>
      {values.length === 0 ? null : (
        <ul className={styles.values} aria-label={label}>
          {values.map((value) => (
            <li key={value} className={styles.value}>
              {value}
              <IconButton
                label={`Take out ${value}`}
                className={styles.remove}
                onClick={() =>
                  onChange(
                    values.filter((other) => other !== value),
                    `${value} taken out`,
                  )
                }
              >
                <Icon name="close" size={11} />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <NewValue {...props} />
    </div>
  );
}

function NewValue({ label, hint, privacy, values, read, trouble, ...rest }: ListEditorProps) {
  const [text, setText] = useState('');
  const [isRefused, setRefused] = useState(false);

  function add(event: FormEvent): void {
    event.preventDefault();
    const value = read(text.trim());
    setRefused(value === undefined);
    if (value === undefined) return;
    setText('');
    if (!values.includes(value)) rest.onChange([...values, value], `${value} added`);
  }

  return (
    <form className={styles.form} onSubmit={add} noValidate>
      <TextField
        label={values.length === 0 ? label : `${label}: add another`}
        hint={hint}
        privacy={privacy}
        trouble={isRefused ? trouble : undefined}
        inputMode={rest.inputMode}
        maxLength={253}
        autoCapitalize="none"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" className={styles.add} disabled={text.trim() === ''}>
        Add
      </Button>
    </form>
  );
}
