/** The properties the reader uses; any other line is passed over without being decoded. */
const PROPERTIES = [
  'BEGIN',
  'END',
  'UID',
  'DTSTART',
  'DTEND',
  'DURATION',
  'RRULE',
  'EXRULE',
  'RDATE',
  'EXDATE',
  'RECURRENCE-ID',
  'SUMMARY',
  'STATUS',
  'TRANSP',
  'CLASS',
  'CREATED',
  'DTSTAMP',
  'SEQUENCE',
  'CATEGORIES',
  'ATTENDEE',
  'ORGANIZER',
  'X-MICROSOFT-CDO-BUSYSTATUS',
  'X-WR-CALNAME',
  'NAME',
  'X-WR-TIMEZONE',
  'TZID',
  'X-LIC-LOCATION',
  'TZOFFSETFROM',
  'TZOFFSETTO',
] as const;
export type Property = (typeof PROPERTIES)[number];

interface KnownName {
  readonly property: Property;
  readonly codes: readonly number[];
}

/** Clears the bit by which ASCII letters differ in case. */
export const UPPER = 0xdf;

const byHash = new Map<number, KnownName>();
for (const property of PROPERTIES) {
  const codes = Array.from(property, (letter) => letter.charCodeAt(0) & UPPER);
  let hash = 0;
  for (const code of codes) hash = nextHash(hash, code);
  if (byHash.has(hash)) throw new Error(`two properties share a hash: ${property}`);
  byHash.set(hash, { property, codes });
}

/** One step of the hash by which names are found; `code` is a byte with its case cleared. */
export function nextHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** The property whose name stands in the bytes, in any case; undefined when it is none of ours. */
export function findProperty(
  bytes: Uint8Array,
  start: number,
  end: number,
  hash: number,
): Property | undefined {
  const known = byHash.get(hash);
  if (known === undefined || known.codes.length !== end - start) return undefined;
  for (let i = 0; i < known.codes.length; i++) {
    if (((bytes[start + i] ?? 0) & UPPER) !== known.codes[i]) return undefined;
  }
  return known.property;
}
