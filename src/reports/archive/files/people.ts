import * as z from 'zod/mini';
import {
  type ArchiveFile,
  flag,
  json,
  maybeText,
  maybeWhole,
  text,
  whole,
} from '../../../keeping/archive/model.ts';
import { IMPORTANCES } from '../../../people/model/attributes.ts';
import { mergeRecordSchema } from '../../../people/model/merging.ts';
import { RELATIONS } from '../../../people/model/relations.ts';
import { personSchema, provenanceSchema } from '../../../people/model.ts';

const { shape } = personSchema;
const said = z.string().check(z.maxLength(200));

export const PEOPLE_FILES: readonly ArchiveFile[] = [
  {
    name: 'functions',
    about: 'your list of functions',
    table: 'people_function',
    key: ['name'],
    fields: [
      text('name', 'the function'),
      whole('place', 'where it stands in your list'),
      flag('is_home', 'whether it is your own'),
      maybeText('tie', 'depend-on or never-see, as you said; null where you did not'),
    ],
  },
  {
    name: 'people',
    about: 'the people around you',
    table: 'person',
    key: ['id'],
    fields: [
      text('id', 'what other files name them by'),
      text('name', 'their name', { schema: shape.name }),
      maybeWhole('level', 'their level beside yours, −2 to +3', { schema: shape.level }),
      maybeText('function', 'their function, one of your list', { schema: shape.function }),
      maybeText('organisation', 'where they work', { schema: said }),
      maybeText('title', 'their title there', { schema: said }),
      maybeText('department', 'their part of it', { schema: said }),
      maybeText('importance', 'high, normal or low', { schema: z.enum(IMPORTANCES) }),
      maybeWhole('cadence_days', 'after how many days you wish to be in contact again'),
      maybeText('snoozed_until', 'until when they are not named as fading'),
      maybeText('notes', 'what you noted of them'),
      maybeWhole('is_person', '0 where you said that it is no person, 1 where you said that it is'),
      json('provenance', 'where each of these comes from', {
        schema: provenanceSchema,
        ifMissing: '{}',
      }),
      maybeText('deleted_at', 'when they went to the bin; null where they did not'),
    ],
    lists: [
      {
        name: 'addresses',
        about: 'by which the calendar knows them',
        table: 'person_address',
        parent: 'person_id',
        key: ['address'],
        fields: [text('address', 'an address, lower case')],
      },
      {
        name: 'relations',
        about: 'what they are to you',
        table: 'person_relation',
        parent: 'person_id',
        key: ['relation'],
        fields: [
          text('relation', 'such as manager, report or sponsor', { schema: z.enum(RELATIONS) }),
        ],
      },
    ],
  },
  {
    name: 'merges',
    about: 'who was merged, and who they were before',
    table: 'person_merge',
    key: ['id'],
    fields: [
      text('id', 'what names the merge'),
      text('person_id', 'the one they are now', { name: 'person' }),
      text('merged_at', 'when you merged them'),
      json('record', 'the one it made, and those it was made of', { schema: mergeRecordSchema }),
    ],
  },
  {
    name: 'apart',
    about: 'who looked like one person and is two',
    table: 'person_apart',
    key: ['one', 'other'],
    fields: [text('one', 'an address of the one'), text('other', 'an address of the other')],
  },
  {
    name: 'blocked',
    about: 'who is blocked, as hashes that tell no one who they are',
    table: 'person_block',
    key: ['hash'],
    fields: [
      text('hash', 'of an address, or of a name at an organisation'),
      text('salt', 'what it was made with'),
      text('block_id', 'the same for all hashes of one person', { name: 'block' }),
      flag('is_address', 'whether it is of an address'),
      text('blocked_at', 'when you blocked them'),
    ],
  },
];
