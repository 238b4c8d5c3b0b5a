import { describe, expect, it } from 'vitest';
import { anOccurrence, aSeries, timeSettings, weekly } from '../../../tests/time-builders.ts';
import type { Occurrence } from '../../evidence/model.ts';
import { gatherFacts, type TimeSettings } from './facts.ts';

function facts(occurrences: readonly Occurrence[], parts: Partial<TimeSettings> = {}) {
  return gatherFacts(occurrences, timeSettings(parts));
}

const TWELVE_WEEKS = weekly('2025-12-29T09:00:00Z', 12);

describe('the weeks that measures read', () => {
  it('are the trailing four complete ones, and the eight before them as a baseline', () => {
    const { recent, baseline } = facts(aSeries({ hours: 5 }, TWELVE_WEEKS));
    expect([recent.map(({ name }) => name), baseline.length, baseline[0]?.name]).toEqual([
      ['2026-W09', '2026-W10', '2026-W11', '2026-W12'],
      8,
      '2026-W01',
    ]);
  });

  it('pass over leave', () => {
    const { recent, weeks } = facts(aSeries({ hours: 5 }, TWELVE_WEEKS), {
      leave: new Map([['2026-W11', true]]),
    });
    expect([recent.map(({ name }) => name), weeks.find(({ isLeave }) => isLeave)?.name]).toEqual([
      ['2026-W08', '2026-W09', '2026-W10', '2026-W12'],
      '2026-W11',
    ]);
  });

  it('may be leave until you say whether they are', () => {
    const away = anOccurrence({
      title: 'Out of office',
      isAllDay: true,
      start: '2026-03-16T00:00:00Z',
      hours: 120,
    });
    const suggested = (leave: ReadonlyMap<string, boolean>) =>
      facts([away], { leave })
        .weeks.filter((week) => week.mayBeLeave)
        .map((week) => week.name);
    expect([suggested(new Map()), suggested(new Map([['2026-W12', false]]))]).toEqual([
      ['2026-W12'],
      [],
    ]);
  });

  it('are not complete after the day hours are counted up to', () => {
    const { recent } = facts(aSeries({ hours: 5 }, TWELVE_WEEKS), {
      asOf: Date.parse('2026-03-16T00:00:00Z'),
    });
    expect(recent.at(-1)?.name).toBe('2026-W11');
  });

  it('are none without events', () => {
    const { recent, baseline, weeks } = facts([]);
    expect([recent, baseline, weeks.length]).toEqual([[], [], 12]);
  });
});

describe('working time', () => {
  const monday = '2026-03-16';
  function lastWeek(occurrences: readonly Occurrence[]) {
    const week = facts(occurrences).weeks.at(-1);
    return {
      working: week?.workingHours,
      unscheduled: week?.unscheduledHours,
      protected: week?.protectedBlocks
        .filter(({ start }) => new Date(start).toISOString().startsWith(monday))
        .map(({ start, end }) => [new Date(start).getUTCHours(), new Date(end).getUTCHours()]),
    };
  }

  it('without a meeting for two hours is protected; time alone is no meeting', () => {
    const occurrences = [
      anOccurrence({ start: `${monday}T11:00:00Z`, with: ['ann'] }),
      anOccurrence({ title: 'Lunch walk', start: `${monday}T13:00:00Z` }),
      anOccurrence({ start: `${monday}T16:00:00Z`, with: ['ann'] }),
      anOccurrence({ start: `${monday}T18:00:00Z`, with: ['ann'] }),
    ];
    // Working 9–17; met 11–12 and 16–17 with others. 40 h less 3 counted within them.
    expect(lastWeek(occurrences)).toEqual({
      working: 40,
      unscheduled: 37,
      protected: [
        [9, 11],
        [12, 16],
      ],
    });
  });

  it('under a private event is not protected: who is there is unknown', () => {
    const occurrences = [
      anOccurrence({ start: `${monday}T09:00:00Z`, hours: 4, isPrivate: true }),
      anOccurrence({ start: `${monday}T14:30:00Z`, with: ['ann'] }),
    ];
    expect(lastWeek(occurrences).protected).toEqual([]);
  });

  it('is none on a day off', () => {
    const off = anOccurrence({
      title: 'PTO',
      isAllDay: true,
      start: `${monday}T00:00:00Z`,
      hours: 24,
    });
    expect(lastWeek([off])).toEqual({ working: 32, unscheduled: 32, protected: [] });
  });
});
