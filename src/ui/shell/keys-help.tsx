import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Dialog } from '../controls/dialog.tsx';
import { Key } from '../controls/keys.tsx';
import { sayModifier } from '../modifier-key.ts';
import { isTyping } from '../typing.ts';
import styles from './keys-help.module.css';
import { useAreKeysOn } from './keys-setting.ts';
import type { NavigationGroup } from './navigation.ts';

const WAITS = 1_500;

interface KeysHelpProps {
  readonly groups: readonly NavigationGroup[];
}

/** `g` and a letter goes to a page, `?` shows the keys; both can be switched off in Settings. */
export function KeysHelp({ groups }: KeysHelpProps) {
  const [isOpen, setOpen] = useState(false);
  const [areOn] = useAreKeysOn();
  usePageKeys({ groups, isOn: areOn, onHelp: () => setOpen(true) });
  return (
    <Dialog title="Keys" isOpen={isOpen} onClose={() => setOpen(false)}>
      <dl className={styles.keys}>
        {groups
          .flatMap((group) => group.entries)
          .map((entry) => (
            <div key={entry.to} className={styles.row}>
              <dt>{entry.title}</dt>
              <dd>
                <Key>g</Key> <Key>{entry.key}</Key>
              </dd>
            </div>
          ))}
        <div className={styles.row}>
          <dt>Find or do anything</dt>
          <dd>
            <Key>{sayModifier()}</Key> <Key>k</Key>
          </dd>
        </div>
        <div className={styles.row}>
          <dt>Find on this page, or everywhere</dt>
          <dd>
            <Key>/</Key>
          </dd>
        </div>
        <div className={styles.row}>
          <dt>Note something</dt>
          <dd>
            <Key>c</Key>
          </dd>
        </div>
        <div className={styles.row}>
          <dt>Undo what a notice offers</dt>
          <dd>
            <Key>{sayModifier()}</Key> <Key>z</Key>
          </dd>
        </div>
        <div className={styles.row}>
          <dt>These keys</dt>
          <dd>
            <Key>?</Key>
          </dd>
        </div>
      </dl>
    </Dialog>
  );
}

interface PageKeys extends KeysHelpProps {
  readonly isOn: boolean;
  readonly onHelp: () => void;
}

function usePageKeys({ groups, isOn, onHelp }: PageKeys): void {
  const navigate = useNavigate();
  useEffect(() => {
    if (!isOn) return;
    const entries = groups.flatMap((group) => group.entries);
    let pressedAt = Number.NEGATIVE_INFINITY;
    function onKeyDown(event: KeyboardEvent): void {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      if (event.key === '?') onHelp();
      const isSecond = performance.now() - pressedAt < WAITS;
      pressedAt = event.key === 'g' ? performance.now() : Number.NEGATIVE_INFINITY;
      const entry = isSecond ? entries.find(({ key }) => key === event.key) : undefined;
      if (entry === undefined) return;
      // a page may know the same letter
      event.stopImmediatePropagation();
      void navigate({ to: entry.to });
    }
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [groups, isOn, onHelp, navigate]);
}
