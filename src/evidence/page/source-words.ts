import { DAY } from '../../kernel/week.ts';
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

/** So long ago is worth a word: the weeks since are missing. */
const STALE = 7 * DAY;

/** That it was not read for a week, what that costs, and how it is read again. */
export function sayStale(source: Source, now: number): string | undefined {
  const { readAt, knownUntil, isExcluded, kind, name, trouble } = source;
  if (readAt === null || isExcluded || now - Date.parse(readAt) < STALE) return undefined;
  const days = Math.floor((now - Date.parse(readAt)) / DAY);
  const known = knownUntil === null ? '' : ` It is known until ${sayDate(knownUntil)};`;
  const again =
    kind === 'file'
      ? 'Export it once more and drop it below, or choose “Read a newer export”.'
      : trouble === null
        ? 'Press “Refresh”.'
        : `Mend what is said above, then press “Try again”; or add ${name} anew from its address.`;
  return `Not read for ${sayCount(days, 'day')}.${known} what was held since is not counted. ${again}`;
}

/** So few events may well be all alone. */
const LEAST_EVENTS = 10;

/** That no event names anybody, and what that costs. */
export function sayMissingPeople({ events, withPeople }: Source): string | undefined {
  if (withPeople !== 0 || events < LEAST_EVENTS) return undefined;
  return `None of its ${sayCount(events, 'event')} names anybody. If you meet people in it, this export leaves out who was invited: hours are counted and sorted by their titles alone, and who you meet, your network, hours with your reports and decision-makers and what others could run cannot be. “Add a calendar” below shows, by program, the export that names them.`;
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
export function sayImport(made: Source['imports'][number], gone = 'vanished'): string {
  const parts = [
    [made.added, 'added'],
    [made.changed, 'changed'],
    [made.vanished, gone],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, how]) => `${sayNumber(count)} ${how}`);
  return said.length === 0 ? 'nothing new' : said.join(', ');
}

/** `Line 12: …`; line 0 speaks of the file as a whole. */
export function sayWarning({ line, component = '', message }: Warning): string {
  const where = [line > 0 ? `Line ${line}` : '', component].filter(Boolean).join(', ');
  return where === '' ? message : `${where}: ${message}`;
}

type Warning = Pick<Source['warnings'][number], 'line' | 'message'> & {
  readonly component?: string;
};

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
