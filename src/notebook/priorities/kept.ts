import * as z from 'zod/mini';
import { json, text } from '../../keeping/archive/model.ts';
import { defineKept } from '../../keeping/model.ts';
import { UserError } from '../../kernel/user-error.ts';
import {
  MOST_PRIORITIES,
  prioritiesSchema,
  priorityDraftSchema,
  priorityLinkSchema,
} from './model.ts';

export const PRIORITIES = defineKept({
  kind: 'priority',
  one: 'priority',
  about: 'your priorities',
  file: 'priorities',
  table: 'strategy_priority',
  path: '/api/strategy/priorities',
  summary: 'Your priorities, and what in the calendar serves them.',
  draft: priorityDraftSchema,
  answer: prioritiesSchema,
  list: 'priorities',
  title: { about: 'what it is called', of: ({ title }) => title },
  isOrdered: true,
  more: [
    { field: text('why', 'why it matters'), of: ({ why }) => why },
    {
      field: json('links', 'the series and events that serve it', {
        schema: z.array(priorityLinkSchema),
      }),
      of: ({ links }) => links,
    },
  ],
  isMeasured: true,
  most: MOST_PRIORITIES,
  refuse: (_, others) => (others.length >= MOST_PRIORITIES ? fivePriorities() : undefined),
  door: {
    title: 'Priorities',
    under: 'Strategy',
    to: '/strategy/priorities',
    called: 'agenda',
    words: ({ title, why }) => [title, why],
  },
  said: 'The priority is added',
});

function fivePriorities(): UserError {
  return new UserError(
    'five-priorities',
    `You have ${MOST_PRIORITIES} priorities already. Delete one, or fold this one into another.`,
    409,
  );
}
