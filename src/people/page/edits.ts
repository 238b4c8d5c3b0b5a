import { ATTRIBUTES, NOTHING_SAID } from '../model/attributes.ts';
import type { PeopleChange, Person, Relation, Suggestion } from '../model.ts';
import { sayAttribute } from './attributes.ts';
import { sayLevel, sayRelations, toggleRelation } from './relations.ts';
import { nameOf, type PersonRow } from './rows.ts';

/** What is said of one person or of several at once. */
export type Edit = { readonly relation: Relation } | Readonly<SaidEdit>;
type SaidEdit = Partial<Omit<Person, 'id' | 'addresses' | 'relations' | 'provenance'>>;

/** What to send, what is said of it, and what takes it back. */
export interface EditStep {
  readonly changes: readonly PeopleChange[];
  /** who was new before: taking it back takes them out again */
  readonly deletes: readonly string[];
  readonly said: string;
  readonly back: EditStep | undefined;
}

/**
 * The step of an edit. A relation that all of them have is taken from all; else those without it
 * get it. Its way back gives each what they had.
 */
export function planEdit(rows: readonly PersonRow[], edit: Edit): EditStep {
  const said = sayEdit(rows, edit);
  const entered = rows.filter(({ isEntered }) => isEntered);
  const back: EditStep = {
    changes: groupChanges(entered.map((row) => [row, fieldOf(row, edit)])),
    deletes: rows.filter(({ isEntered }) => !isEntered).map(({ address }) => address),
    said: 'Undone',
    back: undefined,
  };
  const changes = groupChanges(rows.map((row) => [row, editOne(row, edit, hasAll(rows, edit))]));
  return { changes, deletes: [], said, back };
}

/** The step that takes a suggestion as said; its way back gives what was there before. */
export function planAcceptance(row: PersonRow, suggestion: Suggestion): EditStep {
  const { relation, level, function: of } = suggestion;
  const before: Change = {
    ...(relation === null ? {} : { relations: [...row.relations] }),
    ...(level === null ? {} : { level: row.level }),
    ...(of === null ? {} : { function: row.function }),
  };
  const after: Change = {
    ...(relation === null ? {} : { relations: addRelation(row.relations, relation.value) }),
    ...(level === null ? {} : { level: level.value }),
    ...(of === null ? {} : { function: of.value }),
  };
  return {
    changes: groupChanges([[row, { ...after, from: 'suggestion' }]]),
    deletes: [],
    said: `${nameOf(row)}: ${saySuggestion(suggestion)}`,
    back: {
      changes: row.isEntered ? groupChanges([[row, before]]) : [],
      deletes: row.isEntered ? [] : [row.address],
      said: 'Undone',
      back: undefined,
    },
  };
}

/** `report, one level below, Finance` */
export function saySuggestion({ relation, level, function: of }: Suggestion): string {
  const said = [
    relation === null ? '' : sayRelations([relation.value]),
    sayLevel(level?.value ?? null),
    of?.value ?? '',
  ];
  return said.filter(Boolean).join(', ');
}

function addRelation(relations: readonly Relation[], added: Relation): Relation[] {
  return relations.includes(added) ? [...relations] : toggleRelation(relations, added);
}

type Change = PeopleChange['change'];

function hasAll(rows: readonly PersonRow[], edit: Edit): boolean {
  return 'relation' in edit && rows.every(({ relations }) => relations.includes(edit.relation));
}

function editOne({ relations }: PersonRow, edit: Edit, isTaken: boolean): Change {
  if (!('relation' in edit)) return edit;
  const isThere = relations.includes(edit.relation);
  if (isThere !== isTaken) return { relations: [...relations] };
  return { relations: toggleRelation(relations, edit.relation) };
}

function fieldOf(row: PersonRow, edit: Edit): Change {
  if ('relation' in edit) return { relations: [...row.relations] };
  const [name] = ATTRIBUTES.filter((attribute) => attribute in edit);
  if (name === undefined) return {};
  // What contacts say shows again by itself.
  if (row.lent.includes(name)) return { [name]: null };
  const from = row.provenance[name];
  return { [name]: row[name], ...(from === undefined ? {} : { from }) };
}

/** One request for all who change alike. */
function groupChanges(changes: readonly (readonly [PersonRow, Change])[]): PeopleChange[] {
  const alike = Map.groupBy(changes, ([, change]) => JSON.stringify(change));
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const fresh = group.filter(([row]) => !row.isEntered && row.name !== '');
    const names = Object.fromEntries(fresh.map(([{ address, name }]) => [address, name]));
    return [
      {
        addresses: group.map(([{ address }]) => address),
        change: first[1],
        ...(fresh.length === 0 ? {} : { names }),
      },
    ];
  });
}

function sayEdit(rows: readonly PersonRow[], edit: Edit): string {
  const [first] = rows;
  const who = rows.length === 1 && first !== undefined ? nameOf(first) : `${rows.length} people`;
  if (!('relation' in edit)) return `${who}: ${sayAttribute(edit)}`;
  const relation = sayRelations([edit.relation]);
  return hasAll(rows, edit) ? `${who}: no longer ${relation}` : `${who}: ${relation}`;
}

/** The list as it will likely be, to show before the server says so. */
export function guessPeople(people: readonly Person[], { changes, deletes }: EditStep): Person[] {
  const kept = people.filter(({ addresses }) => !addresses.some((each) => deletes.includes(each)));
  return changes.reduce<Person[]>(guessChange, kept);
}

function guessChange(people: readonly Person[], { addresses, change, names }: PeopleChange) {
  const asked = new Set(addresses);
  const known = new Set(people.flatMap((person) => person.addresses));
  const said = withoutUndefined(change);
  const fresh = addresses
    .filter((address) => !known.has(address))
    .map((address) => ({
      ...NOTHING_SAID,
      id: address,
      name: names?.[address] ?? '',
      addresses: [address],
      ...said,
    }));
  const changed = people.map((person) =>
    person.addresses.some((address) => asked.has(address)) ? { ...person, ...said } : person,
  );
  return [...changed, ...fresh];
}

function withoutUndefined({ from: _, ...said }: Change): Partial<Person> {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}
