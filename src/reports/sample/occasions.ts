import type { CastName } from './cast.ts';
import { FIRST_WEEK, LEAVE_WEEK } from './meetings.ts';
import type { Chance } from './start-chance.ts';

/** A meeting that happens once. */
export interface Occasion {
  readonly id: string;
  readonly week: number;
  /** 0 is Monday */
  readonly day: number;
  /** local start, `09:30` */
  readonly at: string;
  readonly minutes: number;
  readonly title: string;
  readonly with: readonly CastName[];
  readonly by?: CastName;
  /** how long before its start it was made */
  readonly noticeHours: number;
  readonly answer?: 'TENTATIVE' | 'DECLINED' | 'NEEDS-ACTION';
}

/** What came up in the weeks beside what recurs. */
export function listOccasions(chance: Chance): Occasion[] {
  const weeks = Array.from({ length: -FIRST_WEEK }, (_, index) => FIRST_WEEK + index);
  return [
    ...weeks
      .filter((week) => week !== LEAVE_WEEK)
      .flatMap((week) => [incident(week, chance), ...talks(week, chance)]),
    ...ONCE,
  ];
}

const INCIDENTS = [
  'Incident: checkout latency',
  'Incident: export queue',
  'Incident: certificate renewal',
  'Escalation: Oakfield import',
] as const;

/** Each week brings one that she joins, at a few hours' notice. */
function incident(week: number, chance: Chance): Occasion {
  return {
    id: `incident${week}`,
    week,
    day: chance.pick([0, 2, 3]),
    at: '16:00',
    minutes: chance.pick([45, 60, 60, 75]),
    title: chance.pick(INCIDENTS),
    with: chance.pick([
      ['jonah', 'owen', 'mei'],
      ['priya', 'jonah', 'noor'],
    ] as const),
    by: 'jonah',
    noticeHours: chance.pick([2, 3, 5]),
  };
}

const TALKERS: readonly [readonly CastName[], ...(readonly CastName[])[]] = [
  ['samuel'],
  ['clara', 'samuel'],
  ['samuel', 'wen'],
];

/** Short talks whose titles say little, in every second week. */
function talks(week: number, chance: Chance): Occasion[] {
  if (week % 2 === 0) return [];
  return [
    {
      id: `talk${week}`,
      week,
      day: chance.pick([0, 3]),
      at: '17:00',
      minutes: 30,
      title: chance.pick(['Numbers', 'Blue folder', 'Kestrel']),
      with: chance.pick(TALKERS),
      by: 'samuel',
      noticeHours: chance.pick([4, 30, 72]),
      ...(week === -3 && { answer: 'NEEDS-ACTION' }),
    },
  ];
}

const ONCE: readonly Occasion[] = [
  customer('oakfield-1', -14, 'Oakfield: rollout questions'),
  customer('oakfield-2', -10, 'Oakfield: second region'),
  customer('oakfield-3', -3, 'Oakfield: what they need next year'),
  interview('interview-1', -12, 3),
  interview('interview-2', -11, 0),
  interview('interview-3', -2, 3),
  coffee('coffee-leila', { week: -9, person: 'leila', title: 'Coffee with Leila' }),
  coffee('coffee-clara', { week: -4, person: 'clara', title: 'Coffee with Clara' }),
  coffee('coffee-rafael', { week: -2, person: 'rafael', title: 'Coffee with Rafael' }),
  {
    id: 'henrik',
    week: -3,
    day: 4,
    at: '11:00',
    minutes: 60,
    title: 'Henrik / Maya',
    with: ['henrik'],
    by: 'henrik',
    noticeHours: 200,
  },
  {
    id: 'off-site',
    week: -6,
    day: 2,
    at: '13:00',
    minutes: 120,
    title: 'Team retrospective: releases',
    with: ['priya', 'tomas', 'ines', 'aiko', 'jonah'],
    noticeHours: 300,
  },
  {
    id: 'course',
    week: -2,
    day: 4,
    at: '14:30',
    minutes: 90,
    title: 'Course: finance for engineers',
    with: [],
    noticeHours: 600,
  },
  {
    id: 'roadshow',
    week: -2,
    day: 1,
    at: '15:30',
    minutes: 120,
    title: 'Vendor roadshow',
    with: ['daniel', 'petra'],
    by: 'daniel',
    noticeHours: 400,
    answer: 'DECLINED',
  },
  {
    id: 'all-hands',
    week: -1,
    day: 3,
    at: '11:30',
    minutes: 60,
    title: 'All hands',
    with: [
      'ingrid',
      'kenji',
      'henrik',
      'elena',
      'samuel',
      'clara',
      'priya',
      'tomas',
      'aiko',
      'wen',
    ],
    by: 'ingrid',
    noticeHours: 500,
    answer: 'TENTATIVE',
  },
];

function customer(id: string, week: number, title: string): Occasion {
  return {
    id,
    week,
    day: 1,
    at: '14:15',
    minutes: 45,
    title,
    with: ['grace', 'rafael'],
    by: 'rafael',
    noticeHours: 96,
  };
}

function interview(id: string, week: number, day: number): Occasion {
  return {
    id,
    week,
    day,
    at: '16:00',
    minutes: 60,
    title: 'Interview: staff engineer',
    with: ['priya'],
    noticeHours: 120,
  };
}

function coffee(
  id: string,
  { week, person, title }: { week: number; person: CastName; title: string },
): Occasion {
  return { id, week, day: 4, at: '12:00', minutes: 30, title, with: [person], noticeHours: 48 };
}
