import * as z from 'zod/mini';
import { ATTRIBUTES, IMPORTANCES, ORIGINS } from './model/attributes.ts';
import { nameOfNew, peopleKeys } from './model/keys.ts';
import { RELATIONS, type Relation } from './model/relations.ts';

export type { Relation };

const shortText = z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(200)));

/** What is said of a person. What is not known is null. */
const said = {
  name: z.string().check(z.maxLength(200)),
  relations: z.array(z.enum(RELATIONS)),
  /** relative to the owner, −2 … +3 */
  level: z.nullable(z.int().check(z.minimum(-2), z.maximum(3))),
  /** one of the owner's list of functions */
  function: z.nullable(z.string().check(z.maxLength(100))),
  organisation: shortText,
  title: shortText,
  department: shortText,
  importance: z.nullable(z.enum(IMPORTANCES)),
  /** days after which the owner wishes to have been in contact again */
  cadenceDays: z.nullable(z.int().check(z.minimum(1), z.maximum(3650))),
  /** local date until which they are not named as fading */
  snoozedUntil: z.nullable(z.iso.date()),
  notes: z.nullable(z.string().check(z.minLength(1), z.maxLength(10_000))),
  /** what the owner said: false for a list, a room or a machine; not there where they said nothing */
  isPerson: z.optional(z.nullable(z.boolean())),
};

/** Which attribute came from where; what was said before this was noted is not in it. */
export const provenanceSchema = z.partialRecord(z.enum(ATTRIBUTES), z.enum(ORIGINS));

/** Someone the owner deals with. A person may have several relations: a manager is often a decision-maker. */
export const personSchema = z.object({
  id: z.string(),
  addresses: z.array(z.string().check(z.maxLength(320))),
  ...said,
  provenance: provenanceSchema,
});
export type Person = z.infer<typeof personSchema>;

export const personChangeSchema = z.extend(z.partial(z.object(said)), {
  /** where it comes from; the owner, unless told */
  from: z.optional(z.enum(ORIGINS)),
});
export type PersonChange = z.infer<typeof personChangeSchema>;

/**
 * A change to the person at an address, or with an id where they have none; an address nobody has
 * yet is a new person.
 */
export const personAtAddressSchema = z.extend(personChangeSchema, {
  address: z.string().check(z.minLength(1), z.maxLength(320)),
});

/** The same said of several people at once. */
export const peopleChangeSchema = z.object({
  addresses: peopleKeys.check(z.minLength(1), z.maxLength(2000)),
  change: personChangeSchema,
  /** what to call each of those who are new, by address */
  names: z.optional(nameOfNew),
});
export type PeopleChange = z.infer<typeof peopleChangeSchema>;

/** Whom to take out of the list. */
export const peopleToDeleteSchema = z.pick(peopleChangeSchema, { addresses: true });

/** Functions until the owner has a list of their own. */
export const USUAL_FUNCTIONS = [
  'Product',
  'Engineering',
  'Marketing',
  'Sales',
  'Support',
  'Operations',
  'Finance',
  'People',
] as const;

/** How the owner stands to a function that is not their own. */
export const FUNCTION_TIES = ['depend-on', 'never-see'] as const;
export type FunctionTie = (typeof FUNCTION_TIES)[number];

const functionName = z.string().check(z.trim(), z.minLength(1), z.maxLength(100));

/** The functions of the organisation as the owner cuts it, and the one they belong to. */
export const functionsSchema = z
  .object({
    functions: z.array(functionName).check(z.minLength(1), z.maxLength(40)),
    /** the owner's own; null when not said */
    home: z.nullable(functionName),
    /** by function: what was said of it; kept as it was when left out */
    ties: z.optional(z.record(functionName, z.enum(FUNCTION_TIES))),
  })
  .check(
    z.refine(
      ({ functions }) =>
        new Set(functions.map((name) => name.toLowerCase())).size === functions.length,
      'A function is listed twice.',
    ),
    z.refine(
      ({ functions, home }) => home === null || functions.includes(home),
      'Your own function must be one of the list.',
    ),
  );
export type Functions = z.infer<typeof functionsSchema>;

export const peopleSchema = z.object({ people: z.array(personSchema) });

/** What contacts that were brought in say of those at an address; nothing of it is kept with them. */
export const contactsSaySchema = z.object({
  said: z.array(
    z.object({
      address: z.string(),
      organisation: z.nullable(z.string()),
      title: z.nullable(z.string()),
      department: z.nullable(z.string()),
    }),
  ),
});
export type ContactsSay = z.infer<typeof contactsSaySchema>['said'];

/** What the pure core reads of someone in the people list. */
export type KnownPerson = Pick<
  Person,
  | 'id'
  | 'name'
  | 'relations'
  | 'level'
  | 'function'
  | 'organisation'
  | 'importance'
  | 'cadenceDays'
  | 'snoozedUntil'
  | 'isPerson'
>;

/** Who is who, by lower-case address. */
export type PeopleByAddress = ReadonlyMap<string, KnownPerson>;

/** An address on the events of the twelve weeks that is taken for none of a person. */
const notPersonSchema = z.object({
  address: z.string(),
  name: z.string(),
  meetings: z.int(),
  by: z.enum(['guess', 'you']),
  /** why it is guessed; empty where the owner said so */
  reason: z.string(),
});
export type NotPerson = z.infer<typeof notPersonSchema>;

/** The people on counted events of the twelve weeks, most hours first, and who is known from mail. */
export const timePeopleSchema = z.object({
  people: z.array(
    z.object({
      address: z.string(),
      name: z.string(),
      hours: z.number(),
      meetings: z.int(),
      /** local date of the latest of these meetings; empty for someone known from mail alone */
      lastMet: z.string(),
      /** what the owner said of them; null when nothing yet */
      person: z.nullable(personSchema),
    }),
  ),
  /** lists, rooms and machines that are no attendees, most meetings first */
  notPeople: z.array(notPersonSchema),
});
export type TimePeople = z.infer<typeof timePeopleSchema>;

/** What is suggested, and why, in words. */
const reason = z.string();

/** Someone about whom something is not said yet and can be guessed. Nothing is kept of it. */
export const suggestionSchema = z.object({
  address: z.string(),
  name: z.string(),
  /** of the twelve weeks: what depends on the answer */
  hours: z.number(),
  relation: z.nullable(z.object({ value: z.enum(RELATIONS), reason })),
  level: z.nullable(z.object({ value: z.int(), reason })),
  function: z.nullable(z.object({ value: z.string(), reason })),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

export const suggestionsSchema = z.object({ suggestions: z.array(suggestionSchema) });
