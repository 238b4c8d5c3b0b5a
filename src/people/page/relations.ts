import type { Relation } from '../model.ts';

/** The relations in the order of the organisation; those with a key are set by it. */
export const RELATION_CHOICES = [
  { key: 'm', relation: 'manager', title: 'manager' },
  { key: 's', relation: 'skip-level', title: 'skip-level' },
  { key: 'r', relation: 'report', title: 'report' },
  { key: 'p', relation: 'peer', title: 'peer' },
  { key: 'f', relation: 'former-peer', title: 'former peer' },
  { key: 'd', relation: 'decision-maker', title: 'decision-maker' },
  { key: 'o', relation: 'outside', title: 'outside' },
  { key: undefined, relation: 'sponsor', title: 'sponsor' },
  { key: undefined, relation: 'mentor', title: 'mentor' },
  { key: undefined, relation: 'coach', title: 'coach' },
  { key: undefined, relation: 'customer', title: 'customer' },
] as const satisfies readonly {
  readonly key: string | undefined;
  readonly relation: Relation;
  readonly title: string;
}[];

const TITLES: ReadonlyMap<Relation, string> = new Map(
  RELATION_CHOICES.map(({ relation, title }) => [relation, title]),
);

/** `manager, decision-maker`; empty when nothing is said. */
export function sayRelations(relations: readonly Relation[]): string {
  return relations.map((relation) => TITLES.get(relation) ?? relation).join(', ');
}

/**
 * The relations after one is pressed: taken away when it was there, else added in place of those
 * it rules out. A manager may decide, a report may be a former peer; nobody is peer and report.
 */
export function toggleRelation(relations: readonly Relation[], pressed: Relation): Relation[] {
  if (relations.includes(pressed)) return relations.filter((each) => each !== pressed);
  const refused = RULED_OUT[pressed] ?? [];
  return [...relations.filter((each) => !refused.includes(each)), pressed];
}

const RULED_OUT: Readonly<Partial<Record<Relation, readonly Relation[]>>> = {
  manager: ['report', 'peer', 'outside', 'skip-level'],
  'skip-level': ['manager', 'report', 'peer', 'former-peer', 'outside', 'customer'],
  report: ['manager', 'peer', 'outside', 'skip-level', 'customer'],
  peer: ['manager', 'report', 'former-peer', 'outside', 'skip-level', 'customer'],
  'former-peer': ['peer', 'outside', 'customer'],
  outside: ['manager', 'report', 'peer', 'former-peer', 'skip-level'],
};

/** The levels relative to the owner, lowest first. */
export const LEVELS = [
  { level: -2, title: 'two levels below' },
  { level: -1, title: 'one level below' },
  { level: 0, title: 'your level' },
  { level: 1, title: 'one level above' },
  { level: 2, title: 'two levels above' },
  { level: 3, title: 'three above or more' },
] as const;

export function sayLevel(level: number | null): string {
  return LEVELS.find((each) => each.level === level)?.title ?? '';
}
