import { lazy, Suspense, useState } from 'react';
import { Dialog } from '../../ui/controls/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import styles from './capture.module.css';

const CaptureForms = lazy(async () => {
  const { CaptureForms: component } = await import('./capture-forms.tsx');
  return { default: component };
});

/** Notes something from any page: `c` opens it, on a phone the plus. */
export function Capture() {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  useKeys((key) => {
    if (key !== 'c' || document.querySelector('dialog[open]') !== null) return false;
    setOpen(true);
    return true;
  });
  return (
    <>
      <button
        type="button"
        className={styles.plus}
        aria-label="Note something"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon name="plus" size={18} />
      </button>
      <Dialog title="Note something" isOpen={isOpen} onClose={close}>
        <Suspense fallback={<p>Opening …</p>}>
          <CaptureForms onDone={close} />
        </Suspense>
      </Dialog>
    </>
  );
}
