import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { keepHere } from '../ui/kept-here.ts';
import { showInTest } from '../ui/show-in-test.tsx';
import type { Me, ProfileChange } from './model.ts';
import { SettingsPage } from './page.tsx';

afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
});

const NINE_TO_FIVE = { from: 540, to: 1020 };

/** Keeps what is sent and remembers each change. */
function aServerOfMe() {
  const sent: ProfileChange[] = [];
  let me: Me = {
    profile: {
      name: 'Maya',
      roleNow: 'Head of Platform',
      roleAhead: '',
      aheadBy: null,
      zone: 'Europe/Berlin',
      addresses: ['maya@example.com'],
      domains: ['example.com'],
      workingHours: [NINE_TO_FIVE, null, null, null, null, null, null],
      onboarding: 'done',
    },
    dataFolder: '/home/maya/.bearings',
    database: 'sqlite',
    isSample: false,
    workspace: 'own',
  };
  const answers = {
    'GET /api/me': () => me,
    'POST /api/sign-out': () => new Response(null, { status: 204 }),
    'PATCH /api/me': (change: ProfileChange) => {
      sent.push(change);
      me = { ...me, profile: Object.assign({}, me.profile, change) };
      return me;
    },
  };
  return { sent, answers };
}

async function showSettings() {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
  const server = aServerOfMe();
  await showInTest(<SettingsPage rules={null} exclusions={null} />, server.answers);
  return server.sent;
}

it('saves a field when it is left and takes it back from its notice', async () => {
  const sent = await showSettings();
  const name = screen.getByLabelText('Name');
  fireEvent.change(name, { target: { value: 'Ada' } });
  fireEvent.blur(name);
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByDisplayValue('Maya')).toBeTruthy();
  expect(sent).toEqual([{ name: 'Ada' }, { name: 'Maya' }]);
});

it('keeps an address in lower case and refuses what is none, saying how to write it', async () => {
  const sent = await showSettings();
  const field = screen.getByLabelText('Your addresses: add another');
  fireEvent.change(field, { target: { value: 'maya' } });
  fireEvent.submit(field);
  expect(screen.getByRole('alert').textContent).toContain('Write it in full');
  fireEvent.change(field, { target: { value: 'M.Okafor@Example.com' } });
  fireEvent.submit(field);
  expect(await screen.findByText('m.okafor@example.com')).toBeTruthy();
  expect(sent).toEqual([{ addresses: ['maya@example.com', 'm.okafor@example.com'] }]);
});

it('gives a weekday usual hours when it is switched on, and changes no other', async () => {
  const sent = await showSettings();
  fireEvent.click(screen.getByRole('switch', { name: 'Tuesday' }));
  expect(await screen.findByLabelText('Tuesday from')).toBeTruthy();
  expect(sent).toEqual([
    { workingHours: [NINE_TO_FIVE, NINE_TO_FIVE, null, null, null, null, null] },
  ]);
});

it('goes back to the kept time when a day would end before it starts', async () => {
  const sent = await showSettings();
  const to = screen.getByLabelText('Monday to');
  fireEvent.change(to, { target: { value: '08:00' } });
  fireEvent.blur(to);
  expect([screen.getByDisplayValue('17:00'), sent]).toEqual([to, []]);
});

it('leaves nothing of its owner in a browser that signs out, and its look as it was', async () => {
  await showSettings();
  keepHere('own', 'unsent-entry:1', 'Said no');
  localStorage.setItem('bearings-theme', 'dark');
  const assign = vi.fn();
  vi.stubGlobal('location', { assign });
  fireEvent.click(screen.getByRole('button', { name: 'Sign out of this browser' }));
  await vi.waitFor(() => expect(assign).toHaveBeenCalledWith('/'));
  expect(Object.keys(localStorage)).toEqual(['bearings-theme']);
});
