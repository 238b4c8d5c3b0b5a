/** Why a backup was made: by the clock, on demand, before an upgrade, before it was replaced. */
export const BACKUP_REASONS = ['nightly', 'asked', 'upgrade', 'replaced'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

interface Kept {
  readonly reason: BackupReason;
  /** epoch milliseconds */
  readonly madeAt: number;
}

/** The rule in words, for the page, the manual and the command line. */
export const RETENTION_RULE =
  'Of the nightly ones, the last of each of 7 days, 4 weeks and 6 months is kept. Those made by hand, before an upgrade or before a restore are kept for 30 days. The latest is always kept.';

const DAY = 86_400_000;
const OTHERS_TERM = 30 * DAY;
/** How many of each are kept, and what counts as one: a date, an ISO week, a month, in UTC. */
const GRIDS = [
  { count: 7, nameOf: (at: number) => new Date(at).toISOString().slice(0, 10) },
  { count: 4, nameOf: (at: number) => String(Math.floor((at / DAY + 3) / 7)) },
  { count: 6, nameOf: (at: number) => new Date(at).toISOString().slice(0, 7) },
] as const;

/**
 * The backups whose term is over. Days, weeks and months count where there is a backup, so that a
 * machine that was off for a year does not lose its past at once.
 */
export function listExpired<B extends Kept>(backups: readonly B[], now: number): readonly B[] {
  const latestFirst = backups.toSorted((one, other) => other.madeAt - one.madeAt);
  const nightly = latestFirst.filter(({ reason }) => reason === 'nightly');
  const kept = new Set<B>([
    ...latestFirst.slice(0, 1),
    ...latestFirst.filter(
      ({ reason, madeAt }) => reason !== 'nightly' && madeAt > now - OTHERS_TERM,
    ),
    ...GRIDS.flatMap(({ count, nameOf }) => {
      const groups = Map.groupBy(nightly, ({ madeAt }) => nameOf(madeAt));
      return [...groups.values()].slice(0, count).flatMap((group) => group.slice(0, 1));
    }),
  ]);
  return latestFirst.filter((backup) => !kept.has(backup));
}

/** `2026-11-24T03-00-00.000Z-nightly.sqlite`, which every file system takes and sorts by time. */
export function writeName(backup: {
  readonly reason: BackupReason;
  readonly now: number;
  readonly ending: string;
  readonly note?: string | undefined;
}): string {
  const { reason, now, ending, note } = backup;
  const stamp = new Date(now).toISOString().replaceAll(':', '-');
  return `${stamp}-${reason}${note === undefined ? '' : `-${note}`}.${ending}`;
}

/** What a name says; undefined for a file that is none of ours. */
export function readName(name: string): Kept | undefined {
  const match =
    /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d{3}Z)-([a-z]+)(?:-[\w.-]+)?\.(?:sqlite|zip)$/.exec(
      name,
    );
  const reason = BACKUP_REASONS.find((known) => known === match?.[4]);
  if (match === null || reason === undefined) return undefined;
  return { reason, madeAt: Date.parse(`${match[1]}:${match[2]}:${match[3]}`) };
}
