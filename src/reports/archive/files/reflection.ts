import * as z from 'zod/mini';
import {
  type ArchiveFile,
  maybeAmount,
  maybeText,
  maybeWhole,
  text,
  whole,
} from '../../../keeping/archive/model.ts';
import { JOURNAL_LINKS } from '../../../reflection/journal/model.ts';
import { guessesSchema, selfAnswerSchema } from '../../../reflection/model.ts';

const guesses = guessesSchema.shape;

export const REFLECTION_FILES: readonly ArchiveFile[] = [
  {
    name: 'self-check',
    about: 'your answers to the self-check, each on its day',
    table: 'reflection_self_answer',
    key: ['question', 'answered_on'],
    fields: [
      text('question', 'the question, as content/en/self-check.yaml names it'),
      text('answered_on', 'the local date', { name: 'on', schema: z.iso.date() }),
      maybeWhole('answer', '1 to 5; null for “not yet”', {
        schema: selfAnswerSchema.shape.answer,
      }),
    ],
  },
  {
    name: 'guesses',
    about: 'what you guessed of your calendar before it was read',
    table: 'reflection_guess',
    key: ['guessed_on'],
    fields: [
      text('guessed_on', 'the local date', { name: 'on', schema: z.iso.date() }),
      maybeAmount('strategy_share', 'share of hours, 0 to 1', { schema: guesses.strategyShare }),
      maybeAmount('decision_maker_hours', 'hours a week', { schema: guesses.decisionMakerHours }),
      maybeAmount('could_run_hours', 'hours a week', { schema: guesses.couldRunHours }),
    ],
  },
  {
    name: 'rounds',
    about: 'your self-check rounds, each with what you answered then',
    table: 'reflection_round',
    key: ['id'],
    fields: [
      text('id', 'the round'),
      text('started_at', 'when you began it'),
      maybeText('finished_at', 'when you finished it; null while it is under way'),
      maybeText('deleted_at', 'when it went to the bin; null where it did not'),
    ],
    lists: [
      {
        name: 'answers',
        about: 'what you answered in it',
        table: 'reflection_round_answer',
        parent: 'round_id',
        key: ['question'],
        fields: [
          text('question', 'the question, as content/en/self-check.yaml names it'),
          maybeWhole('answer', '1 to 5; null for “not yet”', {
            schema: selfAnswerSchema.shape.answer,
          }),
        ],
      },
    ],
  },
  {
    name: 'heading',
    about: 'why you want the role ahead, and a letter to yourself',
    table: 'reflection_heading',
    key: [],
    fields: [
      text('why', 'why you want it'),
      text('letter', 'the letter, Markdown'),
      maybeText('letter_on', 'the local date it was last changed'),
    ],
  },
  {
    name: 'importance',
    about: 'how much each shift matters to you',
    table: 'reflection_importance',
    key: ['capability'],
    fields: [text('capability', 'the shift'), whole('importance', '1 to 5')],
  },
  {
    name: 'headings',
    about: 'the values you aim for, as you set them over time',
    table: 'reflection_heading_value',
    key: ['measure', 'set_on'],
    fields: [
      text('measure', 'the measure, as docs/measures.md names it'),
      text('set_on', 'the local date', { name: 'on' }),
      maybeAmount('value', 'in the unit of the measure; null for the default'),
    ],
  },
  {
    name: 'journal',
    about: 'what you wrote',
    table: 'journal_entry',
    key: ['id'],
    fields: [
      text('id', 'the entry'),
      text('written_on', 'the local date it is about', { name: 'on', schema: z.iso.date() }),
      text('text', 'Markdown'),
      maybeText('prompt', 'the prompt it answers, as content/en/prompts.yaml names it'),
      maybeText('asked', 'the prompt as it was shown'),
      text('created_at', 'when it was begun'),
      text('updated_at', 'when it was last changed'),
      maybeText('deleted_at', 'when it went to the bin; null where it did not'),
    ],
    lists: [
      {
        name: 'links',
        about: 'what it is about',
        table: 'journal_link',
        parent: 'entry_id',
        key: ['kind', 'target'],
        fields: [
          text('kind', 'shift, person, series or step', { schema: z.enum(JOURNAL_LINKS) }),
          text('target', 'which one'),
        ],
      },
    ],
  },
];
