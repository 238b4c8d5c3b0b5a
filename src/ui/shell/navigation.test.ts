import { expect, it } from 'vitest';
import { isLit, type NavigationEntry } from './navigation.ts';

const mirror: NavigationEntry = { to: '/', title: 'Mirror', icon: 'mirror', key: 'm' };
const strategy: NavigationEntry = {
  to: '/strategy/time',
  title: 'Strategy',
  icon: 'flag',
  under: '/strategy',
  also: ['/plan'],
  key: 't',
};

it('keeps a shift lit on all of its pages, and the mirror on its own alone', () => {
  const paths = ['/', '/strategy', '/strategy/time', '/strategy-old', '/plan', '/plan/a'];
  expect(paths.map((path) => [isLit(mirror, path), isLit(strategy, path)])).toEqual([
    [true, false],
    [false, true],
    [false, true],
    [false, false],
    [false, true],
    [false, true],
  ]);
});
