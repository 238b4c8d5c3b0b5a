import * as z from 'zod/mini';
import {
  type ArchiveFile,
  flag,
  maybeText,
  maybeWhole,
  text,
  whole,
} from '../../../keeping/archive/model.ts';
import { DRAFT_ACTIONS } from '../../../time/draft/model.ts';
import { HORIZONS, KINDS } from '../../../time/model.ts';

const kind = text('kind', 'the kind of work', { schema: z.enum(KINDS) });
const horizon = maybeText('horizon', 'the horizon, where it is not that of the kind', {
  schema: z.enum(HORIZONS),
});

export const TIME_FILES: readonly ArchiveFile[] = [
  {
    name: 'answers',
    about: 'what you said the meetings of a title are',
    table: 'time_answer',
    key: ['title_key'],
    fields: [
      text('title_key', 'the title as it is compared', { name: 'key' }),
      text('title', 'the title as it stood when you answered'),
      kind,
      horizon,
    ],
  },
  {
    name: 'exceptions',
    about: 'what you said one single event is',
    table: 'time_exception',
    key: ['uid', 'recurrence'],
    fields: [
      text('uid', 'the event, as its calendar names it'),
      text('recurrence', 'which of its series'),
      text('title', 'its title'),
      kind,
      horizon,
    ],
  },
  {
    name: 'rules',
    about: 'your rules, in the order in which they are tried',
    table: 'time_rule',
    key: ['place'],
    fields: [
      whole('place', 'where it stands'),
      text('match', 'the words to find'),
      text('field', 'where to look: title, person or category', {
        schema: z.enum(['title', 'person', 'category']),
      }),
      kind,
      horizon,
    ],
  },
  {
    name: 'leave',
    about: 'weeks that you said were leave, or were not',
    table: 'time_leave',
    key: ['week'],
    fields: [text('week', 'the ISO week, 2026-W12'), flag('is_leave', 'whether it was leave')],
  },
  {
    name: 'what-if',
    about: 'your draft of a week: what would be otherwise with a series',
    table: 'time_draft_change',
    key: ['series'],
    fields: [
      text('series', 'the series, as the hours name it'),
      text('action', 'drop, delegate, shorten or halve', { schema: z.enum(DRAFT_ACTIONS) }),
      maybeText('delegate_to', 'to whom it would go'),
      maybeWhole('minutes', 'how long it would be'),
    ],
  },
];
