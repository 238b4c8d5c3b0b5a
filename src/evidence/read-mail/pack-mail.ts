import { DAY, dateOf } from '../read-calendar/civil.ts';
import type { MailMessage, MailPerson } from './mail.ts';

/** The messages of one month (UTC), as they are stored: places are of its own people. */
export interface MailMonth {
  /** `2026-11` */
  readonly month: string;
  readonly people: readonly PackedPerson[];
  readonly messages: readonly PackedMessage[];
}

export type PackedPerson = readonly [address: string, name: string];
export type PackedMessage = readonly [
  at: number,
  from: number,
  to: readonly number[],
  id: number,
  /** 0: of none */
  answers: number,
];

/** Messages by month, the earliest first, each month with the people it names. */
export function packMail(
  people: readonly MailPerson[],
  messages: readonly MailMessage[],
): readonly MailMonth[] {
  const byMonth = Map.groupBy(messages, ({ at }) => monthOf(at));
  return [...byMonth.keys()]
    .sort()
    .map((month) => packMonth(month, people, byMonth.get(month) ?? []));
}

function packMonth(
  month: string,
  people: readonly MailPerson[],
  messages: readonly MailMessage[],
): MailMonth {
  const places = new Map<number, number>();
  const named: PackedPerson[] = [];
  const placeOf = (place: number) => {
    const known = places.get(place);
    if (known !== undefined) return known;
    const { address = '', name = '' } = people[place] ?? {};
    places.set(place, named.length);
    return named.push([address, name]) - 1;
  };
  const packed = messages
    .toSorted((one, other) => one.at - other.at)
    .map(
      ({ at, from, to, id, answers }): PackedMessage => [
        at,
        placeOf(from),
        to.map(placeOf),
        id,
        answers ?? 0,
      ],
    );
  return { month, people: named, messages: packed };
}

/** `2026-11` of an instant, in UTC. */
export function monthOf(at: number): string {
  const { year, month } = dateOf(Math.floor(at / DAY));
  return `${year}-${String(month).padStart(2, '0')}`;
}
