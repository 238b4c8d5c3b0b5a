import type { Backups } from '../backups/model.ts';

type Reason = Backups['backups'][number]['reason'];

const REASONS: Readonly<Record<Reason, string>> = {
  nightly: 'made by itself',
  asked: 'made by hand',
  upgrade: 'made before an upgrade',
  replaced: 'kept when another was restored',
};

/** `24 November 2026, 03:00` in the zone and words of this browser. */
export function sayMoment(instant: string): string {
  return new Date(instant).toLocaleString(undefined, { dateStyle: 'long', timeStyle: 'short' });
}

export function sayDay(instant: string): string {
  return new Date(instant).toLocaleDateString(undefined, { dateStyle: 'long' });
}

export function sayReason(reason: Reason): string {
  return REASONS[reason];
}

/** `4.2 MB`; what is small is a part of one. */
export function saySize(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  const digits = megabytes < 10 ? 1 : 0;
  return `${megabytes.toLocaleString(undefined, { maximumFractionDigits: digits, minimumFractionDigits: digits })} MB`;
}
