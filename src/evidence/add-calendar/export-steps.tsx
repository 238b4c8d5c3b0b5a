import { useState } from 'react';
import { SelectField } from '../../ui/controls/field.tsx';
import styles from './add-calendar.module.css';
import { PROGRAMS, sayNoWay, type WayOut } from './export-ways.ts';

interface ExportStepsProps {
  readonly way: WayOut;
}

/** The steps out of the program that keeps the calendar. */
export function ExportSteps({ way }: ExportStepsProps) {
  const [id, setId] = useState(PROGRAMS[0]?.id);
  const program = PROGRAMS.find((each) => each.id === id);
  const steps = program?.[way];
  return (
    <div className={styles.stack}>
      <SelectField
        label="Your calendar is in"
        value={id}
        onChange={(event) => setId(event.currentTarget.value)}
      >
        {PROGRAMS.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </SelectField>
      <div className={styles.stack} aria-live="polite">
        {program === undefined || steps !== undefined ? null : <p>{sayNoWay(program.name)}</p>}
        {steps === undefined ? null : (
          <ol className={styles.steps}>
            {steps.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
        {steps?.note === undefined ? null : <p className={styles.quiet}>{steps.note}</p>}
      </div>
    </div>
  );
}
