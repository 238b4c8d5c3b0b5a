import { sayHours, sayShare } from '../numbers.ts';
import { type GuessAxis, type GuessUnit, makeGuessAxis } from './guess-axis.ts';
import styles from './guess-plot.module.css';
import { DataMark, GapBar, RangeLine, SelfMark } from './marks.tsx';

interface GuessPlotProps {
  readonly unit: GuessUnit;
  /** shares 0–1 or hours a week; undefined where nothing was guessed or is known */
  readonly guess: number | undefined;
  readonly value: number | undefined;
  /** the 80% range */
  readonly low: number | undefined;
  readonly high: number | undefined;
}

const LINE = 28;
/** labels nearer than this, in percent of the width, would run into each other */
const NEAR = 12;

/**
 * A guess as the self circle beside the calendar's square and its range, on one axis in real units.
 * The drawing is hidden from those who hear the page: the row around it says the same in words.
 */
export function GuessPlot({ unit, guess, value, low, high }: GuessPlotProps) {
  const known = [guess, value, low, high].filter((number) => number !== undefined);
  const axis = makeGuessAxis(unit, known);
  const say = unit === 'share' ? sayShare : sayHours;
  return (
    <svg aria-hidden="true" className={styles.plot} width="100%" height="66">
      <Axis axis={axis} unit={unit} />
      {guess === undefined || value === undefined ? null : (
        <GapBar from={axis.place(guess)} to={axis.place(value)} y={LINE} isWide />
      )}
      {low === undefined || high === undefined ? null : (
        <RangeLine from={axis.place(low)} to={axis.place(high)} y={LINE + 15} of="data" />
      )}
      {value === undefined ? null : (
        <>
          <DataMark x={axis.place(value)} y={LINE} />
          <Label axis={axis} at={value} beside={guess} className={styles.value}>
            {say(value)}
          </Label>
        </>
      )}
      {guess === undefined ? null : (
        <>
          <SelfMark x={axis.place(guess)} y={LINE} />
          <Label axis={axis} at={guess} beside={value} className={styles.guess}>
            {say(guess)}
          </Label>
        </>
      )}
    </svg>
  );
}

interface AxisProps {
  readonly axis: GuessAxis;
  readonly unit: GuessUnit;
}

function Axis({ axis, unit }: AxisProps) {
  return (
    <>
      <line x1="0" x2="100%" y1={LINE} y2={LINE} className={styles.axis} />
      {axis.ticks.map((tick) => (
        <line
          key={tick}
          x1={`${axis.place(tick)}%`}
          x2={`${axis.place(tick)}%`}
          y1={LINE - 3.5}
          y2={LINE + 3.5}
          className={styles.tick}
        />
      ))}
      <text x="0" y={LINE + 30} className={styles.end}>
        {unit === 'share' ? sayShare(0) : '0'}
      </text>
      <text x="100%" y={LINE + 30} textAnchor="end" className={styles.end}>
        {unit === 'share' ? sayShare(axis.max) : sayHours(axis.max)}
      </text>
    </>
  );
}

interface LabelProps {
  readonly axis: GuessAxis;
  readonly at: number;
  readonly beside: number | undefined;
  readonly className: string | undefined;
  readonly children: string;
}

function Label({ axis, at, beside, className, children }: LabelProps) {
  return (
    <text
      x={`${axis.place(at)}%`}
      y={LINE - 14}
      dx={
        anchorOf(axis, at, beside) === 'middle' ? 0 : anchorOf(axis, at, beside) === 'end' ? 5 : -5
      }
      textAnchor={anchorOf(axis, at, beside)}
      className={className}
    >
      {children}
    </text>
  );
}

function anchorOf(
  axis: GuessAxis,
  at: number,
  beside: number | undefined,
): 'start' | 'middle' | 'end' {
  if (beside === undefined || Math.abs(axis.place(at) - axis.place(beside)) >= NEAR)
    return 'middle';
  return at < beside ? 'end' : 'start';
}
