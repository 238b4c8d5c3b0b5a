import { mondayOfWeek } from '../../kernel/week.ts';

/** The Monday of the week in which a step is to be done, days since 1970-01-01. */
export function mondayOfStep({ week }: { readonly week: string }): number {
  const monday = mondayOfWeek(week);
  if (monday === undefined) throw new Error('a step is kept in a week that is none');
  return monday;
}
