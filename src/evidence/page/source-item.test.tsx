import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { showInTest } from '../../ui/show-in-test.tsx';
import type { Source } from '../model.ts';
import { aSource } from './a-source.ts';
import { SourceItem } from './source-item.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function showSource(parts: Partial<Source>, answers = {}) {
  await showInTest(
    <ul>
      <SourceItem source={aSource(parts)} />
    </ul>,
    answers,
  );
}

it('reads a file again from a newer export, and a subscription from its address', async () => {
  await showSource({});
  expect(screen.getByLabelText('Read a newer export of Work')).toBeDefined();
  cleanup();
  await showSource({ kind: 'subscription', host: 'calendar.example.com' });
  expect(screen.getByRole('button', { name: 'Refresh Work' }).textContent).toBe('Refresh');
});

it('says the trouble of a subscription in plain words and offers to try again', async () => {
  const trouble = 'The address does not answer. Copy it from your calendar again.';
  await showSource({ kind: 'subscription', trouble });
  expect(screen.getByRole('alert').textContent).toContain(trouble);
  expect(screen.getByRole('button', { name: 'Refresh Work' }).textContent).toBe('Try again');
});

it('shows its warnings with their lines, twenty at first', async () => {
  const warnings = Array.from({ length: 25 }, (_, index) => ({
    line: index + 1,
    component: 'VEVENT',
    message: 'has no start',
  }));
  await showSource({ warnings });
  const list = screen.getByText('Line 1, VEVENT: has no start').closest('ul');
  expect(list?.children).toHaveLength(20);
  fireEvent.click(screen.getByRole('button', { name: 'Show all 25', hidden: true }));
  expect(list?.children).toHaveLength(25);
});

it('offers to take back the latest reading alone', async () => {
  const made = { at: '2026-05-11T10:00:00Z', added: 1, changed: 0, vanished: 0 };
  await showSource({
    imports: [
      { ...made, id: 'second' },
      { ...made, id: 'first' },
    ],
  });
  const rows = within(screen.getByRole('table', { hidden: true })).getAllByRole('row', {
    hidden: true,
  });
  expect(rows.map((row) => row.querySelectorAll('button').length)).toEqual([0, 1, 0]);
});

it('deletes only after it has said what goes', async () => {
  const emptied = { sources: [], contacts: [], exclusions: [], estimate: null };
  const remove = vi.fn(() => emptied);
  await showSource({}, { 'DELETE /api/sources/work': remove });
  fireEvent.click(screen.getByRole('button', { name: 'Delete Work' }));
  expect(screen.getByText(/^Its 2 events .+ go for good/)).toBeDefined();
  expect(remove).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Delete the calendar' }));
  await vi.waitFor(() => expect(remove).toHaveBeenCalledOnce());
});
