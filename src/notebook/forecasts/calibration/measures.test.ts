import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTenth, measureCalibration } from './measures.ts';

const said = (text: string, happened: number) => ({
  forecast: Number(text),
  tenth: findTenth(text),
  happened: happened === 1,
});

describe('calibration', () => {
  it('scores a well-calibrated forecaster by reliability 0, and what remains by resolution', () => {
    // five at .2 with one event, five at .8 with four: .16 = 0 − .09 + .25
    const forecasts = [
      ...[1, 0, 0, 0, 0].map((outcome) => said('.2', outcome)),
      ...[1, 1, 1, 1, 0].map((outcome) => said('.8', outcome)),
    ];
    const found = measureCalibration(forecasts);
    expect(found).toMatchObject({ n: 10, baseRate: 0.5, uncertainty: 0.25 });
    expect(found.brier).toBeCloseTo(0.16, 12);
    expect(found.log).toBeCloseTo(0.5004, 4);
    expect(found.reliability).toBeCloseTo(0, 12);
    expect(found.resolution).toBeCloseTo(0.09, 12);
    const mixed = ['.1', '.9', '.8', '.3'].map((text, at) => said(text, [0, 1, 1, 0][at] ?? 0));
    expect(measureCalibration(mixed).brier).toBeCloseTo(0.0375, 12);
  });

  it('clips what was sure to one and ninety-nine in a hundred before it takes the logarithm', () => {
    expect(measureCalibration([said('1', 0)]).log).toBeCloseTo(-Math.log(0.01), 12);
  });

  it('knows nothing of no forecasts, and of a tenth without one', () => {
    const none = measureCalibration([]);
    expect(none).toMatchObject({
      n: 0,
      brier: undefined,
      baseRate: undefined,
      resolution: undefined,
    });
    expect(none.bins).toHaveLength(10);
    expect(none.bins[3]).toEqual({
      low: 0.3,
      high: 0.4,
      n: 0,
      meanForecast: undefined,
      observed: undefined,
    });
  });

  it('puts a forecast into its tenth by the decimal it was written as, lower edge included', () => {
    const texts = [
      '0',
      '.1',
      '0.3',
      '0.30',
      '.29999999999999999999',
      '0.7',
      '.95',
      '1',
      '1.0',
      '3e-1',
    ];
    expect(texts.map(findTenth)).toEqual([0, 1, 3, 3, 2, 7, 9, 9, 9, 3]);
  });

  it('is made of its parts to the last digit, whatever was forecast', () => {
    const forecast = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.nat(1));
    fc.assert(
      fc.property(fc.array(forecast, { minLength: 1, maxLength: 60 }), (entries) => {
        const found = measureCalibration(
          entries.map(([thousandths, outcome]) => said(String(thousandths / 1000), outcome)),
        );
        const { reliability = 0, resolution = 0, uncertainty = 0, brier = 0 } = found;
        const { withinBinVariance = 0, withinBinCovariance = 0 } = found;
        const parts = reliability - resolution + uncertainty;
        expect(parts + withinBinVariance - 2 * withinBinCovariance).toBeCloseTo(brier, 10);
      }),
    );
  });
});

describe.each(['nfl_games', 'wnba_games'])('of the forecasts %s', (name) => {
  const folder = new URL('../../../../tests/data/forecasts/', import.meta.url);
  const reference = JSON.parse(readFileSync(new URL(`${name}.reference.json`, folder), 'utf8'));
  const rows = readFileSync(new URL(`${name}.pairs.csv`, folder), 'utf8')
    .trim()
    .split('\n')
    .slice(1);

  it('all scores and tenths are those of numpy and scikit-learn to 1e-9', () => {
    const found = measureCalibration(
      rows.map((row) => {
        const [text = '', outcome = ''] = row.split(',');
        return said(text, Number(outcome));
      }),
    );
    const pairs = [
      [found.brier, reference.brier],
      [found.reliability, reference.reliability],
      [found.resolution, reference.resolution],
      [found.uncertainty, reference.uncertainty],
      [found.withinBinVariance, reference.within_bin_variance],
      [found.withinBinCovariance, reference.within_bin_covariance],
      ...found.bins.flatMap(({ meanForecast, observed }, at) => [
        [meanForecast ?? 0, reference.bins[at].mean_forecast ?? 0],
        [observed ?? 0, reference.bins[at].observed_rate ?? 0],
      ]),
    ];
    expect(found.n).toBe(reference.n);
    expect(found.bins.map(({ n }) => n)).toEqual(reference.bins.map((bin: { n: number }) => bin.n));
    expect(Math.max(...pairs.map(([ours, theirs]) => Math.abs(ours - theirs)))).toBeLessThan(1e-9);
  });
});
