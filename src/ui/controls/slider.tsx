import { type CSSProperties, useId } from 'react';
import styles from './slider.module.css';

interface SliderProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** undefined until the first move: no thumb is drawn where nothing was said */
  readonly value: number | undefined;
  /** the value in words: `35%`, `3 h a week` */
  readonly say: (value: number) => string;
  readonly onChange: (value: number) => void;
  /** after the move, for saving */
  readonly onCommit?: ((value: number) => void) | undefined;
}

/** A native range: arrows, Page keys, Home and End come with it. */
export function Slider(props: SliderProps) {
  const { label, hint, min, max, step, value, say, onChange, onCommit } = props;
  const id = useId();
  const shown = value ?? (min + max) / 2;
  const filled: CSSProperties & Record<'--filled', string> = {
    '--filled': value === undefined ? '0%' : `${((value - min) / (max - min)) * 100}%`,
  };
  return (
    <div className={styles.slider}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <output htmlFor={id} className={styles.value} data-empty={value === undefined || undefined}>
        {value === undefined ? 'not guessed yet' : say(value)}
      </output>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <input
        id={id}
        type="range"
        className={styles.range}
        style={filled}
        data-empty={value === undefined || undefined}
        min={min}
        max={max}
        step={step}
        value={shown}
        aria-valuetext={value === undefined ? 'not guessed yet' : say(value)}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
        onPointerUp={(event) => {
          // a press in the middle changes nothing, yet it is an answer
          onChange(event.currentTarget.valueAsNumber);
          onCommit?.(event.currentTarget.valueAsNumber);
        }}
        onKeyUp={(event) => onCommit?.(event.currentTarget.valueAsNumber)}
      />
      <div className={styles.ends} aria-hidden="true">
        <span>{say(min)}</span>
        <span>{say(max)}</span>
      </div>
    </div>
  );
}
