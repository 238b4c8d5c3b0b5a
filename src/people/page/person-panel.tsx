import { Select } from '../../ui/controls/field.tsx';
import { Key } from '../../ui/controls/keys.tsx';
import { IMPORTANCES } from '../model/attributes.ts';
import { CADENCES, sayCadence, sayImportance } from './attributes.ts';
import type { Edit } from './edits.ts';
import styles from './people.module.css';
import { LEVELS, RELATION_CHOICES } from './relations.ts';
import type { PersonRow } from './rows.ts';

interface PersonPanelProps {
  /** one, or those selected */
  readonly rows: readonly PersonRow[];
  readonly of: string;
  readonly functions: readonly string[];
  readonly onEdit: (edit: Edit) => void;
}

/** Who someone is: relations by one press or key each, their level and function. */
export function PersonPanel({ rows, of, functions, onEdit }: PersonPanelProps) {
  const level = sharedOf(rows.map((row) => row.level));
  const named = sharedOf(rows.map((row) => row.function));
  const known = named === null || named === undefined || functions.includes(named);
  return (
    <div className={styles.panel}>
      <fieldset className={styles.chips}>
        <legend className="hidden">{of}: relations</legend>
        {RELATION_CHOICES.map(({ key, relation, title }) => (
          <button
            key={relation}
            type="button"
            className={styles.chip}
            aria-pressed={pressedOf(rows, (row) => row.relations.includes(relation))}
            onClick={() => onEdit({ relation })}
          >
            {key === undefined ? null : <Key>{key.toUpperCase()}</Key>}
            {title}
          </button>
        ))}
      </fieldset>
      <div className={styles.choices}>
        <Select
          aria-label={`Level of ${of}`}
          value={level === undefined ? 'mixed' : String(level ?? '')}
          onChange={(event) => {
            const text = event.currentTarget.value;
            onEdit({ level: text === '' ? null : Number(text) });
          }}
        >
          {level === undefined ? <option value="mixed">different levels</option> : null}
          <option value="">level not said</option>
          {LEVELS.map((each) => (
            <option key={each.level} value={each.level}>
              {each.title}
            </option>
          ))}
        </Select>
        <Select
          aria-label={`Function of ${of}`}
          value={named === undefined ? ' mixed' : (named ?? '')}
          onChange={(event) => onEdit({ function: event.currentTarget.value || null })}
        >
          {named === undefined ? <option value=" mixed">different functions</option> : null}
          <option value="">function not said</option>
          {known ? null : <option value={named}>{named}</option>}
          {functions.map((each, index) => (
            <option key={each} value={each}>
              {index < 9 ? `${each} (${index + 1})` : each}
            </option>
          ))}
        </Select>
        <Wishes rows={rows} of={of} onEdit={onEdit} />
      </div>
    </div>
  );
}

/** How much the tie matters, and how often there shall be contact. */
function Wishes({ rows, of, onEdit }: Omit<PersonPanelProps, 'functions'>) {
  const importance = sharedOf(rows.map((row) => row.importance));
  const cadence = sharedOf(rows.map((row) => row.cadenceDays));
  const offered = typeof cadence === 'number' && !CADENCES.includes(cadence) ? [cadence] : [];
  return (
    <>
      <Select
        aria-label={`Importance of ${of}`}
        value={importance === undefined ? 'mixed' : (importance ?? '')}
        onChange={(event) => {
          const chosen = IMPORTANCES.find((each) => each === event.currentTarget.value);
          onEdit({ importance: chosen ?? null });
        }}
      >
        {importance === undefined ? <option value="mixed">different importance</option> : null}
        <option value="">importance not said</option>
        {IMPORTANCES.map((each) => (
          <option key={each} value={each}>
            {sayImportance(each)}
          </option>
        ))}
      </Select>
      <Select
        aria-label={`Wished contact with ${of}`}
        value={cadence === undefined ? 'mixed' : String(cadence ?? '')}
        onChange={(event) => onEdit({ cadenceDays: Number(event.currentTarget.value) || null })}
      >
        {cadence === undefined ? <option value="mixed">different cadences</option> : null}
        <option value="">no cadence</option>
        {[...offered, ...CADENCES].map((each) => (
          <option key={each} value={each}>
            {sayCadence(each)}
          </option>
        ))}
      </Select>
    </>
  );
}

/** What all of them have; undefined where they differ. */
function sharedOf<V>(values: readonly V[]): V | undefined {
  const [first] = values;
  return values.every((value) => value === first) ? first : undefined;
}

function pressedOf(rows: readonly PersonRow[], has: (row: PersonRow) => boolean) {
  if (rows.length > 0 && rows.every(has)) return true;
  return rows.some(has) ? 'mixed' : false;
}
