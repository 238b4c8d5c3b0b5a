import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { showInTest } from '../../ui/show-in-test.tsx';
import type { CalendarEnd } from '../model/calendar-end.ts';
import { CalendarEndLine } from './calendar-end.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const END: CalendarEnd = { source: null, on: '2026-10-19', isSubscription: false, trouble: null };

function show(end: CalendarEnd | null): Promise<void> {
  return showInTest(
    <main>
      Home
      <CalendarEndLine />
    </main>,
    { 'GET /api/sources/end': { end } },
  );
}

it('says where the calendar ends, and asks for a fresh export', async () => {
  await show(END);
  await screen.findByText('Your calendar ends on October 19, 2026.');
  const link = screen.getByRole('link', { name: 'Drop in a fresh export' });
  expect(link.getAttribute('href')).toBe('/sources');
});

it('says of a subscription why it is not read', async () => {
  await show({ ...END, source: 'Work', isSubscription: true, trouble: 'It does not answer.' });
  const line = await screen.findByText('Your calendar “Work” ends on October 19, 2026.');
  expect(line.closest('p')?.textContent).toContain('It does not answer.');
  screen.getByRole('link', { name: 'See why it is not read' });
});

it('says nothing while every calendar is known', async () => {
  await show(null);
  expect(screen.getByRole('main').textContent).toBe('Home');
});
