import { expect, it } from 'vitest';
import { measureCalibration, type Resolved } from '../calibration/measures.ts';
import { layoutCalibration } from './calibration-layout.ts';

function forecasts(n: number, forecast: number, happened: number): Resolved[] {
  return Array.from({ length: n }, (_, index) => ({
    forecast,
    tenth: Math.min(9, Math.floor(forecast * 10)),
    happened: index < happened,
  }));
}

it('places what was said against what happened, upwards, and leaves empty tenths out', () => {
  const { bins } = measureCalibration([...forecasts(4, 0.25, 1), ...forecasts(16, 0.75, 16)]);
  const { x, y, points } = layoutCalibration(bins, 400);
  expect(points.map((point) => [point.x, point.y])).toEqual([
    [x(0.25), y(0.25)],
    [x(0.75), y(1)],
  ]);
  expect(y(1)).toBeLessThan(y(0));
});

it('gives four times as many forecasts four times the area', () => {
  const { bins } = measureCalibration([...forecasts(4, 0.25, 1), ...forecasts(16, 0.75, 12)]);
  const [few, many] = layoutCalibration(bins, 400).points;
  expect((many?.radius ?? 0) ** 2 / (few?.radius ?? 1) ** 2).toBeCloseTo(4, 10);
});

it('keeps the range around what happened, within the square', () => {
  const { bins } = measureCalibration(forecasts(5, 0.95, 5));
  const { y, points } = layoutCalibration(bins, 400);
  const [point] = points;
  expect(point?.top).toBeCloseTo(y(1), 6);
  expect(point?.bottom).toBeGreaterThan(y(1));
  expect(point?.bottom).toBeLessThan(y(0));
});

it('has no points where nothing is resolved', () => {
  expect(layoutCalibration(measureCalibration([]).bins, 400).points).toEqual([]);
});
