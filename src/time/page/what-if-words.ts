import type { Draft, DraftChange } from '../draft/model.ts';
import type { Time } from '../model.ts';
import { sayTenths } from './figures.ts';

type Series = Time['series'][number];

/** A choice for one series; none keeps it as it is. */
export interface DraftChoice {
  readonly value: string;
  readonly said: string;
  readonly change: DraftChange | undefined;
}

const LENGTHS = [15, 20, 30, 45, 60, 90] as const;
const MOST_NAMES = 12;

/** What can be tried with a series: keep, drop, halve, shorten, or give to a report on it. */
export function listChoices(series: Pick<Series, 'id' | 'couldHold' | 'hours' | 'occurrences'>) {
  const { id, couldHold, hours, occurrences } = series;
  const minutes = occurrences === 0 ? 0 : (hours / occurrences) * 60;
  const choices: DraftChoice[] = [
    { value: 'keep', said: 'keep', change: undefined },
    makeChoice({ series: id, action: 'drop' }),
    makeChoice({ series: id, action: 'halve' }),
    ...LENGTHS.filter((length) => length <= minutes - 5).map((length) =>
      makeChoice({ series: id, action: 'shorten', minutes: length }),
    ),
    ...couldHold
      .slice(0, MOST_NAMES)
      .map((to) => makeChoice({ series: id, action: 'delegate', to: to.slice(0, 320) })),
  ];
  return choices;
}

/** A change as a choice, also one that the list does not hold any more. */
export function makeChoice(change: DraftChange): DraftChoice {
  const said = sayChange(change);
  return { value: said, said, change };
}

/** `delegate to Priya`, `every second time` */
export function sayChange(change: DraftChange): string {
  if (change.action === 'drop') return 'drop';
  if (change.action === 'halve') return 'every second time';
  if (change.action === 'shorten') return `shorten to ${change.minutes} min`;
  return `delegate to ${change.to}`;
}

/** What the draft does to strategy, and why its share moves; empty where that cannot be told. */
export function sayStrategy(
  { today, changed, measures }: Draft,
  sayShare: (share: number) => string,
) {
  const share = measures.find(({ id }) => id === 'strategy.share');
  const [from, to] = [share?.today.value ?? null, share?.changed.value ?? null];
  if (from === null || to === null) return '';
  const [before, after] = [from * today.hours, to * changed.hours];
  const shares = `from ${sayShare(from)} to ${sayShare(to)}`;
  if (sayTenths(before) !== sayTenths(after))
    return `Strategy goes from ${sayTenths(before)} to ${sayTenths(after)} h, its share ${shares}.`;
  if (sayShare(from) === sayShare(to))
    return `Strategy stays at ${sayTenths(after)} h, ${sayShare(to)} of the total.`;
  const why = to > from ? ' only because the total falls' : '';
  return `Strategy stays at ${sayTenths(after)} h; its share goes ${shares}${why}.`;
}

/** Whole hours to hold of those that are free, two at most; 0 where less than one is. */
export function hoursToHold({ freed }: Pick<Draft, 'freed'>): number {
  return Math.min(2, Math.max(0, Math.floor(freed + 1e-9)));
}
