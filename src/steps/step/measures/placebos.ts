import type { MeasureInput } from '../../../kernel/measure.ts';

/** A measure as far as it may stand beside another. */
export interface PlaceboChoice {
  readonly id: string;
  readonly shift: string;
  readonly inputs: readonly MeasureInput[];
  /** complete weeks in which it has a value */
  readonly weeks: number;
}

/**
 * Whether a measure may be a placebo of another: it is not that one, and they are not read from the
 * same. Every weekly measure reads the calendar, so that what is read beside it must differ.
 * Source: docs/measures.md#verdict
 */
export function isOtherInput(one: PlaceboInputs, other: PlaceboInputs): boolean {
  return one.id !== other.id && distanceOf(one, other) > 0;
}

type PlaceboInputs = Pick<PlaceboChoice, 'id' | 'inputs'>;

/**
 * The two measures that say most when they stay where they are: read from the most different
 * inputs, of another shift, with the most weeks; ties by their id.
 * Source: docs/measures.md#verdict
 */
export function suggestPlacebos(
  measure: PlaceboChoice,
  all: readonly PlaceboChoice[],
): readonly string[] {
  const order = (choice: PlaceboChoice) => [
    choice.weeks > 0 ? 1 : 0,
    distanceOf(measure, choice),
    choice.shift === measure.shift ? 0 : 1,
    choice.weeks,
  ];
  return all
    .filter((choice) => isOtherInput(measure, choice))
    .toSorted(
      (one, other) => compareFirst(order(other), order(one)) || (one.id < other.id ? -1 : 1),
    )
    .slice(0, 2)
    .map(({ id }) => id);
}

/** 3 nothing read by both, 2 each reads what the other does not, 1 one reads more, 0 the same. */
function distanceOf(one: PlaceboInputs, other: PlaceboInputs): number {
  const onlyOne = one.inputs.some((input) => !other.inputs.includes(input));
  const onlyOther = other.inputs.some((input) => !one.inputs.includes(input));
  const isShared = one.inputs.some((input) => other.inputs.includes(input));
  if (!isShared) return 3;
  if (onlyOne && onlyOther) return 2;
  return onlyOne || onlyOther ? 1 : 0;
}

function compareFirst(one: readonly number[], other: readonly number[]): number {
  for (const [at, value] of one.entries()) {
    const difference = value - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
