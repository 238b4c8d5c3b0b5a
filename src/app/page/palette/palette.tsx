import { lazy, Suspense, useEffect } from 'react';
import { Dialog } from '../../../ui/controls/dialog.tsx';
import { useKeys } from '../../../ui/use-keys.ts';
import { PALETTE_DOOR } from './palette-door.ts';

const PaletteList = lazy(async () => {
  const { PaletteList: component } = await import('./palette-list.tsx');
  return { default: component };
});

/** Goes anywhere, does anything, finds what was kept: ⌘K or Ctrl+K, and `/` where no page looks itself. */
export function Palette() {
  const isOpen = PALETTE_DOOR.useOpened() === true;
  useCommandKey(isOpen);
  useKeys((key) => {
    if (key !== '/' || document.querySelector('dialog[open]') !== null) return false;
    const own = document.querySelector<HTMLInputElement>('main input[type="search"]');
    if (own === null) PALETTE_DOOR.open(true);
    else own.focus();
    return true;
  });
  return (
    <Dialog title="Find or do" isOpen={isOpen} onClose={PALETTE_DOOR.close}>
      <Suspense fallback={<p>Opening …</p>}>
        <PaletteList onDone={PALETTE_DOOR.close} />
      </Suspense>
    </Dialog>
  );
}

function useCommandKey(isOpen: boolean): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const isCommand = event.metaKey || event.ctrlKey;
      if (!isCommand || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k') return;
      if (!isOpen && document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      if (isOpen) PALETTE_DOOR.close();
      else PALETTE_DOOR.open(true);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isOpen]);
}
