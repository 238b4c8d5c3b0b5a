import { useEffect, useRef } from 'react';
import { useAreKeysOn } from '../../ui/shell/keys-setting.ts';
import { isTyping } from '../../ui/typing.ts';

/** One key of a page, silent while someone types, a dialog is open or keys are switched off. */
export function usePageKey(key: string, onPress: () => void): void {
  const [areOn] = useAreKeysOn();
  const press = useRef(onPress);
  useEffect(() => {
    press.current = onPress;
  });
  useEffect(() => {
    if (!areOn) return;
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== key || event.metaKey || event.ctrlKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      press.current();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [key, areOn]);
}
