import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dateOfDay, dayOfDate } from '../../kernel/week.ts';
import {
  findNext,
  findOpening,
  findSpan,
  isFirstOfMonth,
  listCards,
  makeSpan,
} from './measures.ts';
import { CARDS, type KeptCards, type ShownCard } from './model.ts';

/** Tuesday 24 November 2026. */
const TUESDAY = dayOfDate('2026-11-24');

it('waits with the week before until Thursday, from then on with the week that runs', () => {
  const spans = [2, 3, 4, 5, 6].map((day) =>
    findSpan({ today: dayOfDate('2026-11-23') + day - 1, day: 4, lastUntil: '2026-11-15' }),
  );
  expect(spans.map((span) => span?.until)).toEqual([
    '2026-11-22',
    '2026-11-22',
    '2026-11-29',
    '2026-11-29',
    '2026-11-29',
  ]);
});

it('goes by the day that its owner chose', () => {
  const at = (day: number) => findSpan({ today: TUESDAY, day, lastUntil: undefined })?.until;
  expect([at(2), at(3)]).toEqual(['2026-11-29', '2026-11-22']);
});

it('begins with one week, and takes in every week since the last review', () => {
  const first = findSpan({ today: TUESDAY, day: 4, lastUntil: undefined });
  const merged = findSpan({ today: TUESDAY, day: 4, lastUntil: '2026-11-01' });
  const none = findSpan({ today: TUESDAY, day: 4, lastUntil: '2026-11-22' });
  expect([first, merged, none]).toEqual([
    { from: '2026-11-16', until: '2026-11-22', weeks: 1 },
    { from: '2026-11-02', until: '2026-11-22', weeks: 3 },
    undefined,
  ]);
});

it('says from when on the next review waits', () => {
  expect([
    findOpening({ today: TUESDAY, day: 4, lastUntil: '2026-11-22' }),
    findOpening({ today: TUESDAY, day: 4, lastUntil: undefined }),
  ]).toEqual(['2026-11-26', '2026-11-24']);
});

it('asks about more in the first review that ends in a month', () => {
  const span = makeSpan('2026-11-02', '2026-11-08');
  expect([
    isFirstOfMonth(span, '2026-11-01'),
    isFirstOfMonth(span, '2026-10-25'),
    isFirstOfMonth(span, undefined),
  ]).toEqual([false, true, true]);
});

const NOTHING = {
  steps: { last: false, told: false, next: false },
  unsorted: 0,
  people: 0,
  delegations: 0,
  hours: undefined,
  forecasts: 0,
  decisions: 0,
  isMonthly: false,
  isSelfCheckDue: false,
  kept: {},
};
const EVERYTHING = {
  steps: { last: true, told: true, next: false },
  unsorted: 3,
  people: 2,
  delegations: 1,
  hours: 40,
  forecasts: 1,
  decisions: 1,
  isMonthly: true,
  isSelfCheckDue: true,
  kept: {},
};

function names(cards: readonly ShownCard[]): readonly string[] {
  return cards.map(({ card }) => card);
}

it('asks in the order of the product, and leaves out what has no data', () => {
  expect([
    names(listCards(EVERYTHING)),
    names(
      listCards({
        ...EVERYTHING,
        isMonthly: false,
        people: 0,
        steps: { last: false, told: false, next: true },
      }),
    ),
    names(listCards({ ...NOTHING, hours: 2 })),
    names(listCards(NOTHING)),
  ]).toEqual([
    [
      'last-step',
      'moved',
      'unsorted',
      'people',
      'delegations',
      'reflection',
      'forecasts',
      'decisions',
      'self-check',
    ],
    ['unsorted', 'delegations', 'reflection', 'self-check', 'hold'],
    ['reflection', 'next-step'],
    [],
  ]);
});

it('keeps a card that was begun, though nothing is left on it', () => {
  const kept: KeptCards = { unsorted: { state: 'answered', items: [] } };
  const cards = listCards({ ...EVERYTHING, steps: NOTHING.steps, unsorted: 0, kept });
  expect([names(cards)[0], findNext(cards)]).toEqual(['unsorted', 'people']);
});

const states = fc.record({
  steps: fc.record({ last: fc.boolean(), told: fc.boolean(), next: fc.boolean() }),
  unsorted: fc.nat(5),
  people: fc.nat(2),
  delegations: fc.nat(3),
  hours: fc.option(fc.nat(50), { nil: undefined }),
  forecasts: fc.nat(2),
  decisions: fc.nat(2),
  isMonthly: fc.boolean(),
  isSelfCheckDue: fc.boolean(),
});

it('ends after each of its cards was answered or skipped once, in their order', () => {
  fc.assert(
    fc.property(states, fc.array(fc.boolean(), { minLength: 11, maxLength: 11 }), (state, says) => {
      let kept: KeptCards = {};
      const asked: string[] = [];
      for (let turn = 0; turn <= CARDS.length; turn++) {
        const next = findNext(listCards({ ...state, kept }));
        if (next === undefined) break;
        asked.push(next);
        const answer = { state: says[turn] === true ? 'answered' : 'skipped', items: [] } as const;
        kept = { ...kept, [next]: answer };
      }
      expect(findNext(listCards({ ...state, kept }))).toBeUndefined();
      expect(asked).toEqual(names(listCards({ ...state, kept: {} })));
    }),
  );
});

it('goes on with the same card, however often it is opened again, whatever becomes of the rest', () => {
  const cards = fc.subarray([...CARDS]);
  fc.assert(
    fc.property(states, states, cards, (state, later, done) => {
      const kept: KeptCards = Object.fromEntries(
        done.map((card) => [card, { state: 'answered', items: [] } as const]),
      );
      const next = findNext(listCards({ ...state, kept }));
      expect(findNext(listCards({ ...state, kept }))).toBe(next);
      expect(done).not.toContain(findNext(listCards({ ...later, kept })));
    }),
  );
});

it('reviews every day once and only once, whenever its owner comes back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 12 }), (pauses) => {
      let today = TUESDAY;
      let lastUntil: string | undefined;
      for (const pause of pauses) {
        today += pause;
        const span = findSpan({ today, day: 4, lastUntil });
        if (span === undefined) continue;
        if (lastUntil !== undefined) expect(span.from).toBe(dateOfDay(dayOfDate(lastUntil) + 1));
        expect((dayOfDate(span.until) - dayOfDate(span.from) + 1) / 7).toBe(span.weeks);
        lastUntil = span.until;
      }
    }),
  );
});
