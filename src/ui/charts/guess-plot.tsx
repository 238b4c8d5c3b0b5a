import { sayHours, sayShare } from '../numbers.ts';
import {
  type GuessAxis,
  type GuessUnit,
  makeGuessAxis,
  partMarks,
  type Spot,
} from './guess-axis.ts';
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

/**
 * A guess as the self circle beside the calendar's square and its range, on one axis in real units.
 * The drawing is hidden from those who hear the page: the row around it says the same in words.
 */
export function GuessPlot({ unit, guess, value, low, high }: GuessPlotProps) {
  const known = [guess, value, low, high].filter((number) => number !== undefined);
  const axis = makeGuessAxis(unit, known);
  const say = unit === 'share' ? sayShare : sayHours;
  const guessAt = guess === undefined ? undefined : axis.place(guess);
  const valueAt = value === undefined ? undefined : axis.place(value);
  const spots = partMarks(guessAt, valueAt);
  return (
    <svg aria-hidden="true" className={styles.plot} width="100%" height="66">
      <Axis axis={axis} unit={unit} />
      {guessAt === undefined || valueAt === undefined ? null : (
        <GapBar from={guessAt} to={valueAt} y={LINE} isWide />
      )}
      {low === undefined || high === undefined ? null : (
        <RangeLine from={axis.place(low)} to={axis.place(high)} y={LINE + 15} of="data" />
      )}
      {value === undefined || valueAt === undefined ? null : (
        <>
          <DataMark x={valueAt} y={LINE + spots.value.markShift} />
          <Label x={valueAt} spot={spots.value} className={styles.value}>
            {say(value)}
          </Label>
        </>
      )}
      {guess === undefined || guessAt === undefined ? null : (
        <>
          <SelfMark x={guessAt} y={LINE + spots.guess.markShift} />
          <Label x={guessAt} spot={spots.guess} className={styles.guess}>
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
      <text x="0" y={LINE + 33} className={styles.end}>
        {unit === 'share' ? sayShare(0) : '0'}
      </text>
      <text x="100%" y={LINE + 33} textAnchor="end" className={styles.end}>
        {unit === 'share' ? sayShare(axis.max) : sayHours(axis.max)}
      </text>
    </>
  );
}

interface LabelProps {
  readonly x: number;
  readonly spot: Spot;
  readonly className: string | undefined;
  readonly children: string;
}

function Label({ x, spot, className, children }: LabelProps) {
  return (
    <text
      x={`${x}%`}
      y={LINE - 14}
      dx={spot.labelShift}
      textAnchor={spot.anchor}
      className={className}
    >
      {children}
    </text>
  );
}
