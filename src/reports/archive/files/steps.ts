import { practiceDraftSchema } from '../../../steps/practices/model.ts';
import { type ArchiveFile, json, maybeText, text } from '../model.ts';

export const STEPS_FILES: readonly ArchiveFile[] = [
  {
    name: 'practices',
    about: 'the practices you wrote yourself',
    table: 'practice',
    key: ['id'],
    fields: [
      text('id', 'the practice'),
      text('title', 'what it is called'),
      text('shift', 'the shift it belongs to'),
      json('practice', 'when, what to do and say, the measure it should move, and how it fails', {
        schema: practiceDraftSchema,
      }),
      text('created_at', 'when it was begun'),
      text('updated_at', 'when it was last changed'),
      maybeText('deleted_at', 'when it went to the bin; null where it did not'),
    ],
  },
];
