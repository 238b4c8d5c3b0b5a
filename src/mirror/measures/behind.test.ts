import { expect, it } from 'vitest';
import { aMeasure, everySelf, GUESSED, HANDS_ON, someViews } from './a-views.ts';
import { describeBehind } from './behind.ts';
import { describeShifts } from './rows.ts';
import type { Views } from './views.ts';

function behindOf(capability: string, views: Views) {
  const shift = describeShifts(views).find((each) => each.capability === capability);
  if (shift === undefined) throw new Error(`no row of ${capability}`);
  return describeBehind(shift, views);
}

it('opens with what is said and the count of the measure that stands for the data', () => {
  const { finding } = behindOf('strategy', someViews({ self: everySelf(4) }));
  expect(finding).toEqual({
    said: 'You say you look years ahead.',
    shown: 'Your calendar says 8 of 68 hours went to strategy.',
    basis: 'Some gap: away to near, from 1 of 1 measure, 1 input. Thin so far: one measure alone.',
    shift: 'strategy',
  });
});

it('claims neither view where neither is there', () => {
  const { finding, measures } = behindOf('network', someViews({ measures: [] }));
  expect([finding.said, finding.shown, finding.basis, measures]).toEqual([
    'You have not said yet.',
    'Your data cannot tell yet.',
    'Nothing measured yet.',
    [],
  ]);
});

it('says where each measure stands, or why it cannot', () => {
  const measures = [
    ...GUESSED,
    HANDS_ON,
    aMeasure({ id: 'delegation.wide', low: 0.02, high: 0.3 }),
    aMeasure({ id: 'delegation.short', enough: false, value: null, missing: 'More weeks.' }),
  ];
  const { measures: own } = behindOf('delegation', someViews({ measures }));
  expect(own.map(({ id, state }) => [id, state])).toEqual([
    ['delegation.could-run', 'trend only'],
    ['delegation.hands-on', 'away'],
    ['delegation.wide', 'cannot tell'],
    ['delegation.short', 'cannot tell'],
  ]);
});

it('shows the heading that the owner set in place of the measure’s own, and says so', () => {
  const headings = new Map([['delegation.hands-on', 0.4]]);
  const [own] = behindOf('delegation', someViews({ measures: [HANDS_ON], headings })).measures;
  expect([own?.heading, own?.headingSource, own?.isOwnHeading, own?.state]).toEqual([
    0.4,
    'Set by you.',
    true,
    'near',
  ]);
});

it('takes one end of a band that the owner set, and finds the other', () => {
  // .5 on one side is 2 on the other: 0.6 lies inside
  const parity = aMeasure({
    id: 'relationships.parity',
    unit: 'ratio',
    better: 'within',
    value: 0.6,
    low: 0.55,
    high: 0.65,
    floor: 0.3,
    heading: 0.8,
    until: 1.25,
  });
  const headings = new Map([['relationships.parity', 2]]);
  const states = [new Map<string, number>(), headings].map((each) => {
    const views = someViews({ measures: [parity], headings: each });
    const [own] = behindOf('relationships', views).measures;
    return [own?.heading, own?.until, own?.state];
  });
  expect(states).toEqual([
    [0.8, 1.25, 'near'],
    [0.5, 2, 'there'],
  ]);
});

it('opens with the measure that makes the gap, not with one at its heading', () => {
  // positions .571 and 1, said 1.05: their middle is .25 from it
  const agenda = aMeasure({ id: 'strategy.agenda', value: 0.21, low: 0.2, high: 0.22 });
  const views = someViews({ self: everySelf(4), measures: [aMeasure(), agenda] });
  expect(behindOf('strategy', views).finding.shown).toBe(
    'Your calendar says 8 of 68 hours went to strategy.',
  );
});
