import { DataMark, GapBar, RangeLine, SelfMark, ThinMark } from '../../ui/charts/marks.tsx';
import type { Shift } from '../model.ts';
import { type LaneText, place, placeLaneText, spanOfViews, widthOfWords } from './axis.ts';
import styles from './shift-plot.module.css';
import { sayCoverage } from './shift-words.ts';

/** Others above the axis, data below it, each in its own lane. */
const OTHERS_LANE = 17;
const AXIS = 32;
const DATA_LANE = 47;
/** where the line leaves the words no room beside it */
const BELOW_DATA = 56;

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
      <LaneWords at={{ x: place(0), shift: 0, anchor: 'start' }} y={OTHERS_LANE}>
        others: not asked yet
      </LaneWords>
      <DataPart data={shift.data} isLong={isLong} />
      {self === null ? <Unsaid /> : <SelfMark x={place(self.position)} y={AXIS} />}
    </svg>
  );
}

/** Your own view has the axis itself for a lane. */
function Unsaid() {
  return (
    <LaneWords at={{ x: place(0), shift: 0, anchor: 'start' }} y={AXIS}>
      you: not answered yet
    </LaneWords>
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
      <LaneWords at={{ x: place(0), shift: 0, anchor: 'start' }} y={DATA_LANE}>
        {words}
      </LaneWords>
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
      <LaneWords at={text} y={text.anchor === 'middle' ? BELOW_DATA : DATA_LANE}>
        {words}
      </LaneWords>
      <Mark x={place(data.at)} y={AXIS} />
    </>
  );
}

interface LaneWordsProps {
  readonly at: LaneText;
  readonly y: number;
  readonly children: string;
}

/** Words in a lane, on paper of their own: no border between zones strikes them through. */
function LaneWords({ at, y, children }: LaneWordsProps) {
  const width = widthOfWords(children);
  return (
    <svg x={`${at.x}%`} y={y} overflow="visible" aria-hidden="true">
      <rect
        x={at.shift - PARTS_BEFORE[at.anchor] * width - 3}
        y="-6.5"
        width={width + 6}
        height="13"
        className={styles.ground}
      />
      <text x={at.shift} y="4" textAnchor={at.anchor} className={styles.lane}>
        {children}
      </text>
    </svg>
  );
}

const PARTS_BEFORE = { start: 0, middle: 0.5, end: 1 } as const;

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
