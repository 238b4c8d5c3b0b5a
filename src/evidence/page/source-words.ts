import { sayCount, sayDate, sayInstant, sayNumber } from '../../ui/numbers.ts';
import type { Source } from '../model.ts';

/** The page's first sentences, in two tones. */
interface SourcesFinding {
  readonly first: string;
  readonly second: string;
}

/** Says how many calendars there are and whether they can be trusted to be up to date. */
export function saySources(sources: readonly Source[], hasContacts = false): SourcesFinding {
  if (sources.length === 0 && hasContacts) {
    return {
      first: 'No calendar yet.',
      second: 'Who you deal with is here; hours start with one.',
    };
  }
  if (sources.length === 0) {
    return { first: 'No calendar yet.', second: 'Every number here starts with one.' };
  }
  const first = `${sayCount(sources.length, 'calendar')}, ${sayCount(countEvents(sources), 'event')}.`;
  const troubled = sources.filter((source) => source.trouble !== null);
  if (troubled.length > 0) return { first, second: sayTroubled(troubled, sources.length) };
  const excluded = sources.filter((source) => source.isExcluded).length;
  if (excluded > 0) return { first, second: `${sayNumber(excluded)} of them left out.` };
  const oldest = oldestReading(sources);
  return { first, second: oldest === undefined ? '' : `Last read ${sayInstant(oldest)}.` };
}

/** `file`, or of a subscription where it comes from. */
export function sayKind(source: Source): string {
  if (source.kind === 'file') return 'file';
  return source.host === null ? 'subscription' : `subscription, ${source.host}`;
}

/** `Sunday 21:40, again Sunday 22:40`, or that it was never read. */
export function sayReadings({ readAt, nextReadAt }: Source): string {
  if (readAt === null) return 'not read yet';
  const read = sayInstant(readAt);
  return nextReadAt === null ? read : `${read}, again ${sayInstant(nextReadAt)}`;
}

/** `1,667 events, 3,120 times`; an event that repeats takes place several times. */
export function sayContents({ events, occurrences }: Source): string {
  return `${sayCount(events, 'event')}, ${sayCount(occurrences, 'time')}`;
}

/** `3 May 2019 to 10 May 2026`. */
export function saySpan({ from, to }: Pick<Source, 'from' | 'to'>): string {
  if (from === null || to === null) return 'no dates';
  return from === to ? sayDate(from) : `${sayDate(from)} to ${sayDate(to)}`;
}

/** `12 added, 3 changed, 1 vanished`, or that nothing was new. */
export function sayImport(made: Source['imports'][number]): string {
  const parts = [
    [made.added, 'added'],
    [made.changed, 'changed'],
    [made.vanished, 'vanished'],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, how]) => `${sayNumber(count)} ${how}`);
  return said.length === 0 ? 'nothing new' : said.join(', ');
}

/** `Line 12: …`; line 0 speaks of the file as a whole. */
export function sayWarning({ line, component, message }: Source['warnings'][number]): string {
  const where = [line > 0 ? `Line ${line}` : '', component].filter(Boolean).join(', ');
  return where === '' ? message : `${where}: ${message}`;
}

/** What is lost with a source, before it is. */
export function sayDeletion(source: Source): string {
  return `Its ${sayCount(source.events, 'event')} and all hours counted from them go for good. What you answered about titles, and your rules, stay.`;
}

/** What undoing the latest reading does. */
export function sayUndo(source: Source): string {
  if (source.imports.length === 1) {
    return 'It is the only reading, so the calendar itself goes, with all its events.';
  }
  return 'The calendar is again as it was before: what was added goes, what changed or vanished comes back.';
}

function sayTroubled(troubled: readonly Source[], all: number): string {
  if (all === 1) return 'It could not be read.';
  return troubled.length === 1 ? 'One could not be read.' : `${troubled.length} could not be read.`;
}

function countEvents(sources: readonly Source[]): number {
  return sources.reduce((sum, source) => sum + source.events, 0);
}

function oldestReading(sources: readonly Source[]): string | undefined {
  return sources.flatMap(({ readAt }) => (readAt === null ? [] : [readAt])).toSorted()[0];
}
