import { Select } from '../../ui/controls/field.tsx';
import { Cell, Column, Table } from '../../ui/controls/table.tsx';
import { sayCount } from '../../ui/numbers.ts';
import { KINDS, type Records, type Time } from '../model.ts';
import { useCorrections } from './corrections.ts';
import { sayStart } from './dates.ts';
import { sayTenths } from './figures.ts';
import choice from './kind-choice.module.css';
import { saySorter } from './kind-choice.tsx';
import { type KindNames, partOf } from './kind-order.ts';
import { Swatch } from './kind-words.tsx';
import styles from './records-table.module.css';

interface RecordsTableProps {
  readonly records: Records['records'];
  readonly time: Time;
  readonly names: KindNames;
}

/** Events with why each is sorted so, and a choice that holds for this one only. */
export function RecordsTable({ records, time, names }: RecordsTableProps) {
  const isOneTitle = new Set(records.map((record) => record.title)).size === 1;
  return (
    <Table caption="Events, latest first" className={styles.records}>
      <thead>
        <tr>
          <Column>Event</Column>
          <Column isNumber>Hours</Column>
          <Column isNumber>People</Column>
          <Column className={styles.kind}>Kind of this one</Column>
          <Column className={styles.wide}>Sorted by</Column>
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <RecordRow
            key={`${record.uid}\n${record.recurrence}`}
            record={record}
            time={time}
            names={names}
            isOneTitle={isOneTitle}
          />
        ))}
      </tbody>
    </Table>
  );
}

interface RecordRowProps extends Omit<RecordsTableProps, 'records'> {
  readonly record: Records['records'][number];
  /** whether all have the same title, so that none need say it */
  readonly isOneTitle: boolean;
}

function RecordRow({ record, time, names, isOneTitle }: RecordRowProps) {
  const title = record.title.trim() === '' ? 'Untitled' : record.title;
  const start = sayStart(record.start, time.zone);
  return (
    <tr>
      <th scope="row">
        {isOneTitle ? start : title}
        <span className={styles.note}>
          {isOneTitle ? `from ${record.source}` : `${start}, from ${record.source}`}
        </span>
      </th>
      <Cell isNumber>{sayTenths(record.hours)}</Cell>
      <Cell isNumber aria-label={sayCount(record.people, 'other person', 'other people')}>
        {record.people}
      </Cell>
      <Cell className={styles.kind}>
        <span className={styles.choice}>
          <Swatch part={partOf(record.sorting.kind, names)} names={names} />
          <OnlyChoice record={record} time={time} label={`Kind of ${title}, ${start}, alone`} />
        </span>
        <span className={styles.narrow}>{saySorter(record.sorting)}</span>
      </Cell>
      <Cell className={styles.wide}>
        {saySorter(record.sorting)}
        <span className={styles.note}>{record.sorting.why}</span>
      </Cell>
    </tr>
  );
}

interface OnlyChoiceProps extends Pick<RecordRowProps, 'record' | 'time'> {
  readonly label: string;
}

/** An answer for one event alone; taking it back lets the series decide again. */
function OnlyChoice({ record, time, label }: OnlyChoiceProps) {
  const { sort, forget } = useCorrections();
  const { sorting, title, uid, recurrence } = record;
  // a stretch without a meeting is no event: there is nothing to sort
  if (uid === '') return <span>none</span>;
  if (sorting.by === 'rule') return <span>{sorting.kind}</span>;
  const series = time.series.find((each) => each.id === record.series);
  const isAlone = sorting.by === 'you' && series?.sorting.kind !== sorting.kind;
  // what the series says is no answer to this one: undo goes back to none
  const before = isAlone ? sorting : { ...sorting, by: null };
  const sorted = { title, sorting: before, only: { uid, recurrence } };
  return (
    <Select
      className={choice.select}
      aria-label={label}
      value={sorting.kind}
      onChange={(event) => {
        const { value } = event.currentTarget;
        if (value === AS_SERIES) forget(sorted);
        const kind = KINDS.find((known) => known === value);
        if (kind !== undefined) sort(sorted, kind);
      }}
    >
      {sorting.kind === 'unsorted' ? <option value="unsorted">unsorted</option> : null}
      {isAlone ? <option value={AS_SERIES}>as the series</option> : null}
      {KINDS.map((kind) => (
        <option key={kind}>{kind}</option>
      ))}
    </Select>
  );
}

const AS_SERIES = 'as the series';
