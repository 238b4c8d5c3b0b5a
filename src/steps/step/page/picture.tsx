import { useId } from 'react';
import { weekNumber } from '../../../time/page/dates.ts';
import { HatchPattern } from '../../../ui/charts/hatch.tsx';
import { DataMark, ThinMark } from '../../../ui/charts/marks.tsx';
import { Disclosure } from '../../../ui/controls/notes.tsx';
import { sayDate } from '../../../ui/numbers.ts';
import type { OneStep } from '../model.ts';
import styles from './picture.module.css';
import { type Column, layoutPicture, type MeanLine } from './picture-layout.ts';
import { sayOf } from './step-words.ts';

const HEIGHT = 200;
/** Room above the scale for the means in words, and over them for those on the step’s line. */
const ABOVE = 38;

/** The weeks before a step and after it; the same as a table for those who do not see it. */
export function Picture({ step }: { readonly step: OneStep }) {
  const hatch = useId();
  const { columns, band, means } = layoutPicture(step, HEIGHT);
  const { unit, title } = step.measures.measure;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        {title} by week, and the band in which eight of ten weeks would lie if nothing changed
      </figcaption>
      <svg
        aria-hidden="true"
        width="100%"
        height={HEIGHT + ABOVE + 26}
        className={styles.drawing}
        overflow="visible"
      >
        <defs>
          <HatchPattern id={hatch} />
        </defs>
        <svg y={ABOVE} overflow="visible" aria-hidden="true">
          {band === undefined ? null : (
            <rect
              x="0"
              width="100%"
              y={band.top}
              height={Math.max(1, band.bottom - band.top)}
              className={styles.band}
            />
          )}
          <line x1="0" x2="100%" y1={HEIGHT} y2={HEIGHT} className={styles.ground} />
          {columns.map((column) => (
            <Gap key={column.week} column={column} hatch={hatch} />
          ))}
          {means.map((mean) => (
            <Mean key={mean.side} mean={mean} said={sayOf(unit, mean.value)} />
          ))}
          {columns.map((column) => (
            <Mark key={column.week} column={column} />
          ))}
          {columns.map((column, index) => (
            <WeekLabel key={column.week} column={column} isShown={isLabelled(index, columns)} />
          ))}
        </svg>
      </svg>
      <ul className={styles.legend}>
        <li>Filled: a week that counts</li>
        <li>Hollow: the weeks that prompted the step, its own and its lag, on neither side</li>
        {columns.some(({ part }) => part === 'leave' || part === 'incomplete') ? (
          <li>Hatched: leave, or not a complete week</li>
        ) : null}
      </ul>
      <Disclosure title="The weeks as a table">
        <WeeksTable step={step} />
      </Disclosure>
    </figure>
  );
}

function Gap({ column, hatch }: { readonly column: Column; readonly hatch: string }) {
  const { part, x, width } = column;
  if (part === 'step')
    return (
      <>
        <line x1={`${x}%`} x2={`${x}%`} y1={-20} y2={HEIGHT} className={styles.step} />
        <text x={`${x}%`} y={-25} textAnchor="middle" className={styles.word}>
          the step
        </text>
      </>
    );
  if (part !== 'leave' && part !== 'incomplete') return null;
  return (
    <rect
      x={`${x - width * 0.32}%`}
      width={`${width * 0.64}%`}
      y={HEIGHT - 26}
      height="26"
      fill={`url(#${hatch})`}
      opacity="0.55"
    />
  );
}

function Mean({ mean, said }: { readonly mean: MeanLine; readonly said: string }) {
  const { from, to, y, side } = mean;
  return (
    <>
      <line x1={`${from}%`} x2={`${to}%`} y1={y} y2={y} className={styles.mean} />
      <text
        x={`${side === 'before' ? from : to}%`}
        y={-9}
        textAnchor={side === 'before' ? 'start' : 'end'}
        className={styles.word}
      >
        {said} {side}
      </text>
    </>
  );
}

function Mark({ column: { x, y, part } }: { readonly column: Column }) {
  if (part === 'ahead')
    return (
      <svg x={`${x}%`} y={HEIGHT} overflow="visible" aria-hidden="true">
        <circle r="2.4" className={styles.ahead} />
      </svg>
    );
  if (y === undefined) return null;
  const isCounted = part === 'before' || part === 'after';
  return isCounted ? <DataMark x={x} y={y} /> : <ThinMark x={x} y={y} />;
}

function WeekLabel({ column, isShown }: { readonly column: Column; readonly isShown: boolean }) {
  if (!isShown) return null;
  return (
    <text x={`${column.x}%`} y={HEIGHT + 20} textAnchor="middle" className={styles.week}>
      {weekNumber(column.week)}
    </text>
  );
}

/** On a phone every second number has room. */
function isLabelled(index: number, columns: readonly Column[]): boolean {
  const at = columns.findIndex(({ part }) => part === 'step');
  return columns.length <= 12 || (index - at) % 2 === 0;
}

function WeeksTable({ step }: { readonly step: OneStep }) {
  const { unit, title } = step.measures.measure;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Week</th>
          <th scope="col">Begins</th>
          <th scope="col">{title}</th>
          <th scope="col">Side</th>
        </tr>
      </thead>
      <tbody>
        {step.weeks.map(({ week, from, part, value }) => (
          <tr key={week}>
            <th scope="row">{weekNumber(week)}</th>
            <td>{sayDate(from)}</td>
            <td>{value === null ? '–' : sayOf(unit, value)}</td>
            <td>{PARTS[part]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const PARTS = {
  earlier: 'too long before',
  before: 'before',
  prompting: 'prompted the step, on neither side',
  step: 'the step, on neither side',
  lag: 'lag, on neither side',
  after: 'after',
  later: 'after the verdict',
  leave: 'leave, left out',
  incomplete: 'not complete, left out',
  ahead: 'still to come',
} as const;
