import type { CapabilityId } from '../../kernel/capability.ts';
import type { GrowthDraft } from '../../notebook/growth/model.ts';
import type { PracticeDraft } from '../../notebook/practices/model.ts';
import type { PriorityDraft } from '../../notebook/priorities/model.ts';
import { CAST } from './cast.ts';

export const WHY =
  'I want to answer for where the platform goes, not only for whether it runs. And I want the team to be able to do without me before I go.';

export const LETTER = `Dear Maya,

you are good in a crisis, and people will always bring you one. Look at what you did in the weeks
in which nobody brought you any.

If you read this and the release sync is back in your calendar, ask who put it there.`;

export const IMPORTANCE: Readonly<Record<CapabilityId, number>> = {
  strategy: 5,
  delegation: 5,
  network: 4,
  leadership: 3,
  relationships: 3,
  perspective: 2,
};

/** Where she set a heading of her own, and in which week. */
export const HEADINGS = [{ measure: 'leadership.coaching', week: -12, value: 25 }] as const;

export const PRIORITIES: readonly (PriorityDraft & { readonly week: number })[] = [
  {
    week: -15,
    title: 'Decide what the platform is in 2028',
    why: 'Three teams build their own scheduler because nobody has said that they need not.',
    links: [
      { kind: 'series', title: 'Platform 2028' },
      { kind: 'series', title: 'Platform 2028: where we bet' },
      { kind: 'series', title: 'Market and technology scan' },
      { kind: 'series', title: 'Thinking time: two years out' },
    ],
  },
  {
    week: -15,
    title: 'Releases that run without me',
    why: 'Five hours a week of mine, and the part of the work that others grow by.',
    links: [{ kind: 'series', title: 'Release hand-over: Priya’s questions' }],
  },
  {
    week: -10,
    title: 'Pricing that follows use',
    why: 'Finance and sales carry this; what we can meter decides what they can sell.',
    links: [{ kind: 'series', title: 'Pricing working group' }],
  },
];

/** What she made of the message she did not send to the release channel. */
export const OWN_PRACTICE: PracticeDraft & { readonly week: number } = {
  week: -2,
  shift: 'delegation',
  title: 'Write to the release channel, wait an hour, delete it',
  fact: 'none',
  trigger: 'I am about to write to the release channel.',
  act: 'Leave it as a draft for an hour. If it still matters then, ask Priya in the next hand-over what she did about it, and say nothing of what I would have done.',
  minutes: 10,
  say: ['What did you do about Thursday? I only want to know how you got there.'],
  sort: 'act',
  observable: 'The draft is gone, and the release channel never saw it.',
  isSlow: false,
  measure: 'delegation.hands-on',
  better: 'down',
  lag: 1,
  fails: 'I ring her instead.',
  easier: 'Close the channel until noon.',
  harder: 'Leave the channel.',
  kind: 'doing',
  evidence: { grade: 'ours', says: 'Once, so far, she had done it already.' },
};

/** Growth entries with dates made from week and weekday. */
export function listGrowth(
  dateOf: (week: number, day: number) => string,
): readonly { readonly id: string; readonly draft: GrowthDraft }[] {
  const sofia = CAST.sofia.address;
  const session = (week: number, commitment: string): GrowthDraft => {
    return { kind: 'session', on: dateOf(week, 2), with: sofia, role: 'mentor', commitment };
  };
  const insight = (
    [week, day]: readonly [number, number],
    audience: 'decision-maker' | 'other-function',
    text: string,
  ): GrowthDraft => ({ kind: 'insight', on: dateOf(week, day), text, audience });
  return [
    { id: 'session-1', draft: session(-13, 'Count the hours that only I could spend.') },
    { id: 'session-2', draft: session(-9, 'Name the one meeting to hand on, and to whom.') },
    { id: 'session-3', draft: session(-5, 'Stay out of it for four weeks, whatever happens.') },
    { id: 'session-4', draft: session(-1, 'Ask Ingrid for half an hour about overtime.') },
    {
      id: 'stretch',
      draft: {
        kind: 'stretch-role',
        title: 'Lead the group that decides what the platform is in 2028',
        from: dateOf(-15, 0),
        until: null,
      },
    },
    {
      id: 'stretch-1',
      draft: {
        kind: 'evidence',
        of: 'stretch',
        on: dateOf(-4, 3),
        text: 'Three bets on one page, each with what would have to be true. Marcus asked for it in his budget round.',
      },
    },
    {
      id: 'program',
      draft: {
        kind: 'program',
        title: 'Finance for engineers, six evenings',
        from: dateOf(-12, 1),
        until: dateOf(-2, 4),
      },
    },
    {
      id: 'program-1',
      draft: {
        kind: 'evidence',
        of: 'program',
        on: dateOf(-6, 2),
        text: 'Read our own cost centre with Wen, and found that the test machines cost more than the vendor.',
      },
    },
    {
      id: 'insight-1',
      draft: insight(
        [-10, 1],
        'other-function',
        'Showed sales which of their promises the metering can already bill.',
      ),
    },
    {
      id: 'insight-2',
      draft: insight(
        [-4, 3],
        'decision-maker',
        'What it costs that three teams build a scheduler each: nine months, in two years.',
      ),
    },
    {
      id: 'insight-3',
      draft: insight(
        [-2, 2],
        'decision-maker',
        'Half of the overtime in operations falls on the two days before a release.',
      ),
    },
  ];
}
