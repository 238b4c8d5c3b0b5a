import type { Exclusion } from '../model.ts';

export const EXCLUSION_KINDS = [
  { kind: 'word', title: 'a word', asks: 'The word in the title', example: 'doctor' },
  { kind: 'address', title: 'a person', asks: 'The person’s address', example: 'name@example.com' },
  { kind: 'calendar', title: 'a calendar', asks: 'The calendar’s name', example: 'Family' },
] as const satisfies readonly {
  readonly kind: Exclusion['kind'];
  readonly title: string;
  readonly asks: string;
  readonly example: string;
}[];

/** `the word “doctor”`, `name@example.com`, `the calendar “Family”`. */
export function sayExclusion({ kind, value }: Exclusion): string {
  if (kind === 'address') return value;
  return kind === 'word' ? `the word “${value}”` : `the calendar “${value}”`;
}

/** The list with one more; naming the same twice, in any case, changes nothing. */
export function addExclusion(
  exclusions: readonly Exclusion[],
  added: Exclusion,
): readonly Exclusion[] {
  const value = added.value.trim();
  const isThere = exclusions.some(
    (each) => each.kind === added.kind && each.value.toLowerCase() === value.toLowerCase(),
  );
  return isThere || value === '' ? exclusions : [...exclusions, { kind: added.kind, value }];
}
