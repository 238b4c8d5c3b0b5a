import { useState } from 'react';
import { joinClasses } from '../../../../ui/classes.ts';
import { Button } from '../../../../ui/controls/button.tsx';
import { AppLink } from '../../../../ui/link.tsx';
import { sayCount, sayDate, sayHours } from '../../../../ui/numbers.ts';
import type { DecisionMaker } from '../model.ts';
import styles from './around.module.css';
import {
  sayContacts,
  sayIntroducer,
  sayIntroducers,
  sayNobody,
  sayPlace,
  sayReach,
  saySingle,
} from './decision-maker-words.ts';

import { PersonLink } from './person-link.tsx';

interface RowProps {
  readonly person: DecisionMaker;
}

/** One of them: who, whether reached, on what it hangs, and a way in; opens to the meetings. */
export function DecisionMakerRow({ person }: RowProps) {
  const { id, name, isLive, inYear, meetings } = person;
  const [isOpen, setOpen] = useState(false);
  const single = saySingle(person);
  return (
    <li id={id} tabIndex={-1} className={styles.item}>
      <div className={styles.line}>
        <div>
          <h2 className={styles.name}>
            <PersonLink id={id}>{name}</PersonLink>
          </h2>
          <p className={styles.quiet}>{sayPlace(person)}</p>
        </div>
        <div>
          <p className={joinClasses(styles.reach, inYear === 0 && styles.never)}>
            <span
              className={joinClasses(styles.mark, isLive && styles.live)}
              data-reach={sayReach(person)}
              aria-hidden="true"
            />
            {sayReach(person)}
          </p>
          <p className={styles.quiet}>{sayContacts(person)}</p>
        </div>
        <div className={styles.ways}>
          {single === undefined ? null : <p className={styles.single}>{single}</p>}
          {isLive ? null : <WayIn person={person} />}
          {meetings.length === 0 ? null : (
            <Button look="text" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {isOpen ? 'Hide ' : 'Show '}
              {sayMeetings(meetings.length)} with {name}
            </Button>
          )}
        </div>
      </div>
      {isOpen ? (
        <div className={styles.opened}>
          <Meetings person={person} />
          {isLive && person.introducers.length > 0 ? <WayIn person={person} /> : null}
        </div>
      ) : null}
    </li>
  );
}

function sayMeetings(count: number): string {
  return count === 1 ? 'the one contact' : `the latest ${count} contacts`;
}

function WayIn({ person }: RowProps) {
  const { introducers, isLive, name, function: named } = person;
  if (introducers.length === 0) {
    return (
      <p className={styles.quiet}>
        {sayNobody(person)}{' '}
        {named === null ? (
          <AppLink to={`/people?${new URLSearchParams({ find: name })}`}>Say it</AppLink>
        ) : null}
      </p>
    );
  }
  return (
    <>
      <p className={styles.way}>{sayIntroducers(introducers, isLive)}</p>
      <ul className={styles.introducers}>
        {introducers.map((introducer) => (
          <li key={introducer.id}>
            <strong>
              <PersonLink id={introducer.id}>{introducer.name}</PersonLink>
            </strong>{' '}
            <span className={styles.quiet}>{sayIntroducer(introducer)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Meetings({ person: { meetings, inYear } }: RowProps) {
  return (
    <ol className={styles.meetings} aria-label={`Latest of ${sayCount(inYear, 'contact')}`}>
      {meetings.map(({ on, title, hours, people }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two meetings may share day, title and length
        <li key={index}>
          <span className={styles.when}>{sayDate(on)}</span>
          <span>{title}</span>
          <span className={styles.quiet}>
            {hours === null ? '' : `${sayHours(hours)}, `}
            {people === 1 ? 'you two' : sayCount(people, 'other')}
          </span>
        </li>
      ))}
    </ol>
  );
}
