import * as z from 'zod/mini';
import { RELATIONS } from '../../../people/model/relations.ts';
import { personSchema } from '../../../people/model.ts';
import { type ArchiveFile, flag, maybeText, maybeWhole, text, whole } from '../model.ts';

const { shape } = personSchema;

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
];
