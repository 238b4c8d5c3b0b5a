import { NOTHING_SAID } from '../../../people/model/attributes.ts';
import { RELATIONS, type Relation } from '../../../people/model/relations.ts';
import type { PeopleByAddress } from '../../../people/model.ts';
import { badLine, type CsvFile, type CsvRow, readCsvRows } from '../csv-rows.ts';

/**
 * Who is who, from a CSV file `address,relation,level,function`: relations parted by `;` or `|`,
 * the level relative to the owner. Someone on several lines has the relations of all.
 * @throws UserError naming file and line for what cannot be read
 */
export async function readPeopleFile(file: CsvFile): Promise<PeopleByAddress> {
  const people = new Map<string, Person>();
  for (const row of await readCsvRows(file, ['address'])) {
    const person = readPerson(file, row);
    people.set(person.id, mergePeople(people.get(person.id), person));
  }
  return people;
}

type Person = PeopleByAddress extends ReadonlyMap<string, infer Value> ? Value : never;

function readPerson(file: CsvFile, { line, cell }: CsvRow): Person {
  const address = cell('address')
    .toLowerCase()
    .replace(/^mailto:/, '');
  if (address === '') throw badLine(file.name, line, 'the address is missing');
  const relations = cell('relation')
    .split(/[;|,]/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => readRelation(text, { file, line }));
  return {
    ...NOTHING_SAID,
    id: address,
    name: cell('name'),
    relations,
    level: readLevel(cell('level'), { file, line }),
    function: cell('function') || null,
  };
}

interface Place {
  readonly file: CsvFile;
  readonly line: number;
}

function readRelation(text: string, { file, line }: Place): Relation {
  const spelled = text.toLowerCase().replace(/[\s_]+/g, '-');
  const relation = RELATIONS.find((each) => each === spelled);
  if (relation !== undefined) return relation;
  throw badLine(file.name, line, `“${text}” is no relation; use one of ${RELATIONS.join(', ')}`);
}

function readLevel(text: string, { file, line }: Place): number | null {
  if (text === '') return null;
  const level = Number(text.replace('−', '-'));
  if (Number.isInteger(level) && level >= -2 && level <= 3) return level;
  throw badLine(file.name, line, `“${text}” is no level; use a whole number from -2 to 3`);
}

function mergePeople(one: Person | undefined, other: Person): Person {
  if (one === undefined) return other;
  return {
    ...one,
    name: one.name || other.name,
    relations: [...new Set([...one.relations, ...other.relations])],
    level: one.level ?? other.level,
    function: one.function ?? other.function,
  };
}
