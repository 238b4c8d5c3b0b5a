import type { Rule, Time } from '../model.ts';

export const RULE_FIELDS = [
  'title',
  'person',
  'category',
] as const satisfies readonly Rule['field'][];

/** `“sync” in the title: coordination, this quarter`. */
export function sayRule(rule: Rule): string {
  const horizon = rule.horizon === undefined ? '' : `, ${rule.horizon}`;
  return `“${rule.match}” ${sayField(rule.field)}: ${rule.kind}${horizon}`;
}

export function sayField(field: Rule['field']): string {
  if (field === 'title') return 'in the title';
  return field === 'person' ? 'in a name or address' : 'as a category';
}

/**
 * How much of the window a rule would reach, to see it before it is made.
 * @returns undefined for categories, which the page does not know
 */
export function reachOfRule(
  { match, field }: Pick<Rule, 'match' | 'field'>,
  series: Time['series'],
): { readonly series: number; readonly hours: number } | undefined {
  const text = match.trim().toLowerCase();
  if (field === 'category') return undefined;
  const reached =
    text === ''
      ? []
      : series.filter((each) =>
          (field === 'title' ? [each.title] : each.names).some((name) =>
            name.toLowerCase().includes(text),
          ),
        );
  return {
    series: reached.length,
    hours: reached.reduce((sum, each) => sum + each.hours, 0),
  };
}

/**
 * The rules with one put in the place of another, or first: the first that matches decides. A new
 * rule takes the place of one that looks for the same.
 */
export function putRule(
  rules: readonly Rule[],
  rule: Rule,
  index: number | undefined,
): readonly Rule[] {
  if (index !== undefined) return rules.with(index, rule);
  return [rule, ...rules.filter((other) => !looksForSame(other, rule))];
}

/** The rules with one of them moved up or down by one; at an end nothing moves. */
export function moveRule(rules: readonly Rule[], index: number, by: -1 | 1): readonly Rule[] {
  const moved = rules[index];
  const other = rules[index + by];
  if (moved === undefined || other === undefined) return rules;
  return rules.with(index, other).with(index + by, moved);
}

function looksForSame(a: Rule, b: Rule): boolean {
  return a.field === b.field && a.match.toLowerCase() === b.match.toLowerCase();
}
