import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeLabels } from './place-labels.ts';

const frame = { gap: 10, low: 0, high: 100 };

it('leaves labels at their anchors when they are far enough apart', () => {
  expect(placeLabels([10, 30, 90], frame)).toEqual([10, 30, 90]);
});

it('pushes a crowd apart around its middle', () => {
  expect(placeLabels([50, 50, 50], frame)).toEqual([40, 50, 60]);
});

it('keeps a crowd at an edge inside the frame', () => {
  expect(placeLabels([0, 1, 2], frame)).toEqual([0, 10, 20]);
  expect(placeLabels([99, 100], frame)).toEqual([90, 100]);
});

it('moves a neighbour only when the crowd reaches it', () => {
  expect(placeLabels([20, 22, 60], frame)).toEqual([16, 26, 60]);
});

it('places nothing for no labels', () => {
  expect(placeLabels([], frame)).toEqual([]);
});

it('never lets two labels overlap, nor leave a frame they fit in', () => {
  const anchors = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 10 });
  fc.assert(
    fc.property(anchors, (unsorted) => {
      const places = placeLabels(
        unsorted.toSorted((a, b) => a - b),
        frame,
      );
      for (const [index, place] of places.entries()) {
        expect(place).toBeGreaterThanOrEqual(-1e-9);
        expect(place).toBeLessThanOrEqual(100 + 1e-9);
        const before = places[index - 1];
        if (before !== undefined) expect(place - before).toBeGreaterThanOrEqual(10 - 1e-9);
      }
    }),
  );
});
