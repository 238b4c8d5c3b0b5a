import { useState } from 'react';
import { useToday } from '../../../accounts/page/use-today.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { sayDate } from '../../../ui/numbers.ts';
import type { GrowthDraft, GrowthEntry } from '../model.ts';
import { titleOf } from '../model.ts';
import styles from './growth.module.css';
import { GrowthForm } from './growth-form.tsx';
import {
  AUDIENCE_TITLES,
  type Ground,
  KIND_TITLES,
  listGrounds,
  startDraft,
} from './growth-words.ts';
import { draftOf } from './use-growth.ts';

export interface GrowthActions {
  readonly keep: (id: string, draft: GrowthDraft) => void;
  readonly remove: (id: string) => void;
}

interface EntriesProps extends GrowthActions {
  readonly entries: readonly GrowthEntry[];
  readonly grounds: readonly Ground[];
}

/** Entries in the order they come, each edited in its place. */
export function Entries({ entries, ...rest }: EntriesProps) {
  return (
    <ul className={styles.entries}>
      {entries.map((entry) => (
        <li key={entry.id} id={entry.id} tabIndex={-1} className={styles.entry}>
          <Entry entry={entry} {...rest} />
        </li>
      ))}
    </ul>
  );
}

/** Programs and stretch roles, each with its evidence under it. */
export function Grounds({ entries, ...actions }: Omit<EntriesProps, 'grounds'>) {
  const grounds = listGrounds(entries);
  return (
    <ul className={styles.entries}>
      {grounds.map((ground) => (
        <li key={ground.id} id={ground.id} tabIndex={-1} className={styles.entry}>
          <Entry entry={ground} grounds={grounds} {...actions} />
          <div className={styles.evidence}>
            <Entries
              entries={entries.filter(
                (entry) => entry.kind === 'evidence' && entry.of === ground.id,
              )}
              grounds={grounds}
              {...actions}
            />
            <AddEvidence ground={ground} grounds={grounds} keep={actions.keep} />
          </div>
        </li>
      ))}
    </ul>
  );
}

interface AddEvidenceProps extends Pick<EntriesProps, 'grounds' | 'keep'> {
  readonly ground: Ground;
}

function AddEvidence({ ground, grounds, keep }: AddEvidenceProps) {
  const today = useToday();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <Button
        look="text"
        aria-label={`Add evidence to ${ground.title}`}
        onClick={() => setOpen(true)}
      >
        Add evidence
      </Button>
    );
  }
  return (
    <GrowthForm
      start={startDraft('evidence', today, ground.id)}
      grounds={grounds}
      action="Keep the evidence"
      onCancel={() => setOpen(false)}
      onSave={(draft) => {
        keep(crypto.randomUUID(), draft);
        setOpen(false);
      }}
    />
  );
}

interface EntryProps extends Omit<EntriesProps, 'entries'> {
  readonly entry: GrowthEntry;
}

function Entry({ entry, grounds, keep, remove }: EntryProps) {
  const [isEdited, setEdited] = useState(false);
  if (isEdited) {
    return (
      <GrowthForm
        start={draftOf(entry)}
        grounds={grounds}
        action="Keep the change"
        onCancel={() => setEdited(false)}
        onSave={(draft) => {
          keep(entry.id, draft);
          setEdited(false);
        }}
      />
    );
  }
  const title = titleOf(entry);
  return (
    <div className={styles.line}>
      <span className={styles.when}>{sayWhen(entry)}</span>
      <div className={styles.what}>
        <p className={styles.title}>{title}</p>
        <p className={styles.quiet}>{sayDetail(entry)}</p>
        {entry.kind === 'session' && entry.commitment !== '' ? (
          <p className={styles.text}>{entry.commitment}</p>
        ) : null}
      </div>
      <span className={styles.ways}>
        <Button look="text" aria-label={`Edit ${title}`} onClick={() => setEdited(true)}>
          Edit
        </Button>
        <Button look="text" aria-label={`Delete ${title}`} onClick={() => remove(entry.id)}>
          Delete
        </Button>
      </span>
    </div>
  );
}

function sayWhen(entry: GrowthEntry): string {
  if ('on' in entry) return sayDate(entry.on);
  return entry.until === null
    ? `since ${sayDate(entry.from)}`
    : `${sayDate(entry.from)} to ${sayDate(entry.until)}`;
}

function sayDetail(entry: GrowthEntry): string {
  if (entry.kind === 'session') return `Session with your ${entry.role}`;
  if (entry.kind === 'insight') return `Insight, to a room with ${AUDIENCE_TITLES[entry.audience]}`;
  return KIND_TITLES[entry.kind];
}
