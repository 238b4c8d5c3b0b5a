import { couldBeRun, isHandsOn } from '../../../capabilities/delegation/measures.ts';
import type { Facts } from '../../../capabilities/model.ts';
import { isShortNotice } from '../../../capabilities/strategy/measures.ts';
import { sayHours } from '../../../kernel/amount.ts';
import { quoteTitle } from '../../../kernel/say-title.ts';
import { compareText } from '../../../time/core/candidates.ts';
import type { IsPart } from '../../../time/core/measuring.ts';
import { personsAt, personsWith } from '../../../time/core/persons.ts';
import { recordId } from '../../../time/core/records.ts';
import type { Series } from '../../../time/core/series.ts';
import { sumHours } from '../../../time/core/tally.ts';
import type { CountedEvent } from '../../../time/model.ts';
import type { FoundFact } from '../model.ts';
import { eventsOfSeries, sayCount, sayHoursAWeek, sizeOfHours } from './figures.ts';
import type { Names } from './persons.ts';

/** So many are looked at, so that there is another where the first is refused. */
const MOST = 3;
/** In a smaller meeting there is nobody to hand it to, and no status to collect. */
const LEAST_PEOPLE = 3;
/** A step keeps what it was about, in so many letters. */
const MOST_IN_KEY = 300;

/** A series with its counted events of the recent weeks. */
interface Recent {
  readonly series: Series;
  readonly events: readonly CountedEvent[];
  readonly hours: number;
  /** the others, each once */
  readonly people: number;
}

/**
 * Recurring meetings of three and more that could be run by a report who came every time, most
 * hours first.
 */
export function findSeriesToRun(
  facts: Facts,
  names: Names,
  handedOn: ReadonlySet<string>,
): FoundFact[] {
  const isRunnable = couldBeRun(facts);
  const reports = personsWith(facts.people, ['report']).map(({ id }) => id);
  const found = listRecent(facts, isRunnable).flatMap((recent) => {
    const person = findSteadiest(recent, reports, facts);
    if (recent.people < LEAST_PEOPLE || person === undefined) return [];
    if (handedOn.has(nameSeries(recent.series.title))) return [];
    const { words, fill, ...rest } = describeSeries(recent, facts);
    const run = `${names.full(person)} is there every time`;
    return [
      {
        ...rest,
        fact: 'series-could-run' as const,
        words: `${words}; ${run}`,
        fill: { ...fill, person: names.short(person) },
      },
    ];
  });
  return found.slice(0, MOST);
}

/**
 * The recurring meeting of yours of three and more with the most hours, and the one with the most
 * hours of coordination and hands-on work, which may be another; none that was handed on.
 */
export function findLargestSeries(facts: Facts, handedOn: ReadonlySet<string>): FoundFact[] {
  const large = listRecent(facts, () => true)
    .filter(({ series, people }) => series.isRecurring && series.isOwn && people >= LEAST_PEOPLE)
    .filter(({ series }) => !handedOn.has(nameSeries(series.title)))
    .map((recent): FoundFact => ({ ...describeSeries(recent, facts), fact: 'series-largest' }));
  const handsOn = large.find(({ partOf }) => partOf?.includes('delegation.hands-on'));
  return [...new Set([...large.slice(0, 1), ...(handsOn === undefined ? [] : [handsOn])])];
}

/** The topic that came up at short notice twice and more, with the most hours so. */
export function findShortNotice(facts: Facts): FoundFact[] {
  return listRecent(facts, isShortNotice)
    .filter(({ events }) => countMeetings(events) > 1)
    .slice(0, 1)
    .map((recent) => {
      const { fill, ...rest } = describeSeries(recent, facts);
      const hours = sayHours(recent.hours);
      const times = sayCount(countMeetings(recent.events), 'time');
      const weeks = sayCount(facts.time.recent.length, 'week');
      return {
        ...rest,
        fact: 'series-short-notice',
        words: `${recent.series.title}, ${hours} h at less than a day’s notice, ${times} in ${weeks}`,
        fill: { ...fill, hours: sayHours(recent.hours / facts.time.recent.length) },
      };
    });
}

/** The meeting with the most hours whose kind nobody knows. */
export function findUnsorted(facts: Facts): Unsorted | undefined {
  const [largest] = listRecent(facts, ({ sorting }) => sorting.kind === 'unsorted');
  return largest && { ...describeSeries(largest, facts), series: largest.series.id };
}

interface Unsorted extends Pick<FoundFact, 'words' | 'href' | 'key'> {
  /** id of the series */
  readonly series: string;
}

/** A delegation names its series by their titles. */
export function nameSeries(title: string): string {
  return title.trim().toLowerCase();
}

function listRecent({ time, people }: Facts, isPart: (event: CountedEvent) => boolean): Recent[] {
  const groups = Map.groupBy(time.recentEvents.filter(isPart), (event) => event.series);
  return [...groups]
    .flatMap(([id, events]) => {
      const series = time.count.series.get(id);
      // A title that the calendar keeps to itself names nothing.
      if (series === undefined || series.isPrivate || series.traits.title === '') return [];
      const addresses = [...new Set(events.flatMap((event) => event.people))];
      const persons = personsAt(addresses, people).length;
      return [{ series, events, hours: sumHours(events), people: persons }];
    })
    .filter(({ hours }) => hours > 0)
    .sort((a, b) => b.hours - a.hours || compareText(a.series.key, b.series.key));
}

function describeSeries({ series, events, hours, people }: Recent, facts: Facts) {
  const { time } = facts;
  const aWeek = hours / time.recent.length;
  const title = series.title.trim();
  const all = time.recent.reduce((sum, week) => sum + week.hours, 0);
  const others = people === 0 ? '' : people === 1 ? ', 1 person' : `, ${people} people`;
  return {
    key: series.key.slice(0, MOST_IN_KEY),
    words: `${title}, ${sayHoursAWeek(aWeek, time)}${others}`,
    href: eventsOfSeries(series.id),
    fill: { series: quoteTitle(title), hours: sayHours(aWeek), people: String(people) },
    hoursAWeek: aWeek,
    allHoursAWeek: all / time.recent.length,
    size: sizeOfHours(hours, all),
    partOf: listMeasuresOf(events, facts),
  };
}

/** The measures that count some of these hours, and should fall when the series does. */
function listMeasuresOf(events: readonly CountedEvent[], facts: Facts): string[] {
  const parts: readonly (readonly [string, IsPart])[] = [
    ['delegation.hands-on', isHandsOn],
    ['delegation.could-run', couldBeRun(facts)],
    ['strategy.reactive', isShortNotice],
  ];
  return parts.flatMap(([measure, isPart]) => (events.some(isPart) ? [measure] : []));
}

/** The report who was at every one of the events. */
function findSteadiest(
  { events }: Recent,
  reports: readonly string[],
  { people }: Facts,
): string | undefined {
  const persons = events.map((event) => new Set(personsAt(event.people, people)));
  return reports
    .toSorted(compareText)
    .find((report) => persons.every((present) => present.has(report)));
}

/** An event across midnight on Sunday is two that count and one that was held. */
function countMeetings(events: readonly CountedEvent[]): number {
  return new Set(events.map(recordId)).size;
}
