import type { PersonRow } from './rows.ts';

/** The list as a spreadsheet reads it, and as `bearings time --people` does. */
export function writeCsv(rows: readonly PersonRow[]): string {
  const lines = rows.map((row) =>
    [
      quote(row.address),
      quote(row.name),
      row.relations.join(';'),
      row.level === null ? '' : String(row.level),
      quote(row.function ?? ''),
      String(Math.round(row.hours * 100) / 100),
      String(row.meetings),
      row.lastMet,
    ].join(','),
  );
  return ['address,name,relation,level,function,hours,meetings,last met', ...lines, ''].join(
    '\r\n',
  );
}

function quote(text: string): string {
  // a spreadsheet would run what begins like a formula
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
