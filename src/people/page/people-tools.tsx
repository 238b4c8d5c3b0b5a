import { Button } from '../../ui/controls/button.tsx';
import { Input, Select } from '../../ui/controls/field.tsx';
import { listParts } from './parts.ts';
import styles from './people.module.css';
import type { Looked, PersonRow } from './rows.ts';
import { writeCsv } from './write-csv.ts';

interface PeopleToolsProps {
  readonly looked: Looked;
  readonly all: readonly PersonRow[];
  /** those found, to be downloaded */
  readonly rows: readonly PersonRow[];
  readonly onLook: (looked: Looked) => void;
  readonly onAdd: () => void;
}

/** What to look for in the list, and what can be done with all of it. */
export function PeopleTools({ looked, all, rows, onLook, onAdd }: PeopleToolsProps) {
  return (
    <div className={styles.tools}>
      <Input
        type="search"
        className={styles.search}
        aria-label="Find by name, address, organisation, relation, level or function"
        placeholder="Name, address, function …"
        value={looked.words}
        onChange={(event) => onLook({ ...looked, words: event.currentTarget.value })}
      />
      <Select
        aria-label="Show"
        value={looked.part}
        onChange={(event) => {
          onLook({ ...looked, part: event.currentTarget.value, kept: new Set() });
        }}
      >
        <option value="everyone">Everyone</option>
        {listParts(all).map(({ title, parts }) => (
          <optgroup key={title} label={title}>
            {parts.map((each) => (
              <option key={each.part} value={each.part}>
                {each.title}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      <div className={styles.ways}>
        <Button onClick={onAdd}>Add someone</Button>
        <Button onClick={() => download(rows)}>Download as CSV</Button>
      </div>
    </div>
  );
}

function download(rows: readonly PersonRow[]): void {
  const address = URL.createObjectURL(new Blob([writeCsv(rows)], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'people.csv';
  link.click();
  URL.revokeObjectURL(address);
}
