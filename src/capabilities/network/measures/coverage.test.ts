import { describe, expect, it } from 'vitest';
import { measured, someFacts, somePeople } from '../../../../tests/facts-builders.ts';
import { anOccurrence, aSeries, weekly } from '../../../../tests/time-builders.ts';

describe('network.coverage', () => {
  const people = somePeople({
    cfo: { name: 'Cleo', relations: ['decision-maker'] },
    cto: { relations: ['decision-maker', 'manager'] },
    coo: { relations: ['decision-maker'] },
    ann: { relations: ['report'] },
  });

  it('is the decision-makers met on two days of the last 90, of those named', () => {
    // 90 days before 23 March begin on 23 December.
    const occurrences = [
      ...['2025-12-23T09:00:00Z', '2026-03-20T09:00:00Z'].map((start) =>
        anOccurrence({ start, with: ['cfo'] }),
      ),
      ...['2025-12-22T09:00:00Z', '2026-03-20T11:00:00Z'].map((start) =>
        anOccurrence({ start, with: ['cto'] }),
      ),
      anOccurrence({ start: '2026-03-20T13:00:00Z', with: ['ann'] }),
    ];
    const { value, low, high, count, weeks, records } = measured(
      'network.coverage',
      someFacts(occurrences, { people }),
    );
    expect([value, low, high, count, weeks.slice(-2).map((week) => week.value)]).toEqual([
      1 / 3,
      1 / 3,
      1 / 3,
      { n: 1, of: 3 },
      [0, 1 / 3],
    ]);
    expect(records.map(({ title, when, detail, isPart }) => [title, when, detail, isPart])).toEqual(
      [
        ['Cleo', '2026-03-20', '2 contacts in 90 days', true],
        ['cto@acme.example', '2026-03-20', '1 contact in 90 days', false],
        ['coo@acme.example', null, '0 contacts in 90 days', false],
      ],
    );
  });

  it('is unknown below three named, and without a calendar', () => {
    const one = somePeople({ cfo: { relations: ['decision-maker'] } });
    const met = [anOccurrence({ with: ['cfo'] })];
    const missing = [someFacts(met, { people: one }), someFacts([], { people })].map(
      (facts) => measured('network.coverage', facts).missing,
    );
    expect(missing).toEqual([
      '1 decision-maker is named; 3 needed.',
      'No meeting with people is read yet; add a calendar.',
    ]);
  });
});

describe('network.fading', () => {
  const people = somePeople({
    dee: { name: 'Dee', relations: ['sponsor'] },
    eve: { name: 'Eve', relations: ['peer'] },
    out: { relations: ['outside'] },
  });
  const CLOSE = weekly('2026-02-16T09:00:00Z', 5);

  it('is the important ties silent for more than eight usual gaps', () => {
    // Dee daily from 9 to 13 March: gap 1, silent from 13 to 23 March, 10 > 8. Eve weekly to 16
    // March: gap 7, silent 7. The outsider is not chosen, whatever the silence.
    const daily = [9, 10, 11, 12, 13].map(
      (day) => `2026-03-${String(day).padStart(2, '0')}T09:00:00Z`,
    );
    const occurrences = [
      ...aSeries({ with: ['dee'] }, daily),
      ...aSeries({ with: ['eve'] }, CLOSE),
      ...aSeries({ with: ['out'] }, daily),
    ];
    const { value, count, records } = measured(
      'network.fading',
      someFacts(occurrences, { people }),
    );
    expect([value, count, records.map(({ title, detail }) => `${title}: ${detail}`)]).toEqual([
      0.5,
      { n: 1, of: 2 },
      ['Dee: silent for 10 days, usual gap 1 day', 'Eve: silent for 7 days, usual gap 7 days'],
    ]);
  });

  it('is not yet fading at eight gaps to the day', () => {
    const daily = [11, 12, 13, 14, 15].map((day) => `2026-03-${day}T09:00:00Z`);
    const occurrences = aSeries({ with: ['dee'] }, daily);
    expect(measured('network.fading', someFacts(occurrences, { people })).value).toBe(0);
  });

  it('is unknown while no important tie has five contacts', () => {
    const occurrences = aSeries({ with: ['dee'] }, CLOSE.slice(0, 4));
    const { value, missing } = measured('network.fading', someFacts(occurrences, { people }));
    expect([value, missing]).toEqual([
      undefined,
      'None of the people you named was met on 5 days of the last twelve months.',
    ]);
  });
});
