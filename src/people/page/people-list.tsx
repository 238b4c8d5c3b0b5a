import { useState } from 'react';
import { Button } from '../../ui/controls/button.tsx';
import { KeyHints } from '../../ui/controls/keys.tsx';
import { type Sort, sortRows } from '../../ui/controls/table.tsx';
import { useFind } from '../../ui/use-find.ts';
import type { Edit } from './edits.ts';
import styles from './people.module.css';
import { PeopleTable } from './people-table.tsx';
import { PeopleTools } from './people-tools.tsx';
import { PersonPanel } from './person-panel.tsx';
import { RELATION_CHOICES, sayRelations } from './relations.ts';
import {
  findRows,
  type Looked,
  nameOf,
  type PeopleColumn,
  type PersonRow,
  sortValue,
} from './rows.ts';
import { SamePerson, useSamePerson } from './same-person.tsx';
import { NOTHING_SELECTED, type SelectionCommand, select } from './selection.ts';
import { Suggestions } from './suggestions.tsx';
import type { usePeople } from './use-people.ts';
import { usePeopleKeys } from './use-people-keys.ts';

interface PeopleListProps {
  readonly people: ReturnType<typeof usePeople>;
  readonly functions: readonly string[];
  readonly onAdd: () => void;
}

/** Everyone, by what is looked for, with what the keys and the selection do to them. */
export function PeopleList({ people, functions, onAdd }: PeopleListProps) {
  const [looked, setLooked] = useState<Looked>(EVERYONE);
  const [sort, setSort] = useState<Sort<PeopleColumn>>({ by: 'hours', order: 'descending' });
  const [limit, setLimit] = useState(FIRST_ROWS);
  const [selection, setSelection] = useState(NOTHING_SELECTED);
  const questions = useSamePerson(people.rows);
  useFind((words) => setLooked({ ...EVERYONE, words }));
  const found = sortRows(findRows(people.rows, looked), sort, sortValue);
  const shown = found.slice(0, limit);
  const selected = found.filter(({ address }) => selection.selected.has(address));
  const current = shown.filter(({ address }) => address === selection.current);
  const targets = selected.length > 0 ? selected : current;

  function press(command: SelectionCommand): void {
    const order = shown.map(({ address }) => address);
    setSelection((state) => select(state, order, command));
  }

  function edit(said: Edit): void {
    const changed = targets.map(({ address }) => address);
    setLooked((before) => ({ ...before, kept: new Set([...before.kept, ...changed]) }));
    people.edit(targets, said);
  }

  usePeopleKeys({ selection, targets, functions, press, edit });
  return (
    <>
      <PeopleTools
        looked={looked}
        all={people.rows}
        rows={found}
        onLook={setLooked}
        onAdd={onAdd}
      />
      {questions.length > 0 ? (
        <SamePerson questions={questions} onMerge={people.merge} />
      ) : (
        <Suggestions rows={people.rows} onAccept={people.accept} />
      )}
      <KeyHints hints={HINTS} />
      <PeopleTable
        rows={shown}
        selection={selection}
        functions={functions}
        sort={sort}
        onSort={setSort}
        onPress={press}
        onEdit={edit}
        people={people}
      />
      {found.length === 0 ? <p className={styles.quiet}>Nobody here matches.</p> : null}
      {found.length > limit ? (
        <div>
          <Button look="text" onClick={() => setLimit(limit + MORE_ROWS)}>
            {`Show ${Math.min(MORE_ROWS, found.length - limit)} more of ${found.length}`}
          </Button>
        </div>
      ) : null}
      {selected.length === 0 ? null : (
        <section className={styles.bulk} aria-label="Those selected">
          <div className={styles.bulkHead}>
            <strong>{`${selected.length} selected`}</strong>
            {selected.length < 2 || selected.length > MOST_MERGED ? null : (
              <Button
                look="text"
                onClick={() => {
                  people.merge(selected);
                  press({ do: 'clear' });
                }}
              >
                Make them one person
              </Button>
            )}
            <Button look="text" onClick={() => press({ do: 'clear' })}>
              Clear
            </Button>
          </div>
          <PersonPanel rows={selected} of="those selected" functions={functions} onEdit={edit} />
        </section>
      )}
      <p className="hidden" role="status">
        {targets.map(sayRow).slice(0, 1)}
      </p>
    </>
  );
}

const FIRST_ROWS = 60;
/** Of some thousand, so many at a time keep the page quick. */
const MORE_ROWS = 200;
const MOST_MERGED = 20;
const EVERYONE: Looked = { words: '', part: 'everyone', kept: new Set() };

const HINTS = [
  { keys: ['↑', '↓'], does: 'person' },
  { keys: ['Space'], does: 'select' },
  { keys: ['Shift', '↑', '↓'], does: 'select several' },
  {
    keys: RELATION_CHOICES.flatMap(({ key }) => key?.toUpperCase() ?? []),
    does: 'who they are',
  },
  { keys: ['N'], does: 'not a person' },
  { keys: ['+', '−'], does: 'level' },
  { keys: ['1', '…', '9'], does: 'function' },
];

function sayRow(row: PersonRow): string {
  return `${nameOf(row)}: ${sayRelations(row.relations) || 'not placed'}`;
}
