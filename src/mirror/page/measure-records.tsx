import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import * as z from 'zod/mini';
import { showMeasureRecordsEndpoint } from '../../capabilities/endpoints.ts';
import type { MeasureRecord } from '../../capabilities/model.ts';
import { sayStart } from '../../time/page/dates.ts';
import { getQuery, sayError } from '../../ui/api.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Drawer } from '../../ui/controls/drawer.tsx';
import { ErrorNote } from '../../ui/controls/notes.tsx';
import { Cell, Column, Table } from '../../ui/controls/table.tsx';
import { AppLink } from '../../ui/link.tsx';
import { sayCount, sayDate, sayHours, sayNumber } from '../../ui/numbers.ts';
import type { BehindMeasure } from '../model.ts';
import styles from './measure-records.module.css';

/** Which measure's records are open, kept in the address: Back closes them. */
export function useOpenMeasure(measures: readonly BehindMeasure[]) {
  const navigate = useNavigate();
  const search = z.safeParse(searchSchema, useSearch({ strict: false })).data;

  function show(records: string | undefined): void {
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, records }),
      resetScroll: false,
    });
  }

  return {
    opened: measures.find((measure) => measure.id === search?.records),
    open: ({ id }: { readonly id: string }) => show(id),
    close: () => show(undefined),
  };
}

const searchSchema = z.object({ records: z.optional(z.string()) });

interface MeasureRecordsProps {
  readonly measure: BehindMeasure | undefined;
  readonly zone: string;
  readonly onClose: () => void;
}

/** What a measure was made from, beside the page. */
export function MeasureRecords({ measure, zone, onClose }: MeasureRecordsProps) {
  return (
    <Drawer title={measure?.title ?? ''} isOpen={measure !== undefined} onClose={onClose}>
      {measure === undefined ? null : (
        <RecordsList key={measure.id} measure={measure} zone={zone} />
      )}
    </Drawer>
  );
}

const FIRST_RECORDS = 60;

interface RecordsListProps {
  readonly measure: BehindMeasure;
  readonly zone: string;
}

function RecordsList({ measure, zone }: RecordsListProps) {
  const [isAll, setAll] = useState(false);
  const found = useQuery(getQuery(showMeasureRecordsEndpoint, { params: { id: measure.id } }));
  if (found.error !== null) {
    return <ErrorNote onRetry={() => void found.refetch()}>{sayError(found.error)}</ErrorNote>;
  }
  if (found.data === undefined) return <p role="status">Reading…</p>;
  const { records, count, counted } = found.data;
  if (records.length === 0) {
    return <p>{measure.missing ?? `Nothing counts here: ${sayNumber(count.n)} is a true zero.`}</p>;
  }
  const shown = isAll ? records : records.slice(0, FIRST_RECORDS);
  return (
    <>
      <p>
        {`${sayCount(records.length, 'record')}, ${sayNumber(count.n)} of ${sayNumber(count.of)} ${counted}.`}{' '}
        {counted === 'hours' ? (
          <AppLink to={`/strategy/time?events=measure:${measure.id}`}>
            Correct their sorting
          </AppLink>
        ) : null}
      </p>
      <RecordsTable records={shown} zone={zone} />
      {shown.length < records.length ? (
        <Button look="text" onClick={() => setAll(true)}>
          {`Show all ${records.length}`}
        </Button>
      ) : null}
    </>
  );
}

interface RecordsTableProps {
  readonly records: readonly MeasureRecord[];
  readonly zone: string;
}

function RecordsTable({ records, zone }: RecordsTableProps) {
  const hasHours = records.some((record) => record.hours !== null);
  return (
    <Table caption="Records">
      <thead>
        <tr>
          <Column>Record</Column>
          <Column>What it adds</Column>
          {hasHours ? <Column isNumber>Hours</Column> : null}
        </tr>
      </thead>
      <tbody>
        {records.map((record, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: records have no names of their own, and the list does not change while it is open
          <tr key={index} data-outside={record.isPart ? undefined : true}>
            <th scope="row">
              {record.title.trim() === '' ? 'Private event' : record.title}
              {record.when === null ? null : (
                <span className={styles.when}>{sayWhen(record.when, zone)}</span>
              )}
            </th>
            <Cell>
              {record.detail}
              {record.isPart ? null : <span className={styles.when}>not among the count</span>}
            </Cell>
            {hasHours ? (
              <Cell isNumber>{record.hours === null ? '' : sayHours(record.hours)}</Cell>
            ) : null}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** An instant with its time, a local date without. */
function sayWhen(when: string, zone: string): string {
  return when.includes('T') ? sayStart(when, zone) : sayDate(when);
}
