import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { Cell, type Sort, SortableColumn, sortRows, Table } from './table.tsx';

afterEach(cleanup);

const SERIES = [
  { title: 'stand-up', hours: 13 },
  { title: 'Release sync', hours: 71.5 },
  { title: 'Budget', hours: 13 },
];

type By = 'title' | 'hours';

function Ledger() {
  const [sort, setSort] = useState<Sort<By>>({ by: 'hours', order: 'descending' });
  return (
    <Table caption="Recurring meetings">
      <thead>
        <tr>
          <SortableColumn id="title" sort={sort} onSort={setSort}>
            Series
          </SortableColumn>
          <SortableColumn id="hours" sort={sort} onSort={setSort} isNumber>
            Hours
          </SortableColumn>
        </tr>
      </thead>
      <tbody>
        {sortRows(SERIES, sort, (row, by) => row[by]).map((row) => (
          <tr key={row.title}>
            <th scope="row">{row.title}</th>
            <Cell isNumber>{row.hours}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function titles(): readonly (string | null)[] {
  return screen.getAllByRole('rowheader').map((header) => header.textContent);
}

it('sorts words from A whatever their case, turns on the second press, and says which way', () => {
  render(<Ledger />);
  expect(titles()).toEqual(['Release sync', 'stand-up', 'Budget']);
  const header = screen.getByRole('columnheader', { name: 'Series' });
  fireEvent.click(screen.getByRole('button', { name: 'Series' }));
  expect([titles(), header.getAttribute('aria-sort')]).toEqual([
    ['Budget', 'Release sync', 'stand-up'],
    'ascending',
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'Series' }));
  expect([titles(), header.getAttribute('aria-sort')]).toEqual([
    ['stand-up', 'Release sync', 'Budget'],
    'descending',
  ]);
});

it('starts a column of numbers with the largest, ties in the order they came in', () => {
  render(<Ledger />);
  fireEvent.click(screen.getByRole('button', { name: 'Series' }));
  fireEvent.click(screen.getByRole('button', { name: 'Hours' }));
  expect(titles()).toEqual(['Release sync', 'stand-up', 'Budget']);
});
