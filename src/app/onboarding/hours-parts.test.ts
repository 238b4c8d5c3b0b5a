import { describe, expect, it } from 'vitest';
import { aSeries, aTime, someWeeks } from '../../time/page/a-time.ts';
import { splitHours } from './hours-parts.ts';

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
