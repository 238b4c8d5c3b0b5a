import { expect, it } from 'vitest';
import { aSeries, aTime, aWeek } from './a-time.ts';
import { arrangeRows, readLedger } from './ledger-rows.ts';

const weeks = (count: number) =>
  Array.from({ length: count }, (_, index) => aWeek(index, { byKind: { people: 5 } }));
const series = [
  aSeries('Ops sync', 'coordination', { hours: 6, people: 9, personHours: 60, names: ['Jonah'] }),
  aSeries('Budget', 'unsorted', { hours: 2, people: 3, personHours: 8 }),
  aSeries('Priya and Maya', 'people', { hours: 6, people: 1, personHours: 12 }),
  aSeries('Interview', 'hiring', { hours: 1, isRecurring: false }),
];
const byHours = { by: 'hours', order: 'descending' } as const;

function titles(rows: ReturnType<typeof arrangeRows>): readonly string[] {
  return rows.map((row) => row.series.title);
}

it('scales the hours of a window to the thirteen weeks of a quarter', () => {
  const ledger = readLedger(aTime({ weeks: weeks(12), series }), true);
  expect(ledger.rows.map((row) => [row.hours, row.personHours])).toEqual([
    [6.5, 65],
    [13 / 6, 26 / 3],
    [6.5, 13],
  ]);
  expect([ledger.allHours, ledger.scale.weeks]).toEqual([65, 12]);
});

it('does not scale from fewer than four weeks', () => {
  const ledger = readLedger(aTime({ weeks: weeks(3), series }), true);
  expect([ledger.rows[0]?.hours, ledger.scale.isQuarter]).toEqual([6, false]);
});

it('keeps single events apart from what recurs', () => {
  expect(titles(readLedger(aTime({ weeks: weeks(12), series }), false).rows)).toEqual([
    'Interview',
  ]);
});

it('breaks ties by hours, and orders unsorted before the kinds', () => {
  const { rows } = readLedger(aTime({ weeks: weeks(12), series }), true);
  const arranged = arrangeRows(rows, {
    filter: '',
    sort: { by: 'kind', order: 'ascending' },
  });
  expect(titles(arranged)).toEqual(['Budget', 'Ops sync', 'Priya and Maya']);
});

it('finds a series by its title, people or kind, every word counting', () => {
  const { rows } = readLedger(aTime({ weeks: weeks(12), series }), true);
  const found = ['jonah', 'PEOPLE priya', 'unsorted', 'priya unsorted'].map((filter) =>
    titles(arrangeRows(rows, { filter, sort: byHours })),
  );
  expect(found).toEqual([['Ops sync'], ['Priya and Maya'], ['Budget'], []]);
});

it('takes several series of one title and kind for one row that opens to them', () => {
  const again = aSeries('ops sync ', 'coordination', {
    hours: 12,
    personHours: 60,
    names: ['Jonah', 'Ines'],
  });
  const { rows } = readLedger(aTime({ weeks: weeks(13), series: [...series, again] }), true);
  const [row] = rows.filter(({ parts }) => parts.length > 0);
  expect(row).toMatchObject({ hours: 18, personHours: 120 });
  expect(row?.series).toMatchObject({ people: 2, cadence: '2 series' });
  expect(row?.parts.map(({ hours }) => hours)).toEqual([12, 6]);
});
