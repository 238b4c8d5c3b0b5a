import { useState } from 'react';
import { joinClasses } from '../../ui/classes.ts';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import { SegmentedControl } from '../../ui/controls/choice.tsx';
import { Input } from '../../ui/controls/field.tsx';
import { Cell, Column, type Sort, SortableColumn, Table } from '../../ui/controls/table.tsx';
import { Icon } from '../../ui/icon.tsx';
import { sayCount, sayNumber } from '../../ui/numbers.ts';
import { SectionHead } from '../../ui/page.tsx';
import type { Time } from '../model.ts';
import { sayTenths } from './figures.ts';
import { sayHolder, sayHolders } from './holder-words.ts';
import { HorizonChoice, KindChoice, saySorter } from './kind-choice.tsx';
import type { KindNames } from './kind-order.ts';
import styles from './ledger.module.css';
import {
  arrangeRows,
  type LedgerColumn,
  type Ledger as LedgerOfWindow,
  type LedgerRow,
  readLedger,
  type Series,
} from './ledger-rows.ts';

interface LedgerProps {
  readonly time: Time;
  readonly names: KindNames;
  readonly onOpen: (series: Series) => void;
  readonly onRule: (series: Series) => void;
}

/** What recurs and what it costs, each row open to its events and correctable in place. */
export function Ledger({ time, names, onOpen, onRule }: LedgerProps) {
  const [part, setPart] = useState<'recurring' | 'single'>('recurring');
  const [filter, setFilter] = useState('');
  const [sort, setSort] = useState<Sort<LedgerColumn>>({ by: 'hours', order: 'descending' });
  const [isAll, setAll] = useState(false);
  const ledger = readLedger(time, part === 'recurring');
  const found = arrangeRows(ledger.rows, { filter, sort });
  const shown = isAll ? found : found.slice(0, FIRST_ROWS);
  return (
    <section className={styles.ledger} aria-label="Recurring meetings">
      <SectionHead
        title={part === 'recurring' ? 'Recurring meetings' : 'Single events'}
        note={sayTotals(ledger, found)}
      />
      <div className={styles.tools}>
        <SegmentedControl
          label="Which events"
          options={PARTS}
          value={part}
          onChange={(value) => setPart(value)}
        />
        <Input
          type="search"
          className={styles.filter}
          aria-label="Filter by title, person or kind"
          placeholder="Title, person or kind"
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
      </div>
      <Table caption={sayCaption(ledger)} className={styles.table}>
        <LedgerHead ledger={ledger} sort={sort} onSort={setSort} />
        <tbody>
          {shown.map((row) => (
            <Rows key={row.series.id} row={row} names={names} onOpen={onOpen} onRule={onRule} />
          ))}
        </tbody>
      </Table>
      {found.length === 0 ? <p className={styles.note}>{sayNone(filter, part)}</p> : null}
      {found.length > shown.length ? (
        <Button look="text" onClick={() => setAll(true)}>{`Show all ${found.length}`}</Button>
      ) : null}
    </section>
  );
}

const FIRST_ROWS = 10;
const PARTS = [
  { value: 'recurring', title: 'Recurring' },
  { value: 'single', title: 'Single events' },
] as const;

interface LedgerHeadProps {
  readonly ledger: LedgerOfWindow;
  readonly sort: Sort<LedgerColumn>;
  readonly onSort: (sort: Sort<LedgerColumn>) => void;
}

function LedgerHead({ ledger, sort, onSort }: LedgerHeadProps) {
  const { isQuarter, weeks } = ledger.scale;
  const sorting = { sort, onSort };
  return (
    <thead>
      <tr>
        <SortableColumn id="title" {...sorting}>
          Series
        </SortableColumn>
        <SortableColumn id="hours" isNumber {...sorting}>
          {isQuarter || weeks === 0 ? 'Hours a quarter' : `Hours, ${sayCount(weeks, 'week')}`}
        </SortableColumn>
        <SortableColumn id="people" isNumber className={styles.wide} {...sorting}>
          People
        </SortableColumn>
        <SortableColumn id="personHours" isNumber className={styles.wide} {...sorting}>
          Person-hours
        </SortableColumn>
        <SortableColumn id="kind" className={styles.kind} {...sorting}>
          Kind
        </SortableColumn>
        <SortableColumn id="horizon" className={styles.wide} {...sorting}>
          Horizon
        </SortableColumn>
        <Column className={joinClasses(styles.widest, styles.plain)}>Could hold it</Column>
        <Column className={joinClasses(styles.wide, styles.plain)}>Sorted by</Column>
        <Column className={styles.action}>
          <span className="hidden">Rule</span>
        </Column>
      </tr>
    </thead>
  );
}

interface RowProps extends Omit<LedgerProps, 'time'> {
  readonly row: LedgerRow;
}

/** One meeting; where it stands as several series in the calendar, a press shows them under it. */
function Rows(props: RowProps) {
  const [isOpen, setOpen] = useState(false);
  const { row, ...rest } = props;
  if (row.parts.length === 0) return <Row {...props} />;
  return (
    <>
      <Row {...props} isOpen={isOpen} onOpen={() => setOpen(!isOpen)} />
      {isOpen
        ? row.parts.map((part) => <Row key={part.series.id} row={part} {...rest} isPart />)
        : null}
    </>
  );
}

interface OneRowProps extends RowProps {
  /** of a row that holds others: whether they show */
  readonly isOpen?: boolean;
  readonly isPart?: boolean;
}

function Row({ row, names, onOpen, onRule, isOpen, isPart = false }: OneRowProps) {
  const { series } = row;
  const title = series.title.trim() === '' ? 'Untitled' : series.title;
  const sorted = { title: series.title, sorting: series.sorting };
  return (
    <tr>
      <th scope="row" className={joinClasses(isPart && styles.part)}>
        <button
          type="button"
          className={styles.title}
          aria-expanded={isOpen}
          onClick={() => onOpen(series)}
        >
          {title}
        </button>{' '}
        <span className={styles.note}>{series.cadence}</span>
        <span className={styles.narrow}>
          {`${sayCount(series.people, 'person', 'people')}, ${sayNumber(Math.round(row.personHours))} person-hours`}
        </span>
        <span className={styles.onPhone}>
          <KindChoice sorted={sorted} of={title} names={names} />
        </span>
      </th>
      <Cell isNumber>{sayTenths(row.hours)}</Cell>
      <Cell isNumber className={styles.wide}>
        {series.people}
      </Cell>
      <Cell isNumber className={styles.wide}>
        {sayNumber(Math.round(row.personHours))}
      </Cell>
      <Cell className={styles.kind}>
        <KindChoice sorted={sorted} of={title} names={names} />
      </Cell>
      <Cell className={styles.wide}>
        <HorizonChoice sorted={sorted} of={title} />
      </Cell>
      <Cell
        isQuiet
        className={joinClasses(styles.widest, styles.holder)}
        title={sayHolders(series)}
      >
        {sayHolder(series)}
      </Cell>
      <Cell isQuiet className={joinClasses(styles.wide, styles.sorter)} title={series.sorting.why}>
        {saySorter(series.sorting)}
      </Cell>
      <Cell className={styles.action}>
        <IconButton label={`Make a rule from ${title}`} onClick={() => onRule(series)}>
          <Icon name="dots" />
        </IconButton>
      </Cell>
    </tr>
  );
}

function sayTotals(ledger: LedgerOfWindow, found: readonly LedgerRow[]): string {
  if (ledger.rows.length === 0) return 'none in these weeks';
  const hours = found.reduce((sum, row) => sum + row.hours, 0);
  const period = ledger.scale.isQuarter ? 'hours a quarter' : 'hours';
  return `${sayCount(found.length, 'series', 'series')}, ${sayNumber(hours)} of ${sayNumber(ledger.allHours)} ${period}${sayBasis(ledger)}; person-hours count you`;
}

function sayBasis({ scale }: LedgerOfWindow): string {
  if (scale.isQuarter) {
    return scale.factor === 1 ? '' : `, scaled from ${sayCount(scale.weeks, 'week')} to 13`;
  }
  return `, not scaled: ${sayCount(scale.weeks, 'week')} say little about a quarter`;
}

function sayCaption(ledger: LedgerOfWindow): string {
  return `Series with their hours, people, kind and horizon${sayBasis(ledger)}`;
}

function sayNone(filter: string, part: 'recurring' | 'single'): string {
  if (filter.trim() !== '') return 'Nothing here matches the filter.';
  return part === 'recurring' ? 'No meeting repeats in these weeks.' : 'No single events.';
}
