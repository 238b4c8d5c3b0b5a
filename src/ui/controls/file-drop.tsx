import { type DragEvent, useId, useState } from 'react';
import { Icon } from '../icon.tsx';
import styles from './file-drop.module.css';

interface FileDropProps {
  /** `Drop your calendar here` */
  readonly title: string;
  /** `an .ics file, or the .zip Google exports` */
  readonly hint: string;
  /** `.ics,.zip` */
  readonly accept: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly isDisabled?: boolean | undefined;
}

/** A place to drop files that is also the button to choose them. */
export function FileDrop({ title, hint, accept, onFiles, isDisabled }: FileDropProps) {
  const [isOver, setOver] = useState(false);
  const id = useId();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the input inside does the same by keyboard
    <div
      className={styles.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (isDisabled !== true) takeDropped(event, onFiles);
      }}
    >
      <input
        id={id}
        type="file"
        className={styles.input}
        accept={accept}
        multiple
        disabled={isDisabled}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // the same file can then be chosen again
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <label htmlFor={id} className={styles.label}>
        <Icon name="upload" size={20} />
        <span className={styles.title}>{title}</span>
        <span className={styles.hint}>{hint}</span>
      </label>
    </div>
  );
}

function takeDropped(event: DragEvent, onFiles: (files: readonly File[]) => void): void {
  event.preventDefault();
  const files = [...event.dataTransfer.files];
  if (files.length > 0) onFiles(files);
}
