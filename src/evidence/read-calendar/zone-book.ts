import { findZone, makeZone, type Zone } from '../../kernel/zone.ts';
import type { CalendarTime, ZoneTable } from './calendar.ts';
import { findFixedZone, findNamedZone } from './find-named-zone.ts';
import { tableOfZone, type ZoneRules } from './zone-rules.ts';

/** The zones of one VCALENDAR, by the names its times use. */
export interface ZoneBook {
  /** A time with its zone named so that it can be stored: IANA, or in `tables`. */
  settle(time: CalendarTime, line: number): CalendarTime;
  /** The zone of a settled time; undefined for dates and floating times. */
  zoneOf(time: CalendarTime): Zone | undefined;
  /** whether the file brings rules of its own that are used */
  hasTables(): boolean;
  /** Rules of the file's own, of those among the names given; undefined when none is. */
  tablesOf(names: Iterable<string | undefined>): Readonly<Record<string, ZoneTable>> | undefined;
}

interface ZoneSources {
  readonly rules: ReadonlyMap<string, ZoneRules>;
  /** X-WR-TIMEZONE and its line */
  readonly own: { readonly name: string; readonly line: number } | undefined;
  readonly warn: (line: number, component: string, message: string) => void;
}

export function makeZoneBook(sources: ZoneSources): ZoneBook {
  const names = new Map<string, string | undefined>();
  const tables = new Map<string, ZoneTable>();
  const zones = new Map<string, Zone>();
  const own = sources.own === undefined ? undefined : settleOwn(sources.own);

  function settleOwn(from: { readonly name: string; readonly line: number }): string | undefined {
    const zone = findNamedZone(from.name) ?? findFixedZone(from.name);
    if (zone === undefined) sources.warn(from.line, 'VCALENDAR', unknownZone(from.name, 'yours'));
    return zone?.id;
  }

  function settle(time: CalendarTime, line: number): CalendarTime {
    if (time.isDate === true || time.zone === 'UTC') return time;
    if (time.zone === undefined) return own === undefined ? time : { ...time, zone: own };
    const name = nameOf(time.zone, line);
    if (name === time.zone) return time;
    return name === undefined ? { wall: time.wall } : { ...time, zone: name };
  }

  function nameOf(id: string, line: number): string | undefined {
    if (names.has(id)) return names.get(id);
    const rules = sources.rules.get(id);
    const zone = findNamedZone(id) ?? (rules?.location ? findNamedZone(rules.location) : undefined);
    const name = zone?.id ?? nameOfTable(id, rules) ?? findFixedZone(id)?.id ?? own;
    if (zone === undefined && !tables.has(id)) {
      sources.warn(line, 'VEVENT', unknownZone(id, name ?? 'yours'));
    }
    names.set(id, name);
    return name;
  }

  function nameOfTable(id: string, rules: ZoneRules | undefined): string | undefined {
    const table = rules === undefined ? undefined : tableOfZone(rules);
    if (table === undefined) return undefined;
    tables.set(id, table);
    zones.set(id, makeZone(id, table.first, table.changes));
    return id;
  }

  function zoneOf(time: CalendarTime): Zone | undefined {
    return time.zone === undefined ? undefined : (zones.get(time.zone) ?? findZone(time.zone));
  }

  function tablesOf(
    wanted: Iterable<string | undefined>,
  ): Readonly<Record<string, ZoneTable>> | undefined {
    const found: [string, ZoneTable][] = [];
    for (const name of wanted) {
      const table = name === undefined ? undefined : tables.get(name);
      if (name !== undefined && table !== undefined) found.push([name, table]);
    }
    return found.length === 0 ? undefined : Object.fromEntries(found);
  }

  return { settle, zoneOf, hasTables: () => tables.size > 0, tablesOf };
}

function unknownZone(name: string, instead: string): string {
  return `the time zone “${name.slice(0, 60)}” is unknown here; its times are read in ${instead === 'yours' ? 'your zone' : instead}`;
}
