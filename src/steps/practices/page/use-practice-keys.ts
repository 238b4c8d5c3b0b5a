import { useKeys } from '../../../ui/use-keys.ts';
import { type Looked, SHIFT_CHOICES } from './practice-words.ts';

export const PRACTICE_KEYS = [
  { keys: ['↑', '↓'], does: 'practice' },
  { keys: ['Enter'], does: 'read it' },
  { keys: ['1', '…', '6'], does: 'shift' },
  { keys: ['0'], does: 'all' },
  { keys: ['/'], does: 'find' },
];

/** Arrows walk the titles, digits choose a shift. */
export function usePracticeKeys(looked: Looked, onLook: (looked: Looked) => void): void {
  useKeys((key) => {
    const choice = /^\d$/.test(key) ? SHIFT_CHOICES[Number(key)] : undefined;
    if (choice !== undefined) onLook({ ...looked, shift: choice.value });
    return choice !== undefined || (key === 'ArrowDown' ? walk(1) : key === 'ArrowUp' && walk(-1));
  });
}

function walk(by: 1 | -1): boolean {
  const titles = [...document.querySelectorAll<HTMLElement>('main [data-practice-title]')];
  const at = titles.findIndex((title) => title.matches(':focus'));
  const next = titles[at === -1 ? 0 : Math.min(titles.length - 1, Math.max(0, at + by))];
  next?.focus();
  return next !== undefined;
}
