import type { MeasureOnTheWire } from '../model.ts';
import { layoutMeasureLine } from './measure-line.ts';
import styles from './measure-table.module.css';

const WIDTH = 172;
const HEIGHT = 52;

/** The weeks of a measure as a line; the row's hidden sentence says them. */
export function MeasureDrawing({ measure }: { readonly measure: MeasureOnTheWire }) {
  const layout = layoutMeasureLine(measure, { width: WIDTH, height: HEIGHT });
  if (layout === undefined) return null;
  const { before, recent, parting, end, usual, heading } = layout;
  return (
    <svg
      className={styles.line}
      aria-hidden="true"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    >
      {usual === undefined ? null : (
        <rect className={styles.band} width={WIDTH} y={usual.top} height={usual.height} />
      )}
      {parting === undefined ? null : (
        <line className={styles.parting} x1={parting} x2={parting} y1={0} y2={HEIGHT} />
      )}
      {heading === undefined ? null : (
        <line className={styles.heading} x1={0} x2={WIDTH} y1={heading.y} y2={heading.y} />
      )}
      {heading?.isBroken === true ? <BreakMark y={heading.y} /> : null}
      <path className={styles.before} d={before} />
      <path className={styles.recent} d={recent} />
      {end === undefined ? null : (
        <rect className={styles.end} x={end.x - 3.5} y={end.y - 3.5} width={7} height={7} />
      )}
    </svg>
  );
}

/** Two strokes across the edge: the heading lies further off than the scale goes. */
function BreakMark({ y }: { readonly y: number }) {
  const inward = y < HEIGHT / 2 ? 6 : -6;
  return <path className={styles.break} d={`M2 ${y + inward + 3}l6 -4M2 ${y + inward + 6}l6 -4`} />;
}
