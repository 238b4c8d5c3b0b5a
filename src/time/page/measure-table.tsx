import { Column, Table } from '../../ui/controls/table.tsx';
import { MeasureRow, type StatedMeasure } from './measure-row.tsx';
import styles from './measure-table.module.css';

interface MeasureTableProps {
  /** for those who hear the table */
  readonly caption: string;
  readonly measures: readonly StatedMeasure[];
  readonly onOpen: (measure: StatedMeasure) => void;
}

/** Measures, each with its range, its history, its heading and how it can mislead. */
export function MeasureTable({ caption, measures, onOpen }: MeasureTableProps) {
  return (
    <Table caption={caption} className={styles.table}>
      <thead>
        <tr>
          <Column>Measure</Column>
          <Column>Value</Column>
          <Column>80% range</Column>
          <Column>
            <span className={styles.key}>
              12 weeks <span className={styles.usual} aria-hidden="true" /> usual
              <span className={styles.dots} aria-hidden="true" /> heading
            </span>
          </Column>
          <Column>Heading and its source</Column>
          <Column>How this can mislead</Column>
          <Column>Records</Column>
        </tr>
      </thead>
      <tbody>
        {measures.map((measure) => (
          <MeasureRow key={measure.id} measure={measure} onOpen={() => onOpen(measure)} />
        ))}
      </tbody>
    </Table>
  );
}
