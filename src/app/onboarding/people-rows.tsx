import type { Relation, TimePeople } from '../../people/model.ts';
import { joinClasses } from '../../ui/classes.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Key } from '../../ui/controls/keys.tsx';
import { sayCount, sayHours } from '../../ui/numbers.ts';
import styles from './people-rows.module.css';
import { type PlacingCommand, RELATION_KEYS } from './relations.ts';

interface PeopleRowsProps {
  readonly contacts: TimePeople['people'];
  readonly relations: readonly (readonly Relation[])[];
  /** addresses said to be no person */
  readonly none: ReadonlySet<string>;
  readonly open: number;
  readonly onPress: (command: PlacingCommand) => void;
}

/** One row open with its six choices, the others with what is known. */
export function PeopleRows({ contacts, relations, none, open, onPress }: PeopleRowsProps) {
  return (
    <ol className={styles.rows} aria-label="People, most hours first">
      {contacts.map((contact, index) => (
        <Row
          key={contact.address}
          contact={contact}
          relations={relations[index] ?? []}
          index={index}
          isNone={none.has(contact.address)}
          isOpen={index === open}
          onPress={onPress}
        />
      ))}
    </ol>
  );
}

interface RowProps {
  readonly contact: TimePeople['people'][number];
  readonly relations: readonly Relation[];
  readonly index: number;
  readonly isNone: boolean;
  readonly isOpen: boolean;
  readonly onPress: (command: PlacingCommand) => void;
}

function Row({ contact, relations, index, isNone, isOpen, onPress }: RowProps) {
  return (
    <li
      className={joinClasses(styles.row, isOpen && styles.open)}
      aria-current={isOpen ? 'true' : undefined}
    >
      <span className={styles.number} aria-hidden="true">
        {index + 1}
      </span>
      <button
        type="button"
        className={styles.who}
        onClick={() => onPress({ do: 'open', row: index })}
      >
        <span className={styles.name}>{contact.name || contact.address}</span>
        {contact.name === '' ? null : <span className={styles.quiet}>{contact.address}</span>}
      </button>
      <span className={styles.hours}>
        {sayHours(contact.hours)}
        <span className={styles.quiet}> in {sayCount(contact.meetings, 'meeting')}</span>
      </span>
      {isOpen ? (
        <>
          <Choices
            relations={relations}
            isNone={isNone}
            name={contact.name || contact.address}
            onPress={onPress}
          />
          <div className={styles.next}>
            <Button look="text" onClick={() => onPress({ do: 'move', by: 1 })}>
              Next person
            </Button>
          </div>
        </>
      ) : (
        <span className={styles.known}>
          {isNone ? (
            'not a person'
          ) : relations.length === 0 ? (
            <span className={styles.quiet}>not placed</span>
          ) : (
            sayAll(relations)
          )}
        </span>
      )}
    </li>
  );
}

interface ChoicesProps {
  readonly relations: readonly Relation[];
  readonly isNone: boolean;
  readonly name: string;
  readonly onPress: (command: PlacingCommand) => void;
}

function Choices({ relations, isNone, name, onPress }: ChoicesProps) {
  return (
    <fieldset className={styles.choices}>
      <legend className="hidden">{name} is your</legend>
      {RELATION_KEYS.map(({ key, relation, title }) => (
        <button
          key={relation}
          type="button"
          className={styles.choice}
          aria-pressed={relations.includes(relation)}
          onClick={() => onPress({ do: 'toggle', relation })}
        >
          <Key>{key.toUpperCase()}</Key>
          {title}
        </button>
      ))}
      <button
        type="button"
        className={styles.choice}
        aria-pressed={isNone}
        onClick={() => onPress({ do: 'no-person' })}
      >
        <Key>N</Key>
        not a person
      </button>
    </fieldset>
  );
}

function sayAll(relations: readonly Relation[]): string {
  return relations.map((relation) => relation.replace('former-peer', 'former peer')).join(', ');
}
