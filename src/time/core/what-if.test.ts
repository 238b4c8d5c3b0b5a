import { describe, expect, it } from 'vitest';
import { anOccurrence, aSeries, timeSettings, weekly } from '../../../tests/time-builders.ts';
import type { DraftChange } from '../draft/model.ts';
import { gatherFacts } from './facts.ts';
import { changeFacts, meanMix } from './what-if.ts';

const WEEKS = 12;
const SYNC = 'series sync';
const PAPER = 'series paper';

/**
 * Each Monday a sync 9:00–11:00 and a board paper 10:00–11:30. The shorter one has the hour they
 * share: 1 h coordination, 1.5 h strategy.
 */
const FACTS = gatherFacts(
  [
    ...aSeries(
      { uid: 'sync', title: 'Release sync', hours: 2, with: ['ann'] },
      weekly('2025-12-29T09:00:00Z', WEEKS),
    ),
    ...aSeries(
      { uid: 'paper', title: 'Board paper', hours: 1.5, with: ['ann'] },
      weekly('2025-12-29T10:00:00Z', WEEKS),
    ),
  ],
  timeSettings({
    answers: [
      { title: 'Release sync', kind: 'coordination' },
      { title: 'Board paper', kind: 'strategy' },
    ],
  }),
);

function mixAfter(...changes: DraftChange[]) {
  const { hours, byKind } = meanMix(changeFacts(FACTS, changes));
  return { hours, ...Object.fromEntries(byKind.map((each) => [each.kind, each.hours])) };
}

describe('a draft of the week', () => {
  it('is the week as it is where nothing changes', () => {
    expect(mixAfter()).toEqual({ hours: 2.5, strategy: 1.5, coordination: 1 });
  });

  it('lets a meeting that is dropped go with the hours it has', () => {
    expect(mixAfter({ series: SYNC, action: 'drop' })).toEqual({ hours: 1.5, strategy: 1.5 });
  });

  it('gives the minutes of a dropped meeting to what it lay over', () => {
    // The paper had 1.5 h; the hour it shared with the sync is taken by the sync.
    expect(mixAfter({ series: PAPER, action: 'drop' })).toEqual({ hours: 2, coordination: 2 });
  });

  it('takes a meeting that is delegated off the owner’s hours', () => {
    expect(mixAfter({ series: SYNC, action: 'delegate', to: 'Priya' })).toEqual({
      hours: 1.5,
      strategy: 1.5,
    });
  });

  it('shortens each time, and frees nothing that another had already', () => {
    expect(mixAfter({ series: SYNC, action: 'shorten', minutes: 60 })).toEqual(mixAfter());
    expect(mixAfter({ series: SYNC, action: 'shorten', minutes: 30 })).toEqual({
      hours: 2,
      strategy: 1.5,
      coordination: 0.5,
    });
  });

  it('never makes a meeting longer', () => {
    expect(mixAfter({ series: SYNC, action: 'shorten', minutes: 600 })).toEqual(mixAfter());
  });

  it('keeps every second time of what is halved', () => {
    expect(mixAfter({ series: SYNC, action: 'halve' })).toEqual({
      hours: 2,
      strategy: 1.5,
      coordination: 0.5,
    });
  });

  it('takes several changes together', () => {
    const mix = mixAfter({ series: SYNC, action: 'drop' }, { series: PAPER, action: 'halve' });
    expect(mix).toEqual({ hours: 0.75, strategy: 0.75 });
  });

  it('passes over a series that is not there', () => {
    expect(mixAfter({ series: 'series gone', action: 'drop' })).toEqual(mixAfter());
  });

  it('compares the same weeks, however few hours are left in them', () => {
    const { recent } = changeFacts(FACTS, [
      { series: SYNC, action: 'drop' },
      { series: PAPER, action: 'drop' },
    ]);
    expect(recent.map(({ name, hours }) => [name, hours])).toEqual([
      ['2026-W09', 0],
      ['2026-W10', 0],
      ['2026-W11', 0],
      ['2026-W12', 0],
    ]);
  });

  it('has no hours without complete weeks', () => {
    const nothing = gatherFacts([anOccurrence({ isFree: true })], timeSettings());
    expect(meanMix(changeFacts(nothing, []))).toEqual({ hours: 0, byKind: [] });
  });
});
