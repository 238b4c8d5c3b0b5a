import type { Brief, BriefPerson } from '../model.ts';
import styles from './brief.module.css';
import { sayClock, sayLast, sayOpen } from './brief-words.ts';
import { sayPlace } from './decision-maker-words.ts';

import { PersonLink } from './person-link.tsx';

interface BriefMeetingProps {
  readonly meeting: Brief['meetings'][number];
  readonly zone: string;
}

/** One meeting: its time, and of each person the last contact and what is open. */
export function BriefMeeting({ meeting, zone }: BriefMeetingProps) {
  const { title, start, end, others, people } = meeting;
  const rest = others - people.length;
  return (
    <article className={styles.meeting}>
      <div className={styles.head}>
        <p className={styles.clock}>{sayClock(start, end, zone)}</p>
        <h3 className={styles.title}>{title}</h3>
      </div>
      <ul className={styles.people}>
        {people.map((person) => (
          <Present key={person.id} person={person} />
        ))}
        {rest === 0 ? null : <li className={styles.quiet}>and {rest} more</li>}
      </ul>
    </article>
  );
}

function Present({ person }: { readonly person: BriefPerson }) {
  const place = sayPlace(person);
  return (
    <li className={styles.person}>
      <p>
        <strong>
          <PersonLink id={person.id}>{person.name}</PersonLink>
        </strong>{' '}
        {place === '' ? null : <span className={styles.quiet}>{place}</span>}
      </p>
      <p className={styles.last}>{sayLast(person)}</p>
      {person.open.length === 0 ? null : (
        <ul className={styles.open}>
          {person.open.map((thing) => (
            <li key={`${thing.on} ${thing.text}`}>{sayOpen(thing)}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
