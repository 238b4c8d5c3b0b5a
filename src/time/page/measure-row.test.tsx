import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { aMeasure, weekValues } from './a-measure.ts';
import { MeasureRow } from './measure-row.tsx';

afterEach(cleanup);

function show(measure: ReturnType<typeof aMeasure>): void {
  render(
    <table>
      <tbody>
        <MeasureRow measure={{ ...measure, state: 'trend only' }} onOpen={() => {}} />
      </tbody>
    </table>,
  );
}

it('says with a value what must not be left out beside it', () => {
  show(aMeasure({ beside: 'Of 16 equal ties: 0.06.' }));
  const value = screen.getByText('Of 16 equal ties: 0.06.').closest('td');
  expect(value?.textContent).toContain('12%');
});

it('draws a line of what is known, and none of what is not', () => {
  const weeks = weekValues(0.1, 0.12, 0.14);
  show(aMeasure({ weeks }));
  const known = screen.getByRole('row').querySelectorAll('svg').length;
  cleanup();
  show(aMeasure({ weeks, value: null, enough: false, missing: 'Two more weeks.' }));
  const unknown = screen.getByRole('row');
  expect([known > 0, unknown.querySelectorAll('svg').length]).toEqual([true, 0]);
  expect(unknown.textContent).toContain('Not enough data: Two more weeks.');
});
