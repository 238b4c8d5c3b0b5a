import * as z from 'zod/mini';

/** A value as both databases hold it. */
export type Stored = string | number | null;

/** One property of an item of the archive, and the column it is kept in. */
export interface Field {
  readonly column: string;
  readonly name: string;
  /** for the README: what it says, in words */
  readonly about: string;
  readonly schema: z.ZodMiniType;
  /** PostgreSQL sorts numbers without a collation */
  readonly isNumber: boolean;
  /** what an older archive means that does not have it; undefined where it always was there */
  readonly ifMissing: Stored | undefined;
  readonly toJson: (stored: Stored) => unknown;
  readonly toStored: (value: unknown) => Stored;
}

/** Rows of a second table that belong to an item and are shown inside it. */
export interface ItemList {
  readonly name: string;
  readonly about: string;
  readonly table: string;
  /** the column that holds the item's key */
  readonly parent: string;
  /** its order within the item */
  readonly key: readonly string[];
  /** a list of plain values where there is only one */
  readonly fields: readonly Field[];
}

/** One file of the archive: the rows of one table in the words of the product. */
export interface ArchiveFile {
  /** `people` for `data/people.json` */
  readonly name: string;
  readonly about: string;
  readonly table: string;
  /** the primary key after workspace_id: items stand in this order; none where there is one item */
  readonly key: readonly string[];
  readonly fields: readonly Field[];
  readonly lists?: readonly ItemList[];
}

export type Item = Readonly<Record<string, unknown>>;

interface FieldOptions {
  /** the column in camel case unless told */
  readonly name?: string;
  readonly schema?: z.ZodMiniType;
  readonly ifMissing?: Stored;
}

/** Text as it is. */
export function text(column: string, about: string, options: FieldOptions = {}): Field {
  return makeField(column, about, { schema: z.string(), ...options });
}

export function maybeText(column: string, about: string, options: FieldOptions = {}): Field {
  const schema = z.nullable(options.schema ?? z.string());
  return makeField(column, about, { ifMissing: null, ...options, schema });
}

export function whole(column: string, about: string, options: FieldOptions = {}): Field {
  return { ...makeField(column, about, { schema: z.int(), ...options }), isNumber: true };
}

export function maybeWhole(column: string, about: string, options: FieldOptions = {}): Field {
  const schema = z.nullable(options.schema ?? z.int());
  return { ...makeField(column, about, { ifMissing: null, ...options, schema }), isNumber: true };
}

export function maybeAmount(column: string, about: string, options: FieldOptions = {}): Field {
  return maybeWhole(column, about, { schema: z.number(), ...options });
}

export function flag(column: string, about: string, options: FieldOptions = {}): Field {
  return {
    ...whole(column, about, { ...options, schema: z.boolean() }),
    toJson: (stored) => stored === 1,
    toStored: (value) => (value === true ? 1 : 0),
  };
}

/** A column that holds JSON text stands in the archive as what it says. */
export function json(
  column: string,
  about: string,
  options: FieldOptions & { readonly schema: z.ZodMiniType },
): Field {
  return {
    ...makeField(column, about, options),
    toJson: (stored) => (typeof stored === 'string' ? JSON.parse(stored) : null),
    toStored: (value) => (value === null ? null : JSON.stringify(value)),
  };
}

/** The shape of an item. What it does not name is refused: a newer version would have meant it. */
export function itemSchema({ fields, lists = [] }: ArchiveFile) {
  const properties = fields.map((field) => [field.name, propertySchema(field)] as const);
  const more = lists.map((list) => [list.name, z._default(z.array(listSchema(list)), [])] as const);
  return z.strictObject(Object.fromEntries<z.ZodMiniType>([...properties, ...more]));
}

function makeField(
  column: string,
  about: string,
  options: FieldOptions & { readonly schema: z.ZodMiniType },
): Field {
  const { name = camelCase(column), schema, ifMissing } = options;
  const toStored = (value: unknown) => z.parse(storedSchema, value);
  return {
    column,
    name,
    about,
    schema,
    ifMissing,
    isNumber: false,
    toJson: (stored) => stored,
    toStored,
  };
}

const storedSchema = z.nullable(z.union([z.string(), z.number()]));

function listSchema({ fields }: ItemList): z.ZodMiniType {
  const [only] = fields;
  if (fields.length === 1 && only !== undefined) return only.schema;
  return z.strictObject(
    Object.fromEntries(fields.map((field) => [field.name, propertySchema(field)])),
  );
}

function propertySchema({ schema, ifMissing }: Field): z.ZodMiniType {
  return ifMissing === undefined ? schema : z.optional(schema);
}

function camelCase(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
