import { IMPORTANCES } from '../model/attributes.ts';
import type { Person, Relation } from '../model.ts';
import { LEVELS, RELATION_CHOICES } from './relations.ts';

type Narrowed = 'level' | 'function' | 'organisation' | 'importance' | 'cadenceDays';
type PartRow = Readonly<Pick<Person, Narrowed>> & { readonly relations: readonly Relation[] };

/** Which rows to look at: `everyone`, `missing:level`, `relation:report`, `function:Finance` … */
export type Part = string;

export interface PartGroup {
  readonly title: string;
  readonly parts: readonly { readonly part: Part; readonly title: string }[];
}

/** Everything the list can be narrowed to, as far as anybody is of it. */
export function listParts(rows: readonly PartRow[]): readonly PartGroup[] {
  const groups: readonly PartGroup[] = [
    { title: 'What is missing', parts: MISSING },
    {
      title: 'Relation',
      parts: RELATION_CHOICES.map(({ relation, title }) => ({
        part: `relation:${relation}`,
        title,
      })),
    },
    { title: 'Importance', parts: IMPORTANCES.map((each) => partOf('importance', each)) },
    {
      title: 'Level',
      parts: LEVELS.map(({ level, title }) => ({ part: `level:${level}`, title })),
    },
    { title: 'Function', parts: valuesOf(rows, 'function') },
    { title: 'Organisation', parts: valuesOf(rows, 'organisation') },
  ];
  return groups
    .map(({ title, parts }) => ({
      title,
      parts: parts.filter(({ part }) => rows.some((row) => partHas(part, row))),
    }))
    .filter(({ parts }) => parts.length > 0);
}

export function partHas(part: Part, row: PartRow): boolean {
  const [kind = '', ...rest] = part.split(':');
  const value = rest.join(':');
  if (kind === 'missing') return isMissing(value, row);
  if (kind === 'relation') return row.relations.some((relation) => relation === value);
  if (kind === 'importance') return row.importance === value;
  if (kind === 'level') return row.level !== null && String(row.level) === value;
  if (kind === 'function') return row.function === value;
  if (kind === 'organisation') return row.organisation === value;
  return true;
}

const MISSING = [
  { part: 'missing:relation', title: 'Not placed yet' },
  { part: 'missing:function', title: 'Without a function' },
  { part: 'missing:level', title: 'Without a level' },
  { part: 'missing:organisation', title: 'Without an organisation' },
  { part: 'missing:importance', title: 'Without an importance' },
  { part: 'missing:cadence', title: 'Without a cadence' },
] as const;

function isMissing(what: string, row: PartRow): boolean {
  if (what === 'relation') return row.relations.length === 0;
  if (what === 'function') return row.function === null;
  if (what === 'level') return row.level === null;
  if (what === 'organisation') return row.organisation === null;
  if (what === 'importance') return row.importance === null;
  return row.cadenceDays === null;
}

/** So many of a kind are offered; the rest are found by their name. */
const MOST = 60;

function valuesOf(rows: readonly PartRow[], kind: 'function' | 'organisation') {
  const values = new Set(rows.flatMap((row) => row[kind] ?? []));
  const sorted = [...values].sort((one, other) => one.localeCompare(other));
  return sorted.slice(0, MOST).map((value) => partOf(kind, value));
}

function partOf(kind: string, value: string) {
  return { part: `${kind}:${value}`, title: value };
}
