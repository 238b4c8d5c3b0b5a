import type { KindOrUnsorted, Time } from '../model.ts';
import { HORIZON_OF_KIND, KINDS } from '../model.ts';

type Week = Time['weeks'][number];
type Series = Time['series'][number];

/** A window for tests: whatever the story does not name is empty. */
export function aTime(parts: Partial<Time> = {}): Time {
  const weeks = parts.weeks ?? [];
  const hours = parts.hours ?? weeks.reduce((sum, week) => sum + week.hours, 0);
  return {
    zone: 'Europe/Berlin',
    from: weeks[0]?.from ?? '2026-02-16',
    to: '2026-05-11',
    asOf: hours > 0 ? '2026-05-10T22:00:00Z' : null,
    asOfNote: null,
    lateReadings: [],
    hours,
    tentativeHours: 0,
    weeks,
    byKind: sumKinds(weeks),
    sorted: { share: null, hours: 0, rule: 0, you: 0, learned: 0, words: 0 },
    unscheduled: null,
    series: [],
    ask: [],
    blocks: [],
    ...parts,
  };
}

/** Consecutive complete weeks from 2026-W07 on, by kind. */
export function someWeeks(...byKinds: readonly Record<string, number>[]): Week[] {
  return byKinds.map((byKind, index) => aWeek(index, { byKind }));
}

export function aWeek(index: number, parts: Partial<Week> = {}): Week {
  const byKind = parts.byKind ?? {};
  return {
    week: `2026-W${String(index + 7).padStart(2, '0')}`,
    from: new Date(Date.UTC(2026, 1, 9 + index * 7)).toISOString().slice(0, 10),
    hours: Object.values(byKind).reduce((sum, hours) => sum + hours, 0),
    isComplete: true,
    isLeave: false,
    mayBeLeave: false,
    byKind,
    ...parts,
  };
}

export function aSeries(
  title: string,
  kind: KindOrUnsorted,
  {
    sorting,
    ...parts
  }: Partial<Omit<Series, 'sorting'>> & { sorting?: Partial<Series['sorting']> } = {},
): Series {
  return {
    id: title,
    title,
    isRecurring: true,
    hours: 0,
    recentHours: 0,
    occurrences: 1,
    people: 1,
    names: [],
    cadence: 'weekly',
    isOwn: true,
    heldBy: null,
    couldHold: [],
    personHours: 0,
    ...parts,
    sorting: {
      kind,
      by: kind === 'unsorted' ? null : 'words',
      confidence: kind === 'unsorted' ? 0.4 : 0.8,
      guess: kind === 'unsorted' ? 'coordination' : kind,
      horizon: kind === 'unsorted' ? null : HORIZON_OF_KIND[kind],
      why: '',
      ...sorting,
    },
  };
}

function sumKinds(weeks: readonly Week[]): Time['byKind'] {
  const recent = new Set(weeks.filter((week) => week.isComplete).slice(-4));
  const total = weeks.reduce((sum, week) => sum + week.hours, 0);
  const kinds = new Map<string, { hours: number; recentHours: number }>();
  for (const week of weeks) {
    for (const [kind, hours] of Object.entries(week.byKind)) {
      const sums = kinds.get(kind) ?? { hours: 0, recentHours: 0 };
      kinds.set(kind, {
        hours: sums.hours + hours,
        recentHours: sums.recentHours + (recent.has(week) ? hours : 0),
      });
    }
  }
  return [...kinds].map(([kind, sums]) => ({
    kind: readKind(kind),
    share: sums.hours / total,
    ...sums,
  }));
}

function readKind(name: string): KindOrUnsorted {
  const kind = KINDS.find((known) => known === name);
  if (kind === undefined && name !== 'unsorted') throw new Error(`no such kind: ${name}`);
  return kind ?? 'unsorted';
}
