import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { SavedField } from './saved-field.tsx';

afterEach(cleanup);

it('saves once when it is left, trimmed, and not at all when nothing changed', () => {
  const onSave = vi.fn();
  render(<SavedField label="Name" value="Maya" onSave={onSave} />);
  const field = screen.getByLabelText('Name');
  fireEvent.blur(field);
  fireEvent.change(field, { target: { value: ' Ada ' } });
  fireEvent.blur(field);
  expect(onSave.mock.calls).toEqual([['Ada']]);
});

it('goes back to what is kept on Escape', () => {
  const onSave = vi.fn();
  render(<SavedField label="Name" value="Maya" onSave={onSave} />);
  const field = screen.getByLabelText('Name');
  fireEvent.change(field, { target: { value: 'Ad' } });
  fireEvent.keyDown(field, { key: 'Escape' });
  fireEvent.blur(field);
  expect([onSave.mock.calls.length, screen.getByDisplayValue('Maya')]).toEqual([0, field]);
});

it('keeps what was typed while the server has not taken it', () => {
  const { rerender } = render(<SavedField label="Name" value="Maya" onSave={() => undefined} />);
  fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'Ada' } });
  rerender(<SavedField label="Name" value="Maya" onSave={() => undefined} />);
  expect(screen.getByDisplayValue('Ada')).toBeTruthy();
});

it('shows what was undone elsewhere', () => {
  const { rerender } = render(<SavedField label="Name" value="Ada" onSave={() => undefined} />);
  rerender(<SavedField label="Name" value="Maya" onSave={() => undefined} />);
  expect(screen.getByDisplayValue('Maya')).toBeTruthy();
});
