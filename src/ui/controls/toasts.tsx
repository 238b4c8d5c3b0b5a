import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { joinClasses } from '../classes.ts';
import { Icon } from '../icon.tsx';
import { isTyping } from '../typing.ts';
import { IconButton } from './button.tsx';
import styles from './toasts.module.css';

interface Toast {
  readonly text: string;
  readonly undo?: (() => void | Promise<void>) | undefined;
  readonly isTrouble?: boolean | undefined;
}

interface Toasts {
  readonly show: (toast: Toast) => void;
  /** what the notice on screen takes back; undefined without one */
  readonly last: () => { readonly text: string; readonly run: () => void } | undefined;
  /** takes away what concerns data that is no longer shown */
  readonly clear: () => void;
}

const ToastContext = createContext<Toasts>({
  show: () => undefined,
  last: () => undefined,
  clear: () => undefined,
});

export function useToasts(): Toasts {
  return useContext(ToastContext);
}

interface Shown extends Toast {
  readonly id: number;
}

const LASTS = 8_000;

/** Says what was done, quietly, and takes it back by its button or ⌘Z while it stands. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const next = useRef(1);
  const show = useCallback((toast: Toast) => {
    const id = next.current++;
    // one undo at a time: an older one could take a newer change back with it
    setShown((current) => [
      ...current.filter((other) => other.isTrouble).slice(-1),
      { ...toast, id },
    ]);
  }, []);
  const clear = useCallback(() => setShown([]), []);
  const close = useCallback((id: number) => {
    setShown((current) => current.filter((toast) => toast.id !== id));
  }, []);
  useUndoKey(shown, close);
  const onScreen = useRef(shown);
  onScreen.current = shown;
  const last = useCallback(() => findUndo(onScreen.current, close), [close]);
  const toasts = useMemo(() => ({ show, last, clear }), [show, last, clear]);
  return (
    <ToastContext value={toasts}>
      {children}
      <section className={styles.toasts} aria-label="Notices">
        <div role="status">
          {shown.map((toast) => (
            <ToastNote key={toast.id} toast={toast} onClose={() => close(toast.id)} />
          ))}
        </div>
      </section>
    </ToastContext>
  );
}

interface ToastNoteProps {
  readonly toast: Shown;
  readonly onClose: () => void;
}

function ToastNote({ toast, onClose }: ToastNoteProps) {
  const [isHeld, setHeld] = useState(false);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (isHeld || toast.isTrouble === true) return;
    const timer = setTimeout(() => close.current(), LASTS);
    return () => clearTimeout(timer);
  }, [isHeld, toast.isTrouble]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer only holds the note in place
    <div
      className={joinClasses(styles.toast, toast.isTrouble && styles.trouble)}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.text}</span>
      {toast.undo === undefined ? null : (
        <button
          type="button"
          className={styles.undo}
          onClick={() => {
            onClose();
            void toast.undo?.();
          }}
        >
          Undo
        </button>
      )}
      <IconButton label="Close this notice" className={styles.close} onClick={onClose}>
        <Icon name="close" size={12} />
      </IconButton>
    </div>
  );
}

function findUndo(shown: readonly Shown[], close: (id: number) => void) {
  const toast = shown.findLast(({ undo }) => undo !== undefined);
  if (toast === undefined) return undefined;
  const { id, text, undo } = toast;
  function run(): void {
    close(id);
    void undo?.();
  }
  return { text, run };
}

function useUndoKey(shown: readonly Shown[], close: (id: number) => void): void {
  useEffect(() => {
    const last = findUndo(shown, close);
    if (last === undefined) return;
    const { run } = last;
    function onKeyDown(event: KeyboardEvent): void {
      const isUndo = event.key.toLowerCase() === 'z' && (event.metaKey || event.ctrlKey);
      if (!isUndo || event.shiftKey || isTyping(event.target)) return;
      event.preventDefault();
      run();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [shown, close]);
}
