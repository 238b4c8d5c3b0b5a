import { DataMark, GapBar, RangeLine, SelfMark, ThinMark } from '../../ui/charts/marks.tsx';
import type { Shift } from '../model.ts';
import { place, placeLaneText, spanOfViews } from './axis.ts';
import styles from './shift-plot.module.css';
import { sayCoverage } from './shift-words.ts';

/** Others above the axis, data below it, each in its own lane. */
const OTHERS_LANE = 17;
const AXIS = 32;
const DATA_LANE = 47;

interface ShiftPlotProps {
  readonly shift: Shift;
  /** also say how many inputs the data has */
  readonly isLong?: boolean | undefined;
}

/** The views of one shift on its axis. The row around it says the same in words. */
export function ShiftPlot({ shift, isLong }: ShiftPlotProps) {
  const { self, gap } = shift;
  const span = spanOfViews(shift);
  return (
    <svg aria-hidden="true" className={styles.drawing} width="100%" height="100%">
      <line x1="0" x2="100%" y1={AXIS} y2={AXIS} className={styles.axis} />
      <Borders />
      {span === undefined ? null : (
        <GapBar from={place(span.from)} to={place(span.to)} y={AXIS} isWide={gap.isAmongWidest} />
      )}
      <text x={`${place(0)}%`} y={OTHERS_LANE + 4} className={styles.lane}>
        others: not asked yet
      </text>
      <DataPart data={shift.data} isLong={isLong} />
      {self === null ? <Unsaid /> : <SelfMark x={place(self.position)} y={AXIS} />}
    </svg>
  );
}

/** Your own view has the axis itself for a lane. */
function Unsaid() {
  return (
    <text x={`${place(0)}%`} y={AXIS + 4} className={styles.lane}>
      you: not answered yet
    </text>
  );
}

interface DataPartProps {
  readonly data: Shift['data'];
  readonly isLong: boolean | undefined;
}

function DataPart({ data, isLong }: DataPartProps) {
  const words = sayCoverage(data, isLong);
  if (data.at === null || data.low === null || data.high === null) {
    return (
      <text x={`${place(0)}%`} y={DATA_LANE + 4} className={styles.lane}>
        {words}
      </text>
    );
  }
  const text = placeLaneText(data.low, data.high, isLong);
  const Mark = data.isThin ? ThinMark : DataMark;
  return (
    <>
      <RangeLine
        from={place(data.low)}
        to={place(data.high)}
        y={DATA_LANE}
        of={data.isThin ? 'thin data' : 'data'}
      />
      <text
        x={`${text.x}%`}
        dx={text.shift}
        y={DATA_LANE + 4}
        textAnchor={text.anchor}
        className={styles.lane}
      >
        {words}
      </text>
      <Mark x={place(data.at)} y={AXIS} />
    </>
  );
}

/** The borders between the zones; the one to “there” is the heading. */
export function Borders() {
  return (
    <>
      <Border position={0.5} className={styles.border} />
      <Border position={1} className={styles.heading} />
    </>
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

/** The names of the zones, over the rows. */
export function ZoneHead() {
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
