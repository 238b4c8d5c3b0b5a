import type { Delegation, DelegationDraft } from '../../notebook/delegations/model.ts';
import { CAST, type CastName } from './cast.ts';
import type { SampleDays } from './sample-days.ts';

type Day = readonly [week: number, day: number];

interface SampleDelegation {
  readonly what: string;
  readonly to: CastName;
  readonly since: Day;
  readonly stake: number;
  readonly level: number;
  /** levels given later, and days on which it came back */
  readonly later?: readonly (readonly [...Day, level: number | 'back'])[];
  readonly ended?: Day;
  readonly hoursAWeek?: number;
  readonly series?: readonly string[];
}

const DELEGATIONS: readonly SampleDelegation[] = [
  {
    what: 'The release sync, all of it',
    to: 'priya',
    since: [-4, 0],
    stake: 4,
    level: 3,
    later: [[-2, 0, 5]],
    series: ['Release sync', 'Release hand-over: Priya’s questions'],
  },
  {
    what: 'Who is called at night, and when',
    to: 'jonah',
    since: [-16, 0],
    stake: 3,
    level: 5,
    later: [[-7, 1, 6]],
  },
  {
    what: 'The detail review',
    to: 'aiko',
    since: [-12, 0],
    stake: 3,
    level: 3,
    later: [[-6, 2, 4]],
    series: ['Detail review'],
  },
  {
    what: 'What the vendor promised, and by when',
    to: 'ines',
    since: [-14, 1],
    stake: 4,
    level: 5,
    later: [
      [-6, 1, 'back'],
      [-5, 1, 4],
    ],
    hoursAWeek: 1,
  },
  {
    what: 'Interviews for the second platform team',
    to: 'tomas',
    since: [-10, 0],
    stake: 5,
    level: 3,
    later: [[-5, 3, 4]],
    hoursAWeek: 2,
  },
  {
    what: 'Evidence for the audit',
    to: 'tomas',
    since: [-13, 3],
    stake: 2,
    level: 5,
    ended: [-9, 4],
  },
  { what: 'Alerts that nobody needs', to: 'jonah', since: [-15, 2], stake: 2, level: 6 },
  {
    what: 'The budget sheet',
    to: 'ines',
    since: [-11, 2],
    stake: 3,
    level: 2,
    later: [[-2, 2, 'back']],
    hoursAWeek: 0.5,
  },
  { what: 'What we show at the company demo', to: 'aiko', since: [-9, 4], stake: 1, level: 5 },
  {
    what: 'What the platform costs, month by month',
    to: 'tomas',
    since: [-9, 1],
    stake: 3,
    level: 3,
    later: [[-4, 1, 4]],
  },
  { what: 'Overtime before releases, with Clara', to: 'priya', since: [-3, 1], stake: 3, level: 4 },
];

/** What she handed on, with dates made from week and weekday. */
export function listDelegations(dateOf: SampleDays['dateOf']): readonly DelegationDraft[] {
  return DELEGATIONS.map(({ later = [], ...delegation }) => {
    let level = delegation.level;
    const changes = later.map(([week, day, to]): Delegation['changes'][number] => {
      const on = dateOf(week, day);
      if (to === 'back') return { kind: 'taken-back', on };
      const from = level;
      level = to;
      return { kind: 'level', on, from, to };
    });
    const { what, to, stake, since, ended, hoursAWeek, series = [] } = delegation;
    return {
      what,
      to: CAST[to].address,
      level,
      stake,
      hoursAWeek: hoursAWeek ?? null,
      since: dateOf(...since),
      ended: ended === undefined ? null : dateOf(...ended),
      series: [...series],
      changes,
    };
  });
}
