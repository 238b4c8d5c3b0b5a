import type { ReactNode } from 'react';
import { AppLink } from '../../../../ui/link.tsx';
import { sayCount, sayDate } from '../../../../ui/numbers.ts';
import { SectionHead } from '../../../../ui/page.tsx';
import type { PersonPage } from '../model.ts';
import { sayOpen } from './brief-words.ts';
import { sayIntroducer, sayIntroducers } from './decision-maker-words.ts';
import styles from './person.module.css';
import { PersonLink } from './person-link.tsx';
import { PersonNotes } from './person-notes.tsx';
import { listSaid } from './person-words.ts';

interface SideProps {
  readonly page: PersonPage;
}

/** What is said of someone, and what stands around them. */
export function PersonSide({ page }: SideProps) {
  const { open, ahead, circle, introducers, tie } = page;
  return (
    <div className={styles.side}>
      <Said page={page} />
      <Part title="Open between you" isShown={open.length > 0}>
        {open.map((thing) => (
          <li key={`${thing.on} ${thing.text}`}>{sayOpen(thing)}</li>
        ))}
      </Part>
      <Part title="Ahead" isShown={ahead.length > 0}>
        {ahead.map(({ on, title }) => (
          <li key={`${on} ${title}`}>
            {title} <span className={styles.quiet}>{sayDate(on)}</span>
          </li>
        ))}
      </Part>
      <Part title={sayIntroducers(introducers, tie.isLive)} isShown={introducers.length > 0}>
        {introducers.map((introducer) => (
          <li key={introducer.id}>
            <PersonLink id={introducer.id}>{introducer.name}</PersonLink>{' '}
            <span className={styles.quiet}>{sayIntroducer(introducer)}</span>
          </li>
        ))}
      </Part>
      <Part title="Who is there when you meet" isShown={circle.length > 0}>
        {circle.map(({ id, name, together }) => (
          <li key={id}>
            <PersonLink id={id}>{name}</PersonLink>{' '}
            <span className={styles.quiet}>{sayCount(together, 'meeting')}</span>
          </li>
        ))}
      </Part>
    </div>
  );
}

function Said({ page: { person, tie } }: SideProps) {
  const find = person?.addresses[0] ?? tie.id;
  const said = person === null ? [] : listSaid(person);
  return (
    <section aria-label="What is known">
      <SectionHead title="What is known" />
      {said.length === 0 ? <p className={styles.quiet}>Nothing is said of them yet.</p> : null}
      <dl className={styles.said}>
        {said.map(({ attribute, title, value, from }) => (
          <div key={attribute}>
            <dt>{title}</dt>
            <dd>
              {value} <span className={styles.quiet}>{from}</span>
            </dd>
          </div>
        ))}
        {person === null || person.addresses.length === 0 ? null : (
          <div>
            <dt>{person.addresses.length === 1 ? 'Address' : 'Addresses'}</dt>
            <dd>{person.addresses.join(', ')}</dd>
          </div>
        )}
      </dl>
      <p className={styles.change}>
        <AppLink to={`/people?${new URLSearchParams({ find })}`}>Change it on People</AppLink>
      </p>
      <PersonNotes key={tie.id} address={find} notes={person?.notes ?? ''} name={tie.name} />
    </section>
  );
}

interface PartProps {
  readonly title: string;
  readonly isShown: boolean;
  readonly children: ReactNode;
}

function Part({ title, isShown, children }: PartProps) {
  if (!isShown) return null;
  return (
    <section aria-label={title}>
      <SectionHead title={title} />
      <ul className={styles.things}>{children}</ul>
    </section>
  );
}
