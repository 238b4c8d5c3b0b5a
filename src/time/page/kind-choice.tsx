import { Button } from '../../ui/controls/button.tsx';
import { Select } from '../../ui/controls/field.tsx';
import { HORIZONS, KINDS, type Time } from '../model.ts';
import { type Sorted, useCorrections } from './corrections.ts';
import styles from './kind-choice.module.css';
import { type KindNames, partOf } from './kind-order.ts';
import { Swatch } from './kind-words.tsx';

interface ChoiceProps {
  readonly sorted: Sorted;
  /** what it is about, for those who hear it: `Release sync` */
  readonly of: string;
}

interface KindChoiceProps extends ChoiceProps {
  readonly names: KindNames;
}

/** The kind of a series or event, with its colour; another choice is an answer, saved at once. */
export function KindChoice({ sorted, of, names }: KindChoiceProps) {
  const { sort } = useCorrections();
  const { sorting } = sorted;
  const swatch = <Swatch part={partOf(sorting.kind, names)} names={names} />;
  if (sorting.by === 'rule') {
    return (
      <span className={styles.fixed} title={sorting.why}>
        {swatch}
        {sorting.kind}
      </span>
    );
  }
  return (
    <span className={styles.choice}>
      <span className={styles.fixed}>
        {swatch}
        <Select
          className={styles.select}
          aria-label={`Kind of ${of}`}
          value={sorting.kind}
          onChange={(event) => {
            const kind = KINDS.find((known) => known === event.currentTarget.value);
            if (kind !== undefined) sort(sorted, kind);
          }}
        >
          {sorting.kind === 'unsorted' ? <option value="unsorted">unsorted</option> : null}
          {KINDS.map((kind) => (
            <option key={kind}>{kind}</option>
          ))}
        </Select>
      </span>
      {sorting.kind === 'unsorted' ? (
        <Button
          look="text"
          className={styles.guess}
          aria-label={`Sort ${of} as ${sorting.guess}`}
          onClick={() => sort(sorted, sorting.guess)}
        >
          {`perhaps ${sorting.guess}`}
        </Button>
      ) : null}
    </span>
  );
}

/** How far a series reaches; its kind says so until the owner says otherwise. */
export function HorizonChoice({ sorted, of }: ChoiceProps) {
  const { sort } = useCorrections();
  const { kind, horizon, by } = sorted.sorting;
  if (kind === 'unsorted' || horizon === null) return <span className={styles.none}>–</span>;
  if (by === 'rule') return <span>{horizon}</span>;
  return (
    <Select
      className={styles.select}
      aria-label={`Horizon of ${of}`}
      value={horizon}
      onChange={(event) => {
        const chosen = HORIZONS.find((known) => known === event.currentTarget.value);
        if (chosen !== undefined) sort(sorted, kind, chosen);
      }}
    >
      {HORIZONS.map((each) => (
        <option key={each}>{each}</option>
      ))}
    </Select>
  );
}

type Sorting = Time['series'][number]['sorting'];

/** Who decided, or how sure the guess is: `you`, `your rule`, `learned, 72%`, `likely, 64%`. */
export function saySorter(sorting: Sorting): string {
  if (sorting.by === 'you') return 'you';
  if (sorting.by === 'rule') return 'your rule';
  const percent = `${Math.floor(sorting.confidence * 100)}%`;
  if (sorting.by === 'learned') return `learned, ${percent}`;
  if (sorting.confidence < 0.6) return `unsure, ${percent}`;
  return sorting.confidence < 0.85 ? `likely, ${percent}` : `almost sure, ${percent}`;
}
