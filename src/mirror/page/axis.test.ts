import { expect, it } from 'vitest';
import { place, placeLaneText, spanOfViews } from './axis.ts';

it('keeps the marks at both ends of the axis inside the plot', () => {
  expect([place(0), place(0.625), place(1.25)].map((at) => at.toFixed(1))).toEqual([
    '2.8',
    '50.0',
    '97.2',
  ]);
});

it('writes right of a range, left of one that reaches far, under one that leaves no room', () => {
  const anchors = [
    [0.1, 0.6],
    [0.7, 1.2],
    [0, 1.25],
  ].map(([low = 0, high = 0]) => placeLaneText(low, high).anchor);
  expect(anchors).toEqual(['start', 'end', 'middle']);
});

it('keeps long words inside the plot', () => {
  const [early, late] = [placeLaneText(0, 0.5, true), placeLaneText(0.7, 1.2, true)];
  expect([early.anchor, early.x.toFixed(1), late.anchor, late.x.toFixed(1)]).toEqual([
    'middle',
    place(0.4).toFixed(1),
    'middle',
    place(0.85).toFixed(1),
  ]);
});

it('spans the views from the lowest to the highest, and nothing from one view alone', () => {
  const self = { position: 1.05 };
  const spans = [{ at: 0.3 }, { at: null }].map((data) => spanOfViews({ self, data }));
  expect(spans).toEqual([{ from: 0.3, to: 1.05 }, undefined]);
});
