import { Cell, Column, Table } from '../../../ui/controls/table.tsx';
import { sayShare } from '../../../ui/numbers.ts';
import type { CalibrationBin } from '../calibration/measures.ts';
import styles from './calibration.module.css';
import { type CalibrationPoint, layoutCalibration } from './calibration-layout.ts';

const SIZE = 360;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

interface CalibrationProps {
  readonly bins: readonly CalibrationBin[];
}

/** What was said against how often it happened, as a drawing and as a table. */
export function CalibrationPlot({ bins }: CalibrationProps) {
  const { x, y, points } = layoutCalibration(bins, SIZE);
  return (
    <div className={styles.both}>
      <svg aria-hidden="true" viewBox={`0 0 ${SIZE} ${SIZE}`} className={styles.plot}>
        {TICKS.map((tick) => (
          <Tick key={tick} tick={tick} x={x} y={y} />
        ))}
        <line x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} className={styles.diagonal} />
        <text x={2} y={11} className={styles.axisName}>
          happened
        </text>
        <text x={x(1)} y={SIZE - 2} textAnchor="end" className={styles.axisName}>
          you said
        </text>
        {points.map((point) => (
          <Point key={point.bin.low} point={point} />
        ))}
      </svg>
      <TenthsTable bins={bins} />
    </div>
  );
}

interface TickProps {
  readonly tick: number;
  readonly x: (share: number) => number;
  readonly y: (share: number) => number;
}

function Tick({ tick, x, y }: TickProps) {
  return (
    <>
      <line x1={x(0)} x2={x(1)} y1={y(tick)} y2={y(tick)} className={styles.grid} />
      <text x={x(0) - 6} y={y(tick) + 4} textAnchor="end" className={styles.tick}>
        {sayShare(tick)}
      </text>
      <text x={x(tick)} y={y(0) + 16} textAnchor="middle" className={styles.tick}>
        {sayShare(tick)}
      </text>
    </>
  );
}

function Point({ point: { x, y, top, bottom, radius } }: { readonly point: CalibrationPoint }) {
  return (
    <>
      <line x1={x} x2={x} y1={top} y2={bottom} className={styles.range} />
      <rect
        x={x - radius * 0.886}
        y={y - radius * 0.886}
        width={radius * 1.772}
        height={radius * 1.772}
        rx="1"
        className={styles.point}
      />
    </>
  );
}

function TenthsTable({ bins }: CalibrationProps) {
  return (
    <Table caption="What you said and how often it happened, by tenths">
      <thead>
        <tr>
          <Column>You said</Column>
          <Column isNumber>Forecasts</Column>
          <Column isNumber>Mean said</Column>
          <Column isNumber>Happened</Column>
        </tr>
      </thead>
      <tbody>
        {bins
          .filter(({ n }) => n > 0)
          .map(({ low, high, n, meanForecast, observed }) => (
            <tr key={low}>
              <th scope="row">{`${Math.round(low * 100)}–${sayShare(high)}`}</th>
              <Cell isNumber>{n}</Cell>
              <Cell isNumber>{sayShare(meanForecast ?? 0)}</Cell>
              <Cell
                isNumber
              >{`${sayShare(observed ?? 0)}, ${Math.round((observed ?? 0) * n)} of ${n}`}</Cell>
            </tr>
          ))}
      </tbody>
    </Table>
  );
}
