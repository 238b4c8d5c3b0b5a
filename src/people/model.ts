import * as z from 'zod/mini';

export const RELATIONS = [
  'manager',
  'skip-level',
  'report',
  'peer',
  'former-peer',
  'decision-maker',
  'sponsor',
  'mentor',
  'coach',
  'customer',
  'outside',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** Someone the owner deals with. A person may have several relations: a manager is often a decision-maker. */
export const personSchema = z.object({
  id: z.string(),
  name: z.string().check(z.maxLength(200)),
  addresses: z.array(z.string().check(z.maxLength(320))),
  relations: z.array(z.enum(RELATIONS)),
  /** relative to the owner, −2 … +3; null when unknown */
  level: z.nullable(z.int().check(z.minimum(-2), z.maximum(3))),
  /** one of the owner's list of functions; null when unknown */
  function: z.nullable(z.string().check(z.maxLength(100))),
});
export type Person = z.infer<typeof personSchema>;

export const personChangeSchema = z.object({
  name: z.optional(z.string().check(z.maxLength(200))),
  relations: z.optional(z.array(z.enum(RELATIONS))),
  level: z.optional(z.nullable(z.int().check(z.minimum(-2), z.maximum(3)))),
  function: z.optional(z.nullable(z.string().check(z.maxLength(100)))),
});
export type PersonChange = z.infer<typeof personChangeSchema>;

/** A change to the person at an address; an address nobody has yet is a new person. */
export const personAtAddressSchema = z.extend(personChangeSchema, {
  address: z.string().check(z.minLength(1), z.maxLength(320)),
});

export const peopleSchema = z.object({ people: z.array(personSchema) });

/** Who is who, by lower-case address. What the pure core reads of the people list. */
export type PeopleByAddress = ReadonlyMap<
  string,
  Pick<Person, 'id' | 'name' | 'relations' | 'level' | 'function'>
>;
