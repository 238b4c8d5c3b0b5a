import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useToasts } from '../../../ui/controls/toasts.tsx';
import { showInTest } from '../../../ui/show-in-test.tsx';
import { Palette } from './palette.tsx';
import { PALETTE_DOOR } from './palette-door.ts';

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
});

afterEach(() => {
  PALETTE_DOOR.close();
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
  delete document.documentElement.dataset.theme;
});

const ANN = { kind: 'person', id: 'a', title: 'Ann Lee', note: 'ann@acme.example', to: '/people' };

async function open(): Promise<HTMLElement> {
  await showInTest(<Page />, { 'GET /api/search?q=ann': { found: [ANN] } });
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  return await screen.findByRole('combobox', { name: 'Find or do' });
}

const undone: string[] = [];

function Page() {
  const toasts = useToasts();
  const toast = { text: 'Name saved', undo: () => void undone.push('name') };
  return (
    <>
      <button type="button" onClick={() => toasts.show(toast)}>
        save
      </button>
      <Palette />
    </>
  );
}

/** The option that the field names as the one chosen now. */
function chosen(field: HTMLElement): string | null | undefined {
  const id = field.getAttribute('aria-activedescendant') ?? '';
  const option = document.getElementById(id);
  expect(option?.getAttribute('aria-selected')).toBe('true');
  return option?.firstChild?.textContent;
}

it('keeps the focus in its field, goes round with the arrows, and leaps without leaving', async () => {
  const field = await open();
  const first = chosen(field);
  fireEvent.keyDown(field, { key: 'ArrowUp' });
  const last = chosen(field);
  fireEvent.keyDown(field, { key: 'ArrowDown' });
  fireEvent.keyDown(field, { key: 'PageUp' });
  expect([document.activeElement, first, last, chosen(field)]).toEqual([
    field,
    'Mirror',
    'Delete everything',
    'Mirror',
  ]);
});

it('finds a page by another word for it, and what was kept after the pages', async () => {
  const field = await open();
  fireEvent.change(field, { target: { value: 'mentor' } });
  await vi.waitFor(() => expect(chosen(field)).toBe('Growth log'));
  fireEvent.change(field, { target: { value: 'ann' } });
  const people = await screen.findByRole('group', { name: 'People' });
  expect(within(people).getByRole('option').textContent).toBe('Ann Leeann@acme.example');
});

it('does what is chosen and closes', async () => {
  const field = await open();
  fireEvent.change(field, { target: { value: 'show in dark' } });
  await vi.waitFor(() => expect(chosen(field)).toBe('Show in dark'));
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(document.documentElement.dataset.theme).toBe('dark');
  await vi.waitFor(() => expect(screen.queryByRole('combobox')).toBeNull());
});

it('says when nothing has the words, and why it could not look', async () => {
  const field = await open();
  fireEvent.change(field, { target: { value: 'zzz' } });
  expect(await screen.findByText('GET /api/search?q=zzz was not expected')).toBeTruthy();
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(screen.getByRole('combobox')).toBe(field);
});

it('offers first to undo what a notice on screen says', async () => {
  await showInTest(<Page />);
  fireEvent.click(screen.getByRole('button', { name: 'save' }));
  fireEvent.keyDown(document.body, { key: '/' });
  const field = await screen.findByRole('combobox', { name: 'Find or do' });
  expect(chosen(field)).toBe('Undo');
  fireEvent.keyDown(field, { key: 'Enter' });
  expect([undone, screen.queryByText('Name saved')]).toEqual([['name'], null]);
});
