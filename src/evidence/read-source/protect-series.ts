import type { CalendarEvent, Exclusion } from '../model.ts';
import { type KeptSeries, listComponents, mapComponents } from './kept-series.ts';

/** What must not be kept, made ready for matching. */
export interface Protection {
  readonly words: readonly string[];
  readonly addresses: ReadonlySet<string>;
  /** `@example.com`: everybody there */
  readonly domains: readonly string[];
  readonly calendars: ReadonlySet<string>;
  /** addresses of the owner, the only ones a private event keeps: they hold the owner's answer */
  readonly own: ReadonlySet<string>;
  /** what stands for the address of someone blocked; undefined for everybody else */
  readonly standInFor: StandIn;
}

export type StandIn = (address: string) => string | undefined;

/** Makes the owner's exclusions ready for matching; case and Unicode form do not matter. */
export function makeProtection(
  exclusions: readonly Exclusion[],
  own: readonly string[],
  standInFor: StandIn = () => undefined,
): Protection {
  const addresses = valuesOf(exclusions, 'address');
  return {
    words: valuesOf(exclusions, 'word'),
    addresses: new Set(addresses.filter((value) => !value.startsWith('@'))),
    domains: addresses.filter((value) => value.startsWith('@')),
    calendars: new Set(valuesOf(exclusions, 'calendar')),
    own: new Set(own.map(fold)),
    standInFor,
  };
}

/** Letters as they are compared: one case, one Unicode form, no space around. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

/** Whether an exclusion names the whole calendar. */
export function excludesCalendar(protection: Protection, name: string): boolean {
  return protection.calendars.has(fold(name));
}

/** Whether an exclusion names a word of the title or someone on the event. */
export function excludesEvent(protection: Protection, event: CalendarEvent): boolean {
  const title = protection.words.length > 0 ? fold(event.title) : '';
  if (protection.words.some((word) => title.includes(word))) return true;
  return event.people.some(({ address }) => excludesAddress(protection, address));
}

/** Whether an exclusion names an address, in lower case, or everybody at its domain. */
export function excludesAddress(protection: Protection, address: string): boolean {
  if (protection.addresses.has(address)) return true;
  return protection.domains.some((domain) => address.endsWith(domain));
}

/**
 * Whether an exclusion may match a series, told from its stored text alone: most are passed over
 * without being read.
 */
export function mayExclude(
  protection: Protection,
  { calendar, text }: { readonly calendar: string; readonly text: string },
): boolean {
  if (excludesCalendar(protection, calendar)) return true;
  const folded = fold(text);
  const sought = [...protection.words, ...protection.addresses, ...protection.domains];
  return sought.some((value) => folded.includes(JSON.stringify(value).slice(1, -1)));
}

export interface Protected {
  /** undefined when nothing of it may be kept */
  readonly kept: KeptSeries | undefined;
  /** its events that an exclusion leaves out, and those that lose their words */
  readonly excluded: number;
  readonly private: number;
}

/**
 * Takes away what must not be kept; also from what was kept before an exclusion was made. A hidden
 * component stays, without words, where others of its series remain: its times still say which
 * occurrences it replaces.
 */
export function protectSeries(read: KeptSeries, protection: Protection): Protected {
  const components = listComponents(read.series);
  const visible = components.length - read.hidden.length;
  if (excludesCalendar(protection, read.calendar)) return allOf(visible);
  const hidden = components
    .filter(([place, { event }]) => read.hidden.includes(place) || excludesEvent(protection, event))
    .map(([place]) => place);
  if (hidden.length === components.length) return allOf(visible);
  const isPrivate = components.filter(
    ([place, { event }]) => event.isPrivate && !hidden.includes(place),
  ).length;
  const series = mapComponents(read.series, (component, place) => ({
    ...component,
    event: protectEvent(component.event, hidden.includes(place), protection),
  }));
  const excluded = hidden.length - read.hidden.length;
  return { kept: { ...read, series, hidden }, excluded, private: isPrivate };
}

function allOf(excluded: number): Protected {
  return { kept: undefined, excluded, private: 0 };
}

function protectEvent(
  event: CalendarEvent,
  isHidden: boolean,
  protection: Protection,
): CalendarEvent {
  if (!isHidden && !event.isPrivate) return replaceBlocked(event, protection);
  const own = isHidden ? [] : event.people.filter(({ address }) => protection.own.has(address));
  return { ...event, title: '', categories: [], people: own };
}

/** Someone blocked is still one of those on the event, without a name. */
export function replaceBlocked(
  event: CalendarEvent,
  { standInFor }: Pick<Protection, 'standInFor'>,
): CalendarEvent {
  if (event.people.every(({ address }) => standInFor(address) === undefined)) return event;
  const people = event.people.map((person) => {
    const address = standInFor(person.address);
    return address === undefined ? person : { ...person, address, name: undefined };
  });
  return { ...event, people };
}

function valuesOf(exclusions: readonly Exclusion[], kind: Exclusion['kind']): readonly string[] {
  return exclusions
    .filter((exclusion) => exclusion.kind === kind)
    .map((exclusion) => fold(exclusion.value))
    .filter((value) => value !== '');
}
