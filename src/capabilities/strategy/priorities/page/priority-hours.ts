import type { Time } from '../../../../time/model.ts';
import type { PriorityLink } from '../model.ts';

/** Titles and hours a week of the owner's series, most hours first. */
export interface SeriesHours {
  readonly title: string;
  readonly perWeek: number;
}

/** Hours of a priority, of all hours. */
export interface PriorityHours {
  /** mean of the four latest complete weeks */
  readonly perWeek: number;
  /** of all counted hours, 0–1; undefined where nothing is counted */
  readonly share: number | undefined;
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

/**
 * Hours a week that serve a priority, by the series it is linked to; single events are counted by
 * the measure alone.
 * @returns hours a week and their share 0–1 of all counted hours; no share where none is counted
 * Source: docs/measures.md#strategy.agenda
 */
export function countPriority(
  links: readonly PriorityLink[],
  series: readonly SeriesHours[],
): PriorityHours {
  const linked = new Set(links.flatMap((link) => (link.kind === 'series' ? [link.title] : [])));
  const perWeek = sumOf(series.filter(({ title }) => linked.has(title)));
  const all = sumOf(series);
  return { perWeek, share: all === 0 ? undefined : perWeek / all };
}

function sumOf(series: readonly SeriesHours[]): number {
  return series.reduce((sum, each) => sum + each.perWeek, 0);
}

/** The series that hold every word looked for. */
export function findSeries(series: readonly SeriesHours[], words: string): readonly SeriesHours[] {
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
  return series.filter(({ title }) => asked.every((word) => title.toLowerCase().includes(word)));
}

/** The order with one moved by a place up (−1) or down (1); as it was at either end. */
export function movePriority(ids: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const at = ids.indexOf(id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= ids.length) return ids;
  const rest = ids.filter((each) => each !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}
