import { describe, expect, it } from 'vitest';
import type { Records } from '../../time/model.ts';
import { aSeries, aTime, someWeeks } from '../../time/page/a-time.tsx';
import { groupRecords, splitHours } from './reveal-parts.ts';

type EventRecord = Records['records'][number];

function aRecord(title: string, start: string, hours: number): EventRecord {
  const { sorting } = aSeries(title, 'strategy', { sorting: { why: `${title} decides` } });
  const rest = { uid: title, recurrence: start, series: title, people: 3, source: 'calendar' };
  return { ...rest, title, start, end: start, hours, sorting };
}

describe('the records behind a number', () => {
  it('stand by series, most hours first, each in the order of time', () => {
    const groups = groupRecords([
      aRecord('Planning', '2026-05-06T08:00:00Z', 2),
      aRecord('Platform', '2026-05-08T08:00:00Z', 1.5),
      aRecord('Platform', '2026-05-01T08:00:00Z', 1.5),
    ]);
    expect(
      groups.map(({ title, hours, why, events }) => [
        title,
        hours,
        why,
        events.map((event) => event.start.slice(0, 10)),
      ]),
    ).toEqual([
      ['Platform', 3, 'Platform decides', ['2026-05-01', '2026-05-08']],
      ['Planning', 2, 'Planning decides', ['2026-05-06']],
    ]);
  });

  it('are none where there are none', () => {
    expect(groupRecords([])).toEqual([]);
  });
});

describe('the bar of all hours', () => {
  const weeks = someWeeks({ coordination: 10 }, {}, {}, {});

  function parts(...hours: readonly number[]) {
    const series = hours.map((recentHours, index) =>
      aSeries(`Series ${index + 1}`, 'coordination', { recentHours }),
    );
    const others = [
      aSeries('Unknown', 'unsorted', { recentHours: 4 }),
      aSeries('Gym', 'personal', { recentHours: 9 }),
      aSeries('Long ago', 'review', { hours: 9, recentHours: 0 }),
    ];
    const time = aTime({ weeks: [...weeks], series: [...series, ...others] });
    return splitHours(time).map((part) => `${part.title} ${part.hours} ${part.look}`);
  }

  it('names five series, counts the rest together and sets the unsorted apart', () => {
    expect(parts(2, 22, 3, 4, 5, 6, 1)).toEqual([
      'Series 2 22 largest',
      'Series 6 6 series',
      'Series 5 5 series',
      'Series 4 4 series',
      'Series 3 3 series',
      '2 more series 3 series',
      'not sorted 4 unsorted',
    ]);
  });

  it('names a sixth rather than call it one more', () => {
    expect(parts(6, 5, 4, 3, 2, 1).at(5)).toBe('Series 6 1 series');
  });

  it('is empty without hours', () => {
    expect(splitHours(aTime())).toEqual([]);
  });
});
