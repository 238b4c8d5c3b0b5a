import { joinClasses } from '../../ui/classes.ts';
import type { KindNames, SeriesHue, StackPart } from './kind-order.ts';
import styles from './kind-words.module.css';

/** What a layer of the stack is called: a kind by its name, the rest by their number. */
export function sayPart(part: StackPart, names: KindNames): string {
  if (part !== 'others') return part;
  const [only] = names.others;
  return names.others.length === 1 && only !== undefined
    ? only
    : `${names.others.length} other kinds`;
}

/** The fill of a layer: its own hue, or the grey of kinds without a name. */
export function fillOf(part: StackPart, names: KindNames): string {
  if (part === 'others' || part === 'unsorted') return 'var(--line-2)';
  return hueVariable(names.hues.get(part));
}

interface SwatchProps {
  readonly part: StackPart;
  readonly names: KindNames;
}

/** The square that ties a word to its layer; the word itself always stands beside it. */
export function Swatch({ part, names }: SwatchProps) {
  return (
    <span
      aria-hidden="true"
      className={joinClasses(styles.swatch, part === 'unsorted' && styles.hatched)}
      style={part === 'unsorted' ? undefined : { background: fillOf(part, names) }}
    />
  );
}

function hueVariable(hue: SeriesHue | undefined): string {
  return hue === undefined ? 'var(--line-2)' : `var(--series-${hue})`;
}
