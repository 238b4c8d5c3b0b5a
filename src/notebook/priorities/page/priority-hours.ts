import type { SeriesHours } from '../../../time/page/series-hours.ts';
import type { PriorityLink } from '../model.ts';

/** Hours of a priority, of all hours. */
export interface PriorityHours {
  /** mean of the four latest complete weeks */
  readonly perWeek: number;
  /** of all counted hours, 0–1; undefined where nothing is counted */
  readonly share: number | undefined;
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

/** The order with one moved by a place up (−1) or down (1); as it was at either end. */
export function movePriority(ids: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const at = ids.indexOf(id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= ids.length) return ids;
  const rest = ids.filter((each) => each !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}
