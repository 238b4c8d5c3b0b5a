import { useState } from 'react';
import { SelectField } from '../../ui/controls/field.tsx';
import { Disclosure } from '../../ui/controls/notes.tsx';
import styles from './add-calendar.module.css';
import { PEOPLE_PROGRAMS } from './people-ways.ts';

/** The steps out of the program that keeps contacts or mail. */
export function PeopleSteps() {
  const [id, setId] = useState(PEOPLE_PROGRAMS[0]?.id);
  const program = PEOPLE_PROGRAMS.find((each) => each.id === id);
  return (
    <Disclosure title="How to get your contacts and mail out">
      <div className={styles.stack}>
        <SelectField
          label="They are in"
          value={id}
          onChange={(event) => setId(event.currentTarget.value)}
        >
          {PEOPLE_PROGRAMS.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </SelectField>
        {program === undefined ? null : (
          <div className={styles.stack} aria-live="polite">
            <ol className={styles.steps}>
              {program.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            {program.note === undefined ? null : <p className={styles.quiet}>{program.note}</p>}
          </div>
        )}
      </div>
    </Disclosure>
  );
}
