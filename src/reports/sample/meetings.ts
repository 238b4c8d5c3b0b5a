import type { CastName } from './cast.ts';

/** Weeks are counted from the current one, 0: −1 is the last whole one. */
export const FIRST_WEEK = -28;
/** The weeks ahead that her calendar already holds. */
export const LAST_WEEK = 3;
/** The last week in which she runs the release sync; Priya does from the next on. */
export const HANDED_ON = -5;
export const LEAVE_WEEK = -8;

type Weekday = 0 | 1 | 2 | 3 | 4;

/** A meeting that recurs. */
export interface SampleMeeting {
  readonly id: string;
  readonly title: string;
  readonly days: readonly Weekday[];
  /** local start, `09:30` */
  readonly at: string;
  readonly minutes: number;
  readonly with: readonly CastName[];
  /** who invites; Maya unless told */
  readonly by?: CastName;
  /** every so many weeks; 1 unless told */
  readonly every?: number;
  /** weeks in which it begins and ends, both included; from the first to the last unless told */
  readonly from?: number;
  readonly until?: number;
  readonly isPrivate?: boolean;
  readonly isFree?: boolean;
  readonly isTentative?: boolean;
}

const TEAM = ['priya', 'tomas', 'ines', 'aiko', 'jonah'] as const;
const ALL_DAYS = [0, 1, 2, 3, 4] as const;

export const MEETINGS: readonly SampleMeeting[] = [
  {
    id: 'release-sync',
    title: 'Release sync',
    days: ALL_DAYS,
    at: '10:00',
    minutes: 60,
    with: [...TEAM, 'noor', 'owen', 'felix'],
    until: HANDED_ON,
  },
  { id: 'stand-up', title: 'Stand-up', days: [0, 1, 2, 4], at: '09:30', minutes: 15, with: TEAM },
  {
    id: 'ops-sync',
    title: 'Ops sync',
    days: [0],
    at: '11:30',
    minutes: 30,
    with: ['clara', 'noor', 'jonah', 'priya', 'owen', 'mei'],
    by: 'clara',
  },
  {
    id: 'detail-review',
    title: 'Detail review',
    days: [2],
    at: '11:15',
    minutes: 45,
    with: ['aiko', 'ines', 'jonah'],
  },
  oneToOne('priya', 'Priya', { day: 0, at: '14:00' }),
  oneToOne('tomas', 'Tomas', { day: 1, at: '15:00' }),
  oneToOne('aiko', 'Aiko', { day: 2, at: '14:00' }),
  oneToOne('ines', 'Ines', { day: 3, at: '13:30', every: 2 }),
  oneToOne('jonah', 'Jonah', { day: 3, at: '13:30', every: 2, from: FIRST_WEEK + 1 }),
  {
    id: 'elena',
    title: 'Elena / Maya',
    days: [4],
    at: '11:30',
    minutes: 45,
    with: ['elena'],
    by: 'elena',
    every: 2,
  },
  {
    id: 'platform-2028',
    title: 'Platform 2028',
    days: [0],
    at: '15:00',
    minutes: 60,
    with: ['samuel', 'priya', 'wen', 'clara'],
  },
  {
    id: 'platform-bets',
    title: 'Platform 2028: where we bet',
    days: [3],
    at: '10:00',
    minutes: 90,
    with: ['elena', 'samuel', 'marcus', 'priya'],
    every: 2,
    from: HANDED_ON + 1,
  },
  {
    id: 'market-scan',
    title: 'Market and technology scan',
    days: [3],
    at: '10:00',
    minutes: 60,
    with: ['samuel', 'rafael', 'aiko'],
    every: 2,
    from: HANDED_ON + 2,
  },
  {
    id: 'portfolio-review',
    title: 'Portfolio review',
    days: [3],
    at: '15:00',
    minutes: 60,
    with: ['elena', 'samuel', 'leila', 'clara', 'wen', 'rafael'],
    by: 'elena',
    every: 2,
    from: FIRST_WEEK + 1,
  },
  {
    id: 'business-review',
    title: 'Monthly business review',
    days: [1],
    at: '10:30',
    minutes: 120,
    with: [
      ...(['ingrid', 'kenji', 'henrik', 'marcus', 'elena'] as const),
      ...(['samuel', 'clara', 'rafael', 'leila', 'wen'] as const),
    ],
    by: 'ingrid',
    every: 4,
    from: FIRST_WEEK + 1,
  },
  {
    id: 'budget',
    title: 'Budget check-in',
    days: [2],
    at: '15:00',
    minutes: 90,
    with: ['marcus', 'wen'],
    by: 'wen',
    every: 4,
    from: FIRST_WEEK + 2,
  },
  {
    id: 'pricing',
    title: 'Pricing working group',
    days: [2],
    at: '16:30',
    minutes: 45,
    with: ['rafael', 'leila', 'wen', 'samuel'],
    by: 'leila',
    every: 2,
  },
  {
    id: 'vendor',
    title: 'Vendor call',
    days: [1],
    at: '13:00',
    minutes: 75,
    with: ['daniel', 'petra', 'ines', 'clara'],
    by: 'daniel',
  },
  {
    id: 'handover',
    title: 'Release hand-over: Priya’s questions',
    days: [4],
    at: '10:00',
    minutes: 30,
    with: ['priya'],
    from: HANDED_ON + 1,
  },
  {
    id: 'thinking',
    title: 'Thinking time: two years out',
    days: [1],
    at: '10:00',
    minutes: 90,
    with: [],
    from: HANDED_ON + 1,
  },
  {
    id: 'harbour',
    title: 'Harbour',
    days: [4],
    at: '13:30',
    minutes: 45,
    with: ['samuel', 'noor', 'tomas'],
    by: 'samuel',
  },
  {
    id: 'guild',
    title: 'Architecture guild',
    days: [4],
    at: '15:00',
    minutes: 60,
    with: ['aiko', 'owen', 'mei', 'tomas'],
    by: 'aiko',
    every: 2,
  },
  {
    id: 'mentoring',
    title: 'Sofia and Maya',
    days: [2],
    at: '17:00',
    minutes: 45,
    with: ['sofia'],
    every: 4,
    from: FIRST_WEEK + 3,
  },
  {
    id: 'demo',
    title: 'Company demo',
    days: [4],
    at: '16:00',
    minutes: 30,
    with: ['kenji', ...TEAM, 'samuel', 'leila', 'felix', 'owen'],
    by: 'kenji',
    every: 2,
    isTentative: true,
  },
  {
    id: 'private',
    title: 'Dentist',
    days: [3],
    at: '08:30',
    minutes: 45,
    with: [],
    every: 8,
    isPrivate: true,
  },
  { id: 'physio', title: 'Physio', days: [1], at: '17:00', minutes: 45, with: [], every: 2 },
  { id: 'lunch', title: 'Lunch', days: ALL_DAYS, at: '12:30', minutes: 30, with: [], isFree: true },
];

function oneToOne(
  person: CastName,
  name: string,
  when: Pick<SampleMeeting, 'at' | 'every' | 'from'> & { readonly day: Weekday },
): SampleMeeting {
  const { day, ...rest } = when;
  const title = `${name} / Maya`;
  return { id: `with-${person}`, title, days: [day], minutes: 30, with: [person], ...rest };
}
