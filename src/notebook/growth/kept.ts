import { json, maybeText, text } from '../../keeping/archive/model.ts';
import { defineKept, type OpenMatter } from '../../keeping/model.ts';
import { UserError } from '../../kernel/user-error.ts';
import { dayOfDate } from '../../kernel/week.ts';
import {
  type GrowthDraft,
  type GrowthEntry,
  growthDraftSchema,
  growthSchema,
  isGround,
  titleOf,
} from './model.ts';

export const GROWTH = defineKept({
  kind: 'growth',
  one: 'entry',
  about: 'your growth log',
  file: 'growth',
  table: 'growth_entry',
  path: '/api/growth',
  summary: 'Your growth log: sessions, programs, stretch roles, evidence and insights.',
  draft: growthDraftSchema,
  answer: growthSchema,
  list: 'entries',
  title: { about: 'what tells you which it is', of: titleOf },
  date: {
    column: 'begins_on',
    about: 'the local date it happened or began',
    of: (draft) => ('on' in draft ? draft.on : draft.from),
  },
  isLatestFirst: true,
  more: [
    {
      field: text('kind', 'session, program, stretch-role, evidence or insight'),
      of: ({ kind }) => kind,
    },
    {
      field: maybeText('of_id', 'the entry it is evidence of', { name: 'of' }),
      of: (draft) => (draft.kind === 'evidence' ? draft.of : null),
    },
  ],
  entry: json('entry', 'what you noted, by its kind', { schema: growthDraftSchema }),
  isMeasured: true,
  // evidence goes to the bin, and comes back, with what it is evidence of
  shown: (entries) =>
    entries.filter((entry) => entry.kind !== 'evidence' || hasGround(entries, entry.of)),
  refuse: (draft, others) =>
    draft.kind === 'evidence' && !hasGround(others, draft.of) ? noGround() : undefined,
  open: (draft, today) =>
    draft.kind === 'session' && draft.commitment !== '' && isRecent(draft.on, today)
      ? promiseIn(draft)
      : undefined,
  door: {
    title: 'Growth log',
    under: 'Leadership',
    to: '/leadership/growth',
    called: 'mentor session',
    words: (draft) => [titleOf(draft), draft.kind === 'session' ? draft.commitment : ''],
    captures: [
      { what: 'insight', title: 'Insight', deed: 'Note an insight', words: 'add capture' },
      {
        what: 'session',
        title: 'Session',
        deed: 'Note a session',
        words: 'add capture mentor coach',
      },
      { what: 'evidence', title: 'Evidence', deed: 'Note evidence', words: 'add capture stretch' },
    ],
  },
  said: 'Kept in your growth log',
});

function hasGround(entries: readonly GrowthEntry[], id: string): boolean {
  return entries.some((entry) => isGround(entry) && entry.id === id);
}

const RECENT_DAYS = 90;

/** What was promised in a session is not said to be kept; after 90 days it goes. */
function isRecent(on: string, today: string): boolean {
  return dayOfDate(on) >= dayOfDate(today) - RECENT_DAYS;
}

function promiseIn(session: Extract<GrowthDraft, { kind: 'session' }>): OpenMatter {
  const { with: person, on, commitment } = session;
  return { kind: 'promise', with: person, on, text: commitment, by: null, level: null };
}

function noGround(): UserError {
  return new UserError(
    'no-such-role',
    'Say which of your programs or stretch roles this is evidence of; add it first if it is new.',
  );
}
