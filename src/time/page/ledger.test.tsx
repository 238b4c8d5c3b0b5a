import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { showInTest } from '../../ui/show-in-test.tsx';
import { aSeries, aTime, aWeek } from './a-time.ts';
import { nameKinds } from './kind-order.ts';
import { Ledger } from './ledger.tsx';

const weeks = Array.from({ length: 12 }, (_, index) => aWeek(index, { byKind: { people: 5 } }));
const time = aTime({
  weeks,
  series: [
    aSeries('Ops sync', 'coordination', { hours: 12, people: 9, personHours: 120 }),
    aSeries('Budget', 'unsorted', { hours: 3, people: 3, personHours: 12 }),
    aSeries('Stand-up', 'coordination', { hours: 6, people: 6, sorting: { by: 'rule' } }),
    aSeries('Interview', 'hiring', { hours: 1, isRecurring: false }),
  ],
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function showLedger() {
  await showInTest(
    <Ledger
      time={time}
      names={nameKinds(time.byKind)}
      onOpen={() => undefined}
      onRule={() => undefined}
    />,
    { 'POST /api/time/answers': time },
  );
}

function titles(): readonly (string | null)[] {
  return screen
    .getAllByRole('rowheader')
    .map((header) => within(header).getAllByRole('button')[0]?.textContent ?? null);
}

it('says how the hours of a quarter were reached, and of how many they are part', async () => {
  await showLedger();
  expect(
    screen.getByText(
      '3 series, 22.8 of 65 hours a quarter, scaled from 12 weeks to 13; person-hours count you',
    ),
  ).toBeDefined();
});

it('marks the column that orders the rows, and turns it at the second press', async () => {
  await showLedger();
  const head = () => screen.getByRole('columnheader', { name: 'Hours a quarter' });
  expect([head().getAttribute('aria-sort'), titles()]).toEqual([
    'descending',
    ['Ops sync', 'Stand-up', 'Budget'],
  ]);
  fireEvent.click(within(head()).getByRole('button'));
  expect([head().getAttribute('aria-sort'), titles()]).toEqual([
    'ascending',
    ['Budget', 'Stand-up', 'Ops sync'],
  ]);
});

it('offers no choice where a rule decided: the rule is what can be changed', async () => {
  await showLedger();
  const names = screen
    .getAllByRole('combobox', { name: /^Kind of/ })
    .map((choice) => choice.getAttribute('aria-label'));
  expect(new Set(names)).toEqual(new Set(['Kind of Ops sync', 'Kind of Budget']));
});

it('shows single events apart, under their titles', async () => {
  await showLedger();
  fireEvent.click(screen.getByRole('radio', { name: 'Single events' }));
  expect(titles()).toEqual(['Interview']);
});

it('says when nothing matches the filter', async () => {
  await showLedger();
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'zzz' } });
  expect(screen.getByText('Nothing here matches the filter.')).toBeDefined();
});
