import { useLayoutEffect } from 'react';

/** Nobody reads a card and answers it within these milliseconds. */
const UNREAD = 300;
const INPUTS = ['keydown', 'pointerdown', 'click'] as const;
/** What moves about the page answers nothing. */
const MOVES: ReadonlySet<string> = new Set(['Tab', 'Shift', 'Control', 'Alt', 'Meta', 'Escape']);

let shownBefore: string | undefined;

/**
 * Lets nothing answer a card that has just come: the second press of a double one was meant for the
 * card before.
 * @param shown what is asked; another text is another card
 */
export function useCardGuard(shown: string): void {
  useLayoutEffect(() => {
    const isFirst = shownBefore === undefined || shownBefore === shown;
    shownBefore = shown;
    if (isFirst) return;
    const stop = guardAgainst(INPUTS);
    const timer = setTimeout(stop, UNREAD);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [shown]);
}

function guardAgainst(inputs: readonly string[]): () => void {
  for (const input of inputs) window.addEventListener(input, swallow, { capture: true });
  return () => {
    for (const input of inputs) window.removeEventListener(input, swallow, { capture: true });
  };
}

function swallow(event: Event): void {
  if (event instanceof KeyboardEvent && MOVES.has(event.key)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
