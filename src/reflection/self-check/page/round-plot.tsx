import { FURTHEST, positionOfRating } from '../../../kernel/reading.ts';
import { SelfMark } from '../../../ui/charts/marks.tsx';
import type { ComparedShift } from '../model.ts';
import styles from './round-plot.module.css';

const AXIS = 32;
/** percent of the width kept at both ends, for the marks there */
const MARGIN = 2.8;

/** What one said then and says now, on the axis of the mirror. The row around it says it in words. */
export function RoundPlot({ now, before }: Pick<ComparedShift, 'now' | 'before'>) {
  const [x, from] = [placeMean(now), placeMean(before)];
  return (
    <svg aria-hidden="true" className={styles.drawing} width="100%" height="100%">
      <line x1="0" x2="100%" y1={AXIS} y2={AXIS} className={styles.axis} />
      <Borders />
      {x === undefined || from === undefined ? null : (
        <line x1={`${from}%`} x2={`${x}%`} y1={AXIS} y2={AXIS} className={styles.way} />
      )}
      {from === undefined ? null : (
        <circle cx={`${from}%`} cy={AXIS} r="3.6" className={styles.before} />
      )}
      {x === undefined ? (
        <text x={`${MARGIN}%`} y={AXIS + 4} className={styles.lane}>
          too little answered
        </text>
      ) : (
        <SelfMark x={x} y={AXIS} />
      )}
    </svg>
  );
}

/** The names of the zones, over the rows. */
export function RoundZones() {
  return (
    <svg aria-hidden="true" className={styles.head} width="100%" height="26">
      <Borders />
      <text x={`${place(0)}%`} y="17">
        away
      </text>
      <text x={`${place(0.5)}%`} dx="8" y="17">
        near
      </text>
      <text x={`${place(1)}%`} dx="8" y="17" className={styles.there}>
        there
      </text>
    </svg>
  );
}

function Borders() {
  return [0.5, 1].map((position) => (
    <line
      key={position}
      x1={`${place(position)}%`}
      x2={`${place(position)}%`}
      y1="0"
      y2="100%"
      className={position === 1 ? styles.heading : styles.border}
    />
  ));
}

function placeMean(mean: number | null): number | undefined {
  return mean === null ? undefined : place(positionOfRating(mean));
}

function place(position: number): number {
  return MARGIN + (position / FURTHEST) * (100 - 2 * MARGIN);
}
