import { positionOfRating, stateOf } from '../../kernel/reading.ts';
import { Legend } from '../../ui/charts/legend.tsx';
import { SelfMark } from '../../ui/charts/marks.tsx';
import type { Shift } from '../model.ts';
import styles from './shift-rows.module.css';

interface ShiftRowsProps {
  readonly shifts: readonly Shift[];
}

/** What you say of the six shifts, on the axis on which others and your data will join. */
export function ShiftRows({ shifts }: ShiftRowsProps) {
  return (
    <div>
      <Legend
        entries={[
          { sign: 'self', title: 'You say' },
          { sign: 'heading', title: 'Heading' },
        ]}
      />
      <table className={styles.rows}>
        <caption className="hidden">What you say of the six shifts, from your self-check</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">Shift</span>
            </th>
            <th scope="col" className={styles.plot}>
              <span className="hidden">Your own view, from away through near to there</span>
              <AxisHead />
            </th>
            <th scope="col" className={styles.wordHead}>
              you say
            </th>
          </tr>
        </thead>
        <tbody>
          {shifts.map((shift) => (
            <ShiftRow key={shift.capability} shift={shift} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ShiftRow({ shift }: { readonly shift: Shift }) {
  const position = shift.self === null ? undefined : positionOfRating(shift.self.mean);
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.shift}>
        <span className={styles.title}>{shift.title}</span>
        <span className={styles.from}>{shift.from}</span>
      </th>
      <td className={styles.plot}>
        <ShiftPlot shift={shift} position={position} />
        <span className="hidden">
          {position === undefined ? 'You have not answered yet.' : `You say ${stateOf(position)}.`}{' '}
          Data: {sayData(shift)}.
        </span>
      </td>
      <td className={styles.word} data-quiet={position === undefined || undefined}>
        {position === undefined ? 'not answered' : stateOf(position)}
      </td>
    </tr>
  );
}

interface ShiftPlotProps {
  readonly shift: Shift;
  readonly position: number | undefined;
}

const AXIS = 32;

function ShiftPlot({ shift, position }: ShiftPlotProps) {
  return (
    <svg aria-hidden="true" className={styles.drawing} width="100%" height="100%">
      <line x1="0" x2="100%" y1={AXIS} y2={AXIS} className={styles.axis} />
      <Border position={0.5} className={styles.border} />
      <Border position={1} className={styles.heading} />
      <text x={`${place(0)}%`} y="53" className={styles.lane}>
        data: {sayData(shift)}
      </text>
      {position === undefined ? null : <SelfMark x={place(position)} y={AXIS} />}
    </svg>
  );
}

interface BorderProps {
  readonly position: number;
  readonly className: string | undefined;
}

function Border({ position, className }: BorderProps) {
  const x = `${place(position)}%`;
  return <line x1={x} x2={x} y1="0" y2="100%" className={className} />;
}

function AxisHead() {
  return (
    <svg aria-hidden="true" className={styles.head} width="100%" height="26">
      <Border position={0.5} className={styles.border} />
      <Border position={1} className={styles.heading} />
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

/** Percent of the plot's width; the axis, 0 … 1.25, keeps a margin for the marks at its ends. */
function place(position: number): number {
  return 2.8 + (position / 1.25) * 94.4;
}

function sayData({ measures }: Shift): string {
  if (measures.length === 0) return 'nothing measured yet';
  const known = measures.filter((measure) => measure.enough).length;
  if (known === 0) return 'not enough yet';
  return `${known} of ${measures.length} measures so far`;
}
