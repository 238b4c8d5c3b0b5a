import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { dayOfDate, startOfDay } from '../../kernel/week.ts';
import { findZone, type Zone } from '../../kernel/zone.ts';
import { WrongUse } from './wrong-use.ts';

/** Options that commands on FILE… share. */
export const WINDOW_OPTIONS = {
  from: { type: 'string' },
  to: { type: 'string' },
  zone: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig;

/** Reads options and file names in any order. @throws WrongUse for what the command does not know */
export function readArguments<T extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new WrongUse(error instanceof Error ? firstSentence(error.message) : String(error));
  }
}

/** The span asked for; epoch milliseconds, `to` exclusive; undefined where nothing was said. */
export interface AskedWindow {
  readonly zone: Zone;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** @throws WrongUse for an unknown zone, a date that is none, or an end that is not after its start */
export function readWindow(values: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly zone?: string | undefined;
}): AskedWindow {
  const name = values.zone ?? Temporal.Now.timeZoneId();
  const zone = findZone(name);
  if (zone === undefined) {
    throw new WrongUse(`--zone: “${name}” is not the name of a time zone, such as Europe/Berlin.`);
  }
  const from = values.from === undefined ? undefined : readMoment('--from', values.from, zone);
  const to = values.to === undefined ? undefined : readMoment('--to', values.to, zone);
  if (from !== undefined && to !== undefined && to <= from) {
    throw new WrongUse('--to must be later than --from.');
  }
  return { zone, from, to };
}

/** @throws WrongUse when no file is named */
export function needFiles(files: readonly string[], command: string): readonly string[] {
  if (files.length === 0) throw new WrongUse(`${command} needs a FILE: .ics or .zip.`);
  return files;
}

const DATE = /^\d{4}-\d\d-\d\d$/;

/** A date begins at midnight in the zone; a time without an offset is on its clock. */
function readMoment(option: string, text: string, zone: Zone): number {
  try {
    if (DATE.test(text))
      return startOfDay(zone, dayOfDate(Temporal.PlainDate.from(text).toString()));
    if (/(Z|[+-]\d\d:?\d\d)$/i.test(text)) return Temporal.Instant.from(text).epochMilliseconds;
    const local = Temporal.PlainDateTime.from(text);
    return zone.instantOf(local.toZonedDateTime('UTC').epochMilliseconds);
  } catch {
    throw new WrongUse(
      `${option}: “${text}” is neither a date (2026-03-16) nor an instant (2026-03-16T09:00:00Z).`,
    );
  }
}

/** Node adds advice for programmers after the first sentence. */
function firstSentence(message: string): string {
  return message.split(/\. (?=[A-Z])/)[0]?.replace(/\.?$/, '.') ?? message;
}
