import { Button } from '../../ui/controls/button.tsx';
import { Disclosure } from '../../ui/controls/notes.tsx';
import { sayCount } from '../../ui/numbers.ts';
import type { NotPerson } from '../model.ts';
import styles from './people.module.css';

interface NotPeopleProps {
  readonly notPeople: readonly NotPerson[];
  readonly onUndo: (address: string, name: string) => void;
}

/** Lists, rooms and machines: what was guessed or said to be no person, each undone by one press. */
export function NotPeople({ notPeople, onUndo }: NotPeopleProps) {
  if (notPeople.length === 0) return null;
  return (
    <Disclosure title={`Not people: ${notPeople.length}`}>
      <div className={styles.functions}>
        <p>Lists, rooms and machines are no attendees: they make no contact and no 1:1.</p>
        <ul className={styles.addresses}>
          {notPeople.map((each) => (
            <li key={each.address}>
              {sayNotPerson(each)}{' '}
              <Button
                look="text"
                aria-label={`${each.address} is a person`}
                onClick={() => onUndo(each.address, each.name)}
              >
                It is a person
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Disclosure>
  );
}

/** `Platform Team, team@acme.example, on 12 events: “team” is the form of a list.` */
export function sayNotPerson({ address, name, meetings, by, reason }: NotPerson): string {
  const who = name === '' || name === address ? address : `${name}, ${address}`;
  const on = `on ${sayCount(meetings, 'event')}`;
  return by === 'you' ? `${who}, ${on}: you said so.` : `${who}, ${on}: ${reason}`;
}
