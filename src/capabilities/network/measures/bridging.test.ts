import { describe, expect, it } from 'vitest';
import { measured, someFacts, somePeople } from '../../../../tests/facts-builders.ts';
import { anOccurrence } from '../../../../tests/time-builders.ts';

/** Meetings of an hour on Friday 20 March, one after another, with these people. */
function meetingsOf(...groups: readonly (readonly string[])[]) {
  return groups.map((people, at) =>
    anOccurrence({ start: `2026-03-20T${String(at).padStart(2, '0')}:00:00Z`, with: people }),
  );
}

const PAIRS = Array.from({ length: 8 }, (_, at) => [`a${at}`, `b${at}`]);
const ALONE = Array.from({ length: 15 }, (_, at) => [`c${at}`]);

describe('network.effective-size', () => {
  it('counts people by how far they are not reached through each other', () => {
    // 16 equal ties of ½, and each of them as strongly tied to one other:
    // 16 × (1 − 1/16 × 1) = 15.
    const { value, low, high, count, weeks, records } = measured(
      'network.effective-size',
      someFacts(meetingsOf(...PAIRS), { people: somePeople({ a0: { name: 'Ann' } }) }),
    );
    expect([value, low, high, count, weeks.slice(-2).map((week) => week.value)]).toEqual([
      15,
      15,
      15,
      { n: 16, of: 16 },
      [undefined, 15],
    ]);
    expect([records.length, records[0]]).toEqual([
      16,
      {
        title: 'Ann',
        when: '2026-03-20',
        detail: '6.3% of tie strength, met together with 1 of the others',
        hours: null,
        isPart: true,
      },
    ]);
  });

  it('is all of them where the others of half of them met nobody else', () => {
    // Eight in pairs and eight alone. A pair gives each ½, alone 1: 4 × 2 × ½ + 8 = 12.
    // 16 − 8 × (½/12) = 15.667.
    const groups = [...PAIRS.slice(0, 4), ...ALONE.slice(0, 8)];
    const { value, count, records } = measured(
      'network.effective-size',
      someFacts(meetingsOf(...groups)),
    );
    expect([value, count]).toEqual([expect.closeTo(16 - 1 / 3, 9), { n: 8, of: 16 }]);
    expect(records[0]?.detail).toBe('8.3% of tie strength, met together with none of the others');
  });
});

describe('network.constraint', () => {
  it('is said beside that of as many equal ties, met apart and all together', () => {
    // 16 × (1/16 + 1/16 × ½)² = .1406. Apart 1/16; together 31²/16³ = .2346.
    const { value, beside } = measured('network.constraint', someFacts(meetingsOf(...PAIRS)));
    expect([value, beside]).toEqual([
      expect.closeTo(0.140625, 12),
      'Of 16 equal ties: 0.06 if none of them met, 0.23 if all did.',
    ]);
  });

  it('is unknown below fifteen ties, where less than half met another, and without a calendar', () => {
    const said = [
      meetingsOf(...PAIRS.slice(0, 7)),
      meetingsOf(...ALONE),
      meetingsOf(...ALONE.slice(0, 1)),
      [],
    ].map((occurrences) => {
      const { value, beside, missing } = measured('network.constraint', someFacts(occurrences));
      return [value, beside, missing];
    });
    expect(said).toEqual([
      [undefined, undefined, 'You have 14 ties; 15 needed.'],
      [
        undefined,
        undefined,
        '0 of 15 people were met together with another of them; half are needed.',
      ],
      [
        undefined,
        undefined,
        'You have 1 tie; 15 needed. 0 of 1 people were met together with another of them; half are needed.',
      ],
      [undefined, undefined, 'No meeting with people is read yet; add a calendar.'],
    ]);
  });
});
