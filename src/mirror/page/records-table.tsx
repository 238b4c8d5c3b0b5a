import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { showMeEndpoint } from '../../accounts/endpoints.ts';
import { sayStart } from '../../time/page/dates.ts';
import { getQuery, sayError, useData } from '../../ui/api.ts';
import { ErrorNote } from '../../ui/controls/notes.tsx';
import { sayCount, sayHours } from '../../ui/numbers.ts';
import { groupRecords, type RecordGroup, sayReason } from './group-records.ts';
import { recordsQuery } from './records-query.ts';
import styles from './records-table.module.css';

interface RecordsTableProps {
  /** id of the measure whose events are shown */
  readonly measure: string;
  readonly title: string;
}

/** The events behind a number, by series; a series opens to its events. */
export function RecordsTable({ measure, title }: RecordsTableProps) {
  const records = useQuery(recordsQuery(measure));
  const { zone } = useData(getQuery(showMeEndpoint)).profile;
  if (records.error !== null) {
    return <ErrorNote onRetry={() => void records.refetch()}>{sayError(records.error)}</ErrorNote>;
  }
  if (records.data === undefined) return <p className={styles.note}>Reading…</p>;
  if (records.data.records.length === 0) {
    return <p className={styles.note}>No event counts here: the number is a true zero.</p>;
  }
  return (
    <table className={styles.records}>
      <caption className="hidden">Events behind {title}</caption>
      <thead className="hidden">
        <tr>
          <th scope="col">Series</th>
          <th scope="col">Events</th>
          <th scope="col">Hours</th>
          <th scope="col">Why it counts</th>
        </tr>
      </thead>
      <tbody>
        {groupRecords(records.data.records).map((group) => (
          <GroupRows key={group.series} group={group} zone={zone} />
        ))}
      </tbody>
    </table>
  );
}

interface GroupRowsProps {
  readonly group: RecordGroup;
  readonly zone: string;
}

function GroupRows({ group, zone }: GroupRowsProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Fragment>
      <tr>
        <th scope="row">{group.title === '' ? 'Private event' : group.title}</th>
        <td className={styles.number}>
          <button
            type="button"
            className={styles.open}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {sayCount(group.records.length, 'event')}
          </button>
        </td>
        <td className={styles.number}>{sayHours(group.hours)}</td>
        <td className={styles.why}>{sayReason(group)}</td>
      </tr>
      {isOpen
        ? group.records.map((record) => (
            <tr key={`${record.uid} ${record.recurrence}`} className={styles.event}>
              <th scope="row">{sayStart(record.start, zone)}</th>
              <td />
              <td className={styles.number}>{sayHours(record.hours)}</td>
              <td className={styles.why}>{sayPeople(record.people)}</td>
            </tr>
          ))
        : null}
    </Fragment>
  );
}

function sayPeople(people: number): string {
  return people === 0 ? 'alone' : `with ${sayCount(people, 'person', 'people')}`;
}
