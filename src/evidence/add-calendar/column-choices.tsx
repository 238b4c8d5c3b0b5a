import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { callEndpoint, getQuery, sayError } from '../../ui/api.ts';
import { SelectField } from '../../ui/controls/field.tsx';
import { ErrorNote } from '../../ui/controls/notes.tsx';
import type { ContactPreview } from '../contacts/model.ts';
import { COLUMN_MEANINGS } from '../read-contacts/columns.ts';
import { mapColumnsEndpoint, showImportEndpoint } from '../routes/import-endpoints.ts';
import styles from './add-calendar.module.css';
import { sayMeaning } from './people-words.ts';

interface ColumnChoicesProps {
  /** of the reading */
  readonly id: string;
  readonly columns: NonNullable<ContactPreview['columns']>;
}

/** What each column of a table means: proposed from its header, and said by its owner. */
export function ColumnChoices({ id, columns }: ColumnChoicesProps) {
  const { choose, trouble } = useMapping(id, columns.mapping);
  return (
    <fieldset className={styles.own}>
      <legend>What does each column hold? This is what its first line suggests.</legend>
      {columns.header.map((title, column) => (
        <SelectField
          // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one title
          key={column}
          label={nameColumn(title, column)}
          hint={columns.sample.map((row) => row[column] ?? '').find((cell) => cell !== '')}
          value={columns.mapping[column] ?? ''}
          onChange={(event) => choose(column, event.currentTarget.value)}
        >
          <option value="">Nothing to keep</option>
          {COLUMN_MEANINGS.map((meaning) => (
            <option key={meaning} value={meaning}>
              {sayMeaning(meaning)}
            </option>
          ))}
        </SelectField>
      ))}
      {trouble === undefined ? null : <ErrorNote>{trouble}</ErrorNote>}
    </fieldset>
  );
}

function nameColumn(title: string, column: number): string {
  return title === '' ? `Column ${column + 1}` : title;
}

function useMapping(id: string, mapping: ColumnChoicesProps['columns']['mapping']) {
  const client = useQueryClient();
  const [trouble, setTrouble] = useState<string>();

  async function send(next: ColumnChoicesProps['columns']['mapping']): Promise<void> {
    try {
      const shown = await callEndpoint(mapColumnsEndpoint, {
        params: { id },
        body: { mapping: next },
      });
      setTrouble(undefined);
      client.setQueryData(getQuery(showImportEndpoint, { params: { id } }).queryKey, shown);
    } catch (error) {
      setTrouble(sayError(error));
    }
  }

  function choose(column: number, value: string): void {
    const meaning = COLUMN_MEANINGS.find((each) => each === value) ?? null;
    void send(mapping.map((known, index) => (index === column ? meaning : known)));
  }

  return { choose, trouble };
}
