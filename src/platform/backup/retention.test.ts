import { expect, it } from 'vitest';
import { type BackupReason, listExpired, readName, writeName } from './retention.ts';

const DAY = 86_400_000;
/** Tuesday 24 November 2026, 03:00 UTC. */
const NOW = Date.UTC(2026, 10, 24, 3);

function keptDays(days: readonly number[], reason: BackupReason = 'nightly'): readonly number[] {
  const backups = days.map((day) => ({ day, reason, madeAt: NOW - day * DAY }));
  const expired = new Set(listExpired(backups, NOW));
  return backups.filter((backup) => !expired.has(backup)).map(({ day }) => day);
}

it('keeps of nightly backups the last of seven days, four weeks and six months', () => {
  const everyNight = Array.from({ length: 400 }, (_, day) => day);
  // Seven days to the 18th; the Sundays 22nd, 15th and 8th end weeks; then the ends of months.
  expect(keptDays(everyNight)).toEqual([0, 1, 2, 3, 4, 5, 6, 9, 16, 24, 55, 85, 116, 147]);
});

it('counts days, weeks and months on which there is a backup, so that a long pause loses none', () => {
  expect(keptDays([0, 400, 401, 402])).toEqual([0, 400, 401, 402]);
});

it('keeps a backup made by hand, before an upgrade or a restore for thirty days', () => {
  expect(keptDays([0, 29, 30, 31], 'asked')).toEqual([0, 29]);
  expect(keptDays([0, 29, 30, 31], 'upgrade')).toEqual([0, 29]);
  expect(keptDays([0, 29, 30, 31], 'replaced')).toEqual([0, 29]);
});

it('always keeps the latest, however old', () => {
  expect(keptDays([900], 'upgrade')).toEqual([900]);
});

it('reads back the name it wrote, and takes no other file for a backup', () => {
  const backup = {
    reason: 'upgrade',
    now: NOW,
    ending: 'sqlite',
    note: 'from-2026-11-24-a',
  } as const;
  const name = writeName(backup);
  expect([
    name,
    readName(name),
    readName('notes.sqlite'),
    readName(`${name}.x.unfinished`),
  ]).toEqual([
    '2026-11-24T03-00-00.000Z-upgrade-from-2026-11-24-a.sqlite',
    { reason: 'upgrade', madeAt: NOW },
    undefined,
    undefined,
  ]);
});
