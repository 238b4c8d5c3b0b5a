import { json } from '../../keeping/archive/model.ts';
import { defineKept } from '../../keeping/model.ts';
import { delegationDraftSchema, delegationsSchema } from './model.ts';

export const DELEGATIONS = defineKept({
  kind: 'delegation',
  one: 'delegation',
  about: 'what you handed on',
  file: 'delegations',
  table: 'delegation',
  path: '/api/delegations',
  summary: 'What you handed on, to whom, at which level of authority, and what came back.',
  draft: delegationDraftSchema,
  answer: delegationsSchema,
  list: 'delegations',
  title: { about: 'what was handed on', of: ({ what }) => what },
  date: { column: 'since', about: 'the local date it began', of: ({ since }) => since },
  isLatestFirst: true,
  entry: json('entry', 'to whom, level, stake, hours, series, and what changed', {
    schema: delegationDraftSchema,
  }),
  isMeasured: true,
  open: ({ what, to, since, level, ended }, today) =>
    ended === null || ended >= today
      ? { kind: 'delegation', with: to, on: since, text: what, by: null, level }
      : undefined,
  door: {
    title: 'Handed on',
    under: 'Delegation',
    to: '/delegation/log',
    called: 'delegations authority level took back log',
    words: ({ what, to, series }) => [what, to, ...series],
    captures: [
      {
        what: 'delegation',
        title: 'Handed on',
        deed: 'Note what you handed on',
        words: 'add capture delegate',
      },
    ],
  },
  said: 'Kept as handed on',
});
