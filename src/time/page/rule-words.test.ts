import { expect, it } from 'vitest';
import type { Rule } from '../model.ts';
import { aSeries } from './a-time.ts';
import { moveRule, putRule, reachOfRule, sayRule } from './rule-words.ts';

const sync: Rule = { match: 'sync', field: 'title', kind: 'coordination' };
const ines: Rule = { match: 'ines', field: 'person', kind: 'external', horizon: 'this year' };

it('says what a rule looks for and what it makes of it', () => {
  expect([sayRule(sync), sayRule(ines)]).toEqual([
    '“sync” in the title: coordination',
    '“ines” in a name or address: external, this year',
  ]);
});

it('shows how many series and hours a rule would reach, in any case of letters', () => {
  const series = [
    aSeries('Release SYNC', 'coordination', { hours: 22 }),
    aSeries('Ops sync', 'coordination', { hours: 2 }),
    aSeries('Vendor', 'external', { hours: 4, names: ['Ines Sync', 'ines@example.com'] }),
  ];
  expect([
    reachOfRule(sync, series),
    reachOfRule(ines, series),
    reachOfRule({ match: ' ', field: 'title' }, series),
    reachOfRule({ match: 'x', field: 'category' }, series),
  ]).toEqual([
    { series: 2, hours: 24 },
    { series: 1, hours: 4 },
    { series: 0, hours: 0 },
    undefined,
  ]);
});

it('puts a new rule first, where it decides, and an edited one in its old place', () => {
  const edited: Rule = { ...sync, kind: 'review' };
  expect([putRule([sync], ines, undefined), putRule([ines, sync], edited, 1)]).toEqual([
    [ines, sync],
    [ines, edited],
  ]);
});

it('lets a new rule replace one that looks for the same', () => {
  const again: Rule = { match: 'SYNC', field: 'title', kind: 'hands-on' };
  expect(putRule([ines, sync], again, undefined)).toEqual([again, ines]);
});

it('moves a rule by one place and not past an end', () => {
  expect([moveRule([sync, ines], 1, -1), moveRule([sync, ines], 0, -1)]).toEqual([
    [ines, sync],
    [sync, ines],
  ]);
});
