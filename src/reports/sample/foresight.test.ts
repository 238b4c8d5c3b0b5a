import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { measured, someFacts } from '../../../tests/facts-builders.ts';
import { keptFile } from '../../keeping/archive/kept-file.ts';
import type { Kept } from '../../keeping/model.ts';
import { dateOfDay, dayOfDate } from '../../kernel/week.ts';
import { UTC } from '../../kernel/zone.ts';
import { DECISIONS } from '../../notebook/decisions/kept.ts';
import { FORECASTS } from '../../notebook/forecasts/kept.ts';
import { openSample, type Sample } from './open-sample.ts';

/** As on every day of a week: she writes nothing that has not happened yet. */
const DAYS = Array.from({ length: 7 }, (_, index) => dayOfDate('2026-11-23') + index);

const entriesOf = <D extends object>({ archive }: Sample, kept: Kept<D>) =>
  archive.itemsOf(keptFile(kept)).map(({ entry }) => z.parse(kept.draft, entry));

function toldOn(today: number) {
  const sample = openSample({ today, zone: UTC });
  return { forecasts: entriesOf(sample, FORECASTS), decisions: entriesOf(sample, DECISIONS) };
}

it('tells only of what has happened by today', () => {
  for (const today of DAYS) {
    const { forecasts, decisions } = toldOn(today);
    const dates = [
      ...forecasts.flatMap(({ made, resolved }) => [made, resolved?.on ?? made]),
      ...decisions.flatMap(({ opened, decided, review }) => [
        opened,
        decided?.on ?? opened,
        review?.on ?? opened,
      ]),
    ];
    expect(dates.filter((date) => dayOfDate(date) > today)).toEqual([]);
  }
});

it('has enough behind it for every figure: a curve, a skill, days to decide, decided without her', () => {
  for (const today of DAYS) {
    const { forecasts, decisions } = toldOn(today);
    const facts = someFacts([], {
      forecasts: forecasts.map((draft) => ({ ...draft, id: draft.text })),
      decisions: decisions.map((draft) => ({ ...draft, id: draft.title })),
      today,
    });
    const skill = measured('strategy.forecast-skill', facts);
    expect(skill.count.n).toBeGreaterThanOrEqual(50);
    expect(skill.value).toBeGreaterThan(0);
    for (const id of ['strategy.horizon', 'leadership.latency', 'delegation.without-me'])
      expect([id, measured(id, facts).enough]).toEqual([id, true]);
  }
});

it('leaves her two forecasts to resolve and one decision to look back on', () => {
  const [today = 0] = DAYS;
  const { forecasts, decisions } = toldOn(today);
  const date = dateOfDay(today);
  expect([
    forecasts.filter(({ due, resolved }) => resolved === null && due <= date).length,
    decisions.filter(({ decided, review, reviewOn }) => {
      return decided !== null && review === null && reviewOn !== null && reviewOn <= date;
    }).length,
  ]).toEqual([2, 1]);
});
