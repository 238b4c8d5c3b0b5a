import { json } from '../../keeping/archive/model.ts';
import { defineKept } from '../../keeping/model.ts';
import { decisionDraftSchema, decisionsSchema } from './model.ts';

export const DECISIONS = defineKept({
  kind: 'decision',
  one: 'decision',
  about: 'your decisions',
  file: 'decisions',
  table: 'decision',
  path: '/api/decisions',
  summary: 'Your decisions: options, expectation, confidence, who decided, and what came of it.',
  draft: decisionDraftSchema,
  answer: decisionsSchema,
  list: 'decisions',
  title: { about: 'what is decided', of: ({ title }) => title },
  date: {
    column: 'opened',
    about: 'the local date since which it is open',
    of: ({ opened }) => opened,
  },
  isLatestFirst: true,
  entry: json('entry', 'options, expectation, confidence, who decided, and the review', {
    schema: decisionDraftSchema,
  }),
  isMeasured: true,
  door: {
    title: 'Decisions',
    under: 'Leadership',
    to: '/leadership/decisions',
    called: 'choices options',
    words: ({ title, options, expectation, decided }) => [
      title,
      ...options,
      expectation,
      decided?.choice ?? '',
    ],
    captures: [
      { what: 'decision', title: 'Decision', deed: 'Note a decision', words: 'add capture choice' },
    ],
  },
  said: 'Kept among your decisions',
});
