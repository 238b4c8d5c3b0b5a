import { type BaselineBand, findBaselineBand } from '../measures/baseline-band.ts';
import type { OneStep } from '../model.ts';

type Week = OneStep['weeks'][number];

/** A week as it is drawn; x and width in percent of the drawing, y in pixels. */
export interface Column extends Week {
  readonly x: number;
  readonly width: number;
  readonly y: number | undefined;
}

/** A mean over the weeks of a side. */
export interface MeanLine {
  readonly side: 'before' | 'after';
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly value: number;
}

export interface Picture {
  readonly columns: readonly Column[];
  readonly band: { readonly top: number; readonly bottom: number } | undefined;
  readonly means: readonly MeanLine[];
  /** the highest value of the scale, which begins at 0 */
  readonly top: number;
}

/** Places the weeks around a step, the band in which the weeks before lie, and both means. */
export function layoutPicture(step: OneStep, height: number): Picture {
  const { weeks, measures } = step;
  const before = valuesOf(weeks, 'before');
  const isShare = measures.measure.unit === 'share';
  const band = findBaselineBand(before, { low: 0, high: isShare ? 1 : Number.POSITIVE_INFINITY });
  const top = findTop(weeks, band, isShare);
  const heightOf = (value: number) => height - (Math.max(0, value) / top) * height;
  const width = 100 / Math.max(1, weeks.length);
  const columns = weeks.map((week, index) => ({
    ...week,
    x: (index + 0.5) * width,
    width,
    y: week.value === null || !isDrawn(week) ? undefined : heightOf(week.value),
  }));
  const means = (['before', 'after'] as const).flatMap((side) => {
    const { mean } = step[side];
    const own = columns.filter(({ part }) => part === side);
    const [first, last] = [own.at(0), own.at(-1)];
    if (mean === null || first === undefined || last === undefined) return [];
    const from = first.x - width / 2;
    return [{ side, from, to: last.x + width / 2, y: heightOf(mean), value: mean }];
  });
  return {
    columns,
    means,
    band: band && { top: heightOf(band.high), bottom: heightOf(band.low) },
    top,
  };
}

/** Leave and weeks cut short are gaps, whatever hours they hold. */
function isDrawn({ part }: Week): boolean {
  return part !== 'leave' && part !== 'incomplete' && part !== 'ahead';
}

function valuesOf(weeks: readonly Week[], side: Week['part']): number[] {
  return weeks.flatMap(({ part, value }) => (part === side && value !== null ? [value] : []));
}

const ROOM = 1.12;

function findTop(weeks: readonly Week[], band: BaselineBand | undefined, isShare: boolean): number {
  const values = weeks.flatMap((week) => (isDrawn(week) ? (week.value ?? []) : []));
  const highest = Math.max(band?.high ?? 0, ...values);
  if (highest <= 0) return 1;
  return isShare ? Math.min(1, highest * ROOM) : highest * ROOM;
}
