import * as z from 'zod/mini';
import {
  asideSchema,
  CONTACT_KINDS,
  contactFormatSchema,
  contactWarningSchema,
} from '../../../evidence/contacts/model.ts';
import {
  type ArchiveFile,
  flag,
  json,
  maybeText,
  text,
  whole,
} from '../../../keeping/archive/model.ts';

const source = text('source_id', 'the address book or mailbox', { name: 'source' });
const importId = text('import_id', 'the reading that brought it', { name: 'import' });

export const CONTACT_FILES: readonly ArchiveFile[] = [
  {
    name: 'contact-sources',
    about: 'the address books and mailboxes you brought in',
    table: 'contact_source',
    key: ['id'],
    fields: [
      text('id', 'what other files name it by'),
      text('kind', 'contacts or mail', { schema: z.enum(CONTACT_KINDS) }),
      text('format', 'the program that wrote it', { schema: contactFormatSchema }),
      text('name', 'its name'),
      flag('is_excluded', 'whether it counts for nothing'),
      text('import_id', 'the reading that counts', { name: 'import' }),
    ],
  },
  {
    name: 'contact-imports',
    about: 'the reading of each that counts, and the one before',
    table: 'contact_import',
    key: ['source_id', 'id'],
    fields: [
      source,
      text('id', 'the reading'),
      text('made_at', 'when'),
      whole('added', 'cards or messages it added'),
      whole('changed', 'cards it changed'),
      whole('vanished', 'cards or messages it no longer found'),
      whole('holds', 'cards or messages it holds'),
      whole('people', 'different addresses in it'),
      json('aside', 'what was counted and not kept', { schema: asideSchema }),
      maybeText('first_on', 'date of the first message or connection'),
      maybeText('last_on', 'date of the last'),
      json('warnings', 'what could not be read', { schema: z.array(contactWarningSchema) }),
    ],
  },
  {
    name: 'contacts',
    about: 'the cards of your address books',
    table: 'contact_card',
    key: ['source_id', 'import_id', 'number'],
    fields: [
      source,
      importId,
      whole('number', 'its number within the reading'),
      text('name', 'the name'),
      json('addresses', 'the e-mail addresses', { schema: z.array(z.string()) }),
      maybeText('organisation', 'where they work'),
      maybeText('title', 'as what'),
      maybeText('department', 'in which part'),
      maybeText('connected_on', 'when LinkedIn connected you'),
      whole('line', 'its line in the file'),
    ],
  },
  {
    name: 'mail',
    about: 'who wrote to whom and when, never what: direct messages by month',
    table: 'contact_mail',
    key: ['source_id', 'import_id', 'month'],
    fields: [
      source,
      importId,
      text('month', 'the month, in UTC'),
      json('people', 'address and name of each person', {
        schema: z.array(z.tuple([z.string(), z.string()])),
      }),
      json(
        'messages',
        'instant, sender and receivers as places in the list, id, id of the answered',
        {
          schema: z.array(
            z.tuple([z.number(), z.number(), z.array(z.number()), z.number(), z.number()]),
          ),
        },
      ),
    ],
  },
];
