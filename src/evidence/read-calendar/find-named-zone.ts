import { findZone, type Zone } from '../../kernel/zone.ts';
import { DISPLAY_ZONES } from './display-zones.ts';
import { WINDOWS_ZONES } from './windows-zones.ts';

/**
 * The zone that a name stands for: an IANA name in any case; a Windows name, also one that Outlook
 * numbered; a name it shows people; an IANA name behind a prefix. Undefined when it is none.
 */
export function findNamedZone(name: string): Zone | undefined {
  const text = name.trim().replace(/^"(.*)"$/, '$1');
  if (text === '') return undefined;
  return (
    findZone(text) ??
    (text.includes('/') ? findZone(text.replaceAll(' ', '_')) : undefined) ??
    findZoneOf(windowsZone(text)) ??
    findZoneOf(displayZone(text)) ??
    findPrefixed(text)
  );
}

/** `GMT+0100`, `UTC-5`: a fixed distance from UTC; undefined when the name says none. */
export function findFixedZone(name: string): Zone | undefined {
  const match = /^\(?(?:GMT|UTC)\s*([+-])(\d{1,2})(?:[:.]?(\d\d))?(?:\)|$)/i.exec(name.trim());
  if (match === null) return undefined;
  const [, sign, hours = '', minutes = '00'] = match;
  return findZone(`${sign}${hours.padStart(2, '0')}:${minutes}`);
}

const windowsByName = new Map(
  Object.entries(WINDOWS_ZONES).map(([name, id]) => [name.toLowerCase(), id]),
);

function findZoneOf(id: string | undefined): Zone | undefined {
  return id === undefined ? undefined : findZone(id);
}

function windowsZone(text: string): string | undefined {
  const name = text.toLowerCase().replaceAll(/\s+/g, ' ');
  const numbered = /^(.* time) \d+$/.exec(name)?.[1];
  return (
    windowsByName.get(name) ??
    windowsByName.get(name.replace('daylight', 'standard')) ??
    (numbered === undefined ? undefined : windowsByName.get(numbered))
  );
}

/** `(UTC+01:00) Amsterdam, Berlin, …`, `(GMT-05.00) Eastern Time (US & Canada)` */
function displayZone(text: string): string | undefined {
  const match = /^\((?:UTC|GMT)\s*(?:[+-]\d{1,2}[:.]?\d{0,2})?\)\s*(.*)$/i.exec(text);
  const shown = match?.[1] ?? text;
  if (match !== null && shown === '') return undefined;
  const known = DISPLAY_ZONES[shown.toLowerCase().replaceAll(/[^a-z0-9]/g, '')];
  return known ?? (match === null ? undefined : cityZone(shown));
}

/** The first of the cities that gives its name to an IANA zone. */
function cityZone(shown: string): string | undefined {
  cities ??= listCities();
  for (const city of shown.split(/[,:/]/)) {
    const id = cities.get(city.trim().toLowerCase().replaceAll(' ', '_'));
    if (id !== undefined) return id;
  }
  return undefined;
}

let cities: ReadonlyMap<string, string> | undefined;

function listCities(): ReadonlyMap<string, string> {
  const ids = Intl.supportedValuesOf('timeZone');
  return new Map(ids.map((id) => [id.slice(id.lastIndexOf('/') + 1).toLowerCase(), id]));
}

/** `/example.org/20070129_1/America/Argentina/Salta` */
function findPrefixed(text: string): Zone | undefined {
  const parts = text.split('/').filter((part) => part !== '');
  const isPath = text.startsWith('/') || parts.length > 2;
  for (
    let from = isPath ? Math.max(0, parts.length - 3) : parts.length;
    from < parts.length;
    from++
  ) {
    const zone = findZone(parts.slice(from).join('/'));
    if (zone !== undefined) return zone;
  }
  return undefined;
}
