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

/**
 * The events behind a number, beside the page they were opened from. It is not modal: the notice
 * that takes a correction back lies outside it and must stay within reach.
 */
export function RecordsDrawer(props: RecordsDrawerProps) {
  const { title, records, onClose, children } = props;
  const id = useId();
  const ref = useFocusWhileOpen(records !== undefined);
  useEscape(records !== undefined, onClose);
  if (records === undefined) return null;
  return (
    <dialog open ref={ref} tabIndex={-1} className={styles.drawer} aria-labelledby={id}>
      <div className={styles.inside}>
        <header className={styles.head}>
          <h2 id={id}>{title}</h2>
          <IconButton label="Close" onClick={onClose}>
            <Icon name="close" />
          </IconButton>
        </header>
        {children}
        <RecordsList {...props} records={records} key={writeRecordsOf(records)} />
      </div>
    </dialog>
  );
}

/** Takes the focus when it opens and gives it back where it came from. */
function useFocusWhileOpen(isOpen: boolean) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const opener = document.activeElement;
    ref.current?.focus();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [isOpen]);
  return ref;
}

function useEscape(isOpen: boolean, onEscape: () => void): void {
  const close = useRef(onEscape);
  useEffect(() => {
    close.current = onEscape;
  });
  useEffect(() => {
    if (!isOpen) return;
    function onKeyDown(event: KeyboardEvent): void {
      const isModal = document.querySelector('dialog:modal') !== null;
      if (event.key === 'Escape' && !isModal) close.current();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isOpen]);
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
