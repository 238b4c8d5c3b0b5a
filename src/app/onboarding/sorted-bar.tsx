import type { CSSProperties } from 'react';
import type { SortedHours } from './sort-rows.ts';
import styles from './sorted-bar.module.css';
import { sayProjected, saySorted, sayStart, sayWholeShare } from './words.ts';

/** The share of sorted hours from which the measures speak (docs/measures.md). */
const TO_MEASURE = 0.8;
/** where the mark's own words begin: the words at the start end before them */
const BEFORE_THE_MARK = 0.665;
const ROOM_FOR_WORDS = 0.13;

interface SortedBarProps {
  readonly sorted: SortedHours;
  /** 0–1, when the step opened */
  readonly start: number;
  /** whether answers from an earlier visit are in the start */
  readonly hasAnswered: boolean;
  /** 0–1, when every row is answered */
  readonly projected: number;
  readonly done: number;
  readonly rows: number;
}

/** How far the hours are sorted: at the start, now, after all rows, and where measuring begins. */
export function SortedBar(props: SortedBarProps) {
  const { sorted, start, hasAnswered, projected, done, rows } = props;
  const now = sorted.share ?? 0;
  const before = Math.min(start, now);
  const words = Math.max(ROOM_FOR_WORDS, Math.min(before, BEFORE_THE_MARK));
  return (
    <div className={styles.sorted}>
      <p className={styles.share}>{sayWholeShare(now)}</p>
      <p className={styles.words}>
        of hours sorted
        <br />
        {saySorted(sorted, done, rows)}
      </p>
      <div className={styles.bar}>
        <meter className="hidden" aria-label="Hours sorted" value={now}>
          {sayWholeShare(now)}; measures speak from {sayWholeShare(TO_MEASURE)}
        </meter>
        <div className={styles.track} aria-hidden="true">
          <span className={styles.before} style={part(0, before)} />
          <span className={styles.now} style={part(before, now)} />
          <span className={styles.ahead} style={part(now, Math.max(now, projected))} />
          <span className={styles.mark} style={part(TO_MEASURE, TO_MEASURE)} />
        </div>
        <div className={styles.marks} aria-hidden="true">
          <span className={styles.start} style={endAt(words)}>
            {sayStart(start, hasAnswered)}
          </span>
          <span className={styles.toMeasure} style={{ insetInlineStart: percent(TO_MEASURE) }}>
            {sayWholeShare(TO_MEASURE)} to measure
          </span>
          <span className={styles.after}>{sayProjected(projected, rows)}</span>
        </div>
      </div>
    </div>
  );
}

function part(from: number, to: number): CSSProperties {
  return { insetInlineStart: percent(from), width: percent(to - from) };
}

function endAt(share: number): CSSProperties & Record<'--end', string> {
  return { '--end': percent(1 - share) };
}

function percent(share: number): string {
  return `${share * 100}%`;
}
