import { sayCount, sayDate } from '../../../ui/numbers.ts';
import type { Calibration } from '../calibration/measures.ts';
import type { Forecast } from '../model.ts';
import { sayDistance } from './read-line.ts';

/** Below 20 resolved a list, the score from 20, curve and decomposition from 50. */
export const SCORE_FROM = 20;
export const CURVE_FROM = 50;

export interface SortedForecasts {
  /** due today or before, longest first */
  readonly due: readonly Forecast[];
  /** due later, next first */
  readonly open: readonly Forecast[];
  /** what came to its end, latest first */
  readonly ended: readonly Forecast[];
}

export function sortForecasts(forecasts: readonly Forecast[], today: string): SortedForecasts {
  const open = forecasts.filter(({ resolved }) => resolved === null);
  return {
    due: open.filter(({ due }) => due <= today),
    open: open.filter(({ due }) => due > today),
    ended: forecasts
      .filter(({ resolved }) => resolved !== null)
      .toSorted((a, b) => ((a.resolved?.on ?? '') < (b.resolved?.on ?? '') ? 1 : -1)),
  };
}

/** The sentence of the page: how many wait for an answer, and how many there are. */
export function sayForecasts({ due, open, ended }: SortedForecasts) {
  if (due.length + open.length + ended.length === 0) {
    return { said: 'What will happen?', shown: 'Say it in a line, with a date and a percentage.' };
  }
  const verb = due.length === 1 ? 'is' : 'are';
  const said =
    due.length === 0 ? 'No forecast is due.' : `${sayCount(due.length, 'forecast')} ${verb} due.`;
  return { said, shown: `${open.length} open, ${ended.length} resolved.` };
}

/** `made 5 January 2026, due 31 March 2026 (in 3 months), #pricing`, or what became of it. */
export function sayDetail(
  { made, due, resolved, tags }: Omit<Forecast, 'id'>,
  today: string,
): string {
  const end =
    resolved === null
      ? `due ${sayDate(due)} (${sayDistance(due, today)})`
      : `${OUTCOME_WORDS[resolved.outcome]} ${sayDate(resolved.on)}`;
  return [`made ${sayDate(made)}`, end, ...tags.map((tag) => `#${tag}`)].join(', ');
}

const OUTCOME_WORDS = {
  yes: 'happened',
  no: 'did not happen, known',
  void: 'void since',
} as const;

/** Every tag with how many came to their end, most first. */
export function countTags(forecasts: readonly Forecast[]) {
  const counts = new Map<string, number>();
  for (const tag of forecasts.flatMap(({ tags }) => tags))
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag));
}

/** What the score says, in a sentence; what lacks, below 20. */
export function sayScore({ n, brier, uncertainty, baseRate }: Calibration): string {
  if (brier === undefined || uncertainty === undefined || baseRate === undefined) {
    return `Nothing is resolved yet. The score shows from ${SCORE_FROM}, the curve from ${CURVE_FROM}.`;
  }
  if (n < SCORE_FROM) {
    return `${n} of ${SCORE_FROM} resolved: too few for a score. The curve shows from ${CURVE_FROM}.`;
  }
  const happened = `${Math.round(n * baseRate)} of ${n} happened`;
  if (uncertainty === 0) {
    return `${happened}. Where all come out the same, no skill can be told.`;
  }
  const [score, same] = [say3(brier), say3(uncertainty)];
  const nearer =
    score === same ? 'The two are equally near.' : 'The lower score is the nearer one.';
  return `${happened}. You score ${score}, and always saying ${Math.round(baseRate * 100)}% would score ${same}. ${nearer}`;
}

/** Three decimals, with a minus that is one. */
export function say3(value: number): string {
  return value.toFixed(3).replace('-', '−');
}
