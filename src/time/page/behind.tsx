import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { callApi, keyOf } from '../../ui/api.ts';
import { joinClasses } from '../../ui/classes.ts';
import { Column, Table } from '../../ui/controls/table.tsx';
import { measureSchema } from '../model.ts';
import styles from './behind.module.css';
import { MeasureRow } from './measure-row.tsx';

interface BehindProps {
  readonly onOpen: (measure: string, title: string) => void;
}

/** The measures the calendar feeds, each with its range, its history and how it can mislead. */
export function Behind({ onOpen }: BehindProps) {
  const { shifts } = useSuspenseQuery(MEASURES).data;
  const measured = shifts.filter((shift) => shift.measures.length > 0);
  return (
    <section className={styles.behind} aria-label="Measures">
      <Table caption="Measures from your calendar" className={styles.table}>
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
        {measured.map((shift) => (
          <tbody key={shift.capability}>
            <tr className={joinClasses(styles.row, styles.shift)}>
              <th scope="rowgroup" colSpan={7}>
                {shift.title}
              </th>
            </tr>
            {shift.measures.map((measure) => (
              <MeasureRow
                key={measure.id}
                measure={measure}
                onOpen={() => onOpen(measure.id, measure.title)}
              />
            ))}
          </tbody>
        ))}
      </Table>
      <p className={styles.note}>
        Each value is that of the last four complete weeks. Usual is the middle half of the eight
        complete weeks before them. A measure without a heading is read against its own history.
      </p>
    </section>
  );
}

// the mirror lies on a floor above: what is read here of its answer is said here
const measuresSchema = z.object({
  shifts: z.array(
    z.object({ capability: z.string(), title: z.string(), measures: z.array(measureSchema) }),
  ),
});

const MEASURES = queryOptions({
  // under the mirror's path, so that it is asked again with it, and apart from its whole answer
  queryKey: [...keyOf('/api/mirror'), 'measures'],
  queryFn: ({ signal }) =>
    callApi({ method: 'GET', path: '/api/mirror', answer: measuresSchema, signal }),
});
