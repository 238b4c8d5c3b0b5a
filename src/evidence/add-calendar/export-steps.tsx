import { useState } from 'react';
import { SelectField } from '../../ui/controls/field.tsx';
import styles from './add-calendar.module.css';
import { EXPORT_WAYS } from './export-ways.ts';

/** The steps out of the program that keeps the calendar. */
export function ExportSteps() {
  const [id, setId] = useState(EXPORT_WAYS[0]?.id);
  const way = EXPORT_WAYS.find((each) => each.id === id);
  return (
    <div className={styles.stack}>
      <SelectField
        label="Your calendar is in"
        value={id}
        onChange={(event) => setId(event.currentTarget.value)}
      >
        {EXPORT_WAYS.map((each) => (
          <option key={each.id} value={each.id}>
            {each.program}
          </option>
        ))}
      </SelectField>
      <ol className={styles.steps} aria-live="polite">
        {way?.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {way?.note === undefined ? null : <p className={styles.quiet}>{way.note}</p>}
    </div>
  );
}
