import { useState } from 'react';
import { Button } from '../../../ui/controls/button.tsx';
import { Input } from '../../../ui/controls/field.tsx';
import type { HeadingValue } from '../model.ts';
import styles from './heading-input.module.css';
import { readNumber, sayHeading, sayOwnHeading, unitOf, writeNumber } from './heading-words.ts';
import { useHeadingValue } from './use-heading.ts';

/** The owner's own heading of a measure; empty, the default holds. */
export function HeadingInput({ heading }: { readonly heading: HeadingValue }) {
  const { measure, title, unit, value } = heading;
  const { mutate } = useHeadingValue();
  const kept = value === null ? '' : writeNumber(value, unit);
  const [draft, setDraft] = useState({ of: kept, text: kept });
  const [trouble, setTrouble] = useState<string>();
  // an undo, or another tab, changes what is kept under a field that stays on screen
  if (draft.of !== kept) setDraft({ of: kept, text: kept });

  function save(text: string): void {
    const read = readNumber(text, unit);
    setTrouble(read === undefined ? 'This is no number. Write one like 30 or 0.5.' : undefined);
    if (read === undefined || text.trim() === kept) return;
    const said =
      read === null
        ? `${title}: the default holds again`
        : `${title}: ${sayOwnHeading(read, heading)}`;
    mutate({ measure, value: read, said }, { onError: (error) => setTrouble(error.message) });
  }

  return (
    <div>
      <div className={styles.line}>
        <Input
          className={styles.input}
          inputMode="decimal"
          aria-label={`Heading of ${title}${unitOf(unit) === '' ? '' : `, ${unitOf(unit)}`}`}
          aria-invalid={trouble === undefined ? undefined : true}
          aria-describedby={trouble === undefined ? undefined : `${measure}-trouble`}
          placeholder={writeNumber(heading.default, unit)}
          value={draft.text}
          onChange={(event) => setDraft({ of: kept, text: event.currentTarget.value })}
          onBlur={(event) => save(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') save(event.currentTarget.value);
            if (event.key !== 'Escape') return;
            setDraft({ of: kept, text: kept });
            setTrouble(undefined);
          }}
        />
        <span className={styles.unit}>{unitOf(unit)}</span>
        {value === null ? null : (
          <Button look="text" onClick={() => save('')}>
            Use the default
          </Button>
        )}
      </div>
      {trouble === undefined ? null : (
        <p id={`${measure}-trouble`} className={styles.trouble} role="alert">
          {trouble}
        </p>
      )}
      {value === null || heading.better !== 'within' ? null : (
        <p className={styles.unit}>from {sayHeading(value, { ...heading, until: null })}</p>
      )}
    </div>
  );
}
