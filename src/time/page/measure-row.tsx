import { joinClasses } from '../../ui/classes.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Cell } from '../../ui/controls/table.tsx';
import type { MeasureOnTheWire } from '../model.ts';
import { MeasureDrawing } from './measure-drawing.tsx';
import styles from './measure-table.module.css';
import { sayHeading, sayMeasureCount, sayRange, sayValue } from './measure-words.ts';

/** A measure with where it stands in words: `near`, `trend only`. */
export interface StatedMeasure extends MeasureOnTheWire {
  readonly state: string;
}

interface MeasureRowProps {
  readonly measure: StatedMeasure;
  readonly onOpen: () => void;
}

export function MeasureRow({ measure, onOpen }: MeasureRowProps) {
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.measure}>
        {measure.title}
        <span className={styles.small}>{measure.counts}</span>
      </th>
      {measure.value === null ? <Missing measure={measure} /> : <Known measure={measure} />}
      <Cell className={styles.whole} data-label="Heading">
        <span className={styles.strong}>{sayHeading(measure)}</span>
        <span className={joinClasses(styles.small, styles.source)}>{measure.headingSource}</span>
      </Cell>
      <Cell className={styles.whole} data-label="How this can mislead">
        {measure.misleads}
      </Cell>
      <Cell className={styles.records}>
        <Button look="text" aria-label={`Records behind ${measure.title}`} onClick={onOpen}>
          Its records
        </Button>
      </Cell>
    </tr>
  );
}

/** What is not known draws no line: weeks of it would look like a finding. */
function Missing({ measure }: { readonly measure: MeasureOnTheWire }) {
  return (
    <Cell className={styles.missing} colSpan={3}>
      {sayMissing(measure)}
    </Cell>
  );
}

function Known({ measure }: { readonly measure: StatedMeasure }) {
  const value = measure.value === null ? '' : sayValue(measure, measure.value);
  const range = sayRange(measure);
  return (
    <>
      <Cell className={styles.value}>
        <span className={styles.numeral}>{value}</span>
        <span className={styles.small}>{sayMeasureCount(measure)}</span>
        {measure.beside === undefined ? null : (
          <span className={styles.small}>{measure.beside}</span>
        )}
      </Cell>
      <Cell data-label="80% range">
        {range}
        <span className={styles.small}>{measure.state}</span>
      </Cell>
      <Cell className={styles.weeks}>
        <MeasureDrawing measure={measure} />
        <span className="hidden">{sayHistory(measure)}</span>
      </Cell>
    </>
  );
}

function sayMissing(measure: MeasureOnTheWire): string {
  return `Not enough data: ${measure.missing ?? 'nothing is counted yet.'}`;
}

/** The line as a sentence, for those who hear the page. */
function sayHistory(measure: MeasureOnTheWire): string {
  const weeks = measure.weeks.map(({ value }) =>
    value === null ? 'none' : sayValue(measure, value),
  );
  return `By week, the latest last: ${weeks.join(', ')}.`;
}
