import { destination, type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

export type Log = Logger;

/** Logs to standard error: what happened and where, never titles, names, addresses or text. */
export function makeLog(level: LogLevel): Log {
  return pino({ level, base: null }, destination({ dest: 2, sync: true }));
}

/**
 * What a log may say of an error: kinds, codes and places in our code. Messages can quote what a
 * person wrote, so they are kept for the level whose setting says so.
 */
export function describeError(error: unknown, log: Log): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { kind: typeof error };
  return {
    kind: error.name,
    ...('code' in error && { code: error.code }),
    ...(log.isLevelEnabled('debug') && { message: error.message }),
    places: placesOf(error),
    ...(error.cause !== undefined && { cause: describeError(error.cause, log) }),
  };
}

function placesOf(error: Error): readonly string[] {
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => /^at .*:\d+:\d+\)?$/.test(line)).slice(0, 12);
}
