import { useQuery } from '@tanstack/react-query';
import { getQuery } from '../../ui/api.ts';
import { SectionHead } from '../../ui/page.tsx';
import { showTrendEndpoint } from '../endpoints.ts';
import type { Shift, Trend as TrendData } from '../model.ts';
import styles from './trend.module.css';
import { heightOf, layoutTrend, sayQuarter, sayTrend, type TrendPoint } from './trend-layout.ts';

interface TrendProps {
  readonly shifts: readonly Shift[];
}

/** What the data showed of each shift, quarter by quarter, as small multiples. */
export function Trend({ shifts }: TrendProps) {
  const trend = useQuery(getQuery(showTrendEndpoint)).data;
  if (trend === undefined || trend.quarters.length === 0) return null;
  return (
    <section className={styles.trend} aria-label="By quarter">
      <SectionHead title="By quarter" note={sayNote(trend)} />
      <ul className={styles.list}>
        {shifts.map(({ capability, title }) => (
          <Multiple
            key={capability}
            title={title}
            points={layoutTrend(trend, capability, HEIGHT)}
          />
        ))}
      </ul>
    </section>
  );
}

const HEIGHT = 64;

function sayNote({ quarters }: TrendData): string {
  const what = 'your data at the end of each quarter, against the headings of today';
  return quarters.length === 1 ? `${what}; one quarter so far` : what;
}

interface MultipleProps {
  readonly title: string;
  readonly points: readonly TrendPoint[];
}

function Multiple({ title, points }: MultipleProps) {
  const known = points.filter((point) => point.y !== undefined);
  const last = points.at(-1);
  return (
    <li className={styles.multiple}>
      <h3>{title}</h3>
      <span className={styles.state}>{last?.state ?? 'not enough'}</span>
      <span className="hidden">{sayTrend(points)}</span>
      <svg aria-hidden="true" width="100%" height={HEIGHT} className={styles.drawing}>
        <Level position={0.5} className={styles.border} />
        <Level position={1} className={styles.heading} />
        {known.map((point, index) => (
          <Stretch key={point.quarter} from={known[index - 1]} to={point} points={points} />
        ))}
        {points.map((point) => (
          <Point key={point.quarter} point={point} />
        ))}
      </svg>
      <span className={styles.ends} aria-hidden="true">
        <span>{sayQuarter(points[0]?.quarter ?? '')}</span>
        {points.length > 1 && last !== undefined ? <span>{sayLast(last)}</span> : null}
      </span>
    </li>
  );
}

function sayLast({ quarter, isRunning }: TrendPoint): string {
  return isRunning ? 'now' : sayQuarter(quarter);
}

interface StretchProps {
  readonly from: TrendPoint | undefined;
  readonly to: TrendPoint;
  readonly points: readonly TrendPoint[];
}

/** A line from one quarter to the next; over a quarter without data nothing is drawn. */
function Stretch({ from, to, points }: StretchProps) {
  if (from === undefined || points.indexOf(to) - points.indexOf(from) !== 1) return null;
  return <line x1={`${from.x}%`} x2={`${to.x}%`} y1={from.y} y2={to.y} className={styles.line} />;
}

function Point({ point }: { readonly point: TrendPoint }) {
  const { x, y, isThin } = point;
  if (y === undefined) {
    return (
      <text x={`${x}%`} y={HEIGHT - 2} textAnchor="middle" className={styles.none}>
        –
      </text>
    );
  }
  return (
    <svg aria-hidden="true" x={`${x}%`} y={y} overflow="visible">
      <rect
        x="-3.4"
        y="-3.4"
        width="6.8"
        height="6.8"
        rx="0.8"
        className={isThin ? styles.thin : styles.point}
      />
    </svg>
  );
}

interface LevelProps {
  readonly position: number;
  readonly className: string | undefined;
}

function Level({ position, className }: LevelProps) {
  const y = heightOf(position, HEIGHT);
  return <line x1="0" x2="100%" y1={y} y2={y} className={className} />;
}
