import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Icon } from '../icon.tsx';
import { Button, IconButton } from './button.tsx';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The browser's own dialog: it keeps the focus, closes on Escape and hides what lies behind. */
export function Dialog({ title, isOpen, onClose, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (isOpen && dialog?.open === false) dialog.showModal();
    if (!isOpen && dialog?.open === true) dialog.close();
  }, [isOpen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it too; the click is for the backdrop
    <dialog
      ref={ref}
      className={styles.dialog}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === ref.current) onClose();
      }}
    >
      {isOpen ? (
        <div className={styles.inside}>
          <header className={styles.head}>
            <h2 id={id} className={styles.title}>
              {title}
            </h2>
            <IconButton label="Close" onClick={onClose}>
              <Icon name="close" />
            </IconButton>
          </header>
          {children}
        </div>
      ) : null}
    </dialog>
  );
}

interface ConfirmDialogProps extends Omit<DialogProps, 'children'> {
  /** what will happen, and what will be left */
  readonly children: ReactNode;
  /** says what happens: “Delete the source” */
  readonly action: string;
  readonly onConfirm: () => void;
}

/** For the few things that cannot be undone. */
export function ConfirmDialog({ children, action, onConfirm, ...dialog }: ConfirmDialogProps) {
  return (
    <Dialog {...dialog}>
      <div className={styles.text}>{children}</div>
      <div className={styles.actions}>
        <Button onClick={dialog.onClose}>Keep it</Button>
        <Button
          look="danger"
          onClick={() => {
            onConfirm();
            dialog.onClose();
          }}
        >
          {action}
        </Button>
      </div>
    </Dialog>
  );
}
