import type { PersonRow } from './rows.ts';

/** The list as a spreadsheet reads it, and as `bearings time --people` does. */
export function writeCsv(rows: readonly PersonRow[]): string {
  const lines = rows.map((row) =>
    [
      quote(row.addresses.length === 0 ? '' : row.address),
      quote(row.name),
      row.relations.join(';'),
      row.level === null ? '' : String(row.level),
      quote(row.function ?? ''),
      String(Math.round(row.hours * 100) / 100),
      String(row.meetings),
      row.lastMet,
      quote(row.organisation ?? ''),
      quote(row.title ?? ''),
      quote(row.department ?? ''),
      row.importance ?? '',
      row.cadenceDays === null ? '' : String(row.cadenceDays),
      row.snoozedUntil ?? '',
      quote(row.notes ?? ''),
      quote(row.addresses.filter((address) => address !== row.address).join(' ')),
    ].join(','),
  );
  return [COLUMNS.join(','), ...lines, ''].join('\r\n');
}

const COLUMNS = [
  ...['address', 'name', 'relation', 'level', 'function', 'hours', 'meetings', 'last met'],
  ...['organisation', 'title', 'department', 'importance', 'cadence days', 'snoozed until'],
  ...['notes', 'other addresses'],
];

function quote(text: string): string {
  // a spreadsheet would run what begins like a formula
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
