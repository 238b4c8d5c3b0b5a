import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { aMeasure } from './a-measure.ts';
import { MeasureRow } from './measure-row.tsx';

it('says with a value what must not be left out beside it', () => {
  const measure = { ...aMeasure({ beside: 'Of 16 equal ties: 0.06.' }), state: 'trend only' };
  render(
    <table>
      <tbody>
        <MeasureRow measure={measure} onOpen={() => {}} />
      </tbody>
    </table>,
  );
  const value = screen.getByText('Of 16 equal ties: 0.06.').closest('td');
  expect(value?.textContent).toContain('12%');
});
