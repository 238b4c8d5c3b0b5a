import { describe, expect, it } from 'vitest';
import type { CapabilityId } from '../../kernel/capability.ts';
import type { MeasureOnTheWire } from '../../time/model.ts';
import type { Shift } from '../model.ts';
import { aMeasure, aSelf, everySelf, HANDS_ON, someViews } from './a-views.ts';
import { describeShifts } from './rows.ts';
import type { Views } from './views.ts';

function shiftOf(capability: CapabilityId, views: Views): Shift {
  const shift = describeShifts(views).find((each) => each.capability === capability);
  if (shift === undefined) throw new Error(`no row of ${capability}`);
  return shift;
}

/** On an axis from 0 to 1, so that value and position are the same. */
function at(id: string, value: number, inputs = ['calendar']): MeasureOnTheWire {
  return aMeasure({ id, inputs, value, low: value, high: value, floor: 0, heading: 1 });
}

describe('a row of the mirror', () => {
  it('places what is said, what is shown and the gap on one axis', () => {
    // 4 of 5 → 1 + .25/5 = 1.05; 49% of 60 → 25: 11/35 = .3143, from 6/35 to 16/35
    const views = someViews({ self: everySelf(4), measures: [HANDS_ON] });
    const { self, others, data, gap } = shiftOf('delegation', views);
    expect({
      self: [self?.position.toFixed(2), self?.state, self?.answered, self?.of],
      others,
      data: [data.at, data.low, data.high].map((each) => each?.toFixed(4)),
      state: data.state,
      coverage: [data.resolved, data.measures, data.inputs, data.isThin, data.isMixed],
      gap,
    }).toEqual({
      self: ['1.05', 'there', 2, 2],
      others: null,
      data: ['0.3143', '0.1714', '0.4571'],
      state: 'away',
      coverage: [1, 1, 1, true, false],
      gap: {
        size: 'wide',
        word: 'wide gap',
        distance: expect.closeTo(1.05 - 11 / 35),
        rank: 1,
        isTied: false,
        isAmongWidest: true,
        sentence:
          'You hand work over. 33.5 of 68 hours were coordination and hands-on work, 22 of them in “Release sync”.',
      },
    });
  });

  it('shows what is not known as unknown, never as zero', () => {
    const { self, data, gap } = shiftOf('delegation', someViews({ measures: [] }));
    expect([self, data.at, data.state, data.missing, gap.word, gap.rank, gap.sentence]).toEqual([
      null,
      null,
      null,
      'nothing measured yet',
      'can’t tell',
      null,
      null,
    ]);
  });

  it('keeps a shift without a self-rating untold, however much its data shows', () => {
    const self = new Map([['strategy', aSelf(4)]] as const);
    const views = someViews({ self, measures: [HANDS_ON] });
    expect(shiftOf('delegation', views).gap).toMatchObject({ size: 'cannot tell', rank: null });
  });

  it('follows the heading that the owner set', () => {
    // 49% of 60 → 40 is 11/20: near, from .3 to .8
    const headings = new Map([['delegation.hands-on', 0.4]]);
    const views = someViews({ self: everySelf(4), measures: [HANDS_ON], headings });
    const { data, gap } = shiftOf('delegation', views);
    expect([data.at?.toFixed(4), data.state, gap.word]).toEqual([
      '0.5500',
      'away to near',
      'wide gap',
    ]);
  });

  it('does not let a heading at the floor break the page', () => {
    const headings = new Map([['delegation.hands-on', 0.6]]);
    const views = someViews({ measures: [HANDS_ON], headings });
    expect(shiftOf('delegation', views).data.state).toBe('away');
  });
});

describe('the widest gaps', () => {
  const MEASURES = (
    ['strategy', 'leadership', 'network', 'delegation', 'relationships'] as const
  ).map((id) => at(`${id}.one`, 0.2));

  function ranksOf(views: Views) {
    return describeShifts(views)
      .filter(({ gap }) => gap.rank !== null)
      .map(({ capability, gap }) => [capability, gap.rank, gap.isTied, gap.isAmongWidest]);
  }

  it('are ranked by the importance the owner gave where they are as wide', () => {
    const importance = new Map<CapabilityId, number>([
      ['network', 5],
      ['delegation', 4],
      ['strategy', 2],
    ]);
    const self = everySelf(4);
    self.delete('relationships');
    expect(ranksOf(someViews({ self, measures: MEASURES, importance }))).toEqual([
      ['strategy', 4, false, false],
      ['leadership', 3, false, true],
      ['network', 1, false, true],
      ['delegation', 2, false, true],
    ]);
  });

  it('are all shown where they tie with the third', () => {
    expect(ranksOf(someViews({ self: everySelf(4), measures: MEASURES }))).toEqual(
      (['strategy', 'leadership', 'network', 'delegation', 'relationships'] as const).map((id) => [
        id,
        1,
        true,
        true,
      ]),
    );
  });

  it('hold no agreement, even among the first three', () => {
    const views = someViews({ self: everySelf(1.5), measures: MEASURES });
    expect(ranksOf(views).map(([, , , isAmongWidest]) => isAmongWidest)).toEqual(
      Array(5).fill(false),
    );
  });
});

describe('the sentence of a gap', () => {
  function sentenceOf(...measures: readonly MeasureOnTheWire[]) {
    return shiftOf('strategy', someViews({ self: everySelf(4), measures })).gap.sentence;
  }

  const REACTIVE = {
    ...at('strategy.reactive', 0),
    isAnchor: false,
    count: { n: 40, of: 68 },
  };

  it('tells the anchor furthest from what is said, before a side measure still further', () => {
    const [share, agenda] = [at('strategy.share', 0.2), at('strategy.agenda', 0.4)];
    expect(sentenceOf(REACTIVE, agenda, share)).toBe(
      'You look years ahead. 8 of 68 hours went to strategy.',
    );
  });

  it('never cites a measure at its heading, nor an anchor near what is said', () => {
    // said 1.05; the middle of 0, .4 and 1 is .4: the gap is not made by the hours of strategy
    const reached = at('strategy.share', 1);
    const close = { ...at('strategy.agenda', 0.9), low: 0.9 };
    const side = { ...at('strategy.horizon', 0.1), isAnchor: false, value: 2 };
    expect(sentenceOf(reached, REACTIVE, side)).toBe(
      'You look years ahead. 40 of 68 hours came at less than a day’s notice.',
    );
    expect(sentenceOf(close, REACTIVE, side)).toBe(
      'You look years ahead. 40 of 68 hours came at less than a day’s notice.',
    );
  });

  it('cites what lies on the same side as the data, where the data is ahead of what is said', () => {
    // said 2 of 5, .333; .1 lies below it, 1 and .9 above
    const measures = [
      at('strategy.share', 0.1),
      at('strategy.agenda', 1),
      at('strategy.reactive', 0.9),
    ];
    const { gap } = shiftOf('strategy', someViews({ self: everySelf(2), measures }));
    expect([gap.size, gap.sentence]).toEqual([
      'wide',
      'You feel held by this week’s work. 8 of 68 hours went to your priorities.',
    ]);
  });

  it('says a measure that has no clause of its own by its title, value and count', () => {
    const own = { ...at('strategy.new', 0.25), title: 'Bets with a date', count: { n: 1, of: 4 } };
    expect(sentenceOf(own)).toBe('You look years ahead. Bets with a date: 25%, 1 of 4.');
  });
});
