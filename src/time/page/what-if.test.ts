import { describe, expect, it } from 'vitest';
import type { Draft } from '../draft/model.ts';
import { nameKinds, stackParts } from './kind-order.ts';
import { layoutWhatIf } from './what-if-layout.ts';
import { hoursToHold, listChoices, sayStrategy } from './what-if-words.ts';

type Kinds = Draft['today']['byKind'];

/** Of the picture: 17 h with 2 h strategy today; coordination falls from 7 to 1.5. */
const TODAY: Kinds = [
  { kind: 'strategy', hours: 2 },
  { kind: 'coordination', hours: 7 },
  { kind: 'external', hours: 8 },
];

function aDraft(changed: Kinds, today = TODAY): Draft {
  const mixOf = (byKind: Kinds) => ({
    hours: byKind.reduce((sum, { hours }) => sum + hours, 0),
    byKind,
  });
  const shareOf = (byKind: Kinds) => {
    const { hours } = mixOf(byKind);
    return { value: (byKind[0]?.hours ?? 0) / hours, low: null, high: null };
  };
  return {
    changes: [],
    weeks: 4,
    today: mixOf(today),
    changed: mixOf(changed),
    freed: mixOf(today).hours - mixOf(changed).hours,
    measures: [
      {
        id: 'strategy.share',
        title: 'Strategic hours',
        unit: 'share',
        today: shareOf(today),
        changed: shareOf(changed),
      },
    ],
  };
}

function withHours(strategy: number, coordination: number): Kinds {
  return [
    { kind: 'strategy', hours: strategy },
    { kind: 'coordination', hours: coordination },
    { kind: 'external', hours: 8 },
  ];
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

describe('what a draft says of strategy', () => {
  it.each([
    // 2 of 17 is 12%, 2 of 11.5 is 17%
    [
      withHours(2, 1.5),
      'Strategy stays at 2.0 h; its share goes from 12% to 17% only because the total falls.',
    ],
    // 2.5 of 17 is 15%
    [withHours(2.5, 6.5), 'Strategy goes from 2.0 to 2.5 h, its share from 12% to 15%.'],
    [withHours(2, 7), 'Strategy stays at 2.0 h, 12% of the total.'],
  ])('is why its share moves, case %#', (changed, said) => {
    expect(sayStrategy(aDraft(changed), percent)).toBe(said);
  });

  it('is nothing where the share cannot be told', () => {
    expect(sayStrategy({ ...aDraft(TODAY), measures: [] }, percent)).toBe('');
  });
});

it('holds whole free hours, two at most', () => {
  expect([-1, 0, 0.9, 1, 1.9, 2, 6].map((freed) => hoursToHold({ freed }))).toEqual([
    0, 0, 0, 1, 1, 2, 2,
  ]);
});

it('offers lengths shorter than the meeting, and those who are on it', () => {
  // 26 h in 26 times: an hour each.
  const said = listChoices({ id: 's', couldHold: ['Priya', 'Tomas'], hours: 26, occurrences: 26 });
  expect(said.map(({ value }) => value)).toEqual([
    'keep',
    'drop',
    'every second time',
    'shorten to 15 min',
    'shorten to 20 min',
    'shorten to 30 min',
    'shorten to 45 min',
    'delegate to Priya',
    'delegate to Tomas',
  ]);
});

it('draws both stacks on one scale, with what is freed above the second', () => {
  const byKind = TODAY.map((each) => ({ ...each, share: 0, recentHours: 0 }));
  const names = nameKinds(byKind);
  const frame = { names, parts: stackParts(byKind, names), height: 192 };
  // 170 units for 17 h: 10 an hour
  const { today, changed, free } = layoutWhatIf(aDraft(withHours(2, 1.5)), frame);
  const heights = (stack: typeof today) =>
    stack.map(({ part, top, bottom }) => [part, Math.round(bottom - top)]);
  expect([heights(today), heights(changed)]).toEqual([
    [
      ['strategy', 20],
      ['external', 80],
      ['coordination', 70],
    ],
    [
      ['strategy', 20],
      ['external', 80],
      ['coordination', 15],
    ],
  ]);
  expect(free && [free.top, Math.round(free.bottom)]).toEqual([22, 77]);
});

it('shows no free hours where none are freed', () => {
  const byKind = TODAY.map((each) => ({ ...each, share: 0, recentHours: 0 }));
  const names = nameKinds(byKind);
  const frame = { names, parts: stackParts(byKind, names), height: 192 };
  expect(layoutWhatIf(aDraft(TODAY), frame).free).toBeUndefined();
});
