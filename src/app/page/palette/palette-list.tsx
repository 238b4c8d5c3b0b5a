import { type KeyboardEvent, useDeferredValue, useEffect, useId, useState } from 'react';
import { Input } from '../../../ui/controls/field.tsx';
import { Key } from '../../../ui/controls/keys.tsx';
import { sayCount } from '../../../ui/numbers.ts';
import { takeFocus } from '../../../ui/take-focus.ts';
import styles from './palette.module.css';
import type { Choice } from './places.ts';
import { useChoices } from './use-choices.ts';

interface PaletteListProps {
  readonly onDone: () => void;
}

/** A field and what answers to it; the arrows choose while the focus stays in the field. */
export function PaletteList({ onDone }: PaletteListProps) {
  const [asked, setAsked] = useState('');
  const [place, setPlace] = useState(0);
  const { choices, isLooking, trouble } = useChoices(useDeferredValue(asked));
  const at = Math.min(place, choices.length - 1);
  const id = useId();
  const idOf = (index: number) => `${id}-${index}`;

  function run(choice: Choice | undefined): void {
    if (choice === undefined) return;
    onDone();
    choice.run();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (event.nativeEvent.isComposing || (step === undefined && event.key !== 'Enter')) return;
    event.preventDefault();
    if (step === undefined) run(choices[at]);
    else if (choices.length > 0) setPlace(turn(at, step, choices.length));
  }

  return (
    <div className={styles.palette}>
      <Input
        ref={takeFocus}
        role="combobox"
        aria-label="Find or do"
        aria-expanded="true"
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={choices.length === 0 ? undefined : idOf(at)}
        autoComplete="off"
        spellCheck={false}
        placeholder="A page, a deed, a person, a meeting, a word you wrote"
        maxLength={200}
        value={asked}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setAsked(event.currentTarget.value);
          setPlace(0);
        }}
      />
      <Choices id={id} choices={choices} at={at} idOf={idOf} onPoint={setPlace} onRun={run} />
      <p className={styles.status} role="status" data-trouble={trouble !== undefined || undefined}>
        {trouble ?? sayFound(choices.length, isLooking)}
      </p>
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
};

/** One step goes round the ends, a leap stops at them. */
function turn(at: number, step: number, count: number): number {
  if (Math.abs(step) === 1) return (at + step + count) % count;
  return Math.max(0, Math.min(count - 1, at + step));
}

function sayFound(count: number, isLooking: boolean): string {
  if (isLooking) return 'Looking …';
  if (count === 0) return 'Nothing has that. Whole words are found, and their beginnings.';
  return sayCount(count, 'choice', 'choices');
}

interface ChoicesProps {
  readonly id: string;
  readonly choices: readonly Choice[];
  readonly at: number;
  readonly idOf: (index: number) => string;
  readonly onPoint: (index: number) => void;
  readonly onRun: (choice: Choice) => void;
}

function Choices({ id, choices, at, idOf, onPoint, onRun }: ChoicesProps) {
  useEffect(() => {
    document.getElementById(idOf(at))?.scrollIntoView?.({ block: 'nearest' });
  }, [at, idOf]);
  const groups = Map.groupBy(
    choices.map((choice, index) => ({ choice, index })),
    ({ choice }) => choice.group,
  );
  return (
    <div id={id} role="listbox" aria-label="Choices" className={styles.choices}>
      {[...groups].map(([title, members]) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
        <div key={title} role="group" aria-label={title} className={styles.group}>
          <p className={styles.title} aria-hidden="true">
            {title}
          </p>
          {members.map(({ choice, index }) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
            <div
              key={choice.id}
              id={idOf(index)}
              role="option"
              aria-selected={index === at}
              className={styles.choice}
              onPointerMove={() => onPoint(index)}
              onClick={() => onRun(choice)}
            >
              <ChoiceText choice={choice} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function ChoiceText({ choice: { title, note, keys } }: { readonly choice: Choice }) {
  return (
    <>
      <span className={styles.name}>{title}</span>
      {note === undefined || note === '' ? null : <span className={styles.note}>{note}</span>}
      {keys === undefined ? null : (
        <span className={styles.keys}>
          {keys.map((key) => (
            <Key key={key}>{key}</Key>
          ))}
        </span>
      )}
    </>
  );
}
