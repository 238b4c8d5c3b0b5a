import type { Time } from '../model.ts';

/** Titles and hours a week of the owner's series, most hours first. */
export interface SeriesHours {
  readonly title: string;
  readonly perWeek: number;
}

const WEEKS = 4;

/**
 * Series of one title are one line, since a link takes in everything of its title. The mean is
 * over as many complete weeks as there are, four at most.
 */
export function listSeries({
  series,
  weeks,
}: Pick<Time, 'series' | 'weeks'>): readonly SeriesHours[] {
  const complete = weeks.filter(({ isComplete }) => isComplete).length;
  const counted = Math.max(1, Math.min(WEEKS, complete));
  const byTitle = Map.groupBy(series, ({ title }) => title);
  return [...byTitle]
    .map(([title, alike]) => ({
      title,
      perWeek: alike.reduce((sum, each) => sum + each.recentHours, 0) / counted,
    }))
    .filter(({ title }) => title.trim() !== '')
    .sort((a, b) => b.perWeek - a.perWeek || a.title.localeCompare(b.title));
}

/** The series that hold every word looked for. */
export function findSeries(series: readonly SeriesHours[], words: string): readonly SeriesHours[] {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
  return series.filter(({ title }) => asked.every((word) => title.toLowerCase().includes(word)));
}
