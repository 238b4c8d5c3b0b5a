import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Icon } from '../icon.tsx';
import { IconButton } from './button.tsx';
import styles from './drawer.module.css';

interface DrawerProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * Beside the page it was opened from. It is not modal: the notice that takes a correction back lies
 * outside it and must stay within reach.
 */
export function Drawer({ title, isOpen, onClose, children }: DrawerProps) {
  const id = useId();
  const ref = useFocusWhileOpen(isOpen);
  useEscape(isOpen, onClose);
  if (!isOpen) return null;
  return (
    <dialog open ref={ref} tabIndex={-1} className={styles.drawer} aria-labelledby={id}>
      <div className={styles.inside}>
        <header className={styles.head}>
          <h2 id={id}>{title}</h2>
          <IconButton label="Close" onClick={onClose}>
            <Icon name="close" />
          </IconButton>
        </header>
        {children}
      </div>
    </dialog>
  );
}

/** Takes the focus when it opens and gives it back where it came from. */
function useFocusWhileOpen(isOpen: boolean) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const opener = document.activeElement;
    ref.current?.focus();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [isOpen]);
  return ref;
}

function useEscape(isOpen: boolean, onEscape: () => void): void {
  const close = useRef(onEscape);
  useEffect(() => {
    close.current = onEscape;
  });
  useEffect(() => {
    if (!isOpen) return;
    function onKeyDown(event: KeyboardEvent): void {
      const isModal = document.querySelector('dialog:modal') !== null;
      if (event.key === 'Escape' && !isModal) close.current();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isOpen]);
}
