import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  anAttendee,
  anOccurrence,
  aSeries,
  MAYA,
  timeSettings,
  weekly,
  zoneOf,
} from '../../../tests/time-builders.ts';
import type { Occurrence } from '../../evidence/model.ts';
import { UTC } from '../../kernel/zone.ts';
import { timeSchema } from '../model.ts';
import { describeTime } from './describe-time.ts';
import { gatherFacts, type TimeSettings } from './facts.ts';

function show(occurrences: readonly Occurrence[], parts: Partial<TimeSettings> = {}) {
  const settings = timeSettings(parts);
  return describeTime(gatherFacts(occurrences, settings), {
    zone: settings.zone,
    isEarlier: false,
    lateReadings: [],
  });
}

describe('the time page', () => {
  it('shows unknown, never nought, where there are no events', () => {
    const { weeks, ...time } = show([]);
    expect([weeks.length, time]).toEqual([
      12,
      {
        zone: 'UTC',
        from: '2025-12-29',
        to: '2026-03-23',
        asOf: null,
        asOfNote: null,
        lateReadings: [],
        hours: 0,
        tentativeHours: 0,
        byKind: [],
        sorted: { share: null, hours: 0, rule: 0, you: 0, learned: 0, words: 0 },
        unscheduled: null,
        series: [],
        ask: [],
        blocks: [],
      },
    ]);
  });

  it('adds up hours by kind, by who sorted them, and those not surely attended', () => {
    const occurrences = [
      ...aSeries(
        { title: 'people: staff', hours: 3, with: ['ann'] },
        weekly('2026-02-02T09:00:00Z', 7),
      ),
      anOccurrence({
        title: 'Chat',
        answer: 'tentative',
        with: ['ann'],
        start: '2026-03-17T15:00:00Z',
      }),
    ];
    const { hours, tentativeHours, byKind, sorted } = show(occurrences, {
      answers: [{ title: 'People: staff', kind: 'people' }],
    });
    expect({ hours, tentativeHours, byKind, sorted }).toEqual({
      hours: 22,
      tentativeHours: 1,
      byKind: [
        { kind: 'people', hours: 21, share: 21 / 22, recentHours: 12 },
        { kind: 'unsorted', hours: 1, share: 1 / 22, recentHours: 1 },
      ],
      sorted: { share: 21 / 22, hours: 21, rule: 0, you: 21, learned: 0, words: 0 },
    });
  });

  it('lists a series with its people by name and the hours of everyone on it', () => {
    const people = [
      anAttendee(MAYA),
      anAttendee('ann@acme.example', { name: 'Ann Ash' }),
      anAttendee('bo@acme.example'),
    ];
    const occurrences = aSeries(
      { uid: 's', title: 'people: staff', hours: 2, people },
      weekly('2026-03-02T09:00:00Z', 3),
    );
    expect(show(occurrences).series).toEqual([
      {
        id: 'series s',
        title: 'people: staff',
        sorting: {
          kind: 'people',
          by: 'words',
          confidence: 0.9,
          guess: 'people',
          horizon: 'this year',
          why: '“people”',
        },
        isRecurring: true,
        hours: 6,
        recentHours: 6,
        occurrences: 3,
        people: 2,
        names: ['Ann Ash', 'bo@acme.example'],
        cadence: 'weekly, 2 h',
        isOwn: true,
        heldBy: null,
        couldHold: [],
        personHours: 18,
      },
    ]);
  });

  it('says up to when an old calendar is counted, in local dates', () => {
    const settings = timeSettings({ zone: zoneOf('Europe/Berlin') });
    const asOf = Date.parse('2026-03-22T23:00:00Z');
    const facts = gatherFacts([anOccurrence()], { ...settings, asOf });
    const ending = { zone: settings.zone, isEarlier: true, lateReadings: [] };
    expect(describeTime(facts, ending).asOfNote).toBe(
      'Your calendar has no events after the week that ends on 2026-03-22, so hours are counted up to there.',
    );
  });

  it('says which calendar was last read when, where hours end with that', () => {
    const settings = timeSettings({ zone: zoneOf('Europe/Berlin') });
    const readAt = Date.parse('2026-03-24T23:30:00Z');
    const facts = gatherFacts([anOccurrence()], settings);
    const late = { name: 'Work', kind: 'file', trouble: null, readAt } as const;
    const ending = { zone: settings.zone, isEarlier: true, readAt, lateReadings: [late] };
    const { asOfNote, lateReadings } = describeTime(facts, ending);
    expect([asOfNote, lateReadings]).toEqual([
      'Your calendar was last read on 2026-03-25, so hours are counted up to that week.',
      [{ name: 'Work', kind: 'file', on: '2026-03-25', trouble: null }],
    ]);
  });

  it('fits the shape that crosses the wire', () => {
    const occurrences = [
      anOccurrence({ title: 'Office', hours: 8 }),
      ...aSeries({ title: 'people: 1:1', with: ['ann'] }, weekly('2026-03-03T09:00:00Z', 3)),
    ];
    const time = show(occurrences, { zone: UTC });
    expect([z.parse(timeSchema, time), time.blocks.length]).toEqual([time, 1]);
  });
});
