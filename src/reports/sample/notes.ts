import type { JournalLink } from '../../reflection/journal/model.ts';
import type { CastName } from './cast.ts';

/** A journal entry by its week and weekday; a person it is about by their name in the cast. */
export interface SampleNote {
  readonly week: number;
  readonly day: number;
  /** id of the prompt it answers */
  readonly prompt?: string;
  readonly text: string;
  readonly links: readonly JournalLink[];
  readonly people?: readonly CastName[];
}

const strategy = { kind: 'shift', target: 'strategy' } as const;
const delegation = { kind: 'shift', target: 'delegation' } as const;
const network = { kind: 'shift', target: 'network' } as const;
const relationships = { kind: 'shift', target: 'relationships' } as const;
const leadership = { kind: 'shift', target: 'leadership' } as const;
const perspective = { kind: 'shift', target: 'perspective' } as const;
const releaseSync = { kind: 'series', target: 'Release sync' } as const;
const platform = { kind: 'series', target: 'Platform 2028' } as const;

export const NOTES: readonly SampleNote[] = [
  {
    week: -16,
    day: 4,
    text: `First week of looking at this honestly. I told Elena that strategy is my priority. My calendar has one hour of it, on Mondays, and I prepared it in the lift.`,
    links: [strategy, platform],
    people: ['elena'],
  },
  {
    week: -14,
    day: 2,
    prompt: 'strategy-urgent',
    text: `Of last week: the certificate will not matter in a year, the export queue will not either. The question Samuel asked about what we stop building in 2028 will, and I answered it with "let me come back to you".`,
    links: [strategy],
    people: ['samuel'],
  },
  {
    week: -12,
    day: 4,
    text: `Tomas went quiet in stand-up again. Two years ago we would have had lunch and laughed about it. Now I decide about his raise. We have never said a word about that change.`,
    links: [relationships],
    people: ['tomas'],
  },
  {
    week: -11,
    day: 1,
    prompt: 'delegation-detail',
    text: `The roll-back plan. Priya had it right, line by line. I checked it because checking is what I am good at, and because nobody thanks you for a question about 2028.`,
    links: [delegation],
    people: ['priya'],
  },
  {
    week: -9,
    day: 3,
    text: `Sofia asked what I would do with five more hours a week. I said strategy. She asked which five hours, and I knew at once: the release sync. An hour a day, nine of us.

Things I said to keep it:

- the others wait for my word (do they?)
- it is where I hear what is going wrong (Jonah tells me anyway)
- I am good at it (yes)`,
    links: [delegation, releaseSync],
    people: ['sofia'],
  },
  {
    week: -7,
    day: 0,
    text: `Back from a week in the hills. Priya ran every release sync without me. Two releases went out, one was rolled back, and nobody rang. I have no argument left.`,
    links: [delegation, releaseSync],
    people: ['priya'],
  },
  {
    week: -6,
    day: 4,
    prompt: 'delegation-outcome',
    text: `**Outcome**: every release goes out on its day or is called off before noon, and the teams know which.

**Limits**: a roll-back of customer data comes to me first.

**Not mine any more**: who speaks, how long, whether it is daily.`,
    links: [delegation, releaseSync],
    people: ['priya'],
  },
  {
    week: -5,
    day: 4,
    text: `Last release sync with me in the chair. I told the nine of them that Priya decides from Monday on. Owen asked whom to call when she is away. "Whoever she names." It came out easily.`,
    links: [delegation, releaseSync],
    people: ['priya', 'owen'],
  },
  {
    week: -4,
    day: 3,
    text: `First long session on where we bet. Marcus came because the hour had a question in it: what would have to be true for the platform to earn its own money? I have not thought that hard in months.`,
    links: [strategy, perspective],
    people: ['marcus'],
  },
  {
    week: -3,
    day: 2,
    text: `I wrote a message to the release channel, three paragraphs, and deleted it. Priya had called the release off an hour before. Staying out is work.`,
    links: [delegation],
    people: ['priya'],
  },
  {
    week: -3,
    day: 4,
    prompt: 'network-unknown',
    text: `Ingrid. She sees me once a month in a room of eleven and could not say what Platform does for operations. I want her to know that half of her overtime last quarter was our release calendar, and that it need not be.`,
    links: [network],
    people: ['ingrid'],
  },
  {
    week: -2,
    day: 3,
    text: `Fourth week of asking Aiko what she wants to be asked. Today she said: "a problem, not a ticket." Gave her the scan of what others run in place of our scheduler.`,
    links: [leadership],
    people: ['aiko'],
  },
  {
    week: -1,
    day: 4,
    text: `Five weeks. Nothing broke that would not have broken with me. Strategy has gone from an hour and a half a week to nearly three, and the total is hardly lower: the rest filled up by itself. Next: who else could hold the vendor call?`,
    links: [strategy, delegation],
  },
];
