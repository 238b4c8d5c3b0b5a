import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { keepHere } from '../../ui/kept-here.ts';
import { showInTest } from '../../ui/show-in-test.tsx';
import { YourData } from './your-data.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
});

const ENTRY = {
  kind: 'journal',
  id: 'e1',
  title: 'A hard talk',
  deletedAt: '2026-11-20T18:00:00.000Z',
  goneAt: '2026-12-20T18:00:00.000Z',
};
const ME = {
  profile: {
    name: 'Maya',
    roleNow: '',
    roleAhead: '',
    aheadBy: null,
    zone: 'Europe/Berlin',
    addresses: [],
    domains: [],
    workingHours: [null, null, null, null, null, null, null],
    onboarding: 'done',
  },
  dataFolder: '/home/maya/.bearings',
  database: 'sqlite',
  isSample: false,
  workspace: 'own',
};
const ANSWERS = {
  'GET /api/me': ME,
  'GET /api/backups': { folder: '/home/maya/backups', rule: 'Some are kept.', backups: [] },
  'GET /api/bin': { items: [ENTRY] },
};

it('takes a thing back out of the bin', async () => {
  let items = [ENTRY];
  await showInTest(<YourData />, {
    ...ANSWERS,
    'GET /api/bin': () => ({ items }),
    'POST /api/bin/journal/e1/restore': () => {
      items = [];
      return { items };
    },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Take back journal: A hard talk' }));
  expect(await screen.findByText('The bin is empty.')).toBeTruthy();
});

it('deletes nothing before the word is typed, and says what is sent when it is', async () => {
  const sent: unknown[] = [];
  const replace = vi.fn();
  vi.stubGlobal('location', { replace });
  keepHere('own', 'unsent-entry:1', 'Said no');
  await showInTest(<YourData />, {
    ...ANSWERS,
    'DELETE /api/everything': (body: unknown) => {
      sent.push(body);
      return new Response(null, { status: 204 });
    },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Delete everything …' }));
  const dialog = within(screen.getByRole('dialog'));
  const sure = dialog.getByRole<HTMLButtonElement>('button', { name: 'Delete everything' });
  const word = dialog.getByLabelText('Type the word “delete”');
  fireEvent.change(word, { target: { value: 'delet' } });
  fireEvent.submit(word);
  const wasOff = sure.disabled;
  fireEvent.click(dialog.getByRole('switch'));
  fireEvent.change(word, { target: { value: 'Delete ' } });
  fireEvent.submit(word);
  await vi.waitFor(() => expect(sent).toEqual([{ word: 'delete', backups: true }]));
  await vi.waitFor(() => expect(replace).toHaveBeenCalledWith('/deleted?backups=deleted'));
  expect([wasOff, localStorage.length]).toEqual([true, 0]);
});

it('leaves the backups, which hold everyone’s data, to whoever runs the server', async () => {
  await showInTest(<YourData />, { ...ANSWERS, 'GET /api/me': { ...ME, dataFolder: null } });
  fireEvent.click(screen.getByRole('button', { name: 'Delete everything …' }));
  expect([
    screen.queryByRole('heading', { name: 'Backups' }),
    within(screen.getByRole('dialog')).queryByRole('switch'),
  ]).toEqual([null, null]);
});
