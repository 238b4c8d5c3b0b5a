import { describe, expect, it } from 'vitest';
import { measured, someFacts, somePeople } from '../../../tests/facts-builders.ts';
import { anOccurrence, aSeries, weekly } from '../../../tests/time-builders.ts';
import { DAY, HOUR } from '../../kernel/week.ts';
import type { MeetingChange } from '../model.ts';

const MONDAYS = weekly('2026-02-23T09:00:00Z', 4);

describe('relationships.parity', () => {
  const people = somePeople({
    ann: { relations: ['report', 'former-peer'] },
    bo: { relations: ['former-peer'] },
    cy: { relations: ['report'] },
    di: { relations: ['report'] },
  });
  /** Hours in the first week of the four, one person after the other. */
  function met(hours: Readonly<Record<string, number>>) {
    return [
      ...aSeries({ title: 'All', hours: 2, with: ['ann', 'bo', 'cy'] }, MONDAYS),
      ...Object.entries(hours).map(([name, each], index) =>
        anOccurrence({ start: `2026-02-${24 + index}T09:00:00Z`, hours: each, with: [name] }),
      ),
    ];
  }

  it('is the median of former peers over that of other reports', () => {
    // Former 1 and 2 h, others 1 and 3 h: 1.5/2. From 1/3 to 2/1, too few for a finer range.
    const facts = someFacts(met({ ann: 1, bo: 2, cy: 1, di: 3 }), { people });
    const { value, low, high, count, records } = measured('relationships.parity', facts);
    expect([value, low, high, count, records.length]).toEqual([0.75, 1 / 3, 2, { n: 4, of: 4 }, 4]);
  });

  it('has a range up to ten times where one of the others was never met', () => {
    // Others 0 and 3 h: median 1.5; 1.5/1.5, from 1/3.
    const facts = someFacts(met({ ann: 1, bo: 2, di: 3 }), { people });
    const { value, low, high } = measured('relationships.parity', facts);
    expect([value, low, high]).toEqual([1, 1 / 3, 10]);
  });

  it('is unknown below two on either side, and where the others had none', () => {
    const few = somePeople({ ann: { relations: ['former-peer'] }, cy: { relations: ['report'] } });
    const missing = [
      someFacts(met({ ann: 1 }), { people: few }),
      someFacts(met({ ann: 1, bo: 1 }), { people }),
      someFacts(met({})),
    ].map((facts) => measured('relationships.parity', facts).missing);
    expect(missing).toEqual([
      '1 former peer and 1 other report named; 2 of each needed.',
      'Half of your other reports had no 1:1.',
      'No former peers and no other reports named; 2 of each needed.',
    ]);
  });
});

describe('relationships.kept', () => {
  const ONE_TO_ONES = aSeries({ title: 'Ann', with: ['ann'] }, weekly('2026-01-05T09:00:00Z', 9));
  const START = Date.parse('2026-03-17T14:00:00Z');
  /** A 1:1 of 17 March at 14:00, last read some hours before it. */
  function aChange(hoursBefore: number, parts: Partial<MeetingChange> = {}): MeetingChange {
    const lastRead = START - hoursBefore * HOUR;
    return { title: 'Bo', kind: 'vanished', start: START, lastRead, day: START / DAY, ...parts };
  }
  function kept(changes: readonly MeetingChange[], since = '2026-01-01') {
    const floored = changes.map((change) => ({ ...change, day: Math.floor(change.day) }));
    return measured(
      'relationships.kept',
      someFacts(ONE_TO_ONES, { changes: floored, rereadSince: Date.parse(since) }),
    );
  }

  it('is held 1:1s of those a reading less than a day before still held', () => {
    // Nine held, one gone after a reading 8 h before: 9/10, Wilson's 72 to 97%.
    const { value, low, high, count, records } = kept([aChange(8)]);
    expect([value, low, high, count, records.length]).toEqual([
      0.9,
      expect.closeTo(0.71756, 5),
      expect.closeTo(0.96959, 5),
      { n: 9, of: 10 },
      10,
    ]);
    expect(records.at(-1)).toEqual({
      title: 'Bo',
      when: '2026-03-17T14:00:00.000Z',
      detail: 'vanished',
      hours: null,
      isPart: false,
    });
  });

  it('does not blame what changed earlier than a day before, or after it began', () => {
    const changes = [aChange(8), aChange(24), aChange(30), aChange(0), aChange(-2)];
    expect(kept(changes).count).toEqual({ n: 9, of: 10 });
  });

  it('counts the moved, the cancelled and the declined alike, and 1:1s alone', () => {
    const changes = [
      aChange(1, { kind: 'moved' }),
      aChange(23, { kind: 'cancelled' }),
      aChange(2, { kind: 'declined' }),
    ];
    const team = aSeries({ with: ['ann', 'bo'] }, weekly('2026-01-06T09:00:00Z', 9));
    const facts = someFacts([...ONE_TO_ONES, ...team], {
      changes: changes.map((change) => ({ ...change, day: Math.floor(change.day) })),
      rereadSince: Date.parse('2026-01-01'),
    });
    expect(measured('relationships.kept', facts).count).toEqual({ n: 9, of: 12 });
  });

  it('is unknown below ten planned since it is read daily, and where nothing is', () => {
    expect([
      kept([aChange(8)], '2026-01-06').missing,
      measured('relationships.kept', someFacts(ONE_TO_ONES)).missing,
    ]).toEqual([
      '9 planned 1:1s since the calendar is read daily; 10 needed.',
      'No calendar is read again by itself; subscribe to its address.',
    ]);
  });
});

describe('relationships.skip-level', () => {
  const people = somePeople({ eve: { relations: ['skip-level'] } });
  const EIGHT = ['eve', 'a', 'b', 'c', 'd', 'e', 'f', 'g'];

  it('is the hours of four weeks in meetings of at most eight others', () => {
    // 2, 0, 0, 1 h: 3 in four weeks, all of them seen, so that there is no range.
    const occurrences = [
      ...aSeries({ title: 'Alone', hours: 6 }, MONDAYS),
      anOccurrence({ start: '2026-02-24T09:00:00Z', hours: 2, with: EIGHT }),
      anOccurrence({ start: '2026-03-17T09:00:00Z', with: ['eve'] }),
      anOccurrence({ start: '2026-03-18T09:00:00Z', with: [...EIGHT, 'h'] }),
    ];
    const facts = someFacts(occurrences, { people });
    const { value, low, high, count, weeks } = measured('relationships.skip-level', facts);
    expect([value, low, high, count, weeks.at(-1)?.value]).toEqual([3, 3, 3, { n: 3, of: 28 }, 3]);
  });

  it('is nought where they are named and not met, and unknown where nobody is', () => {
    const alone = aSeries({ hours: 6 }, MONDAYS);
    const named = measured('relationships.skip-level', someFacts(alone, { people }));
    const nobody = measured('relationships.skip-level', someFacts(alone));
    expect([named.value, nobody.value, nobody.missing]).toEqual([
      0,
      undefined,
      'Nobody is named as your manager’s manager; name them (skip-level).',
    ]);
  });
});
