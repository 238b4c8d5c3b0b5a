import { json } from '../../keeping/archive/model.ts';
import { defineKept } from '../../keeping/model.ts';
import { promiseDraftSchema, promisesSchema } from './model.ts';

export const PROMISES = defineKept({
  kind: 'promise',
  one: 'promise',
  about: 'your promises',
  file: 'promises',
  table: 'promise',
  path: '/api/promises',
  summary: 'What you promised, to whom, by when, and whether it was kept.',
  draft: promiseDraftSchema,
  answer: promisesSchema,
  list: 'promises',
  title: { about: 'what was promised', of: ({ what }) => what },
  date: { column: 'due', about: 'the local date by which it is to be kept', of: ({ by }) => by },
  entry: json('entry', 'to whom, when it was given, and what became of it', {
    schema: promiseDraftSchema,
  }),
  open: ({ what, to, made, by, ended }) =>
    ended === null
      ? { kind: 'promise', with: to, on: made, text: what, by, level: null }
      : undefined,
  door: {
    title: 'Promises',
    under: 'Network',
    to: '/network/promises',
    called: 'owe commitments due kept',
    words: ({ what, to }) => [what, to],
    captures: [
      { what: 'promise', title: 'Promise', deed: 'Note a promise', words: 'add capture owe due' },
    ],
  },
  said: 'Kept among your promises',
});
