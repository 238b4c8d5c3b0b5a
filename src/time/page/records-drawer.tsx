import { useQueries } from '@tanstack/react-query';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { getQuery, sayError } from '../../ui/api.ts';
import { Button, IconButton } from '../../ui/controls/button.tsx';
import { ErrorNote } from '../../ui/controls/notes.tsx';
import { Icon } from '../../ui/icon.tsx';
import { sayCount, sayHours, sayNumber } from '../../ui/numbers.ts';
import { recordsSchema, type Time } from '../model.ts';
import type { KindNames } from './kind-order.ts';
import styles from './records-drawer.module.css';
import { joinRecords, pathsOfRecords, type RecordsOf } from './records-query.ts';
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
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  const isOpen = records !== undefined;
  useEffect(() => {
    const dialog = ref.current;
    if (isOpen && dialog?.open === false) dialog.showModal();
    if (!isOpen && dialog?.open === true) dialog.close();
  }, [isOpen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it too; the click is for the backdrop
    <dialog
      ref={ref}
      className={styles.drawer}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === ref.current) onClose();
      }}
    >
      {records === undefined ? null : (
        <div className={styles.inside}>
          <header className={styles.head}>
            <h2 id={id}>{title}</h2>
            <IconButton label="Close" onClick={onClose}>
              <Icon name="close" />
            </IconButton>
          </header>
          {children}
          <RecordsList {...props} records={records} />
        </div>
      )}
    </dialog>
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
      <p className={styles.count}>
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
