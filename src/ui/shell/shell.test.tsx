import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { showInTest } from '../show-in-test.tsx';
import type { NavigationGroup } from './navigation.ts';
import { Shell } from './shell.tsx';

const GROUPS: readonly NavigationGroup[] = [
  {
    title: 'Look',
    entries: [{ to: '/', title: 'Mirror', icon: 'mirror', key: 'm', onPhone: 'Mirror' }],
  },
  { title: 'Keep', entries: [{ to: '/sources', title: 'Sources', icon: 'inbox', key: 's' }] },
];

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});

afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
});

function show(): Promise<void> {
  return showInTest(
    <Shell groups={GROUPS}>
      <input aria-label="Note" />
    </Shell>,
  );
}

function litPage(): string | null | undefined {
  const rail = screen.getByRole('navigation', { name: 'Pages' });
  return within(rail)
    .queryAllByRole('link')
    .find((link) => link.getAttribute('aria-current') === 'page')?.textContent;
}

it('goes to a page by g and its letter, and moves the focus to it', async () => {
  await show();
  expect(litPage()).toBe('Mirror');
  fireEvent.keyDown(document.body, { key: 'g' });
  fireEvent.keyDown(document.body, { key: 's' });
  await waitFor(() => expect(litPage()).toBe('Sources'));
  expect(document.activeElement).toBe(screen.getByRole('main'));
});

it('leaves the letters alone while someone types', async () => {
  await show();
  const note = screen.getByLabelText('Note');
  fireEvent.keyDown(note, { key: 'g' });
  fireEvent.keyDown(note, { key: 's' });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(litPage()).toBe('Mirror');
});

it('leaves the letters alone when single keys are switched off', async () => {
  localStorage.setItem('bearings-keys', 'off');
  await show();
  fireEvent.keyDown(document.body, { key: 'g' });
  fireEvent.keyDown(document.body, { key: 's' });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(litPage()).toBe('Mirror');
});

it('lists on a phone the pages that have no place in its bar under More', async () => {
  await show();
  const bar = screen.getByRole('navigation', { name: 'Main pages' });
  expect(
    within(bar)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(['Mirror']);
  fireEvent.click(within(bar).getByRole('button', { name: 'More' }));
  const more = await screen.findByRole('dialog', { name: 'More' });
  expect(within(more).getByRole('link', { name: 'Sources' }).getAttribute('href')).toBe('/sources');
});
