import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { ToastProvider, useToasts } from './toasts.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function Buttons({ onUndo }: { readonly onUndo: (what: string) => void }) {
  const toasts = useToasts();
  return (
    <>
      {['first', 'second'].map((what) => (
        <button
          key={what}
          type="button"
          onClick={() => toasts.show({ text: `${what} saved`, undo: () => onUndo(what) })}
        >
          {what}
        </button>
      ))}
      <button type="button" onClick={() => toasts.show({ text: 'Refused', isTrouble: true })}>
        fail
      </button>
      <button type="button" onClick={toasts.clear}>
        leave
      </button>
      <input aria-label="Note" />
    </>
  );
}

function showButtons() {
  const undone: string[] = [];
  render(
    <ToastProvider>
      <Buttons onUndo={(what) => undone.push(what)} />
    </ToastProvider>,
  );
  return undone;
}

it('offers to undo the latest change alone, since an older undo could take it along', () => {
  const undone = showButtons();
  fireEvent.click(screen.getByRole('button', { name: 'first' }));
  fireEvent.click(screen.getByRole('button', { name: 'second' }));
  expect(screen.queryByText('first saved')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect([undone, screen.queryByText('second saved')]).toEqual([['second'], null]);
});

it('leaves the undo key to the field in which someone types', () => {
  const undone = showButtons();
  fireEvent.click(screen.getByRole('button', { name: 'first' }));
  fireEvent.keyDown(screen.getByLabelText('Note'), { key: 'z', ctrlKey: true });
  expect(undone).toEqual([]);
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  expect(undone).toEqual(['first']);
});

it('takes a quiet notice away after eight seconds and keeps a trouble until it is closed', () => {
  vi.useFakeTimers();
  showButtons();
  fireEvent.click(screen.getByRole('button', { name: 'fail' }));
  fireEvent.click(screen.getByRole('button', { name: 'first' }));
  act(() => vi.advanceTimersByTime(8_001));
  expect([screen.queryByText('first saved'), screen.queryByText('Refused')]).toEqual([
    null,
    expect.anything(),
  ]);
});

it('offers no undo of what is no longer shown', () => {
  const undone = showButtons();
  fireEvent.click(screen.getByRole('button', { name: 'first' }));
  fireEvent.click(screen.getByRole('button', { name: 'leave' }));
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  expect([screen.queryByText('first saved'), undone]).toEqual([null, []]);
});
