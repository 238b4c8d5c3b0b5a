import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Button } from '../../../ui/controls/button.tsx';
import { useKeys } from '../../../ui/use-keys.ts';
import { useCardGuard } from './use-card-guard.ts';

const answers: string[] = [];

function Card({ name }: { readonly name: string }) {
  useCardGuard(name);
  useKeys((key) => {
    if (key === '1') answers.push(`${name} by key`);
    return key === '1';
  });
  return <Button onClick={() => answers.push(`${name} by press`)}>Answer</Button>;
}

beforeEach(() => {
  vi.useFakeTimers();
  answers.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

it('lets a second press that was meant for the card before answer nothing', () => {
  const { rerender } = render(<Card name="last step" />);
  fireEvent.keyDown(document.body, { key: '1' });
  rerender(<Card name="unsorted" />);
  fireEvent.keyDown(document.body, { key: '1' });
  fireEvent.click(screen.getByRole('button', { name: 'Answer' }));
  act(() => vi.advanceTimersByTime(299));
  fireEvent.keyDown(document.body, { key: '1' });
  act(() => vi.advanceTimersByTime(1));
  fireEvent.keyDown(document.body, { key: '1' });
  fireEvent.click(screen.getByRole('button', { name: 'Answer' }));
  expect(answers).toEqual(['last step by key', 'unsorted by key', 'unsorted by press']);
});

it('lets the focus move on at once', () => {
  const { rerender } = render(<Card name="people" />);
  rerender(<Card name="reflection" />);
  const moved = fireEvent.keyDown(document.body, { key: 'Tab' });
  const pressed = fireEvent.keyDown(document.body, { key: '1' });
  expect([moved, pressed]).toEqual([true, false]);
});
