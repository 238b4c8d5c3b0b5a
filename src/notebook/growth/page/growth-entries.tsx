import { type ReactNode, useState } from 'react';
import { useToday } from '../../../accounts/page/use-today.ts';
import { draftOf } from '../../../keeping/model.ts';
import styles from '../../../keeping/page/kept.module.css';
import { KeptItem } from '../../../keeping/page/kept-list.tsx';
import type { Keep } from '../../../keeping/page/use-kept.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { sayDate } from '../../../ui/numbers.ts';
import { GROWTH } from '../kept.ts';
import { type Ground, type GrowthDraft, type GrowthEntry, titleOf } from '../model.ts';
import own from './growth.module.css';
import { GrowthForm } from './growth-form.tsx';
import { AUDIENCE_TITLES, KIND_TITLES, startDraft } from './growth-words.ts';

interface GrowthActions {
  readonly grounds: readonly Ground[];
  readonly keep: Keep<GrowthDraft>;
  readonly remove: (id: string) => void;
}

interface EntryProps extends GrowthActions {
  readonly entry: GrowthEntry;
  readonly below?: ReactNode;
}

/** One entry, edited in its place. */
export function EntryItem({ entry, grounds, keep, remove, below }: EntryProps) {
  const title = titleOf(entry);
  return (
    <KeptItem
      id={entry.id}
      title={title}
      className={own.entry}
      lead={<span className={styles.quiet}>{sayWhen(entry)}</span>}
      edit={(close) => (
        <GrowthForm
          start={draftOf(GROWTH, entry)}
          grounds={grounds}
          action="Keep the change"
          onCancel={close}
          onSave={(draft) => {
            keep(entry.id, draft);
            close();
          }}
        />
      )}
      onRemove={() => remove(entry.id)}
      below={below}
    >
      <p className={own.title}>{title}</p>
      <p className={styles.quiet}>{sayDetail(entry)}</p>
      {entry.kind === 'session' && entry.commitment !== '' ? (
        <p className={styles.text}>{entry.commitment}</p>
      ) : null}
    </KeptItem>
  );
}

interface GroundProps extends GrowthActions {
  readonly ground: Ground;
  readonly entries: readonly GrowthEntry[];
}

/** A program or stretch role, with its evidence under it. */
export function GroundItem({ ground, entries, ...actions }: GroundProps) {
  const evidence = entries.filter((entry) => entry.kind === 'evidence' && entry.of === ground.id);
  return (
    <EntryItem
      entry={ground}
      {...actions}
      below={
        <div className={own.evidence}>
          <ul>
            {evidence.map((entry) => (
              <EntryItem key={entry.id} entry={entry} {...actions} />
            ))}
          </ul>
          <AddEvidence ground={ground} {...actions} />
        </div>
      }
    />
  );
}

function AddEvidence({ ground, grounds, keep }: Pick<GroundProps, 'ground' | 'grounds' | 'keep'>) {
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
