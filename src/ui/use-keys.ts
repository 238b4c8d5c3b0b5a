import { useEffect, useRef } from 'react';
import { useAreKeysOn } from './shell/keys-setting.ts';
import { isTyping } from './typing.ts';

/** Acts on a key, by its `event.key`; returns whether it did. */
type KeyAction = (key: string, isShifted: boolean) => boolean;

/**
 * Keys that work anywhere on the page but in a field, in a dialog, and with a modifier. Enter and
 * Space belong to a control that has the focus. Keys that write a character can be switched off.
 */
export function useKeys(act: KeyAction): void {
  const [areOn] = useAreKeysOn();
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
      // a key held down moves on; it does not answer again and again
      if (event.repeat && !event.key.startsWith('Arrow')) return;
      if (!isForThePage(event, areOn)) return;
      if (latest.current(event.key, event.shiftKey)) event.preventDefault();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [areOn]);
}

function isForThePage({ key, target }: KeyboardEvent, areOn: boolean): boolean {
  if (isTyping(target)) return false;
  if (key.length === 1 && !areOn) return false;
  if (!(target instanceof Element)) return true;
  if (target.closest('dialog') !== null) return false;
  const isPress = key === 'Enter' || key === ' ';
  return !isPress || target.closest('a, button, summary, input, label') === null;
}
