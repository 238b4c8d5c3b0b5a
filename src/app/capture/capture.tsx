import { lazy, Suspense } from 'react';
import { Dialog } from '../../ui/controls/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { CAPTURE_DOOR } from '../page/capture-door.ts';
import styles from './capture.module.css';

const CaptureForms = lazy(async () => {
  const { CaptureForms: component } = await import('./capture-forms.tsx');
  return { default: component };
});

/** The plus in the bar of a phone. */
export function CapturePlus() {
  return (
    <button
      type="button"
      className={styles.plus}
      aria-label="Note something"
      aria-haspopup="dialog"
      onClick={() => CAPTURE_DOOR.open('insight')}
    >
      <Icon name="plus" size={18} />
    </button>
  );
}

/** Notes something from any page: `c` opens it, on a phone the plus. */
export function Capture() {
  const what = CAPTURE_DOOR.useOpened();
  useKeys((key) => {
    if (key !== 'c' || document.querySelector('dialog[open]') !== null) return false;
    CAPTURE_DOOR.open('insight');
    return true;
  });
  return (
    <Dialog title="Note something" isOpen={what !== undefined} onClose={CAPTURE_DOOR.close}>
      <Suspense fallback={<p>Opening …</p>}>
        <CaptureForms first={what ?? 'insight'} onDone={CAPTURE_DOOR.close} />
      </Suspense>
    </Dialog>
  );
}
