import { json, text } from '../../keeping/archive/model.ts';
import { defineKept } from '../../keeping/model.ts';
import { practiceDraftSchema, practicesSchema } from './model.ts';

/** The practices that the owner wrote; ours are content. */
export const PRACTICES = defineKept({
  kind: 'practice',
  one: 'practice',
  about: 'the practices you wrote yourself',
  file: 'practices',
  table: 'practice',
  path: '/api/practices',
  summary: 'Practices of each shift, ours and your own, and the weekly measures they may move.',
  draft: practiceDraftSchema,
  answer: practicesSchema,
  list: 'practices',
  title: { about: 'what it is called', of: ({ title }) => title },
  more: [{ field: text('shift', 'the shift it belongs to'), of: ({ shift }) => shift }],
  entry: json(
    'practice',
    'when, what to do and say, the measure it should move, and how it fails',
    { schema: practiceDraftSchema },
  ),
  door: { title: 'Practices', under: 'Steps', to: '/practices', called: 'what to do' },
  said: 'Kept with your practices',
});
