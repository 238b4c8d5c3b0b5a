import { useQueries } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { getQuery, sayError } from '../../ui/api.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Drawer } from '../../ui/controls/drawer.tsx';
import { ErrorNote } from '../../ui/controls/notes.tsx';
import { sayCount, sayHours, sayNumber } from '../../ui/numbers.ts';
import { recordsSchema, type Time } from '../model.ts';
import type { KindNames } from './kind-order.ts';
import { joinRecords, pathsOfRecords, type RecordsOf, writeRecordsOf } from './records-query.ts';
import { RecordsTable } from './records-table.tsx';

interface RecordsDrawerProps {
  readonly title: string;
  readonly records: RecordsOf | undefined;
  readonly time: Time;
  readonly names: KindNames;
  /** limits the events to the window of the page; empty for the latest */
  readonly window: URLSearchParams;
  readonly onClose: () => void;
  /** what can be done with all of them */
  readonly children?: ReactNode | undefined;
}

/** The events behind a number, beside the page they were opened from. */
export function RecordsDrawer(props: RecordsDrawerProps) {
  const { title, records, onClose, children } = props;
  return (
    <Drawer title={title} isOpen={records !== undefined} onClose={onClose}>
      {children}
      {records === undefined ? null : (
        <RecordsList {...props} records={records} key={writeRecordsOf(records)} />
      )}
    </Drawer>
  );
}

const FIRST_RECORDS = 60;

function RecordsList(props: RecordsDrawerProps & { readonly records: RecordsOf }) {
  const { records, time, names, window } = props;
  const [isAll, setAll] = useState(false);
  const answers = useQueries({
    queries: pathsOfRecords(records, { names, window }).map((path) =>
      getQuery(path, recordsSchema),
    ),
  });
  const failed = answers.find((answer) => answer.isError);
  if (failed !== undefined) {
    return <ErrorNote onRetry={() => void failed.refetch()}>{sayError(failed.error)}</ErrorNote>;
  }
  const found = answers.flatMap((answer) => answer.data ?? []);
  if (found.length < answers.length) return <p role="status">Reading…</p>;
  const joined = joinRecords(found);
  const shown = isAll ? joined.records : joined.records.slice(0, FIRST_RECORDS);
  return (
    <>
      <p>
        {`${sayCount(joined.records.length, 'event')}, ${sayNumber(joined.hours)} of ${sayHours(joined.count.of)}`}
      </p>
      <RecordsTable records={shown} time={time} names={names} />
      {shown.length < joined.records.length ? (
        <Button look="text" onClick={() => setAll(true)}>
          {`Show all ${joined.records.length}`}
        </Button>
      ) : null}
    </>
  );
}
