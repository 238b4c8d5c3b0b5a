import * as z from 'zod/mini';
import { COLUMN_MEANINGS } from '../read-contacts/columns.ts';
import { CONTACT_FORMATS } from '../read-contacts/contacts.ts';

/** An address book, or a mailbox of which only who wrote to whom and when is kept. */
export const CONTACT_KINDS = ['contacts', 'mail'] as const;

export const contactFormatSchema = z.enum([...CONTACT_FORMATS, 'mbox']);
export type ContactSourceFormat = z.infer<typeof contactFormatSchema>;

/** What a file held besides what is kept: counted, and said. */
export const ASIDE_REASONS = [
  'groups',
  'excluded',
  'toMany',
  'lists',
  'automatic',
  'unsent',
  'repeated',
  'toNobody',
  'unusable',
] as const;
export const asideSchema = z.array(
  z.object({ reason: z.enum(ASIDE_REASONS), count: z.int().check(z.minimum(1)) }),
);
export type Aside = z.infer<typeof asideSchema>;

export const contactWarningSchema = z.object({ line: z.int(), message: z.string() });

/** Contacts or mail of one file, read once or again. */
export const contactSourceSchema = z.object({
  id: z.string(),
  kind: z.enum(CONTACT_KINDS),
  format: contactFormatSchema,
  name: z.string(),
  /** excluded sources keep their records and count for nothing */
  isExcluded: z.boolean(),
  readAt: z.string(),
  /** cards or direct messages */
  holds: z.int(),
  /** different addresses */
  people: z.int(),
  aside: asideSchema,
  /** local dates of the first and last message, or connection */
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
  warnings: z.array(contactWarningSchema),
  /** its imports, latest first; only the latest can be undone */
  imports: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      added: z.int(),
      changed: z.int(),
      vanished: z.int(),
    }),
  ),
});
export type ContactSource = z.infer<typeof contactSourceSchema>;

/** The columns of a table that is none of a known program, and what they seem to mean. */
const columnsSchema = z.object({
  header: z.array(z.string()),
  mapping: z.array(z.nullable(z.enum(COLUMN_MEANINGS))),
  sample: z.array(z.array(z.string())),
});

export const mappingSchema = z.object({
  mapping: z.array(z.nullable(z.enum(COLUMN_MEANINGS))).check(z.maxLength(1000)),
});

/** What saving contacts or mail would store. */
export const contactPreviewSchema = z.object({
  kind: z.enum(CONTACT_KINDS),
  format: contactFormatSchema,
  holds: z.int(),
  people: z.int(),
  aside: asideSchema,
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
  added: z.int(),
  changed: z.int(),
  vanished: z.int(),
  /** of the people, those in the people list already, by their exact address */
  known: z.int(),
  /** contacts that may be someone in the list, by name and organisation: never merged by itself */
  proposed: z.array(z.object({ name: z.string(), organisation: z.string(), person: z.string() })),
  /** cards that say the same person again, by address or by name and organisation; all are kept */
  duplicates: z.int(),
  /** a few of them, to see that it is the right file */
  sample: z.array(z.object({ name: z.string(), detail: z.string() })),
  warnings: z.array(contactWarningSchema),
  /** addresses that are on most messages: likely the owner's own */
  likelyOwn: z.array(z.string()),
  /** the source it would bring up to date; null: it becomes a new one */
  replaces: z.nullable(z.object({ id: z.string(), name: z.string() })),
  /** of a table that no program is known to write: to be confirmed or changed */
  columns: z.nullable(columnsSchema),
});
export type ContactPreview = z.infer<typeof contactPreviewSchema>;
