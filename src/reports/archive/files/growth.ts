import * as z from 'zod/mini';
import { decisionDraftSchema } from '../../../notebook/decisions/model.ts';
import { delegationDraftSchema } from '../../../notebook/delegations/model.ts';
import { forecastDraftSchema } from '../../../notebook/forecasts/model.ts';
import { growthDraftSchema } from '../../../notebook/growth/model.ts';
import { priorityLinkSchema } from '../../../notebook/priorities/model.ts';
import { type ArchiveFile, json, maybeText, text, whole } from '../model.ts';

const kept = [
  text('created_at', 'when it was begun'),
  text('updated_at', 'when it was last changed'),
  maybeText('deleted_at', 'when it went to the bin; null where it did not'),
];

export const GROWTH_FILES: readonly ArchiveFile[] = [
  {
    name: 'growth',
    about: 'your growth log',
    table: 'growth_entry',
    key: ['id'],
    fields: [
      text('id', 'the entry'),
      text('kind', 'session, program, stretch-role, evidence or insight'),
      text('title', 'what tells you which it is'),
      text('begins_on', 'the local date it happened or began'),
      maybeText('of_id', 'the entry it is evidence of', { name: 'of' }),
      json('entry', 'what you noted, by its kind', { schema: growthDraftSchema }),
      ...kept,
    ],
  },
  {
    name: 'delegations',
    about: 'what you handed on',
    table: 'delegation',
    key: ['id'],
    fields: [
      text('id', 'the delegation'),
      text('title', 'what was handed on'),
      text('since', 'the local date it began'),
      json('entry', 'to whom, level, stake, hours, series, and what changed', {
        schema: delegationDraftSchema,
      }),
      ...kept,
    ],
  },
  {
    name: 'decisions',
    about: 'your decisions',
    table: 'decision',
    key: ['id'],
    fields: [
      text('id', 'the decision'),
      text('title', 'what is decided'),
      text('opened', 'the local date since which it is open'),
      json('entry', 'options, expectation, confidence, who decided, and the review', {
        schema: decisionDraftSchema,
      }),
      ...kept,
    ],
  },
  {
    name: 'forecasts',
    about: 'your forecasts',
    table: 'forecast',
    key: ['id'],
    fields: [
      text('id', 'the forecast'),
      text('title', 'what will happen'),
      text('due', 'the local date by which it is known'),
      json('entry', 'how likely in percent, when it was made, tags, and what became of it', {
        schema: forecastDraftSchema,
      }),
      maybeText('import_id', 'the import that brought it; null where it was written here'),
      maybeText('import_name', 'the name of the imported file'),
      ...kept,
    ],
  },
  {
    name: 'priorities',
    about: 'your priorities',
    table: 'strategy_priority',
    key: ['id'],
    fields: [
      text('id', 'the priority'),
      whole('place', 'where it stands in your list'),
      text('title', 'what it is called'),
      text('why', 'why it matters'),
      json('links', 'the series and events that serve it', {
        schema: z.array(priorityLinkSchema),
      }),
      ...kept,
    ],
  },
];
