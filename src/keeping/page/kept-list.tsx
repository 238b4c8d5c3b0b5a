import { type ReactNode, useState } from 'react';
import { joinClasses } from '../../ui/classes.ts';
import { Button } from '../../ui/controls/button.tsx';
import { EmptyState } from '../../ui/controls/notes.tsx';
import { SectionHead } from '../../ui/page.tsx';
import styles from './kept.module.css';

interface KeptListProps {
  readonly title: string;
  readonly note: string;
  readonly children: readonly ReactNode[];
}

/** One part of a page, with its things in their order; nothing where there are none. */
export function KeptList({ title, note, children }: KeptListProps) {
  if (children.length === 0) return null;
  return (
    <section aria-label={title}>
      <SectionHead title={title} note={note} />
      <ul className={styles.items}>{children}</ul>
    </section>
  );
}

/** A form that stands in the place of a thing until it is closed. */
type Form = (close: () => void) => ReactNode;

interface KeptItemProps {
  readonly id: string;
  /** what its buttons say they are of */
  readonly title: string;
  readonly edit: Form;
  readonly onRemove: () => void;
  /** before what it says: a number, a day */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
  /** what else can be done to it; `open` puts another form in its place */
  readonly ways?: ((open: (form: Form) => void) => ReactNode) | undefined;
  readonly below?: ReactNode;
  /** sets `--kept-line`, the columns of its line */
  readonly className?: string | undefined;
  /** whether the keys act on it */
  readonly isCurrent?: boolean | undefined;
  readonly onFocus?: (() => void) | undefined;
}

/** One thing that is kept, edited in its place. */
export function KeptItem(props: KeptItemProps) {
  const { id, title, edit, onRemove, lead, children, ways, below, className } = props;
  const [form, setForm] = useState<Form>();
  const open = (next: Form) => setForm(() => next);
  return (
    <li
      id={id}
      tabIndex={-1}
      className={joinClasses(styles.item, className, props.isCurrent && styles.current)}
      aria-current={props.isCurrent === true ? true : undefined}
      onFocus={props.onFocus}
    >
      {form === undefined ? (
        <div className={styles.line}>
          {lead}
          <div className={styles.what}>{children}</div>
          <div className={styles.ways}>
            {ways?.(open)}
            <Button look="text" aria-label={`Edit ${title}`} onClick={() => open(edit)}>
              Edit
            </Button>
            <Button look="text" aria-label={`Delete ${title}`} onClick={onRemove}>
              Delete
            </Button>
          </div>
        </div>
      ) : (
        form(() => setForm(undefined))
      )}
      {below}
    </li>
  );
}

interface AddKeptProps {
  readonly isEmpty: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  /** shown while nothing is kept: what the page answers, and the first thing to do */
  readonly empty: { readonly title: string; readonly action: string; readonly why: string };
  /** on the button that opens the form: “Note a decision” */
  readonly action: string;
  /** the form */
  readonly children: ReactNode;
}

/** Where something new is written: an invitation while there is nothing, a button, the form. */
export function AddKept({ isEmpty, isOpen, onOpen, empty, action, children }: AddKeptProps) {
  if (isOpen) return <div className={styles.fresh}>{children}</div>;
  if (!isEmpty) {
    return (
      <div className={styles.add}>
        <Button onClick={onOpen}>{action}</Button>
      </div>
    );
  }
  const first = (
    <Button look="primary" onClick={onOpen}>
      {empty.action}
    </Button>
  );
  return (
    <EmptyState title={empty.title} action={first}>
      {empty.why}
    </EmptyState>
  );
}
