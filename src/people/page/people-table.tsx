import { useEffect, useRef } from 'react';
import { joinClasses } from '../../ui/classes.ts';
import { Cell, Column, type Sort, SortableColumn, Table } from '../../ui/controls/table.tsx';
import { AppLink } from '../../ui/link.tsx';
import { sayDate, sayHours } from '../../ui/numbers.ts';
import type { Edit } from './edits.ts';
import styles from './people.module.css';
import { PersonMore } from './person-more.tsx';
import { PersonPanel } from './person-panel.tsx';
import { sayLevel, sayRelations } from './relations.ts';
import { nameOf, type PeopleColumn, type PersonRow } from './rows.ts';
import type { Selection, SelectionCommand } from './selection.ts';
import type { usePeople } from './use-people.ts';

interface PeopleTableProps {
  readonly rows: readonly PersonRow[];
  readonly selection: Selection;
  readonly functions: readonly string[];
  readonly sort: Sort<PeopleColumn>;
  readonly onSort: (sort: Sort<PeopleColumn>) => void;
  readonly onPress: (command: SelectionCommand) => void;
  readonly onEdit: (edit: Edit) => void;
  readonly people: ReturnType<typeof usePeople>;
}

/** Everyone in rows; the current one open with what can be said of them. */
export function PeopleTable(props: PeopleTableProps) {
  const { rows, selection, sort, onSort, onPress } = props;
  const sorting = { sort, onSort };
  const areAll = rows.length > 0 && rows.every(({ address }) => selection.selected.has(address));
  return (
    <Table
      caption="People, with who they are and the hours shared with them"
      className={styles.table}
    >
      <thead>
        <tr>
          <Column className={styles.check}>
            <input
              type="checkbox"
              aria-label="Select all that are shown"
              checked={areAll}
              onChange={() => onPress({ do: areAll ? 'clear' : 'all' })}
            />
          </Column>
          <SortableColumn id="name" {...sorting}>
            Person
          </SortableColumn>
          <SortableColumn id="organisation" className={styles.wide} {...sorting}>
            Organisation
          </SortableColumn>
          <Column className={joinClasses(styles.wide, styles.plain)}>Relation</Column>
          <SortableColumn id="level" className={styles.wide} {...sorting}>
            Level
          </SortableColumn>
          <SortableColumn id="function" className={styles.wide} {...sorting}>
            Function
          </SortableColumn>
          <SortableColumn id="hours" isNumber {...sorting}>
            Hours, 12 weeks
          </SortableColumn>
          <SortableColumn id="meetings" isNumber className={styles.wide} {...sorting}>
            Meetings
          </SortableColumn>
          <SortableColumn id="lastMet" className={styles.wide} {...sorting}>
            Last met
          </SortableColumn>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.address} {...props} row={row} />
        ))}
      </tbody>
    </Table>
  );
}

interface RowProps extends PeopleTableProps {
  readonly row: PersonRow;
}

function Row({ row, selection, functions, people, onPress, onEdit }: RowProps) {
  const { address, name } = row;
  const isCurrent = selection.current === address;
  const ref = useInSight(isCurrent);
  const isSelected = selection.selected.has(address);
  const isOpen = isCurrent && selection.selected.size === 0;
  return (
    <>
      <tr
        ref={ref}
        className={joinClasses(
          styles.row,
          isCurrent && styles.current,
          isSelected && styles.selected,
        )}
        aria-current={isCurrent ? 'true' : undefined}
      >
        <td className={styles.check}>
          <input
            type="checkbox"
            aria-label={`Select ${nameOf(row)}`}
            checked={isSelected}
            onChange={() => undefined}
            onClick={(event) => onPress({ do: 'toggle', address, isStretch: event.shiftKey })}
          />
        </td>
        <th scope="row">
          <button
            type="button"
            className={styles.name}
            aria-expanded={isOpen}
            onClick={() => onPress({ do: 'open', address })}
          >
            {nameOf(row)}
          </button>{' '}
          {name === '' ? null : (
            <span className={styles.quiet}>{row.title ?? orNoAddress(row)}</span>
          )}
          <span className={styles.narrow}>{sayAll(row)}</span>
        </th>
        <Cell className={styles.wide}>{orNot(row.organisation ?? '')}</Cell>
        <Cell className={styles.wide}>{orNot(sayRelations(row.relations), 'not placed')}</Cell>
        <Cell className={styles.wide}>{orNot(sayLevel(row.level))}</Cell>
        <Cell className={styles.wide}>{orNot(row.function ?? '')}</Cell>
        <Cell isNumber>{row.meetings === 0 ? '–' : sayHours(row.hours)}</Cell>
        <Cell isNumber className={styles.wide}>
          {row.meetings === 0 ? '–' : row.meetings}
        </Cell>
        <Cell className={styles.wide}>{row.lastMet === '' ? '–' : sayDate(row.lastMet)}</Cell>
      </tr>
      {isOpen ? (
        <tr className={styles.opened}>
          <td />
          <td colSpan={8}>
            <PersonPanel rows={[row]} of={nameOf(row)} functions={functions} onEdit={onEdit} />
            <p className={styles.whole}>
              <AppLink to={`/people/${encodeURIComponent(address)}`}>
                Contacts, tie and notes of {nameOf(row)}
              </AppLink>
            </p>
            <PersonMore row={row} people={people} onEdit={onEdit} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

function orNoAddress({ address, addresses }: PersonRow): string {
  return addresses.length === 0 ? '' : address;
}

/** A row that the arrows reach comes into sight. */
function useInSight(isCurrent: boolean) {
  const ref = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (isCurrent) ref.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isCurrent]);
  return ref;
}

function orNot(text: string, missing = '–') {
  return text === '' ? <span className={styles.quiet}>{missing}</span> : text;
}

function sayAll(row: PersonRow): string {
  const said = [sayRelations(row.relations) || 'not placed', sayLevel(row.level)];
  return [...said, row.function ?? ''].filter(Boolean).join(' · ');
}
