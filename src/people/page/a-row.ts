import { NOTHING_SAID } from '../model/attributes.ts';
import type { PersonRow } from './rows.ts';

/** A person for tests: met, and nothing said of them. */
export function aRow(change: Partial<PersonRow> = {}): PersonRow {
  return {
    ...NOTHING_SAID,
    id: undefined,
    addresses: [change.address ?? 'priya@firm.example'],
    address: 'priya@firm.example',
    name: 'Priya',
    hours: 4,
    meetings: 3,
    lastMet: '2026-05-04',
    isEntered: false,
    lent: [],
    ...change,
  };
}
