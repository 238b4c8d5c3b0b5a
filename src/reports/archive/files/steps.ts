import { type ArchiveFile, json, maybeText, text, whole } from '../../../keeping/archive/model.ts';
import { stepDraftSchema } from '../../../steps/step/model.ts';
import { keptCardsSchema } from '../../../steps/week/model.ts';

export const STEPS_FILES: readonly ArchiveFile[] = [
  {
    name: 'steps',
    about: 'the steps you took',
    table: 'step',
    key: ['id'],
    fields: [
      text('id', 'the step'),
      text('title', 'what it is called'),
      text('week', 'the ISO week in which it was to be done, 2026-W48'),
      json(
        'declaration',
        'what was said before: act, what will be seen and when, chance, measure, direction, lag',
        {
          schema: stepDraftSchema,
        },
      ),
      text('experiment_id', 'the first step of the experiment it belongs to', {
        name: 'experiment',
      }),
      maybeText('outcome', 'done, partly, no or stopped; null while it runs'),
      maybeText(
        'seen',
        'whether what was to be seen was seen: yes, partly or no; null where nobody said',
      ),
      text('line', 'how it went, in a line'),
      maybeText('closed_at', 'when that was said; null while it runs'),
      maybeText('hold_start', 'from when time is held for it; null where none is'),
      maybeText('hold_end', 'until when'),
      text('created_at', 'when it was declared'),
      text('updated_at', 'when it was last changed'),
      maybeText('deleted_at', 'when it went to the bin; null where it did not'),
    ],
  },
  {
    name: 'refused-offers',
    about: 'the steps you were offered and put aside',
    table: 'refused_offer',
    key: ['practice', 'about'],
    fields: [
      text('practice', 'the practice'),
      text('about', 'what it was about: the title of a meeting, the id of a person'),
      text('refused_at', 'when it was last put aside'),
    ],
  },
  {
    name: 'weekly-reviews',
    about: 'the weeks you looked back at, and what you said on each card',
    table: 'week_review',
    key: ['until_on'],
    fields: [
      text('from_on', 'the first day of the first week'),
      text('until_on', 'the last day of the last week'),
      json('cards', 'each card, whether it was answered or skipped, and what was decided on it', {
        schema: keptCardsSchema,
      }),
      text('begun_at', 'when it was begun'),
      maybeText('finished_at', 'when it was finished; null where it was not'),
    ],
  },
  {
    name: 'weekly-review-day',
    about: 'from which day on a week can be reviewed, where you chose one',
    table: 'week_review_day',
    key: [],
    fields: [whole('day', '1 Monday to 7 Sunday')],
  },
];
