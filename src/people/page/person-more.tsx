import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { getQuery } from '../../ui/api.ts';
import { Button } from '../../ui/controls/button.tsx';
import { ConfirmDialog } from '../../ui/controls/dialog.tsx';
import { Disclosure } from '../../ui/controls/notes.tsx';
import { SavedField } from '../../ui/controls/saved-field.tsx';
import { TextAreaField } from '../../ui/controls/text-area.tsx';
import { sayInstant } from '../../ui/numbers.ts';
import { mergesSchema } from '../model/merging.ts';
import { sayProvenance } from './attributes.ts';
import type { Edit } from './edits.ts';
import styles from './people.module.css';
import { nameOf, type PersonRow } from './rows.ts';
import { MERGES_PATH } from './same-person.tsx';
import type { usePeople } from './use-people.ts';

interface PersonMoreProps {
  readonly row: PersonRow;
  readonly people: ReturnType<typeof usePeople>;
  readonly onEdit: (edit: Edit) => void;
}

/** What else is said of one person, where it comes from, and what can be done with them. */
export function PersonMore({ row, people, onEdit }: PersonMoreProps) {
  return (
    <div className={styles.more}>
      <Disclosure title={`Organisation, notes and addresses of ${nameOf(row)}`}>
        <div className={styles.more}>
          <Fields row={row} onEdit={onEdit} />
          <Notes key={row.address} row={row} onEdit={onEdit} />
          <p className={styles.quiet}>{sayProvenance(row.provenance)}</p>
          <Addresses row={row} people={people} />
        </div>
      </Disclosure>
      <Acts row={row} people={people} />
    </div>
  );
}

function Fields({ row, onEdit }: Pick<PersonMoreProps, 'row' | 'onEdit'>) {
  return (
    <div className={styles.fields}>
      <SavedField
        label="Name"
        maxLength={200}
        value={row.name}
        onSave={(name) => onEdit({ name })}
      />
      {WORK.map(({ attribute, label }) => (
        <SavedField
          key={attribute}
          label={label}
          maxLength={200}
          value={row[attribute] ?? ''}
          onSave={(text) => onEdit({ [attribute]: text || null })}
        />
      ))}
      <SavedField
        label="Not named as fading until"
        type="date"
        value={row.snoozedUntil ?? ''}
        onSave={(date) => onEdit({ snoozedUntil: date || null })}
      />
    </div>
  );
}

const WORK = [
  { attribute: 'organisation', label: 'Organisation' },
  { attribute: 'title', label: 'Title' },
  { attribute: 'department', label: 'Department' },
] as const;

function Notes({ row, onEdit }: Pick<PersonMoreProps, 'row' | 'onEdit'>) {
  const kept = row.notes ?? '';
  const [draft, setDraft] = useState({ of: kept, text: kept });
  if (draft.of !== kept) setDraft({ of: kept, text: kept });
  return (
    <TextAreaField
      label="Notes"
      privacy="Nobody but you sees this. Write as if they may read it."
      maxLength={10_000}
      value={draft.text}
      onChange={(event) => setDraft({ of: kept, text: event.currentTarget.value })}
      onBlur={() => {
        const text = draft.text.trim();
        if (text !== kept) onEdit({ notes: text || null });
      }}
    />
  );
}

function Addresses({ row, people }: Omit<PersonMoreProps, 'onEdit'>) {
  const { data } = useQuery(getQuery(MERGES_PATH, mergesSchema));
  const merges = (data?.merges ?? []).filter(
    ({ person, isLatest }) => person === row.id && isLatest,
  );
  if (row.addresses.length < 2 && merges.length === 0) return null;
  return (
    <ul className={styles.addresses} aria-label={`Addresses of ${nameOf(row)}`}>
      {row.addresses.map((address) => (
        <li key={address}>
          {address}{' '}
          {row.addresses.length < 2 ? null : (
            <Button look="text" onClick={() => people.part(row, address)}>
              Someone else
            </Button>
          )}
        </li>
      ))}
      {merges.map(({ id, names, mergedAt }) => (
        <li key={id}>
          {`Merged of ${names.join(' and ')}, ${sayInstant(mergedAt)}`}{' '}
          <Button look="text" onClick={() => people.undoMerge(id)}>
            Part them again
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Acts({ row, people }: Omit<PersonMoreProps, 'onEdit'>) {
  const [isAsking, setAsking] = useState(false);
  return (
    <div className={styles.acts}>
      {row.isEntered ? (
        <Button look="text" className={styles.remove} onClick={() => people.remove([row])}>
          {row.meetings === 0 ? 'Take out of the list' : 'Forget what I said'}
        </Button>
      ) : null}
      <Button look="text" className={styles.remove} onClick={() => setAsking(true)}>
        Block
      </Button>
      <ConfirmDialog
        title={`Block ${nameOf(row)}`}
        action="Block and erase"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => people.block(row)}
      >
        <p>
          Their name, addresses, notes and all you said of them are erased here and in every event,
          and no import brings them back. This cannot be undone; the block itself can be ended.
        </p>
        <p>
          What stays: the hours and titles of events, that someone was there, and hashes by which a
          later import knows whom to leave out. What you wrote elsewhere stays, and so do backups
          until they age out.
        </p>
      </ConfirmDialog>
    </div>
  );
}
