import { expect, it } from 'vitest';
import { sayOf, sayTold, wordOf } from './function-ties.ts';

const LIST = { functions: ['Sales', 'Legal', 'Finance'], home: null, ties: {} };

it('says one word of a function, the last one, and takes it back when said again', () => {
  const depends = sayOf(LIST, 'Legal', 'depend-on');
  const never = sayOf(depends, 'Legal', 'never-see');
  const back = sayOf(never, 'Legal', 'never-see');
  expect([depends, never, back].map((list) => wordOf(list, 'Legal'))).toEqual([
    'depend-on',
    'never-see',
    undefined,
  ]);
});

it('knows one function as yours, which is neither depended on nor never seen', () => {
  const sales = sayOf(sayOf(LIST, 'Sales', 'depend-on'), 'Sales', 'home');
  const legal = sayOf(sales, 'Legal', 'home');
  expect([sales.home, sales.ties, legal.home, wordOf(legal, 'Sales')]).toEqual([
    'Sales',
    {},
    'Legal',
    undefined,
  ]);
  expect(sayOf(legal, 'Legal', 'depend-on')).toMatchObject({
    home: null,
    ties: { Legal: 'depend-on' },
  });
});

it('counts what was said', () => {
  expect(sayTold(sayOf(sayOf(LIST, 'Sales', 'home'), 'Legal', 'depend-on'))).toMatch(
    /^Yours is Sales; 1 you depend on, 0 you never see\./,
  );
});
