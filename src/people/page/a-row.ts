import type { PersonRow } from './rows.ts';

/** A person for tests: met, and nothing said of them. */
export function aRow(change: Partial<PersonRow> = {}): PersonRow {
  return {
    address: 'priya@firm.example',
    name: 'Priya',
    relations: [],
    level: null,
    function: null,
    hours: 4,
    meetings: 3,
    lastMet: '2026-05-04',
    isEntered: false,
    ...change,
  };
}
